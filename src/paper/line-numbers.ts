import type { TextItem } from '../model/page';

/** A column of line numbers has at least this many. */
const LEAST = 8;
/** Numbers of one column end (or start) within this many points of each other. */
const ALIGNED = 2;
/** Lines are evenly numbered: this part of the steps, in points a line, is within this part of the usual one. */
const EVEN_SHARE = 0.8;
const EVEN = 0.15;

/**
 * Numbers of lines in the margins, as manuscripts under review have them: a column of numbers outside the text that rise evenly down the page. (Labels of a
 * list of references rise too, but not evenly.)
 */
export function lineNumbers(items: readonly TextItem[]): Set<TextItem> {
  const upright = items.filter((item) => item.angle === 0);
  const numbers = upright.filter((item) => /^\s*\d{1,4}\s*$/.test(item.text));
  if (numbers.length < LEAST) return new Set();
  const isNumber = new Set(numbers);
  const others = upright.filter((item) => !isNumber.has(item));
  const left = least(others.map((item) => item.box.x0));
  const right = -least(others.map((item) => -item.box.x1));
  const margins = [numbers.filter((item) => item.box.x1 < left), numbers.filter((item) => item.box.x0 > right)];
  return new Set(margins.flatMap((margin) => columnsIn(margin).filter(isEvenlyRising).flat()));
}

/** The value that all but the lowest hundredth reach. */
const least = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 100)] ?? 0;

function columnsIn(margin: readonly TextItem[]): TextItem[][] {
  const columns: TextItem[][] = [];
  for (const item of margin) {
    const column = columns.find(([first]) => first !== undefined && (Math.abs(first.box.x1 - item.box.x1) < ALIGNED || Math.abs(first.box.x0 - item.box.x0) < ALIGNED));
    if (column) column.push(item);
    else columns.push([item]);
  }
  return columns;
}

function isEvenlyRising(column: readonly TextItem[]): boolean {
  if (column.length < LEAST) return false;
  const sorted = [...column].sort((a, b) => a.baseline - b.baseline);
  const steps = sorted.slice(1).map((item, i) => (item.baseline - (sorted[i]?.baseline ?? 0)) / (Number(item.text) - Number(sorted[i]?.text)));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return usual > 0 && steps.filter((step) => Math.abs(step - usual) < EVEN * usual).length >= EVEN_SHARE * steps.length;
}
