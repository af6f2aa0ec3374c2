// What the metadata cache knows of one note: a scan of its Markdown.
import { getFrontMatterInfo, readProperties } from './front-matter';
import { decodeTarget, splitAlias } from './links';
import { maskHidden } from './note-mask';

/** Place in a note, counted from 0. Source: obsidian.d.ts `Loc`, `Pos`. */
export interface Loc {
  line: number;
  col: number;
  offset: number;
}
export interface Pos {
  start: Loc;
  end: Loc;
}

/** Source: obsidian.d.ts `Reference`, `ReferenceCache`, `FrontmatterLinkCache`. */
export interface Reference {
  link: string;
  original: string;
  displayText?: string;
}
export interface ReferenceCache extends Reference {
  position: Pos;
}
export interface FrontmatterLinkCache extends Reference {
  key: string;
}

/** Source: obsidian.d.ts `CachedMetadata`. Lists that would be empty are absent, as there. */
export interface CachedMetadata {
  links?: ReferenceCache[];
  embeds?: ReferenceCache[];
  tags?: { tag: string; position: Pos }[];
  headings?: { heading: string; level: number; position: Pos }[];
  blocks?: Record<string, { id: string; position: Pos }>;
  frontmatter?: Record<string, unknown>;
  frontmatterPosition?: Pos;
  frontmatterLinks?: FrontmatterLinkCache[];
}

/** Members of `CachedMetadata` that the stand-in does not fill: reading one throws. */
const UNFILLED = ['sections', 'listItems', 'footnotes', 'footnoteRefs', 'referenceLinks'] as const;

const LINK = /(!?)\[\[([^[\]\n]+)\]\]|(!?)\[([^[\]\n]*)\]\((<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/g;
const HEADING = /^(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$/gm;
const TAG = /(^|[\s(])(#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gmu;
const BLOCK_ID = /[ \t]\^([A-Za-z0-9-]+)[ \t]*$|^\^([A-Za-z0-9-]+)[ \t]*$/gm;

/** Reads a note's text. */
export function readMetadata(content: string): CachedMetadata {
  const place = placer(content);
  const span = (from: number, length: number): Pos => ({ start: place(from), end: place(from + length) });
  const info = getFrontMatterInfo(content);
  const body = maskHidden(content, info.contentStart);
  const metadata: CachedMetadata = {};

  for (const match of body.matchAll(LINK)) addReference(metadata, match, span(match.index, match[0].length));
  const headings = [...body.matchAll(HEADING)].map((match) => ({ heading: match[2] ?? '', level: (match[1] ?? '').length, position: span(match.index, match[0].length) }));
  if (headings.length > 0) metadata.headings = headings;
  const tags = [...body.matchAll(TAG)].map((match) => ({ tag: match[2] ?? '', position: span(match.index + (match[1] ?? '').length, (match[2] ?? '').length) }));
  if (tags.length > 0) metadata.tags = tags;
  const blocks = [...body.matchAll(BLOCK_ID)].map((match) => ({ id: match[1] ?? match[2] ?? '', position: span(match.index, match[0].length) }));
  if (blocks.length > 0) metadata.blocks = Object.fromEntries(blocks.map((block) => [block.id.toLowerCase(), block]));

  const properties = readProperties(content);
  if (properties !== null) {
    metadata.frontmatter = properties;
    metadata.frontmatterPosition = span(0, content.slice(0, info.contentStart).trimEnd().length);
    const links = Object.entries(properties).flatMap(([key, value]) => propertyLinks(key, value));
    if (links.length > 0) metadata.frontmatterLinks = links;
  }
  return freeze(forbidUnfilled(metadata));
}

function addReference(metadata: CachedMetadata, match: RegExpMatchArray, position: Pos): void {
  const wiki = match[2];
  const { link, alias } = wiki === undefined ? { link: markdownTarget(match[5] ?? ''), alias: match[4] ?? null } : splitAlias(wiki);
  if (link === '' || /^[a-z][a-z0-9+.-]*:/i.test(link)) return;
  const reference: ReferenceCache = { link, original: match[0], position, ...(alias === null || alias === '' ? {} : { displayText: alias }) };
  const isEmbed = (wiki === undefined ? match[3] : match[1]) === '!';
  if (isEmbed) (metadata.embeds ??= []).push(reference);
  else (metadata.links ??= []).push(reference);
}

const markdownTarget = (raw: string): string => decodeTarget(raw.startsWith('<') ? raw.slice(1, -1) : raw);

/** Links in properties: a text that is one wikilink as a whole, also in lists ("authors.0"). Source: help, "Properties"; obsidian.d.ts `FrontmatterLinkCache.key`. */
function propertyLinks(key: string, value: unknown): FrontmatterLinkCache[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => propertyLinks(`${key}.${index}`, item));
  const match = typeof value === 'string' ? /^\[\[([^[\]\n]+)\]\]$/.exec(value) : null;
  if (match === null) return [];
  const { link, alias } = splitAlias(match[1] ?? '');
  return [{ key, link, original: match[0], ...(alias === null || alias === '' ? {} : { displayText: alias }) }];
}

/** Turns an offset into line, column and offset. */
function placer(content: string): (offset: number) => Loc {
  const starts = [0];
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - (starts[low] ?? 0), offset };
  };
}

function forbidUnfilled(metadata: CachedMetadata): CachedMetadata {
  for (const name of UNFILLED) {
    Object.defineProperty(metadata, name, {
      get: () => {
        throw new Error(`not modelled: CachedMetadata.${name}`);
      },
    });
  }
  return metadata;
}

/** The cache is shared by all plugins: who changes it breaks the others. Here that throws. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
}
