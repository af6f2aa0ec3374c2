import type { AuditedDraft } from '../audit/audit-draft';
import type { ExaminedPaper } from '../examine-paper';
import { noteMessages } from '../i18n/note-words';
import { sha256Hex } from '../model/digest';
import type { Drafted } from '../model/drafting';
import type { CutExcerpt } from '../model/excerpt';
import { failed, success, type Failure, type Outcome } from '../model/outcome';
import type { PdfPlacement, Ports, Properties, ReadSettings } from '../model/ports';
import type { NoteImage } from '../note/context';
import { asDrafted } from '../note/drafted-figures';
import { imageNames } from '../note/names';
import type { NoteSection } from '../note/section';
import { writeNote } from '../note/write';
import { attempt } from './attempt';
import { choosePaperFolder, nameOf, type PaperFolder } from './paper-folder';

/** A note that was made. */
export interface NewNote {
  readonly notePath: string;
  readonly properties: Properties;
  /** Vault paths of its images, in the order of the paper. */
  readonly images: readonly string[];
  /** Where the PDF is now. */
  readonly pdfPath: string;
  readonly sections: readonly NoteSection[];
}

interface NewNoteInput {
  readonly examined: ExaminedPaper;
  /** Equations, algorithms and theorems that the draft shows. */
  readonly excerpts: readonly CutExcerpt[];
  readonly drafted: Drafted;
  readonly audited: AuditedDraft;
  readonly pdfPath: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes images, PDF (when it is to move) and note, in this order, the note in one step with its properties. When a step fails or the run is
 * cancelled, what this run has made is taken back: either all of it is there or nothing.
 */
export async function writeNewNote(
  { examined, excerpts, drafted, audited, pdfPath, bytes }: NewNoteInput,
  settings: ReadSettings,
  { files, now, signal }: Pick<Ports, 'files' | 'now' | 'signal'>,
): Promise<Outcome<NewNote, Failure>> {
  const { paper, source, missed } = examined;
  const place = await choosePaperFolder(files, settings.papersFolder, paper, audited.draft.metadata.shortName, pdfPath);
  const undo: (() => Promise<void>)[] = [];
  const takenBack = async (failure: Failure): Promise<Outcome<never, Failure>> => {
    for (const step of undo.reverse()) await attempt(place.folder, step);
    return failed(failure);
  };
  if (!(await files.exists(settings.papersFolder))) undo.push(() => files.removeOwn(settings.papersFolder));
  if (!place.existed) undo.push(() => files.removeOwn(place.folder));

  const figures = asDrafted(examined.figures, audited.draft.figures);
  const names = imageNames(figures);
  const images: NoteImage[] = [];
  undo.push(() => files.removeOwn(place.images));
  for (const [index, { id, png }] of [...figures, ...excerpts].entries()) {
    if (signal.aborted) return takenBack({ code: 'cancelled' });
    const imagePath = `${place.images}/${names[index] ?? `${id}.png`}`;
    const made = await attempt(imagePath, () => files.createBinary(imagePath, png));
    if (!made.ok) return takenBack(made.failure);
    undo.push(() => files.removeOwn(imagePath));
    images.push({ imagePath, imageHash: await sha256Hex(png) });
  }
  const withImage = <T>(one: T, index: number): (T & NoteImage)[] => {
    const image = images[index];
    return image ? [{ ...one, ...image }] : [];
  };

  if (signal.aborted) return takenBack({ code: 'cancelled' });
  const placed = await placePdf(pdfPath, bytes, settings.pdfPlacement, place, { files, undo });
  if (!placed.ok) return takenBack(placed.failure);
  const note = writeNote({
    paper, audited, missed,
    figures: figures.flatMap((figure, index) => withImage(figure, index)),
    excerpts: excerpts.flatMap((excerpt, index) => withImage(excerpt, figures.length + index)),
    pages: source.pages,
    pdfPath: placed.value,
    notePath: place.note,
    drafter: drafted.by,
    drafting: drafted,
    draftedOn: now(),
    words: noteMessages(settings.noteWords).note,
    messages: noteMessages(settings.noteWords),
  });
  // The reader may have renamed or removed the folder meanwhile: the note would show pictures that are not there.
  for (const { imagePath } of images) if (!(await files.exists(imagePath))) return takenBack({ code: 'moved-meanwhile', path: imagePath });
  const made = await attempt(place.note, () => files.create(place.note, note.text));
  if (!made.ok) return takenBack(made.failure);
  return success({ notePath: place.note, properties: note.properties, images: images.map(({ imagePath }) => imagePath), pdfPath: placed.value, sections: note.sections });
}

/** Leaves, moves or copies the PDF; gives the path that the note links to. */
async function placePdf(
  pdfPath: string,
  bytes: Uint8Array,
  placement: PdfPlacement,
  { folder }: PaperFolder,
  { files, undo }: { files: Ports['files']; undo: (() => Promise<void>)[] },
): Promise<Outcome<string, Failure>> {
  const target = `${folder}/${nameOf(pdfPath)}`;
  if (placement === 'leave' || target === pdfPath) return success(pdfPath);
  const done = await attempt(target, () => (placement === 'move' ? files.move(pdfPath, target) : files.createBinary(target, bytes)));
  if (!done.ok) return done;
  undo.push(() => (placement === 'move' ? files.move(target, pdfPath) : files.removeOwn(target)));
  return success(target);
}
