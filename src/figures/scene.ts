import { intersection, overlapArea, type Box } from '../model/box';
import type { Mark, PageContent } from '../model/page';
import type { Caption } from '../model/paper';
import { textApart } from './apart';
import { graphicsOf, partInside } from './graphics';
import type { Segment } from './segments';

/** Something on the page that may be part of a figure or table. */
export interface Content {
  readonly box: Box;
  readonly kind: 'drawing' | 'rule' | 'text';
}

/** A page as the search for figures sees it. */
export interface Scene {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly captions: readonly Caption[];
  /** What no figure holds: running text, headings, running heads, lists of algorithms. Captions are kept apart. */
  readonly obstacles: readonly Box[];
  /** What may belong to a figure or table. */
  readonly contents: readonly Content[];
  /** Widths (x0 to x1) that running text fills on this page, narrowest first. */
  readonly columns: readonly Span[];
}

/** A range in x. */
export interface Span {
  readonly x0: number;
  readonly x1: number;
}

/** Puts together what the search needs of a page. */
export function sceneOf(page: PageContent, segments: readonly Segment[], running: ReadonlySet<Segment>, captions: readonly Caption[], furniture: ReadonlySet<Mark>, columns: readonly Span[]): Scene {
  const outside = outsideCaptions(segments, captions);
  const body = outside.filter((s) => running.has(s));
  const { drawings, rules } = graphicsOf(page, body, captions.map((caption) => caption.box), furniture);
  const paragraphs = outsideCells(body, drawings);
  const apart = textApart(outside, paragraphs, drawings, captions.map((caption) => caption.box));
  const isApart = (s: Segment): boolean => paragraphs.has(s) || apart.has(s);
  return {
    page: page.page,
    width: page.width,
    height: page.height,
    captions,
    obstacles: outside.filter(isApart).map((s) => s.box),
    contents: [
      ...drawings.map((box): Content => ({ box, kind: 'drawing' })),
      ...rules.map((box): Content => ({ box, kind: 'rule' })),
      ...outside.filter((s) => !isApart(s)).map((s): Content => ({ box: s.box, kind: 'text' })),
    ],
    columns,
  };
}

/** A drawing that holds no more lines of running text than this has them as its own: a cell of a table may be as wide as a column. */
const LINES_OF_CELL = 2;

/** Running text without the few lines that fill cells and boxes of drawings. */
function outsideCells(running: readonly Segment[], drawings: readonly Box[]): Set<Segment> {
  const kept = new Set(running);
  for (const drawing of drawings) {
    const held = running.filter((s) => partInside(s.box, drawing) > 0.9);
    if (held.length <= LINES_OF_CELL) held.forEach((s) => kept.delete(s));
  }
  return kept;
}

/** The segments that are no part of a caption. */
export function outsideCaptions(segments: readonly Segment[], captions: readonly Caption[]): Segment[] {
  const lines = captions.flatMap((caption) => caption.lines);
  return segments.filter((s) => !lines.some((line) => partInside(s.box, line) > 0.5));
}

/** Lines that have the same left and right edge within this many points share a column. */
const EDGE_SLACK = 4;
/** A column has at least this many full lines. */
const COLUMN_LINES = 4;

/** The columns of a page: the spans that its running text fills again and again; narrowest first. */
export function columnSpans(running: Iterable<Segment>): Span[] {
  const spans: { x0: number; x1: number; lines: number }[] = [];
  for (const { box } of running) {
    const same = spans.find((span) => Math.abs(span.x0 - box.x0) <= EDGE_SLACK && Math.abs(span.x1 - box.x1) <= EDGE_SLACK);
    if (same) same.lines++;
    else spans.push({ x0: box.x0, x1: box.x1, lines: 1 });
  }
  return spans
    .filter((span) => span.lines >= COLUMN_LINES)
    .map(({ x0, x1 }) => ({ x0, x1 }))
    .sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0));
}

/** Does a box hold a good part of any of the others? */
export const holdsAny = (box: Box, others: readonly Box[], part = 0.3): boolean =>
  others.some((other) => intersection(box, other) !== null && overlapArea(box, other) > part * Math.max(1, (other.x1 - other.x0) * (other.y1 - other.y0)));

