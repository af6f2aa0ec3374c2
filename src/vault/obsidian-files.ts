import { normalizePath, TFile, TFolder, type App, type TAbstractFile } from 'obsidian';
import { words } from './language';
import type { Reading, VaultFiles } from '../model/ports';
import { indexNotesOf, readingsOf } from './reading-notes';
import { storedPath, type StoredPath } from './stored-path';

/**
 * The files of the open vault. What exists is found in whatever letter case (see storedPath); moving and removing want the exact path, since
 * they must never touch another file.
 */
export class ObsidianFiles implements VaultFiles {
  constructor(private readonly app: App) {}

  async exists(path: string): Promise<boolean> {
    // The adapter knows files that the app does not list: hidden ones, and ones that another program has just made.
    return this.stored(path).found || (await this.app.vault.adapter.exists(normalizePath(path)));
  }

  async readBinary(path: string): Promise<Uint8Array | null> {
    const file = this.fileAt(path);
    return file && new Uint8Array(await this.app.vault.readBinary(file));
  }

  async readText(path: string): Promise<string | null> {
    const file = this.fileAt(path);
    return file && (await this.app.vault.read(file));
  }

  async create(path: string, text: string): Promise<void> {
    await this.app.vault.create(await this.freePath(path), text);
  }

  async createBinary(path: string, bytes: Uint8Array): Promise<void> {
    await this.app.vault.createBinary(await this.freePath(path), bufferOf(bytes));
  }

  async overwriteBinary(path: string, bytes: Uint8Array): Promise<void> {
    await this.app.vault.modifyBinary(this.knownFile(path), bufferOf(bytes));
  }

  async process(path: string, change: (text: string) => string): Promise<void> {
    await this.app.vault.process(this.knownFile(path), change);
  }

  async move(from: string, to: string): Promise<void> {
    const file = this.app.vault.getFileByPath(normalizePath(from));
    if (!file) throw new Error(words().ui.files.notThere);
    await this.app.fileManager.renameFile(file, await this.freePath(to));
  }

  async removeOwn(path: string): Promise<void> {
    const own = this.app.vault.getAbstractFileByPath(normalizePath(path));
    if (!own) return;
    if (own instanceof TFolder && own.children.length > 0) throw new Error(words().ui.files.notEmpty);
    await this.app.fileManager.trashFile(own);
  }

  noteNames(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(this.app.vault.getMarkdownFiles().map(({ basename }) => basename.toLowerCase())));
  }

  async readings(): Promise<readonly Reading[]> {
    const readings = await readingsOf(this.app);
    return readings.map(({ note, properties, pdf }) => ({ path: note.path, properties, pdfPath: pdf?.path ?? null }));
  }

  indexNotes(): Promise<readonly string[]> {
    return indexNotesOf(this.app);
  }

  /** The spelling of a path's existing parts, so that a folder set as "papers" is the vault's "Papers". */
  stored(path: string): StoredPath {
    const wanted = normalizePath(path);
    // The app's own look-up first: a folder may hold thousands of files.
    if (this.app.vault.getAbstractFileByPath(wanted)) return { path: wanted, found: true };
    return storedPath(this.app.vault.getRoot(), wanted);
  }

  private entryAt(path: string): TAbstractFile | null {
    return this.app.vault.getAbstractFileByPath(this.stored(path).path);
  }

  private fileAt(path: string): TFile | null {
    const entry = this.entryAt(path);
    return entry instanceof TFile ? entry : null;
  }

  private knownFile(path: string): TFile {
    const file = this.fileAt(path);
    if (!file) throw new Error(words().ui.files.notThere);
    return file;
  }

  /** The path for a new file, the folders above it made; rejects where something stands already, on every file system alike. */
  private async freePath(path: string): Promise<string> {
    if (await this.exists(path)) throw new Error(words().ui.files.alreadyThere);
    const target = this.stored(path).path;
    const folders = target.split('/').slice(0, -1);
    for (const [index] of folders.entries()) await this.makeFolder(folders.slice(0, index + 1).join('/'));
    return target;
  }

  private async makeFolder(path: string): Promise<void> {
    const { vault } = this.app;
    if (vault.getFolderByPath(path) ?? (await vault.adapter.exists(path))) return;
    await vault.createFolder(path);
  }
}

/** A buffer of exactly these bytes, apart from the caller's. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
