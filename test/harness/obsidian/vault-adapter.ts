import { fileName, joinPath, parentPath } from './paths';
import type { EntryStat, Store } from './store';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * Direct access to the folder, past the vault's list of files. Source: obsidian.d.ts `DataAdapter`. Only what does not fire the vault's
 * events here is modelled: a plugin that writes notes through the adapter is told so.
 */
export class VaultAdapter {
  readonly #store: Store;
  readonly #name: string;

  constructor(store: Store, name: string) {
    this.#store = store;
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  async exists(normalizedPath: string, sensitive = false): Promise<boolean> {
    if ((await this.#store.stat(normalizedPath)) !== null) return true;
    if (sensitive) return false;
    const wanted = normalizedPath.toLowerCase();
    return (await this.#store.list()).some((entry) => entry.path.toLowerCase() === wanted);
  }

  async stat(normalizedPath: string): Promise<EntryStat | null> {
    return this.#store.stat(normalizedPath);
  }

  async read(normalizedPath: string): Promise<string> {
    return decoder.decode(await this.#store.read(normalizedPath));
  }

  async readBinary(normalizedPath: string): Promise<ArrayBuffer> {
    return this.#store.read(normalizedPath);
  }

  /** Writes below the configuration folder (a plugin's own data). */
  async write(normalizedPath: string, data: string): Promise<void> {
    if (!normalizedPath.startsWith('.')) throw new Error(`not modelled: DataAdapter.write outside hidden folders ("${normalizedPath}")`);
    await this.#store.mkdir(parentPath(normalizedPath));
    await this.#store.write(normalizedPath, encoder.encode(data));
  }

  /** Makes a folder of the plugin's own and those above it. */
  async mkdir(normalizedPath: string): Promise<void> {
    this.#hidden('mkdir', normalizedPath);
    await this.#store.mkdir(normalizedPath);
  }

  /** Writes below the configuration folder; the folder must be there. */
  async writeBinary(normalizedPath: string, data: ArrayBuffer): Promise<void> {
    this.#hidden('writeBinary', normalizedPath);
    await this.#store.write(normalizedPath, new Uint8Array(data));
  }

  /** Removes a file below the configuration folder. */
  async remove(normalizedPath: string): Promise<void> {
    this.#hidden('remove', normalizedPath);
    await this.#store.remove(normalizedPath);
  }

  #hidden(method: string, path: string): void {
    if (!path.startsWith('.')) throw new Error(`not modelled: DataAdapter.${method} outside hidden folders ("${path}")`);
  }

  getResourcePath(normalizedPath: string): string {
    return this.#store.url(normalizedPath);
  }

  /** Moves to `.trash` in the vault, under a free name. */
  async trashLocal(normalizedPath: string): Promise<void> {
    await this.#store.mkdir('.trash');
    const name = fileName(normalizedPath);
    let target = joinPath('.trash', name);
    for (let n = 1; (await this.#store.stat(target)) !== null; n += 1) target = joinPath('.trash', `${n} ${name}`);
    await this.#store.rename(normalizedPath, target);
  }
}
