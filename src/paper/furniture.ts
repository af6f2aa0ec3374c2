import { readCaptionLabel } from './caption-label';
import type { PageLine, PageLines } from './page-lines';
import { quantile } from './quantile';

/** Heads stand in this upper part of a page, feet in this lower part. */
const HEAD_ZONE = 0.14;
const FOOT_ZONE = 0.88;
/** Heads and feet are among so many lines counted from the edge. */
const EDGE_LINES = 4;
/** A line that repeats at the same height (in points) on this many pages is furniture; in a paper of few pages on two. */
const REPEATS = 3;
const SAME_HEIGHT = 5;
const FEW_PAGES = 4;
/** Heads with numbers are at most this many times as large as the text. */
const LARGE_HEAD = 1.3;
/** Lines beyond the text area of the other pages by this many points are heads or feet, even when they are there once. */
const BEYOND_AREA = 6;

/**
 * Finds running heads and feet, page numbers and watermarks. (Line numbers are found before there are lines: line-numbers.ts.)
 *
 * @param all lines that are furniture already (line numbers) are left out of account
 * @returns the lines that are furniture
 */
export function findFurniture(all: readonly PageLines[]): Set<PageLine> {
  const pages = all.map((page) => ({ ...page, lines: page.lines.filter((line) => line.role !== 'furniture') }));
  const furniture = new Set<PageLine>();
  const captions = new Set(pages.flatMap(captionLines));
  const mark = (lines: Iterable<PageLine>): void => {
    for (const line of lines) furniture.add(line);
  };
  mark(pages.flatMap(marginText));
  mark(repeatedEdges(pages, furniture, captions));
  mark(pageNumbers(pages, furniture).filter((line) => !captions.has(line)));
  mark(beyondTextArea(pages, furniture).filter((line) => !captions.has(line)));
  return furniture;
}

/** Lines of a caption are at most this many font sizes apart, and so many at most are followed. */
const CAPTION_PITCH = 1.65;
const CAPTION_LINES = 20;

/**
 * Lines from a label with its delimiter downwards in one type, left edge and pitch: a caption may end on the level of the page number, or stand there alone. Only
 * the page's head and foot matter here; mentions in the text do no harm.
 */
function captionLines({ lines }: PageLines): PageLine[] {
  return lines.flatMap((start) => {
    if (start.angle !== 0 || (readCaptionLabel(start.text)?.delimiter ?? 'none') === 'none') return [];
    const block = [start];
    while (block.length < CAPTION_LINES) {
      const last = block[block.length - 1] ?? start;
      const next = lines.find((line) => line.angle === 0 && line.baseline > last.baseline + 1 && line.baseline - last.baseline <= CAPTION_PITCH * last.size && line.size === last.size && Math.abs(line.box.x0 - start.box.x0) < start.size);
      if (!next) break;
      block.push(next);
    }
    return block;
  });
}

interface EdgeLine {
  readonly line: PageLine;
  readonly edge: 'head' | 'foot';
}

/** Levels of upright lines near the upper and the lower edge of the page, the outermost first. */
function edgeLevels(page: PageLines, furniture: ReadonlySet<PageLine>): EdgeLine[][] {
  const upright = page.lines.filter((line) => line.angle === 0 && !furniture.has(line)).sort((a, b) => a.baseline - b.baseline);
  const near = (lines: readonly PageLine[], edge: 'head' | 'foot', inZone: (line: PageLine) => boolean): EdgeLine[][] =>
    levels(lines)
      .slice(0, EDGE_LINES)
      .map((level) => level.filter(inZone).map((line) => ({ line, edge })))
      .filter((level) => level.length > 0);
  return [
    ...near(upright, 'head', (line) => line.box.y1 < HEAD_ZONE * page.height),
    ...near([...upright].reverse(), 'foot', (line) => line.box.y0 > FOOT_ZONE * page.height),
  ];
}

const edgeLines = (page: PageLines, furniture: ReadonlySet<PageLine>): EdgeLine[] => edgeLevels(page, furniture).flat();

/** Lines on one level together, in the order given. */
function levels(lines: readonly PageLine[]): PageLine[][] {
  const result: PageLine[][] = [];
  for (const line of lines) {
    const level = result[result.length - 1];
    if (level?.[0] && Math.abs(level[0].baseline - line.baseline) < line.size / 2) level.push(line);
    else result.push([line]);
  }
  return result;
}

/** A line's text with all that changes from page to page folded: digits, roman page numbers, letter case, blanks. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/(^|\s)[ivxl]+(?=\s|$)/g, '$1#')
    .replace(/\s+/g, '');

/** Levels at an edge with a line that other pages repeat there: counted from the edge inwards, up to the first that none repeats; captions among them stay, but for those that are repeated themselves. */
function repeatedEdges(pages: readonly PageLines[], furniture: ReadonlySet<PageLine>, captions: ReadonlySet<PageLine>): PageLine[] {
  const needed = pages.length <= FEW_PAGES ? 2 : REPEATS;
  const keyOf = (line: PageLine, edge: string): string => `${edge}|${folded(line.text)}`;
  const places = new Map<string, { readonly y: number; readonly page: number }[]>();
  const edges = pages.map((page) => ({ page: page.page, levels: edgeLevels(page, furniture) }));
  for (const { page, levels: here } of edges) {
    for (const { line, edge } of here.flat()) {
      const key = keyOf(line, edge);
      places.set(key, [...(places.get(key) ?? []), { y: line.box.y0, page }]);
    }
  }
  const usual = quantile(pages.flatMap((page) => page.lines.map((line) => line.size)), 0.5);
  const repeats = (line: PageLine, edge: string): boolean => {
    // "Chapter 2" in large type opens a chapter; a head that changes with the page is set like the text.
    if (line.size > LARGE_HEAD * usual && /\d/.test(line.text)) return false;
    const same = (places.get(keyOf(line, edge)) ?? []).filter(({ y }) => Math.abs(y - line.box.y0) < SAME_HEIGHT);
    return new Set(same.map(({ page }) => page)).size >= needed;
  };
  return edges.flatMap(({ levels: here }) =>
    (['head', 'foot'] as const).flatMap((edge) => {
      const own = here.filter((level) => level[0]?.edge === edge);
      const inner = own.findIndex((level) => !level.some(({ line }) => repeats(line, edge)));
      return own.slice(0, inner < 0 ? own.length : inner).flatMap((level) => level.filter(({ line, edge }) => !captions.has(line) || repeats(line, edge)).map(({ line }) => line));
    }),
  );
}

/** A head with its page number has at most this many parts beside it; a row of a table has more. */
const MOST_HEAD_PARTS = 2;

const NUMBER_ALONE = /^[-–—|\s]*(?:(?:page|p\.|seite|página|第)\s*)?(\d{1,5}|[ivxlc]{1,6})(?:\s*(?:of|\/|von|de|页)\s*\d{0,4})?[-–—|.\s]*$/iu;

/**
 * Levels with a number alone that is the page's: alone on its level, or at its end where the distance from the page's count is that of
 * other pages too (running heads that change from section to section have their page number beside them).
 */
function pageNumbers(pages: readonly PageLines[], furniture: ReadonlySet<PageLine>): PageLine[] {
  const numberOf = (line: PageLine): number | null => {
    const found = NUMBER_ALONE.exec(line.text.replace(/(\d) (?=\d)/g, '$1'))?.[1];
    return found === undefined ? null : /^\d/.test(found) ? Number(found) : 0;
  };
  const found = pages.flatMap((page) => edgeLevels(page, furniture).flatMap((level) => level.flatMap(({ line }) => (numberOf(line) === null ? [] : [{ page, level, line, offset: (numberOf(line) ?? 0) - page.page }]))));
  const offsets = new Map<number, number>();
  for (const { offset } of found) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  return found.flatMap(({ page, level, line, offset }) => {
    const others = page.lines.filter((other) => other !== line && other.angle === 0 && !furniture.has(other) && Math.abs(line.baseline - other.baseline) < line.size / 2);
    if (others.length === 0) return [line];
    const outermost = others.every((other) => other.box.x0 > line.box.x1) || others.every((other) => other.box.x1 < line.box.x0);
    return outermost && others.length <= MOST_HEAD_PARTS && (offsets.get(offset) ?? 0) >= 2 ? level.map((part) => part.line) : [];
  });
}

/** Turned text outside the text area: watermarks, download notes. */
function marginText(page: PageLines): PageLine[] {
  const upright = page.lines.filter((line) => line.angle === 0);
  const turned = page.lines.filter((line) => line.angle !== 0);
  if (upright.length < turned.length) return [];
  const x0 = quantile(upright.map((line) => line.box.x0), 0.02);
  const x1 = quantile(upright.map((line) => line.box.x1), 0.98);
  return turned.filter((line) => line.box.x1 <= x0 + 1 || line.box.x0 >= x1 - 1);
}

/** Lines that stand alone above or below the area that the text of most pages fills. */
function beyondTextArea(pages: readonly PageLines[], furniture: ReadonlySet<PageLine>): PageLine[] {
  const text = pages.map((page) => page.lines.filter((line) => line.angle === 0 && !furniture.has(line)));
  const filled = text.filter((lines) => lines.length > 0);
  if (filled.length < REPEATS) return [];
  const bottom = quantile(filled.map((lines) => Math.max(...lines.map((line) => line.box.y1))), 0.75);
  const top = quantile(filled.map((lines) => Math.min(...lines.map((line) => line.box.y0))), 0.25);
  const usual = quantile(filled.flatMap((lines) => lines.map((line) => line.size)), 0.5);
  return pages.flatMap((page, i) =>
    edgeLines(page, furniture)
      .filter(({ line, edge }) => (edge === 'foot' ? line.box.y0 > bottom + BEYOND_AREA : line.box.y1 < top - BEYOND_AREA))
      // Titles and headings in large type may stand higher than the text of other pages.
      .filter(({ line, edge }) => line.size <= LARGE_HEAD * usual && isApart(line, text[i] ?? [], edge))
      .map(({ line }) => line),
  );
}

/** Is there a gap of a line between an edge line and the text? Lines beyond the area belong together. */
function isApart(line: PageLine, lines: readonly PageLine[], edge: 'head' | 'foot'): boolean {
  const inner = edge === 'foot' ? lines.filter((other) => other.box.y1 <= line.box.y0 + 1) : lines.filter((other) => other.box.y0 >= line.box.y1 - 1);
  const gap = edge === 'foot' ? line.box.y0 - Math.max(...inner.map((o) => o.box.y1)) : Math.min(...inner.map((o) => o.box.y0)) - line.box.y1;
  return inner.length === 0 || gap > -2;
}
