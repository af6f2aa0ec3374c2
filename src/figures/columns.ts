import type { Segment } from './segments';

/** A range in x. */
export interface Span {
  readonly x0: number;
  readonly x1: number;
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
