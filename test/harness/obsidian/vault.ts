import { Events } from './events';
import { TAbstractFile, TFile, TFolder } from './files';
import { checkName, type NameRules } from './names';
import { fileName, isHidden, normalizePath, parentPath } from './paths';
import type { Entry, EntryStat, Store } from './store';
import { VaultAdapter } from './vault-adapter';
import { DEFAULT_CONFIG, type VaultConfig, type VaultOptions } from './vault-config';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** How long after a change on disk the app knows of it, in milliseconds. Not documented; some delay is certain. */
const WATCHER_MS = 100;

/** Times that a caller asks for. Source: obsidian.d.ts `DataWriteOptions`. */
export interface DataWriteOptions {
  ctime?: number;
  mtime?: number;
}

/** The files of a vault, over a real folder. Source: obsidian.d.ts `Vault`. */
export class Vault extends Events {
  readonly adapter: VaultAdapter;
  readonly configDir = '.obsidian';
  readonly $config: VaultConfig;
  readonly #name: string;
  readonly #names: NameRules;
  readonly #store: Store;
  readonly #root: TFolder;
  readonly #files = new Map<string, TAbstractFile>();
  /** Writes to a file follow one another: `process` is atomic. */
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(store: Store, options: VaultOptions = {}) {
    super();
    this.#store = store;
    this.#name = options.name ?? 'Vault';
    this.#names = options.names ?? 'linux';
    this.$config = { ...DEFAULT_CONFIG, ...options.config };
    this.adapter = new VaultAdapter(store, this.#name);
    this.#root = new TFolder(this, '/', null);
    this.#files.set('/', this.#root);
  }

  getName(): string {
    return this.#name;
  }

  getRoot(): TFolder {
    return this.#root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.#files.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.getAbstractFileByPath(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.getAbstractFileByPath(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.#files.values()];
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.getAllLoadedFiles().filter((file): file is TFolder => file instanceof TFolder && (includeRoot || !file.isRoot()));
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file): file is TFile => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  static recurseChildren(root: TFolder, cb: (file: TAbstractFile) => unknown): void {
    cb(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, cb);
      else cb(child);
    }
  }

  async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
    return this.#create(path, encoder.encode(data), options);
  }

  async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
    return this.#create(path, bytesOf(data), options);
  }

  async createFolder(path: string): Promise<TFolder> {
    this.#checkNew(path);
    if (this.$findAnyCase(path) !== null || (await this.#store.stat(path)) !== null) throw new Error('Folder already exists.');
    await this.#store.mkdir(path);
    return this.#addFolder(path);
  }

  async read(file: TFile): Promise<string> {
    return decoder.decode(await this.readBinary(file));
  }

  async cachedRead(file: TFile): Promise<string> {
    return this.read(file);
  }

  async readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.#store.read(file.path);
  }

  getResourcePath(file: TFile): string {
    return `${this.#store.url(file.path)}?${file.stat.mtime}`;
  }

  async modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    await this.modifyBinary(file, bytesOf(encoder.encode(data)).buffer, options);
  }

  async modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.#inTurn(file, () => this.#overwrite(file, bytesOf(data), options));
  }

  async append(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    await this.process(file, (text) => text + data, options);
  }

  async process(file: TFile, fn: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    return this.#inTurn(file, async () => {
      const changed: unknown = fn(await this.read(file));
      if (typeof changed !== 'string') throw new TypeError('Vault.process: the callback must return the new text, synchronously');
      await this.#overwrite(file, encoder.encode(changed), options);
      return changed;
    });
  }

  /** Copies a file. */
  async copy(file: TAbstractFile, newPath: string): Promise<TFile> {
    if (!(file instanceof TFile)) throw new Error('not modelled: Vault.copy of a folder');
    return this.createBinary(newPath, await this.readBinary(file));
  }

  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    this.#checkNew(newPath);
    const taken = this.$findAnyCase(newPath);
    if (taken !== null && taken !== file) throw new Error('Destination file already exists!');
    this.#mustExist(file);
    const parent = this.getFolderByPath(parentPath(newPath));
    if (parent === null) throw new Error(`ENOENT: no such file or directory, rename '${file.path}' -> '${newPath}'`);
    await this.#store.rename(file.path, newPath);
    this.#move(file, newPath, parent);
  }

  async delete(file: TAbstractFile): Promise<void> {
    this.#mustExist(file);
    await this.#store.remove(file.path);
    this.#forget(file);
  }

  async trash(file: TAbstractFile, system: boolean): Promise<void> {
    this.#mustExist(file);
    if (system) await this.#store.trash(file.path);
    else await this.adapter.trashLocal(file.path);
    this.#forget(file);
  }

  /** File or folder of that path in whatever letter case: what is in the way on Windows and macOS. */
  $findAnyCase(path: string): TAbstractFile | null {
    const wanted = path.toLowerCase();
    return this.getAbstractFileByPath(path) ?? this.getAllLoadedFiles().find((file) => file.path.toLowerCase() === wanted) ?? null;
  }

  /**
   * Takes over what is on disk: at the start, and when something else than the app wrote there (a sync service). Fires create, modify
   * and delete, at the start for every file, as the app does (obsidian.d.ts, `Vault.on('create')`).
   */
  async $syncFromDisk(): Promise<void> {
    const entries = await this.#store.list();
    const onDisk = new Set(entries.map((entry) => entry.path));
    for (const file of this.getAllLoadedFiles()) {
      if (file !== this.#root && !onDisk.has(file.path) && this.getAbstractFileByPath(file.path) === file) this.#forget(file);
    }
    for (const entry of entries) this.#takeOver(entry);
  }

  #takeOver(entry: Entry): void {
    const known = this.getAbstractFileByPath(entry.path);
    if (entry.type === 'folder') {
      if (known === null) this.#addFolder(entry.path);
    } else if (known === null) this.#addFile(entry.path, entry);
    else if (known instanceof TFile && (known.stat.mtime !== entry.mtime || known.stat.size !== entry.size)) this.#changed(known, entry);
  }

  async #create(path: string, data: Uint8Array, options?: DataWriteOptions): Promise<TFile> {
    this.#checkNew(path);
    if (this.$findAnyCase(path) !== null || (await this.#store.stat(path)) !== null) throw new Error('File already exists.');
    const stat = await this.#writeNew(path, data);
    const meanwhile = this.getFileByPath(path);
    if (meanwhile === null) return this.#addFile(path, { ...stat, ...options });
    // Made by somebody else while this was written: no promise of the app's keeps that from happening.
    this.#changed(meanwhile, { ...stat, ...options });
    return meanwhile;
  }

  /** Of a write that failed something may be left lying there; the app sees it a little later, as it sees what other programs write. */
  async #writeNew(path: string, data: Uint8Array): Promise<EntryStat> {
    try {
      return await this.#store.write(path, data);
    } catch (error) {
      setTimeout(() => void this.$syncFromDisk().catch(() => undefined), WATCHER_MS);
      throw error;
    }
  }

  async #overwrite(file: TFile, data: Uint8Array, options?: DataWriteOptions): Promise<void> {
    this.#mustExist(file);
    const stat = await this.#store.write(file.path, data);
    this.#changed(file, { ...stat, ...options });
  }

  #inTurn<T>(file: TFile, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(file.path) ?? Promise.resolve();
    const result = before.then(work, work);
    this.#queues.set(file.path, result);
    return result;
  }

  #checkNew(path: string): void {
    if (path !== normalizePath(path) || path === '/') throw new Error(`Not a normalized vault path: "${path}" (use normalizePath)`);
    if (isHidden(path)) throw new Error(`not modelled: hidden files through Vault ("${path}")`);
    checkName(fileName(path), this.#names);
  }

  /** The app knows a file by its object: one that was deleted, or replaced by another, is not written to. */
  #mustExist(file: TAbstractFile): void {
    if (this.getAbstractFileByPath(file.path) !== file) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
  }

  #addFile(path: string, stat: EntryStat): TFile {
    const file = new TFile(this, path, this.#parentOf(path), stat);
    return this.#add(file);
  }

  /** Adds a folder and those above it which the vault does not know yet. */
  #addFolder(path: string): TFolder {
    return this.getFolderByPath(path) ?? this.#add(new TFolder(this, path, this.#parentOf(path)));
  }

  #parentOf(path: string): TFolder {
    const parent = parentPath(path);
    return parent === '/' ? this.#root : this.#addFolder(parent);
  }

  #add<T extends TAbstractFile>(file: T): T {
    this.#files.set(file.path, file);
    file.parent?.children.push(file);
    this.trigger('create', file);
    return file;
  }

  #changed(file: TFile, stat: EntryStat): void {
    file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
    this.trigger('modify', file);
  }

  #forget(file: TAbstractFile): void {
    if (file instanceof TFolder) for (const child of [...file.children]) this.#forget(child);
    this.#files.delete(file.path);
    file.parent?.children.splice(file.parent.children.indexOf(file), 1);
    this.trigger('delete', file);
  }

  /** Renames in memory; the folder's event comes before those of what lies in it. */
  #move(file: TAbstractFile, path: string, parent: TFolder): void {
    const oldPath = file.path;
    this.#files.delete(oldPath);
    file.parent?.children.splice(file.parent.children.indexOf(file), 1);
    file.$moveTo(path, parent);
    parent.children.push(file);
    this.#files.set(path, file);
    this.trigger('rename', file, oldPath);
    if (file instanceof TFolder) for (const child of [...file.children]) this.#move(child, `${path}/${child.name}`, file);
  }
}

/** The bytes alone: the buffer of a view may be larger than the view. */
function bytesOf(data: ArrayBuffer | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(data instanceof Uint8Array ? data : new Uint8Array(data));
}
