import type { TextItem } from '../model/page';

/** A column of line numbers has at least this many. */
const LEAST = 8;
/** Numbers of one column end (or start) within this many points of each other. */
const ALIGNED = 2;
/** Lines are evenly numbered: this part of the steps, in points a line, is within this part of the usual one. */
const EVEN_SHARE = 0.8;
const EVEN = 0.15;
/** Or they are beside this part of the rows of text. */
const ROW_SHARE = 0.8;
/** The paper has line numbers when so many pages surely have. */
const KNOWN_PAGES = 2;

/**
 * Numbers of lines in the margins, as manuscripts under review have them: a column of numbers outside the text that rise evenly down the page. (Labels of a
 * list of references rise too, but not evenly.)
 */
export function lineNumbers(pages: readonly (readonly TextItem[])[]): Set<TextItem>[] {
  const columns = pages.map(columnsInMargins);
  const sure = columns.map((own) => own.filter(({ isNumbering }) => isNumbering).map(({ column }) => column));
  const known = sure.filter((own) => own.length > 0).length >= KNOWN_PAGES ? sure.flat(2) : [];
  // Where other pages have them, a few numbers in the same place are enough.
  return columns.map((own, i) => new Set([...(sure[i] ?? []).flat(), ...own.filter(({ column }) => risesByOne(column) && known.some((item) => isAligned(item, column[0]))).flatMap(({ column }) => column)]));
}

interface MarginColumn {
  readonly column: readonly TextItem[];
  readonly isNumbering: boolean;
}

/** Columns of numbers outside the text of a page, and whether they surely number its lines. */
function columnsInMargins(items: readonly TextItem[]): MarginColumn[] {
  const upright = items.filter((item) => item.angle === 0);
  const numbers = upright.filter((item) => /^\s*\d{1,4}\s*$/.test(item.text));
  if (numbers.length === 0) return [];
  const isNumber = new Set(numbers);
  const others = upright.filter((item) => !isNumber.has(item));
  const left = least(others.map((item) => item.box.x0));
  const right = -least(others.map((item) => -item.box.x1));
  const margins = [numbers.filter((item) => item.box.x1 < left), numbers.filter((item) => item.box.x0 > right)];
  return margins.flatMap((margin) => columnsIn(margin).map((column) => ({ column, isNumbering: isEvenlyRising(column) || numbersEachRow(column, others) })));
}

/** Do numbers that rise one by one stand beside nearly every row of the text (headings and formulas make the steps uneven)? */
function numbersEachRow(column: readonly TextItem[], others: readonly TextItem[]): boolean {
  const sorted = topDown(column);
  const [first] = sorted;
  const last = sorted[sorted.length - 1];
  if (!first || !last || sorted.length < LEAST || !risesByOne(column)) return false;
  const main = Math.max(...others.map((item) => item.size)) / 2;
  const rows = new Set(others.filter((item) => item.size > main && item.baseline > first.baseline - 1 && item.baseline < last.baseline + 1).map((item) => Math.round(item.baseline)));
  return sorted.length >= ROW_SHARE * rows.size;
}

/** The value that all but the lowest hundredth reach. */
const least = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 100)] ?? 0;

const isAligned = (item: TextItem, other: TextItem | undefined): boolean =>
  other !== undefined && (Math.abs(other.box.x1 - item.box.x1) < ALIGNED || Math.abs(other.box.x0 - item.box.x0) < ALIGNED);

const topDown = (column: readonly TextItem[]): TextItem[] => [...column].sort((a, b) => a.baseline - b.baseline);

const risesByOne = (column: readonly TextItem[]): boolean => topDown(column).every((item, i, sorted) => i === 0 || Number(item.text) === Number(sorted[i - 1]?.text) + 1);

function columnsIn(margin: readonly TextItem[]): TextItem[][] {
  const columns: TextItem[][] = [];
  for (const item of margin) {
    const column = columns.find(([first]) => isAligned(item, first));
    if (column) column.push(item);
    else columns.push([item]);
  }
  return columns;
}

function isEvenlyRising(column: readonly TextItem[]): boolean {
  if (column.length < LEAST) return false;
  const sorted = topDown(column);
  const steps = sorted.slice(1).map((item, i) => (item.baseline - (sorted[i]?.baseline ?? 0)) / (Number(item.text) - Number(sorted[i]?.text)));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return usual > 0 && steps.filter((step) => Math.abs(step - usual) < EVEN * usual).length >= EVEN_SHARE * steps.length;
}
