import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StoreError, type Entry, type EntryStat, type Store } from './obsidian/store';

/** The vault's folder, on Node. Paths that lead out of it are refused. */
export class DiskStore implements Store {
  private readonly root: string;
  /** Stands for the trash of the system: a folder beside the vault. */
  readonly trashFolder: string;

  constructor(folder: string) {
    this.root = resolve(folder);
    this.trashFolder = `${this.root}-system-trash`;
  }

  async list(): Promise<readonly Entry[]> {
    return this.listBelow('');
  }

  async stat(path: string): Promise<EntryStat | null> {
    try {
      return statOf(await stat(this.inside(path)));
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
      throw this.refusal(error);
    }
  }

  async read(path: string): Promise<ArrayBuffer> {
    return this.answered(async () => new Uint8Array(await readFile(this.inside(path))).buffer);
  }

  async write(path: string, data: Uint8Array): Promise<EntryStat> {
    return this.answered(async () => {
      await writeFile(this.inside(path), data);
      return statOf(await stat(this.inside(path)));
    });
  }

  async mkdir(path: string): Promise<void> {
    await this.answered(() => mkdir(this.inside(path), { recursive: true }));
  }

  async remove(path: string): Promise<void> {
    await this.answered(() => rm(this.inside(path), { recursive: true }));
  }

  async rename(from: string, to: string): Promise<void> {
    await this.answered(() => rename(this.inside(from), this.inside(to)));
  }

  async trash(path: string): Promise<void> {
    await this.answered(async () => {
      await mkdir(this.trashFolder, { recursive: true });
      await rename(this.inside(path), join(await mkdtemp(join(this.trashFolder, 'deleted-')), basename(path)));
    });
  }

  url(path: string): string {
    return pathToFileURL(this.inside(path)).href;
  }

  /** Absolute path of a vault path. Throws when it leads out of the folder. */
  inside(path: string): string {
    const absolute = resolve(this.root, path === '/' ? '.' : path);
    if (absolute !== this.root && !absolute.startsWith(this.root + sep)) throw new StoreError('EACCES', `EACCES: outside the vault, open '${path}'`);
    return absolute;
  }

  private async listBelow(folder: string): Promise<Entry[]> {
    const entries: Entry[] = [];
    const names = (await this.namesIn(folder)).filter((name) => !name.startsWith('.')).sort();
    for (const name of names) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const info = await this.stat(path);
      if (info === null) continue;
      entries.push({ path, ...info });
      if (info.type === 'folder') entries.push(...(await this.listBelow(path)));
    }
    return entries;
  }

  /** None when the folder went while its parent was being read, as a file does in that case. */
  private async namesIn(folder: string): Promise<string[]> {
    return this.answered(async () => {
      try {
        return await readdir(join(this.root, folder));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      }
    });
  }

  private async answered<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.refusal(error);
    }
  }

  /** The file system's own words, with vault paths for the absolute ones. */
  private refusal(error: unknown): StoreError {
    if (error instanceof StoreError) return error;
    return new StoreError(codeOf(error), textOf(error, 'message').replaceAll(this.root + sep, ''));
  }
}

/** A text that an error carries; by name, since under jest the errors of Node are of another realm. */
function textOf(error: unknown, name: 'code' | 'message'): string {
  const value: unknown = Reflect.get(Object(error) as object, name);
  return typeof value === 'string' ? value : '';
}

const codeOf = (error: unknown): string => textOf(error, 'code') || 'EIO';

const statOf = (info: { isDirectory(): boolean; birthtimeMs: number; mtimeMs: number; size: number }): EntryStat => ({
  type: info.isDirectory() ? 'folder' : 'file',
  ctime: Math.round(info.birthtimeMs),
  mtime: Math.round(info.mtimeMs),
  size: info.isDirectory() ? 0 : info.size,
});
