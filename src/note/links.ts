import { toUserSpace, type PageContent } from '../model/page';
import type { Box } from '../model/box';
import type { Place } from '../model/paper';
import type { PropertyValue } from '../model/ports';
import { cleanText } from './clean-text';
import { isPlain, safeLinkText } from './safe-text';

/**
 * Links of notes. Wikilinks with the full vault path and an alias: the app updates them on a rename and nothing is ambiguous. Where a
 * wikilink cannot hold the path or the alias, a Markdown link with the path percent-encoded.
 */

/** How far above a line its page link points, in points: the line is then a little below the window's upper edge. */
const POINTS_ABOVE = 10;

/** What a wikilink cannot hold in its path: the characters that end it, and those that act before it is a link. */
const NO_WIKILINK = /[#^[\]|\\`<>$*{}]|%%|==|::|~~/;

/** What to show, where the link leads inside the file, and whether it stands in a table's cell (bars are escaped there). */
export interface LinkOptions {
  readonly alias: string;
  /** After the path: "#page=3". */
  readonly subpath?: string;
  readonly cell?: boolean;
  /** Keeps a short alias on one line: "p. 3" does not end a line with its "p.". */
  readonly unbroken?: boolean;
}

const NO_BREAK_SPACE = '\u00A0';

/** A vault path as the destination of a Markdown link: each part percent-encoded, brackets too. */
export function encodePath(path: string): string {
  const encode = (character: string): string => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  return path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()*!'~]/g, encode))
    .join('/');
}

/** The path of a note without its extension, as wikilinks have it; other paths stay. */
const wikiPath = (path: string): string => path.replace(/\.md$/, '');

/** A link to a file of the vault. An empty alias shows the file's name. */
export function link(path: string, options: LinkOptions): string {
  const { subpath = '', cell = false, unbroken = false } = options;
  const shown = (text: string): string => (unbroken ? text.replaceAll(' ', NO_BREAK_SPACE) : text);
  const alias = cleanText(options.alias) || (path.split('/').at(-1) ?? path);
  if (!NO_WIKILINK.test(path) && isPlain(alias)) return `[[${wikiPath(path)}${subpath}${cell ? '\\|' : '|'}${shown(alias)}]]`;
  const text = shown(safeLinkText(alias));
  return `[${cell ? text.replace(/\|/g, '\\|') : text}](${encodePath(path)}${subpath})`;
}

/**
 * Shows a file (a picture) in the note.
 *
 * @param width in CSS pixels; the app's own choice when it is not given
 */
export function embed(path: string, width?: number): string {
  const size = width === undefined ? '' : String(Math.round(width));
  return NO_WIKILINK.test(path) ? `![${size}](${encodePath(path)})` : `![[${path}${size === '' ? '' : `|${size}`}]]`;
}

/** A link as the value of a property: `[[path]]`, without alias; a Markdown link where a wikilink cannot hold the path. */
export function propertyLink(path: string): string {
  if (!NO_WIKILINK.test(path)) return `[[${wikiPath(path)}]]`;
  const name = (path.split('/').at(-1) ?? path).replace(/\[/g, '(').replace(/\]/g, ')');
  return `[${name}](${encodePath(path)})`;
}

/**
 * The path that the value of a property names as a link (`[[path#part|alias]]` or `[alias](path#part)`), null when it is no link to a file.
 * The path is as written: without ".md" in wikilinks, and possibly short for a path in another folder.
 */
export function linkTarget(value: PropertyValue | undefined): string | null {
  if (typeof value !== 'string') return null;
  const wiki = /^!?\[\[([^[\]|#]+)(?:[#|][^[\]]*)?\]\]$/.exec(value.trim());
  if (wiki) return wiki[1]?.trim() || null;
  const markdown = /^!?\[.*\]\(<?([^()<>#]+)(?:#[^()<>]*)?>?\)$/.exec(value.trim());
  const destination = markdown?.[1]?.trim() ?? '';
  if (destination === '' || /^[A-Za-z][A-Za-z\d+.-]*:/.test(destination)) return null;
  return decodePath(destination);
}

/** A path from the destination of a Markdown link: percent signs undone; the text itself where they are no encoding. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Mapped = Pick<PageContent, 'toUserSpace'>;

/** Whole points, without a minus sign before zero. */
const points = (value: number): string => String(Math.round(value) + 0);

/**
 * Subpath that opens a page (from 1) at a place: PDF destination left and top in user space, about 10 points above the box. The zoom 0 keeps the
 * reader's own; without it an app may fit the width. Without a place or the page's map it opens the page.
 */
export function placeSubpath(page: number, box: Box | null, mapped: Mapped | null): string {
  if (box === null || mapped === null) return `#page=${page}`;
  const { x, y } = toUserSpace(mapped, box.x0, Math.max(0, box.y0 - POINTS_ABOVE));
  return `#page=${page}&offset=${points(x)},${points(y)},0`;
}

/** Subpath that names a rectangle of a page (lower left, upper right, user space); apps that do not know it open the page. */
export function rectangleSubpath(place: Place, mapped: Mapped | null): string {
  if (mapped === null) return `#page=${place.page}`;
  const a = toUserSpace(mapped, place.box.x0, place.box.y0);
  const b = toUserSpace(mapped, place.box.x1, place.box.y1);
  const corners = [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return `#page=${place.page}&rect=${corners.map(points).join(',')}`;
}
