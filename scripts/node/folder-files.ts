import { mkdir, readFile, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Properties, Reading, VaultFiles } from '../../src/model/ports';
import { linkTarget } from '../../src/note/links';
import { isIndex } from '../../src/library/index-note';
import { readProperties } from '../../src/note/properties';

const isMissing = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** The file's content, or null when there is none; other errors of the file system reject. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/**
 * A folder on disk as a vault: what the command line writes to. Hidden folders (the app's settings among them) are not looked into.
 *
 * @param root path of the vault's folder
 */
export function folderFiles(root: string): VaultFiles {
  const at = (path: string): string => join(root, ...path.split('/'));
  const makeParent = (path: string): Promise<unknown> => mkdir(dirname(at(path)), { recursive: true });

  /** Written beside and moved over: a crash leaves the old file or the new one, never half of one. */
  const replace = async (path: string, content: string | Uint8Array): Promise<void> => {
    const beside = `${at(path)}.new`;
    await writeFile(beside, content);
    await rename(beside, at(path));
  };

  /** Vault paths of all files with that ending. */
  const list = async (ending: string, folder = ''): Promise<string[]> => {
    const entries = (await orNull(readdir(folder ? at(folder) : root, { withFileTypes: true }))) ?? [];
    const found = await Promise.all(
      entries
        .filter((entry) => !entry.name.startsWith('.'))
        .map((entry) => {
          const path = folder ? `${folder}/${entry.name}` : entry.name;
          return entry.isDirectory() ? list(ending, path) : Promise.resolve(path.toLowerCase().endsWith(ending) ? [path.normalize('NFC')] : []);
        }),
    );
    return found.flat().sort();
  };

  /** The file that a link leads to: the exact path, else the only or first file of that name, as the app resolves it. */
  const resolveLink = (target: string, files: readonly string[]): string | null =>
    files.find((path) => path === target) ?? files.find((path) => basename(path).toLowerCase() === basename(target).toLowerCase()) ?? null;

  return {
    async exists(path) {
      const siblings = (await orNull(readdir(dirname(at(path))))) ?? [];
      return siblings.some((name) => name.normalize('NFC').toLowerCase() === basename(path).toLowerCase());
    },
    async readBinary(path) {
      const bytes = await orNull(readFile(at(path)));
      return bytes ? new Uint8Array(bytes) : null;
    },
    readText: (path) => orNull(readFile(at(path), 'utf8')),
    async create(path, text) {
      await makeParent(path);
      await writeFile(at(path), text, { flag: 'wx' });
    },
    async createBinary(path, bytes) {
      await makeParent(path);
      await writeFile(at(path), bytes, { flag: 'wx' });
    },
    async overwriteBinary(path, bytes) {
      await stat(at(path));
      await replace(path, bytes);
    },
    async process(path, change) {
      const before = await readFile(at(path), 'utf8');
      const after = change(before);
      if (after !== before) await replace(path, after);
    },
    async move(from, to) {
      await makeParent(to);
      await rename(at(from), at(to));
    },
    async removeOwn(path) {
      const entry = await orNull(stat(at(path)));
      // A folder goes only when it is empty: whatever else is in it is not ours.
      if (entry) await (entry.isDirectory() ? rmdir(at(path)) : rm(at(path)));
    },
    async noteNames() {
      return new Set((await list('.md')).map((path) => basename(path).slice(0, -3).toLowerCase()));
    },
    async readings() {
      const pdfs = await list('.pdf');
      const readings: Reading[] = [];
      for (const path of await list('.md')) {
        const properties = await propertiesOf(at(path));
        if (!properties || !('paper-id' in properties) || !('pdf' in properties)) continue;
        const target = linkTarget(properties['pdf']);
        readings.push({ path, properties, pdfPath: target === null ? null : resolveLink(target, pdfs) });
      }
      return readings;
    },
    async indexNotes() {
      const found: string[] = [];
      for (const path of await list('.md')) if (isIndex((await propertiesOf(at(path))) ?? {})) found.push(path);
      return found;
    },
  };
}

/** Front matter of a note; null when it has none or it cannot be understood. */
async function propertiesOf(file: string): Promise<Properties | null> {
  const read = readProperties(await readFile(file, 'utf8'));
  return read.ok ? read.value : null;
}
