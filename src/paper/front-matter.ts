import { isCue, startsKeywords } from './cues';
import type { PageLine, PageLines } from './page-lines';
import { isProse } from './text-style';
import type { Title } from './title';

/** Number and title of a first section. */
const FIRST_SECTION = /^(?:S?1|I)\.?\s+\p{Lu}/u;

/**
 * Lines between the title and the abstract (or the first section, or the first prose): authors and where they work. Below a title across columns each
 * kind of end counts in its own column; but what stands to the right goes no further down than the first end of all (there the text may begin at once).
 */
export function linesBelowTitle(pages: readonly PageLines[], title: Title, abstract: ReadonlySet<PageLine>): PageLine[] {
  const page = pages[title.page - 1];
  if (!page) return [];
  const bottom = Math.max(...title.lines.map((line) => line.baseline));
  const column = columnOfTitle(title);
  const own = new Set(title.lines);
  const below = page.lines.filter((line) => line.angle === 0 && line.role === 'body' && line.baseline > bottom + 1 && (column === null || line.column === null || line.column === column) && !own.has(line));
  const ends = below.filter((line) => abstract.has(line) || isCue(line.text, 'introduction') || isCue(line.text, 'abstract') || startsKeywords(line.text) || FIRST_SECTION.test(line.text) || isInProse(line, below));
  const endOf = (own: readonly PageLine[]): number => Math.min(Infinity, ...own.map((line) => line.baseline));
  const end = endOf(ends);
  const first = Math.min(...below.map((line) => line.column ?? Infinity));
  const endInFirst = endOf(ends.filter((line) => line.column === null || line.column === first));
  return below.filter((line) => line.baseline < (line.column === first ? endInFirst : end) - 1);
}

/** Lines above the title at most this many of its font sizes away: there some journals print the authors. */
const ABOVE_TITLE = 4;

/** Lines close above the title. */
export function linesAboveTitle(pages: readonly PageLines[], title: Title): PageLine[] {
  const top = Math.min(...title.lines.map((line) => line.baseline));
  const size = title.lines[0]?.size ?? 0;
  return (pages[title.page - 1]?.lines ?? []).filter((line) => line.angle === 0 && line.role === 'body' && isBeforeTitle(line, title) && top - line.baseline < ABOVE_TITLE * size);
}

/** Is the line above the title, or on a page before it? */
export const isBeforeTitle = (line: PageLine, title: Title | null): boolean =>
  title !== null &&
  (line.page < title.page || (line.page === title.page && line.baseline < Math.min(...title.lines.map((l) => l.baseline)) - 1 && (columnOfTitle(title) ?? line.column) === line.column));

/** Column that all of the title stands in; null when it runs across columns. */
const columnOfTitle = (title: Title): number | null => (title.lines.every((line) => line.column === title.lines[0]?.column) ? (title.lines[0]?.column ?? null) : null);

/** Prose whose neighbour below is prose as well. */
const isInProse = (line: PageLine, lines: readonly PageLine[]): boolean =>
  isProse(line.text) && lines.some((other) => other !== line && other.column === line.column && other.baseline > line.baseline && other.baseline - line.baseline < 2 * line.size && isProse(other.text));
