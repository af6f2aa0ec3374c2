import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PluginFiles } from '../../src/model/ports';

/** The plugin's folder in a vault on disk, so that the command line and the app share what they keep. */
const FOLDER = '.obsidian/plugins/paper-reading-notes';

/** @param root path of the vault's folder */
export function pluginFolder(root: string): PluginFiles {
  const at = (name: string): string => join(root, FOLDER, ...name.split('/'));
  return {
    async read(name) {
      try {
        return new Uint8Array(await readFile(at(name)));
      } catch (error) {
        if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    async write(name, bytes) {
      await mkdir(dirname(at(name)), { recursive: true });
      await writeFile(`${at(name)}.new`, bytes);
      await rename(`${at(name)}.new`, at(name));
    },
    remove: (name) => rm(at(name), { force: true }),
  };
}
