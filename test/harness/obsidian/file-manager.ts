import { isRecord, readProperties, getFrontMatterInfo, parseYaml, withProperties } from './front-matter';
import { TFile, TFolder, type TAbstractFile } from './files';
import { updateLinks, type LinkUpdate } from './link-updates';
import { linktextOf, parseLinktext, writeLink } from './links';
import { referencesOf, type MetadataCache } from './metadata-cache';
import { joinPath, normalizePath, parentPath, splitName } from './paths';
import { Vault, type DataWriteOptions } from './vault';

/** Files as the reader handles them: by the choices in "Files and links". Source: obsidian.d.ts `FileManager`. */
export class FileManager {
  readonly #vault: Vault;
  readonly #metadata: MetadataCache;
  readonly #activeFile: () => TFile | null;

  /** `activeFile`: the file in front, for calls that leave the source out. */
  constructor(vault: Vault, metadata: MetadataCache, activeFile: () => TFile | null) {
    this.#vault = vault;
    this.#metadata = metadata;
    this.#activeFile = activeFile;
  }

  /** The root: the choice "Default location for new notes" is not modelled. */
  getNewFileParent(): TFolder {
    return this.#vault.getRoot();
  }

  /** Link text after the reader's link format; no "!" in front since 1.10. */
  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    if (subpath !== '' && !subpath.startsWith('#')) throw new Error(`generateMarkdownLink: a subpath begins with "#": "${subpath}"`);
    const { newLinkFormat, useMarkdownLinks } = this.#vault.$config;
    const toItself = file.path === sourcePath && subpath !== '';
    const linktext = toItself ? '' : linktextOf(file, sourcePath, this.#metadata.$names(), newLinkFormat, !useMarkdownLinks);
    return writeLink({ markdown: useMarkdownLinks }, linktext, subpath, alias);
  }

  /** Moves the file, then rewrites the links to it (and, of a note, its own relative ones) in all notes. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const { alwaysUpdateLinks, newLinkFormat } = this.#vault.$config;
    if (!alwaysUpdateLinks) throw new Error('not modelled: the question whether to update links');
    const updates = this.#linksConcerned(file);
    await this.#vault.rename(file, newPath);
    for (const [note, links] of updates) {
      const renewed = links.map((link) => ({ ...link, linktext: this.#renewed(link, note, newLinkFormat) })).filter((link) => link.linktext !== link.oldLinktext);
      if (renewed.length > 0) await this.#vault.process(note, (text) => updateLinks(text, renewed));
    }
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    const { trashOption } = this.#vault.$config;
    if (trashOption === 'none') await this.#vault.delete(file);
    else await this.#vault.trash(file, trashOption === 'system');
  }

  async processFrontMatter(file: TFile, fn: (frontmatter: Record<string, unknown>) => void, options?: DataWriteOptions): Promise<void> {
    if (file.extension !== 'md') throw new Error('processFrontMatter: not a Markdown file');
    await this.#vault.process(
      file,
      (text) => {
        const info = getFrontMatterInfo(text);
        // Throws YAMLParseError, as documented; readProperties would hide it.
        const parsed = info.exists ? parseYaml(info.frontmatter) : {};
        const properties = isRecord(parsed) ? parsed : (readProperties(text) ?? {});
        fn(properties);
        return withProperties(text, properties);
      },
      options,
    );
  }

  async getAvailablePathForAttachment(filename: string, sourcePath?: string): Promise<string> {
    const folder = this.#attachmentFolder(sourcePath ?? this.#activeFile()?.path ?? '');
    if (folder !== '/' && this.#vault.$findAnyCase(folder) === null) await this.#vault.createFolder(folder);
    const { basename, extension } = splitName(filename);
    const suffix = extension === '' ? '' : `.${extension}`;
    let path = joinPath(folder, filename);
    for (let n = 1; this.#vault.$findAnyCase(path) !== null; n += 1) path = joinPath(folder, `${basename} ${n}${suffix}`);
    return path;
  }

  #attachmentFolder(sourcePath: string): string {
    const setting = this.#vault.$config.attachmentFolderPath;
    if (setting !== '.' && !setting.startsWith('./')) return normalizePath(setting);
    return normalizePath(joinPath(parentPath(sourcePath), setting.replace(/^\.\/?/, '')));
  }

  /** Before a move: each link that leads to what moves, or stands in it, with the file it leads to. */
  #linksConcerned(file: TAbstractFile): Map<TFile, Concerned[]> {
    const moving = new Set<TAbstractFile>();
    if (file instanceof TFolder) Vault.recurseChildren(file, (inner) => moving.add(inner));
    else moving.add(file);
    const concerned = new Map<TFile, Concerned[]>();
    for (const note of this.#vault.getMarkdownFiles()) {
      const metadata = this.#metadata.getFileCache(note);
      for (const reference of metadata === null ? [] : referencesOf(metadata)) {
        const { path, subpath } = parseLinktext(reference.link);
        const target = this.#metadata.getFirstLinkpathDest(path, note.path);
        if (path === '' || target === null || !(moving.has(target) || moving.has(note))) continue;
        const links = concerned.get(note) ?? [];
        links.push({ original: reference.original, oldLinktext: path, subpath, target, targetMoves: moving.has(target) });
        concerned.set(note, links);
      }
    }
    return concerned;
  }

  /** Where the target did not move and the link still leads there, the link stays as it was written. */
  #renewed(link: Concerned, note: TFile, format: 'shortest' | 'relative' | 'absolute'): string {
    const still = this.#metadata.getFirstLinkpathDest(link.oldLinktext, note.path) === link.target;
    if (still && !link.targetMoves) return link.oldLinktext;
    return linktextOf(link.target, note.path, this.#metadata.$names(), format, !link.original.includes(']('));
  }
}

interface Concerned extends Omit<LinkUpdate, 'linktext'> {
  readonly oldLinktext: string;
  readonly target: TFile;
  readonly targetMoves: boolean;
}
