import { union, type Box } from '../model/box';
import type { TextItem } from '../model/page';
import type { Line, LineRole } from '../model/paper';
import { inTextFrame } from '../paper/text-frame';

/** A run of words on one printed line without a wide gap: a line of a column, a cell of a table, a label in a plot. */
export interface Segment {
  readonly box: Box;
  readonly text: string;
  readonly size: number;
  readonly font: string;
  readonly angle: number;
  /** Role of the printed line it is part of; 'other' where the reading of the text knows none. */
  readonly role: LineRole;
  /** The part of that line's width that the segment fills, 0 to 1; 1 where no line is known. */
  readonly shareOfLine: number;
}

/** Gaps wider than this many font sizes part cells and columns; justified lines stay below it. */
const WIDE_GAP = 0.95;
/** Base lines that differ by less than this part of the font size are one line; sub- and superscripts (smaller type) by less than the second. */
const SAME_BASELINE = 0.3;
const SCRIPT_SHIFT = 0.55;
const SCRIPT_SIZE = 0.85;

/** Puts the text items of a page together to segments, in no particular order. */
export function segmentsOf(items: readonly TextItem[], lines: readonly Line[]): Segment[] {
  const lineAt = lineFinder(lines);
  const angles = new Set(items.map((item) => item.angle));
  return [...angles].flatMap((angle) => {
    const placed = items.filter((item) => item.angle === angle).map((item) => ({ item, frame: inTextFrame(item.box, angle) }));
    return rowsOf(placed).flatMap((row) => cutAtGaps(row, (one) => lineAt(one.item.box)?.role === 'furniture')).map((run) => segment(run, lineAt));
  });
}

interface Placed {
  readonly item: TextItem;
  readonly frame: Box;
}

/** Items on a common base line. The base line stands in for by the box's lower edge less the descent, which is alike for alike sizes. */
function rowsOf(placed: readonly Placed[]): Placed[][] {
  const rows: { base: number; size: number; items: Placed[] }[] = [];
  const sorted = [...placed].sort((a, b) => baseOf(a) - baseOf(b));
  for (const one of sorted) {
    const base = baseOf(one), { size } = one.item;
    // Rows are sorted by base line, so only the last few can be near.
    const row = rows.slice(-6).find((earlier) => {
      const small = Math.min(earlier.size, size), large = Math.max(earlier.size, size);
      return Math.abs(earlier.base - base) < (small < SCRIPT_SIZE * large ? SCRIPT_SHIFT * large : SAME_BASELINE * small);
    });
    if (row) {
      row.items.push(one);
      if (size > row.size) [row.size, row.base] = [size, base];
    } else rows.push({ base, size, items: [one] });
  }
  return rows.map((row) => row.items);
}

const baseOf = ({ item, frame }: Placed): number => (item.angle === 0 ? item.baseline : frame.y1 - 0.22 * item.size);

/** Cuts a row where its gaps are wide, and between text and furniture: the number of a line stands near to it in narrow margins. */
function cutAtGaps(row: readonly Placed[], isFurniture: (one: Placed) => boolean): Placed[][] {
  const sorted = [...row].sort((a, b) => a.frame.x0 - b.frame.x0);
  const runs: Placed[][] = [];
  let end = -Infinity;
  let size = 0;
  let furniture = false;
  for (const one of sorted) {
    const run = runs[runs.length - 1];
    const before: boolean = furniture;
    furniture = isFurniture(one);
    if (run && before === furniture && one.frame.x0 - end <= WIDE_GAP * Math.max(size, one.item.size)) run.push(one);
    else runs.push([one]);
    end = run && runs[runs.length - 1] === run ? Math.max(end, one.frame.x1) : one.frame.x1;
    size = one.item.size;
  }
  return runs;
}

function segment(run: readonly Placed[], lineAt: (box: Box) => Line | null): Segment {
  const items = run.map(({ item }) => item);
  const longest = items.reduce<TextItem | undefined>((best, item) => (best && best.text.length >= item.text.length ? best : item), undefined);
  const box = items.map((item) => item.box).reduce(union);
  const line = lineAt(box);
  const along = (b: Box): number => Math.max(b.x1 - b.x0, b.y1 - b.y0);
  return {
    box,
    text: items.map((item) => item.text).join(' '),
    size: longest?.size ?? 0,
    font: longest?.font ?? '',
    angle: longest?.angle ?? 0,
    role: line?.role ?? 'other',
    shareOfLine: line ? Math.min(1, along(box) / Math.max(1, along(line.box))) : 1,
  };
}

/** Looks up the printed line at a place. */
function lineFinder(lines: readonly Line[]): (box: Box) => Line | null {
  const rows = new Map<number, Line[]>();
  for (const line of lines)
    for (let row = rowOf(line.box.y0); row <= rowOf(line.box.y1); row++) {
      const known = rows.get(row);
      if (known) known.push(line);
      else rows.set(row, [line]);
    }
  return (box) => {
    const x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
    return rows.get(rowOf(y))?.find((l) => l.box.y0 <= y && l.box.y1 >= y && l.box.x0 - 1 <= x && l.box.x1 + 1 >= x) ?? null;
  };
}

/** Lines are listed by bands of the page, this many points high. */
const BAND = 24;
const rowOf = (y: number): number => Math.floor(y / BAND);
