import { failed, success, type Failure, type Outcome } from '../model/outcome';
import type { Reading, ReadSettings, VaultFiles } from '../model/ports';
import { baseFile } from '../library/base';
import { updateIndexNote } from '../library/index-note';
import { attempt } from './attempt';
import { inFolder } from './paper-folder';

/** File names in the papers folder. */
const INDEX_NOTE = 'Paper index.md';
const BASE = 'Papers.base';

type IndexSettings = Pick<ReadSettings, 'papersFolder' | 'baseMade'>;

/** Vault path of the base. */
export const basePath = (papersFolder: string): string => inFolder(papersFolder, BASE);

/**
 * Brings all index notes up to date with the properties of all readings, and makes one when there is none; gives the path of the index, the one in the
 * papers folder first. What stands outside its marked part is the reader's.
 *
 * @param written a note that was just made, whose properties the vault may not list yet
 */
export async function keepIndex(files: VaultFiles, settings: IndexSettings, written: Reading | null = null): Promise<Outcome<string, Failure>> {
  const readings = await readingsWith(files, written);
  const updated = await updateAll(files, settings.papersFolder, readings);
  if (!updated.ok) return updated;
  const [first] = updated.value;
  return first === undefined ? makeIndex(files, settings, readings) : success(first);
}

/** Brings the index notes that there are up to date: an index that the reader removed stays away until the next paper is read. Gives their paths. */
export async function refreshIndex(files: VaultFiles, papersFolder: string): Promise<Outcome<readonly string[], Failure>> {
  return updateAll(files, papersFolder, await files.readings());
}

async function readingsWith(files: VaultFiles, written: Reading | null): Promise<readonly Reading[]> {
  const listed = await files.readings();
  return written ? [...listed.filter((reading) => reading.path !== written.path), written] : listed;
}

/** Nothing is written where nothing changes, so that neither the file's time nor a sync service is troubled. */
async function updateAll(files: VaultFiles, papersFolder: string, readings: readonly Reading[]): Promise<Outcome<readonly string[], Failure>> {
  const update = (text: string): string => updateIndexNote(text, readings);
  const found: string[] = [];
  for (const path of await indexPaths(files, papersFolder)) {
    const text = await files.readText(path);
    if (text === null) continue;
    found.push(path);
    if (update(text) === text) continue;
    const done = await attempt(path, () => files.process(path, update));
    if (!done.ok) return done;
  }
  return success(found);
}

/** The papers folder's own first: there it is looked for, also when the reader took its mark away. */
async function indexPaths(files: VaultFiles, papersFolder: string): Promise<string[]> {
  return [...new Set([inFolder(papersFolder, INDEX_NOTE), ...[...(await files.indexNotes())].sort()])];
}

/** The base is made with the first index, once: a reader who deletes it does not get it back. */
async function makeIndex(files: VaultFiles, { papersFolder, baseMade }: IndexSettings, readings: readonly Reading[]): Promise<Outcome<string, Failure>> {
  const path = inFolder(papersFolder, INDEX_NOTE);
  if (await files.exists(path)) return failed({ code: 'taken', path });
  const made = await attempt(path, () => files.create(path, updateIndexNote(null, readings)));
  if (!made.ok) return made;
  const base = basePath(papersFolder);
  // Where nobody remembers it, an index that is made again tells of itself: it has more than the first reading.
  if ((baseMade ?? readings.length > 1) || (await files.exists(base))) return success(path);
  const baseDone = await attempt(base, () => files.create(base, baseFile()));
  return baseDone.ok ? success(path) : baseDone;
}
