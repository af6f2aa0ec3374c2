import { heightOf, type Box } from '../model/box';
import type { Span } from './columns';
import type { Content } from './scene';

/** Texts are one row when they share this part of the lower one's height. */
const SAME_ROW = 0.5;
/** Rows with this part of the most cells of a row show where the columns are parted; a table has so many of them. */
const FULL_ROW = 0.8;
const FEWEST_ROWS = 2;
/** A line runs over a gap when it sticks out on both sides by this much (points). */
const STICKS_OUT = 2;

/**
 * The contents of a table's region without the notes below the table: lines that stand alone in their row, below all rules and drawings, from the first that
 * runs over the gap between two columns on. Lines of a cell that go on keep to their column.
 */
export function withoutNotes(contents: readonly Content[]): Content[] {
  const rows = rowsOf(contents.flatMap(({ kind, box }) => (kind === 'text' ? [box] : [])));
  const marked = Math.max(-Infinity, ...contents.flatMap(({ kind, box }) => (kind === 'text' ? [] : [box.y1])));
  const last = rows.findLastIndex((row) => row.length > 1 || row.some((box) => box.y0 < marked - 1));
  const gaps = gapsOf(rows.slice(0, last + 1));
  const first = rows.slice(last + 1).flat().find((box) => gaps.some((gap) => box.x0 < gap.x0 - STICKS_OUT && box.x1 > gap.x1 + STICKS_OUT));
  return first ? contents.filter(({ box }) => box.y0 < first.y0 - 1 || box.y1 < first.y1 - 1) : [...contents];
}

/** Boxes by rows, top to bottom. */
function rowsOf(boxes: readonly Box[]): Box[][] {
  const rows: Box[][] = [];
  for (const box of [...boxes].sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1)) {
    const row = rows[rows.length - 1];
    if (row?.some((other) => Math.min(other.y1, box.y1) - Math.max(other.y0, box.y0) > SAME_ROW * heightOf(box))) row.push(box);
    else rows.push([box]);
  }
  return rows;
}

/** What stays blank in all of the fullest rows: the gaps between columns; none where too few rows have several cells. */
function gapsOf(rows: readonly Box[][]): Span[] {
  const most = Math.max(0, ...rows.map((row) => row.length));
  const full = rows.filter((row) => row.length > 1 && row.length >= FULL_ROW * most);
  if (full.length < FEWEST_ROWS) return [];
  const gaps: Span[] = [];
  let right = Infinity;
  for (const box of full.flat().sort((a, b) => a.x0 - b.x0)) {
    if (box.x0 > right) gaps.push({ x0: right, x1: box.x0 });
    right = right === Infinity ? box.x1 : Math.max(right, box.x1);
  }
  return gaps;
}
