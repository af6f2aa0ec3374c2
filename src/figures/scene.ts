import { intersection, overlapArea, type Box } from '../model/box';
import type { Mark, PageContent } from '../model/page';
import type { Caption } from '../model/paper';
import { textApart } from './apart';
import { graphicsOf, partInside } from './graphics';
import type { Span } from './columns';
import { hasBodySize, type BodyStyle } from './running-text';
import type { Segment } from './segments';

/** Something on the page that may be part of a figure or table. */
export interface Content {
  readonly box: Box;
  readonly kind: 'drawing' | 'rule' | 'text';
}

/** A page as the search for figures sees it. */
export interface Scene {
  readonly page: number;
  /** The page's box. */
  readonly bounds: Box;
  readonly captions: readonly Caption[];
  /** Captions whose text is turned, with their angle (see TextItem.angle). */
  readonly angles: ReadonlyMap<Caption, number>;
  /** What no figure holds: running text, headings, running heads, lists of algorithms. Captions are kept apart. */
  readonly obstacles: readonly Box[];
  /** What may belong to a figure or table. */
  readonly contents: readonly Content[];
  /** Widths (x0 to x1) that running text fills on this page, narrowest first. */
  readonly columns: readonly Span[];
}

/** What is known of a page before its scene is put together. */
export interface PageParts {
  readonly segments: readonly Segment[];
  /** Those of the segments that are running text. */
  readonly running: ReadonlySet<Segment>;
  readonly captions: readonly Caption[];
  readonly columns: readonly Span[];
  /** Marks of running heads and feet. */
  readonly furniture: ReadonlySet<Mark>;
  /** The image that a scanned page consists of. */
  readonly scan: Mark | null;
  readonly style: BodyStyle;
}

/** Puts together what the search needs of a page. */
export function sceneOf(page: PageContent, { segments, running, captions, columns, furniture, scan, style }: PageParts): Scene {
  const outside = outsideCaptions(segments, captions);
  const body = outside.filter((s) => running.has(s));
  const { drawings, rules } = graphicsOf(page, body, captions.map((caption) => caption.box), furniture, scan);
  const paragraphs = outsideCells(outside, body, drawings, style);
  const apart = textApart(outside, paragraphs, drawings, captions.map((caption) => caption.box));
  const isApart = (s: Segment): boolean => paragraphs.has(s) || apart.has(s);
  return {
    page: page.page,
    bounds: { x0: 0, y0: 0, x1: page.width, y1: page.height },
    captions,
    angles: new Map(captions.map((caption) => [caption, segments.find((s) => partInside(s.box, caption.box) > 0.5)?.angle ?? 0])),
    obstacles: outside.filter(isApart).map((s) => s.box),
    contents: [
      ...drawings.map((box): Content => ({ box, kind: 'drawing' })),
      ...rules.map((box): Content => ({ box, kind: 'rule' })),
      ...outside.filter((s) => !isApart(s)).map((s): Content => ({ box: s.box, kind: 'text' })),
    ],
    columns,
  };
}

/** So few lines of running text in a drawing are the drawing's own: a cell of a table may be as wide as a column. */
const LINES_OF_CELL = 2;
/** As many are when the drawing holds more other text than lines: cells with sentences. Frames around half a column or more are left out of this. */
const LINES_OF_CELLS = 12;

/**
 * Running text without the lines that fill cells and boxes of drawings, and without prose in another size than the body's inside a drawing (pages shown as
 * figures). Shaded panels hold nothing but lines of the body's size.
 */
function outsideCells(texts: readonly Segment[], running: readonly Segment[], drawings: readonly Box[], style: BodyStyle): Set<Segment> {
  const kept = new Set(running);
  for (const drawing of drawings) {
    const held = texts.filter((s) => partInside(s.box, drawing) > 0.9);
    const lines = held.filter((s) => kept.has(s));
    lines.filter((s) => !hasBodySize(s, style)).forEach((s) => kept.delete(s));
    if (lines.length <= LINES_OF_CELL || (lines.length <= LINES_OF_CELLS && 2 * lines.length <= held.length)) lines.forEach((s) => kept.delete(s));
  }
  return kept;
}

/** The segments that are no part of a caption. */
export function outsideCaptions(segments: readonly Segment[], captions: readonly Caption[]): Segment[] {
  const lines = captions.flatMap((caption) => caption.lines);
  return segments.filter((s) => !lines.some((line) => partInside(s.box, line) > 0.5));
}

/** Does a box hold a good part of any of the others? */
export const holdsAny = (box: Box, others: readonly Box[], part = 0.3): boolean =>
  others.some((other) => intersection(box, other) !== null && overlapArea(box, other) > part * Math.max(1, (other.x1 - other.x0) * (other.y1 - other.y0)));

