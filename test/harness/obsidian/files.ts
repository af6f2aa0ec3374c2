import { fileName, splitName } from './paths';
import type { EntryStat } from './store';
import type { Vault } from './vault';

/** Times in milliseconds since 1970, size in bytes. Source: obsidian.d.ts `FileStats`. */
export interface FileStats {
  ctime: number;
  mtime: number;
  size: number;
}

/** A file or folder. Source: obsidian.d.ts `TAbstractFile`. */
export abstract class TAbstractFile {
  path: string;
  name: string;
  parent: TFolder | null;

  constructor(
    readonly vault: Vault,
    path: string,
    parent: TFolder | null,
  ) {
    this.path = path;
    this.name = path === '/' ? '' : fileName(path);
    this.parent = parent;
  }

  /** Gives the file its new place. */
  $moveTo(path: string, parent: TFolder | null): void {
    this.path = path;
    this.name = fileName(path);
    this.parent = parent;
  }
}

/** A file. The same object lives through renames. Source: obsidian.d.ts `TFile`. */
export class TFile extends TAbstractFile {
  stat: FileStats;
  basename: string;
  extension: string;

  constructor(vault: Vault, path: string, parent: TFolder | null, stat: EntryStat) {
    super(vault, path, parent);
    this.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
    ({ basename: this.basename, extension: this.extension } = splitName(this.name));
  }

  override $moveTo(path: string, parent: TFolder | null): void {
    super.$moveTo(path, parent);
    ({ basename: this.basename, extension: this.extension } = splitName(this.name));
  }
}

/** A folder. Source: obsidian.d.ts `TFolder`. */
export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}
