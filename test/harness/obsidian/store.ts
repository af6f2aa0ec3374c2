// Where the files of a vault lie: a real folder, reached directly (Node) or over loopback HTTP (the page).

/** What the file system says of a file or folder; times in milliseconds since 1970, size in bytes. */
export interface EntryStat {
  readonly type: 'file' | 'folder';
  readonly ctime: number;
  readonly mtime: number;
  readonly size: number;
}

/** A file or folder of the vault. */
export interface Entry extends EntryStat {
  readonly path: string;
}

/** The operations on the folder, each of which may take a request. */
export type Operation = 'list' | 'stat' | 'read' | 'write' | 'mkdir' | 'remove' | 'rename' | 'trash';

/**
 * A folder as the desktop app's adapter sees it. Paths are vault paths. Rejects with a StoreError that carries the code of the
 * file system: ENOENT (the file or its folder is missing), EEXIST, ENOTEMPTY, ENOSPC …
 */
export interface Store {
  /** Everything in the vault but hidden files and folders, each folder before what lies in it. */
  list(): Promise<readonly Entry[]>;
  /** Null when there is nothing. */
  stat(path: string): Promise<EntryStat | null>;
  read(path: string): Promise<ArrayBuffer>;
  /** Writes the whole file, makes it when missing; the folder must be there. */
  write(path: string, data: Uint8Array): Promise<EntryStat>;
  /** Makes a folder and those above it. */
  mkdir(path: string): Promise<void>;
  /** Removes a file, or a folder with what is in it. */
  remove(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Moves a file or folder to the trash of the system, outside the vault. */
  trash(path: string): Promise<void>;
  /** Address under which the page can load the file. */
  url(path: string): string;
}

/** A refusal of the file system. */
export class StoreError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'StoreError';
  }
}
