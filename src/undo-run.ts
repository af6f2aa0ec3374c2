import { sha256Hex } from './model/digest';
import { failed, messageOf, success, type Failure, type Outcome } from './model/outcome';
import type { PluginFiles, Reading, ReadSettings, VaultFiles } from './model/ports';
import { readProperties } from './note/properties';
import { attempt } from './store/attempt';
import { indexNotesOf, keepIndex } from './store/keep-index';
import { nameOf, parentOf } from './store/paper-folder';
import { forgetRecord, readRecord, type RecordedFile, type RunRecord } from './store/run-record';

/** What "Undo last reading note run" would do. */
export interface UndoPlan {
  readonly notePath: string;
  /** When the run ended, ISO 8601. */
  readonly at: string;
  /** Did the run make the note, so that undoing takes it away? */
  readonly removesNote: boolean;
  /** Files that the reader, or the app for them, has changed or removed since: undoing would lose that. */
  readonly changed: readonly string[];
}

/** A file of a run as it is now. */
type Found = { readonly file: RecordedFile; readonly now: string | null };

/** Is it neither as the run left it nor as it was before? The index is made again from the notes, so that nothing of it can be lost. */
const isChanged = ({ file, now }: Found): boolean => file.role !== 'index' && now !== file.after;

interface UndoPorts {
  readonly files: VaultFiles;
  readonly own: PluginFiles;
}

/** What the last run can be undone to; null when there is none to undo. Changes nothing. */
export async function planUndo({ files, own }: UndoPorts): Promise<UndoPlan | null> {
  const record = await readRecord(own);
  if (!record) return null;
  const found = await findAll(record, files);
  return {
    notePath: record.notePath,
    at: record.at,
    removesNote: record.files.some(({ role, before }) => role === 'note' && before === null),
    changed: found.filter(isChanged).map(({ file }) => file.path),
  };
}

async function findAll(record: RunRecord, files: VaultFiles): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const file of record.files) {
    const bytes = await files.readBinary(file.path);
    found.push({ file, now: bytes && (await sha256Hex(bytes)) });
  }
  return found;
}

/**
 * Puts note, pictures and index back as they were before the last run.
 *
 * @param withChanged also files that were changed since: what the reader did to them is lost, so they are asked first; without it these files stay
 */
export async function undoRun(withChanged: boolean, settings: ReadSettings, { files, own }: UndoPorts): Promise<Outcome<UndoPlan | null, Failure>> {
  const plan = await planUndo({ files, own });
  const record = plan && (await readRecord(own));
  if (!record) return success(null);
  const found = await findAll(record, files);
  const indexNotes = await indexNotesOf(files, settings.papersFolder);
  const toUndo = found.filter((one) => (withChanged || !isChanged(one)) && (one.file.role !== 'index' || one.now === one.file.after));
  for (const { file, now } of toUndo) {
    const done = await attempt(file.path, () => putBack(file, now !== null, files));
    if (!done.ok) return done;
  }
  const { moved, draft, notePath } = record;
  if (moved && (await files.readBinary(moved.to))) {
    const done = await attempt(moved.to, () => files.move(moved.to, moved.from));
    if (!done.ok) return done;
  }
  if (plan.removesNote) await removeEmpty([`${parentOf(notePath)}/images`, parentOf(notePath)], files);
  const wasIndexPutBack = toUndo.some(({ file }) => file.role === 'index');
  const texts = await Promise.all(indexNotes.map((path) => files.readText(path)));
  if (!wasIndexPutBack && texts.some((text) => text !== null)) {
    const kept = await keepIndex(files, settings, await listedNote(notePath, files));
    if (!kept.ok) return kept;
  }
  try {
    if (draft) await (draft.before ? own.write(draft.name, draft.before) : own.remove(draft.name));
    await forgetRecord(own);
  } catch (error) {
    return failed({ code: 'write-failed', path: nameOf(notePath), detail: messageOf(error) });
  }
  return success(plan);
}

async function putBack({ path, role, before }: RecordedFile, isThere: boolean, files: VaultFiles): Promise<void> {
  if (before === null) {
    if (isThere) await files.removeOwn(path);
  } else if (role === 'image' || role === 'pdf') {
    await (isThere ? files.overwriteBinary(path, before) : files.createBinary(path, before));
  } else {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before);
    // By way of the editor's own step, so that a note that is open shows it.
    await (isThere ? files.process(path, () => text) : files.create(path, text));
  }
}

/** Folders that the run made go when nothing else is in them. */
async function removeEmpty(folders: readonly string[], files: VaultFiles): Promise<void> {
  for (const folder of folders) await attempt(folder, () => files.removeOwn(folder));
}

/** The note with its properties of now, which the vault may not list yet. */
async function listedNote(path: string, files: VaultFiles): Promise<Reading | null> {
  const text = await files.readText(path);
  const properties = text === null ? null : readProperties(text);
  return properties?.ok ? { path, properties: properties.value, pdfPath: null } : null;
}
