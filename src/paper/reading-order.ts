import type { Box } from '../model/box';
import type { Gutter } from './page-lines';

/** What can be put in order: a line of text. */
interface Placed {
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
}

/** Lines may stand this many points beyond a cut. */
const SLACK = 2;
/** Lines whose base lines differ by less than this part of the font size stand on one level. */
const SAME_LEVEL = 0.4;

/**
 * Reading order of what stands on a page: columns from left to right, each from top to bottom; what runs across the columns comes between what is
 * above and what is below it. A recursive cut (XY-cut: Nagy and Seth 1984) along the known gutters.
 */
export function inReadingOrder<T extends Placed>(placed: readonly T[], gutters: readonly Gutter[]): T[] {
  if (placed.length < 2) return [...placed];
  // Middles decide, as they do for the column of a line: letters reach over the ends of a gutter.
  const middles = placed.map(({ box }) => middle(box.y0, box.y1));
  const top = Math.min(...middles);
  const bottom = Math.max(...middles);
  const here = gutters.filter((gutter) => gutter.box.y0 < bottom - SLACK && gutter.box.y1 > top + SLACK);
  const through = here.find((gutter) => gutter.box.y0 <= top + SLACK && gutter.box.y1 >= bottom - SLACK);
  if (through) {
    const left = placed.filter((p) => middle(p.box.x0, p.box.x1) < through.x);
    const right = placed.filter((p) => middle(p.box.x0, p.box.x1) >= through.x);
    const rest = here.filter((gutter) => gutter !== through);
    return [...inReadingOrder(left, rest.filter((g) => g.x < through.x)), ...inReadingOrder(right, rest.filter((g) => g.x > through.x))];
  }
  const cut = here
    .flatMap((gutter) => [gutter.box.y0, gutter.box.y1])
    .filter((y) => y > top + SLACK && y < bottom - SLACK)
    .sort((a, b) => a - b)
    .find((y) => splits(placed, y));
  if (cut === undefined) return topDown(placed);
  return [
    ...inReadingOrder(placed.filter((p) => middle(p.box.y0, p.box.y1) < cut), here),
    ...inReadingOrder(placed.filter((p) => middle(p.box.y0, p.box.y1) >= cut), here),
  ];
}

const middle = (a: number, b: number): number => (a + b) / 2;

const splits = (placed: readonly Placed[], y: number): boolean =>
  placed.some((p) => middle(p.box.y0, p.box.y1) < y) && placed.some((p) => middle(p.box.y0, p.box.y1) >= y);

/** From top to bottom, by base lines (boxes grow with tall signs); what stands on one level from left to right. */
function topDown<T extends Placed>(placed: readonly T[]): T[] {
  const result: T[] = [];
  let row: T[] = [];
  for (const p of [...placed].sort((a, b) => a.baseline - b.baseline)) {
    const first = row[0];
    if (first && p.baseline - first.baseline > SAME_LEVEL * Math.min(first.size, p.size)) {
      result.push(...row.sort((a, b) => a.box.x0 - b.box.x0));
      row = [];
    }
    row.push(p);
  }
  return [...result, ...row.sort((a, b) => a.box.x0 - b.box.x0)];
}
