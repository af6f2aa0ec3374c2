import type { AuditedDraft } from '../audit/audit-draft';
import type { ExaminedPaper } from '../examine-paper';
import { en } from '../i18n/en';
import { noteMessages } from '../i18n/note-words';
import { sha256Hex } from '../model/digest';
import type { Drafted } from '../model/drafting';
import type { CutExcerpt } from '../model/excerpt';
import { failed, success, type Failure, type Outcome } from '../model/outcome';
import type { Ports, ReadSettings, RefreshReport } from '../model/ports';
import { replaceLedger } from '../note/ledger';
import type { NoteImage } from '../note/context';
import { mergeNote, type MergeInput } from '../note/merge/merge-note';
import type { Decisions, MergedNote, SectionPlan } from '../note/merge/plan';
import { understandNote } from '../note/merge/refusal';
import { rolesInNote } from '../note/merge/roles';
import type { RefreshChoice } from '../note/merge/scope';
import type { RoleOf } from '../note/fold-section';
import { asDrafted } from '../note/drafted-figures';
import { MY_NOTES } from '../note/section';
import { writeNote, type WrittenNote } from '../note/write';
import { splitFrontMatter } from '../note/front-matter';
import { afterwards, attempt } from './attempt';
import { currentImages, freeImagePath, imagesFolder, newImagePaths } from './image-paths';
import { basePath, indexNotesOf, keepIndex } from './keep-index';
import { draftName, packDraft, readDraft, type KeptDraft } from './kept-drafts';
import { ledgerImages, pathsOf, planImages, writeImage, type CutPicture, type ImagePlan } from './note-images';
import { afterRun, beforeRun, keepRecord } from './run-record';

/** What a note is renewed from. */
export interface RefreshInput {
  readonly notePath: string;
  readonly pdfPath: string;
  readonly paperId: string;
  readonly examined: ExaminedPaper;
  readonly drafted: Drafted;
  readonly audited: AuditedDraft;
  readonly excerpts: readonly CutExcerpt[];
  readonly choice: RefreshChoice;
}

/** What a run would change, with the reader's decisions. */
export interface RefreshPreview {
  readonly merged: MergedNote;
  readonly images: readonly ImagePlan[];
}

/** What a run changed. */
export interface Refreshed {
  readonly index: Outcome<string, Failure>;
  readonly imagesWritten: readonly string[];
  readonly imagesAdded: readonly string[];
  readonly imagesKept: readonly string[];
  readonly report: RefreshReport;
  /** See RunReport. */
  readonly notRecorded?: string;
}

/** A run over a paper that has a note, ready to be looked at and done. */
export interface Refresh {
  readonly notePath: string;
  readonly choice: RefreshChoice;
  /** What was generated last time, by section, where it is known: what a diff shows between the reader's text and the new draft. */
  readonly lastDraft: KeptDraft;
  /** By which links of the note are compared, whatever the app made of them. */
  readonly roleOf: RoleOf;
  /** What would change. */
  preview(decisions: Decisions): Promise<RefreshPreview>;
  /** Changes it. A note that is no longer the one that was looked at is left alone. */
  apply(decisions: Decisions): Promise<Outcome<Refreshed, Failure>>;
}

type RefreshPorts = Pick<Ports, 'files' | 'own' | 'now' | 'signal'>;

/** Makes a note's merge with a new draft ready. Writes nothing. */
export async function prepareMerge(input: RefreshInput, settings: ReadSettings, ports: RefreshPorts): Promise<Outcome<Refresh, Failure>> {
  const { notePath, pdfPath, choice } = input;
  const { files } = ports;
  const note = (await files.readText(notePath)) ?? '';
  const understood = understandNote(note);
  if (!understood.ok) return failed({ code: 'not-understood', path: notePath, problem: understood.failure.code, detail: understood.failure.detail ?? '' });
  const { ledger } = understood.value;
  const known = await currentImages(ledger.images, note, files);
  const draft = await draftNote(input, known, settings, ports);
  const imagePaths = new Map([...draft.ledger.images, ...known].map(({ figure, path }) => [figure, path]));
  const linked = { notePath, pdfPath, imagePaths };
  const merging: Omit<MergeInput, 'decisions'> = { note, draft, files: linked, choice, bothHeading: noteMessages(settings.noteWords).note.newDraft };
  const cut = [...input.examined.figures, ...input.excerpts];

  const preview = async (decisions: Decisions): Promise<RefreshPreview> => {
    const merged = mergeNote({ ...merging, decisions });
    if (!merged.ok) throw new Error(merged.failure.code);
    const body = merged.value.text.slice(splitFrontMatter(merged.value.text).bodyStart).replace(/^%% reading-note:.*$/m, '');
    const isAboutPictures = choice.kind === 'all' || choice.kind === 'figures';
    // "Only what failed or was missing" is also about figures that were not found last time.
    const addsNew = (id: string): boolean => (isAboutPictures || choice.kind === 'failed') && input.examined.figures.some((figure) => figure.id === id);
    const images = await planImages({ known, cut, pathOf: (id) => imagePaths.get(id) ?? null, isShown: (path) => body.includes(path), addsNew }, files);
    // A run that is to renew one thing leaves the pictures of the others.
    const chosen = isAboutPictures ? images : images.map((plan) => (plan.action === 'replaced' ? { ...plan, action: 'same' as const, png: null, hash: known.find(({ figure }) => figure === plan.figure)?.hash ?? plan.hash } : plan));
    return { merged: withImages(merged.value, chosen), images: chosen };
  };
  return success({
    notePath,
    choice,
    lastDraft: await readDraft(input.paperId, ports.own),
    roleOf: rolesInNote({ ...linked, ledger }).roleOf,
    preview,
    apply: async (decisions) => applyRefresh({ note, input, draft, preview: await preview(decisions), decisions }, settings, ports),
  });
}

/** The merged note with the pictures in its ledger. */
function withImages(merged: MergedNote, plans: readonly ImagePlan[]): MergedNote {
  const ledger = { ...merged.ledger, images: ledgerImages(plans) };
  return { ...merged, ledger, text: replaceLedger(merged.text, ledger) };
}

/** The note as it would be made now: pictures that it has keep their files, new ones get free names beside them. */
async function draftNote({ examined, drafted, audited, excerpts, notePath, pdfPath }: RefreshInput, known: Awaited<ReturnType<typeof currentImages>>, { noteWords }: ReadSettings, { files, now }: RefreshPorts): Promise<WrittenNote> {
  // A file that is there keeps its name; what the draft calls a figure names a new one.
  const figures = asDrafted(examined.figures, audited.draft.figures);
  const folder = imagesFolder(known, notePath);
  const added = await newImagePaths(figures, known, folder, files);
  const imageOf = async ({ id, png }: CutPicture): Promise<NoteImage> => ({
    imagePath: known.find(({ figure }) => figure === id)?.path ?? added.get(id) ?? (await freeImagePath(folder, `${id}.png`, files)),
    imageHash: await sha256Hex(png),
  });
  return writeNote({
    paper: examined.paper,
    audited,
    missed: examined.missed,
    figures: await Promise.all(figures.map(async (figure) => ({ ...figure, ...(await imageOf(figure)) }))),
    excerpts: await Promise.all(excerpts.map(async (excerpt) => ({ ...excerpt, ...(await imageOf(excerpt)) }))),
    pages: examined.source.pages,
    pdfPath,
    notePath,
    drafter: drafted.by,
    drafting: drafted,
    draftedOn: now(),
    words: noteMessages(noteWords).note,
    messages: noteMessages(noteWords),
  });
}

interface Applying {
  /** The note as it was looked at. */
  readonly note: string;
  readonly input: RefreshInput;
  readonly draft: WrittenNote;
  readonly preview: RefreshPreview;
  readonly decisions: Decisions;
}

/** Writes pictures, note, index, in this order; when a step before the index fails, what was written is put back. */
async function applyRefresh({ note, input, draft, preview, decisions }: Applying, settings: ReadSettings, { files, own, now, signal }: RefreshPorts): Promise<Outcome<Refreshed, Failure>> {
  const { notePath, paperId } = input;
  const { merged, images } = preview;
  if ((await files.readText(notePath)) !== note) return failed({ code: 'changed-meanwhile', path: notePath });
  const toWrite = images.filter(({ png }) => png !== null);
  const indexNotes = await indexNotesOf(files, settings.papersFolder);
  const before = [
    await beforeRun(notePath, 'note', files),
    ...(await Promise.all(indexNotes.map((path) => beforeRun(path, 'index', files)))),
    await beforeRun(basePath(settings.papersFolder), 'base', files),
    ...toWrite.map(({ path, before: bytes }) => ({ path, role: 'image' as const, before: bytes })),
  ];
  const written: ImagePlan[] = [];
  const putBack = async (failure: Failure): Promise<Outcome<never, Failure>> => {
    for (const { path, before: bytes } of written.reverse()) await attempt(path, () => (bytes ? files.overwriteBinary(path, bytes) : files.removeOwn(path)));
    return failed(failure);
  };
  for (const plan of toWrite) {
    if (signal.aborted) return putBack({ code: 'cancelled' });
    const done = await attempt(plan.path, () => writeImage(plan, files));
    if (!done.ok) return putBack(done.failure);
    written.push(plan);
  }
  const done = await attempt(notePath, () => replaceText(notePath, note, merged.text, files));
  if (!done.ok) return putBack(done.failure);
  if (!done.value) return putBack({ code: 'changed-meanwhile', path: notePath });

  const kept = await keepIndex(files, settings, { path: notePath, properties: merged.properties, pdfPath: input.pdfPath });
  const recorded = await afterwards(async () => {
    if (!own) return;
    const name = draftName(paperId);
    const packed = packDraft(await readDraft(paperId, own), draft.sections.filter(({ id }) => merged.renewed.includes(id)));
    await keepRecord({ notePath, at: now().toISOString(), files: await afterRun(before, files), moved: null, draft: { name, before: await own.read(name) } }, own);
    await own.write(name, packed);
  });
  return success({
    index: kept,
    imagesWritten: toWrite.map(({ path }) => path),
    imagesAdded: pathsOf(images, 'added'),
    imagesKept: pathsOf(images, 'kept'),
    report: reportOf(preview, decisions),
    ...recorded,
  });
}

/** Puts a text in place of the one that was looked at, in one step; false, and nothing happens, when the file holds another. */
async function replaceText(path: string, before: string, after: string, files: Pick<Ports['files'], 'process'>): Promise<boolean> {
  const found: string[] = [];
  await files.process(path, (text) => {
    found.push(text);
    return text === before ? after : text;
  });
  return found.at(-1) === before;
}

/** What to call a section to its reader. */
export const sectionName = ({ id, heading }: Pick<SectionPlan, 'id' | 'heading'>): string => heading ?? (id === 'made' ? en.note.made.title : en.ui.refresh.info);

function reportOf({ merged: { plan }, images }: RefreshPreview, decisions: Decisions): RefreshReport {
  const sections = plan.sections.filter(({ id }) => id !== MY_NOTES);
  const decided = (section: SectionPlan): string => (section.offered ? (decisions[section.id] ?? '') : '');
  const named = (wanted: (section: SectionPlan) => boolean): readonly string[] => sections.filter(wanted).map(sectionName);
  return {
    renewed: named((section) => ['replaced', 'added'].includes(section.action) || decided(section) === 'take'),
    merged: named((section) => decided(section) === 'both' || (section.action === 'merged' && decided(section) === '')),
    kept: named((section) => section.offered && !section.declined && section.action !== 'deleted' && (decided(section) === 'leave' || (section.action === 'yours' && decided(section) === ''))),
    properties: plan.properties.filter(({ action }) => action === 'set' || action === 'added').map(({ key }) => key),
    lost: pathsOf(images, 'lost'),
  };
}
