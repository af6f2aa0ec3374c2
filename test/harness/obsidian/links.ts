// Link texts: taken apart, resolved to files, written. A link text is what stands between [[ and ]], without the alias.
import type { TFile } from './files';
import { fileName, normalizePath, parentPath, relativePath, resolveRelative } from './paths';
import type { VaultConfig } from './vault-config';

/** Path and "#…" of a link text. Source: obsidian.d.ts `parseLinktext`. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const hash = linktext.indexOf('#');
  return hash < 0 ? { path: linktext, subpath: '' } : { path: linktext.slice(0, hash), subpath: linktext.slice(hash) };
}

/** Source: obsidian.d.ts `getLinkpath`. */
export const getLinkpath = (linktext: string): string => parseLinktext(linktext).path;

/** Inner part of a wikilink: link text and alias (null when there is none; a "\|" of tables counts as the bar). */
export function splitAlias(inner: string): { link: string; alias: string | null } {
  const bar = inner.indexOf('|');
  if (bar < 0) return { link: inner.trim(), alias: null };
  return { link: inner.slice(0, bar).replace(/\\$/, '').trim(), alias: inner.slice(bar + 1) };
}

/** The files of a vault by their names, whatever their letter case. */
export class FileNames {
  private readonly byName = new Map<string, TFile[]>();

  constructor(files: readonly TFile[]) {
    for (const file of files) {
      const name = file.name.toLowerCase();
      const namesakes = this.byName.get(name);
      if (namesakes === undefined) this.byName.set(name, [file]);
      else namesakes.push(file);
    }
  }

  /** All files of that name. */
  named(name: string): readonly TFile[] {
    return this.byName.get(name.toLowerCase()) ?? [];
  }
}

/**
 * The file that a link path leads to, or null. Letter case does not matter, ".md" may be left out. "./", "../" and "/" are followed;
 * else every file whose path ends with the link path is a candidate: the one whose whole path it is, then those in the folder of
 * the source, then the shortest path.
 * Source: obsidian.d.ts `MetadataCache.getFirstLinkpathDest` ("the best match"); help, "Internal links"; the order among namesakes is
 * known from use only.
 */
export function resolveLinkpath(linkpath: string, sourcePath: string, files: FileNames): TFile | null {
  if (linkpath === '') return files.named(fileName(sourcePath)).find((file) => file.path === sourcePath) ?? null;
  if (/^\.\.?\//.test(linkpath)) {
    const target = resolveRelative(linkpath, sourcePath);
    return target === null ? null : whole(normalizePath(target), files);
  }
  if (linkpath.startsWith('/')) return whole(normalizePath(linkpath), files);
  return whole(normalizePath(linkpath), files) ?? bestEnding(normalizePath(linkpath), sourcePath, files);
}

/** Spellings of a link path, in the order in which they count. */
const spellings = (path: string): string[] => [path.toLowerCase(), `${path.toLowerCase()}.md`];

function whole(path: string, files: FileNames): TFile | null {
  for (const spelling of spellings(path)) {
    const found = files.named(fileName(spelling)).find((file) => file.path.toLowerCase() === spelling);
    if (found !== undefined) return found;
  }
  return null;
}

function bestEnding(path: string, sourcePath: string, files: FileNames): TFile | null {
  const folder = parentPath(sourcePath);
  for (const spelling of spellings(path)) {
    const candidates = files.named(fileName(spelling)).filter((file) => file.path.toLowerCase().endsWith(`/${spelling}`));
    const near = candidates.filter((file) => parentPath(file.path) === folder);
    const best = (near.length > 0 ? near : candidates).sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1))[0];
    if (best !== undefined) return best;
  }
  return null;
}

/**
 * Link text for a file in the reader's form. Source: obsidian.d.ts `MetadataCache.fileToLinktext` ("If file name is unique, use the filename.
 * If not unique, use full path"); help, "Settings", "New link format" for the other forms.
 */
export function linktextOf(file: TFile, sourcePath: string, files: FileNames, format: VaultConfig['newLinkFormat'], omitMdExtension = true): string {
  const bare = (path: string): string => (omitMdExtension && file.extension === 'md' ? path.slice(0, -'.md'.length) : path);
  if (format === 'absolute') return bare(file.path);
  if (format === 'relative') return bare(relativePath(file.path, sourcePath));
  return bare(files.named(file.name).length > 1 ? file.path : file.name);
}

/** Percent-encodes what ends a Markdown link's target. */
export const encodeTarget = (path: string): string => encodeURI(path).replace(/[()#?|[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Reverse of encodeTarget; a target with stray "%" stays as it is. */
export function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** A link as it is written into a note, without "!". `alias` "" or equal to the link text leaves it out. */
export function writeLink(style: { markdown: boolean }, linktext: string, subpath: string, alias: string): string {
  if (style.markdown) {
    const shown = alias === '' ? fileName(linktext).replace(/\.md$/, '') : alias;
    return `[${shown}](${encodeTarget(linktext)}${subpath === '' ? '' : `#${encodeURI(subpath.slice(1))}`})`;
  }
  return `[[${linktext}${subpath}${alias === '' || alias === linktext ? '' : `|${alias}`}]]`;
}
