// A vault over a temporary folder, in Node, for the contract tests.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DiskStore } from './disk';
import { FaultyStore, type BeforeOperation } from './faulty-store';
import { FileManager } from './obsidian/file-manager';
import type { TAbstractFile, TFile } from './obsidian/files';
import { MetadataCache } from './obsidian/metadata-cache';
import { Vault } from './obsidian/vault';
import type { VaultOptions } from './obsidian/vault-config';

export interface TempVault {
  readonly folder: string;
  readonly store: DiskStore;
  readonly vault: Vault;
  readonly metadata: MetadataCache;
  readonly manager: FileManager;
  /** Events since it was opened, as "create a.md", "rename a.md from b.md". */
  readonly events: string[];
  /** The file of a path; throws when there is none. */
  readonly file: (path: string) => TFile;
  readonly remove: () => Promise<void>;
}

/** Makes the files, opens the vault, waits until the metadata cache has read it. */
export async function tempVault(files: Readonly<Record<string, string>>, options: VaultOptions = {}, before?: BeforeOperation): Promise<TempVault> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const store = new DiskStore(folder);
  const vault = new Vault(before === undefined ? store : new FaultyStore(store, before), options);
  const metadata = new MetadataCache(vault);
  const manager = new FileManager(vault, metadata, () => null);
  await vault.$syncFromDisk();
  await metadata.$settle();
  const events: string[] = [];
  for (const name of ['create', 'modify', 'delete']) vault.on(name, (file: TAbstractFile) => events.push(`${name} ${file.path}`));
  vault.on('rename', (file: TAbstractFile, oldPath: string) => events.push(`rename ${file.path} from ${oldPath}`));
  return {
    folder,
    store,
    vault,
    metadata,
    manager,
    events,
    file: (path) => {
      const file = vault.getFileByPath(path);
      if (file === null) throw new Error(`No file ${path}`);
      return file;
    },
    remove: async () => {
      await metadata.$settle();
      for (const made of [folder, store.trashFolder]) await rm(made, { recursive: true, force: true });
    },
  };
}
