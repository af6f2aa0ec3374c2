import type { Box } from '../model/box';

/** A run of text in its row. */
interface Placed {
  readonly item: { readonly size: number };
  readonly frame: Box;
  readonly base: number;
  readonly order: number;
}

/** Small runs are stacked when they share this part of the narrower one's width and their base lines are this part of the font size apart. */
const SHARED_WIDTH = 0.5;
const APART = 0.5;
/** Before a fraction there is a gap of at least this part of the font size (TeX's delimiter space is 0.12); scripts touch their letter. */
const FRACTION_GAP = 0.08;

const isStacked = (a: Placed, b: Placed, scriptSize: number): boolean => {
  if (a.item.size > scriptSize || b.item.size > scriptSize) return false;
  const common = Math.min(a.frame.x1, b.frame.x1) - Math.max(a.frame.x0, b.frame.x0);
  const narrower = Math.min(a.frame.x1 - a.frame.x0, b.frame.x1 - b.frame.x0);
  return common > SHARED_WIDTH * narrower && Math.abs(a.base - b.base) > APART * Math.min(a.item.size, b.item.size);
};

/**
 * A row from left to right, but what is stacked (a superscript over a subscript) in the order in which the page prints it.
 *
 * @param scriptSize larger runs are no scripts of the row, in points
 */
export function inPrintedOrder<T extends Placed>(row: readonly T[], scriptSize: number): T[] {
  const ordered = [...row].sort((a, b) => a.frame.x0 - b.frame.x0);
  for (let i = 1; i < ordered.length; i++) {
    const [left, right] = [ordered[i - 1], ordered[i]];
    if (left && right && left.order > right.order && isStacked(left, right, scriptSize)) [ordered[i - 1], ordered[i]] = [right, left];
  }
  return ordered;
}

/** First runs of fractions in a row: of small runs of which some are stacked and which stand apart from the letter before them. */
export function fractionStarts<T extends Placed>(row: readonly T[], scriptSize: number): Set<T> {
  const starts = new Set<T>();
  let right = -Infinity;
  for (let i = 0; i < row.length; ) {
    const group = row.slice(i, endOfGroup(row, i, scriptSize));
    const [first] = group;
    if (!first) {
      right = Math.max(right, row[i]?.frame.x1 ?? right);
      i++;
      continue;
    }
    const apart = Math.min(...group.map((run) => run.frame.x0)) - right > FRACTION_GAP * scriptSize;
    if (apart && group.some((run, at) => group.slice(at + 1).some((other) => isStacked(run, other, scriptSize)))) starts.add(first);
    right = Math.max(right, ...group.map((run) => run.frame.x1));
    i += group.length;
  }
  return starts;
}

/** Index behind the small runs that follow each other from `start` on; `start` when there are none. */
function endOfGroup(row: readonly Placed[], start: number, scriptSize: number): number {
  let end = start;
  while ((row[end]?.item.size ?? Infinity) <= scriptSize) end++;
  return end;
}
