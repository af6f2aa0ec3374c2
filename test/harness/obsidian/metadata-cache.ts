import { Events } from './events';
import { TFile, type TAbstractFile } from './files';
import { FileNames, getLinkpath, linktextOf, resolveLinkpath } from './links';
import { readMetadata, type CachedMetadata, type Reference } from './note-metadata';
import { StoreError } from './store';
import type { Vault } from './vault';

/** The app reads a changed note in a worker some time after the write; until then the cache has the old state. */
const INDEX_DELAY_MS = 60;

type LinkCounts = Record<string, Record<string, number>>;

/** What is known of the notes without reading them. Source: obsidian.d.ts `MetadataCache`. */
export class MetadataCache extends Events {
  resolvedLinks: LinkCounts = {};
  unresolvedLinks: LinkCounts = {};
  readonly #vault: Vault;
  readonly #byPath = new Map<string, CachedMetadata>();
  readonly #dirty = new Set<TFile>();
  #names: FileNames | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(vault: Vault) {
    super();
    this.#vault = vault;
    for (const name of ['create', 'delete', 'rename']) vault.on(name, () => (this.#names = null));
    const queue = (file: TAbstractFile): void => {
      if (file instanceof TFile) this.#queue(file);
    };
    vault.on('create', queue);
    vault.on('modify', queue);
    vault.on('delete', (file: TAbstractFile) => this.#deleted(file));
    vault.on('rename', (file: TAbstractFile, oldPath: string) => this.#renamed(file, oldPath));
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return resolveLinkpath(linkpath, sourcePath, this.$names());
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): CachedMetadata | null {
    return this.#byPath.get(path) ?? null;
  }

  fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
    return linktextOf(file, sourcePath, this.$names(), 'shortest', omitMdExtension);
  }

  /** The files by name, as of now. */
  $names(): FileNames {
    return (this.#names ??= new FileNames(this.#vault.getFiles()));
  }

  /** Waits until all that was written is in the cache. */
  async $settle(): Promise<void> {
    do {
      if (this.#timer !== null) await new Promise((resolve) => setTimeout(resolve, INDEX_DELAY_MS));
      await this.#work;
    } while (this.#timer !== null || this.#dirty.size > 0);
  }

  #queue(file: TFile): void {
    this.#dirty.add(file);
    this.#schedule();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#work = this.#work.then(() => this.#index());
    }, INDEX_DELAY_MS);
  }

  async #index(): Promise<void> {
    const files = [...this.#dirty];
    this.#dirty.clear();
    for (const file of files) if (file.extension === 'md') await this.#indexNote(file);
    this.#resolveAll();
    for (const file of files) this.trigger('resolve', file);
    this.trigger('resolved');
  }

  async #indexNote(file: TFile): Promise<void> {
    const isThere = (): boolean => this.#vault.getAbstractFileByPath(file.path) === file;
    if (!isThere()) return;
    const text = await this.#textOf(file);
    if (text === null || !isThere()) return;
    const metadata = readMetadata(text);
    this.#byPath.set(file.path, metadata);
    this.trigger('changed', file, text, metadata);
  }

  /** Null when something else than the app has removed the file; the vault will hear of that. */
  async #textOf(file: TFile): Promise<string | null> {
    try {
      return await this.#vault.read(file);
    } catch (error) {
      if (error instanceof StoreError && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  #deleted(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    const previous = this.getCache(file.path);
    this.#byPath.delete(file.path);
    this.trigger('deleted', file, previous);
    this.#queue(file);
  }

  /** The entry moves along at once and `changed` is not fired. Source: obsidian.d.ts, `MetadataCache.on('changed')`. */
  #renamed(file: TAbstractFile, oldPath: string): void {
    if (!(file instanceof TFile)) return;
    const metadata = this.getCache(oldPath);
    this.#byPath.delete(oldPath);
    if (metadata === null) this.#queue(file);
    else this.#byPath.set(file.path, metadata);
    this.#schedule();
  }

  #resolveAll(): void {
    this.resolvedLinks = {};
    this.unresolvedLinks = {};
    for (const [path, metadata] of this.#byPath) {
      const resolved: Record<string, number> = {};
      const unresolved: Record<string, number> = {};
      for (const reference of referencesOf(metadata)) {
        const linkpath = getLinkpath(reference.link);
        const target = this.getFirstLinkpathDest(linkpath, path);
        const counts = target === null ? unresolved : resolved;
        const key = target?.path ?? linkpath;
        counts[key] = (counts[key] ?? 0) + 1;
      }
      this.resolvedLinks[path] = resolved;
      this.unresolvedLinks[path] = unresolved;
    }
  }
}

/** Links of body and properties, and embeds. */
export const referencesOf = (metadata: CachedMetadata): Reference[] => [...(metadata.links ?? []), ...(metadata.embeds ?? []), ...(metadata.frontmatterLinks ?? [])];
