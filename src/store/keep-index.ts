import { failed, success, type Failure, type Outcome } from '../model/outcome';
import type { Reading, VaultFiles } from '../model/ports';
import { baseFile } from '../library/base';
import { updateIndexNote } from '../library/index-note';
import { attempt } from './attempt';
import { inFolder } from './paper-folder';

/** File names in the papers folder. */
const INDEX_NOTE = 'Paper index.md';
const BASE = 'Papers.base';

/** Vault paths of the index note and the base. */
export const indexPaths = (papersFolder: string): { index: string; base: string } => ({ index: inFolder(papersFolder, INDEX_NOTE), base: inFolder(papersFolder, BASE) });

/**
 * Brings the index note up to date with the properties of all readings; gives its path. What stands outside its marked part is the reader's.
 * The base is made together with the index note, once: a reader who deletes it does not get it back.
 *
 * @param written a note that was just made, whose properties the vault may not list yet
 */
export async function keepIndex(files: VaultFiles, papersFolder: string, written: Reading | null = null): Promise<Outcome<string, Failure>> {
  const { index: path, base } = indexPaths(papersFolder);
  const listed = await files.readings();
  const readings = written ? [...listed.filter((reading) => reading.path !== written.path), written] : listed;
  const there = (await files.readText(path)) !== null;
  if (!there && (await files.exists(path))) return failed({ code: 'taken', path });
  const done = await attempt(path, () =>
    there ? files.process(path, (text) => updateIndexNote(text, readings)) : files.create(path, updateIndexNote(null, readings)),
  );
  if (!done.ok) return done;
  if (!there && !(await files.exists(base))) {
    const made = await attempt(base, () => files.create(base, baseFile()));
    if (!made.ok) return made;
  }
  return success(path);
}
