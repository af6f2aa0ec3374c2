import { type Box, widthOf } from '../model/box';
import type { Chunk, TableLine } from './table-lines';

/** A column of a table: where its cells stand, left to right. */
export interface Column {
  readonly x0: number;
  readonly x1: number;
}

/** A line with nearly as many chunks as the fullest shows where the columns are. */
const NEARLY_FULL = 0.75;
/** A chunk touches a column when they share this many points. */
const TOUCHES = 1;

/** Columns as the strips that the fullest lines fill: what is blank in all of them parts columns. */
export function columnsOf(lines: readonly TableLine[]): readonly Column[] {
  const most = Math.max(0, ...lines.map((line) => line.chunks.length));
  const full = lines.filter((line) => line.chunks.length >= Math.max(2, NEARLY_FULL * most));
  const columns: { x0: number; x1: number }[] = [];
  for (const { x0, x1 } of full.flatMap((line) => line.chunks.map((chunk) => chunk.frame)).sort((a, b) => a.x0 - b.x0)) {
    const last = columns[columns.length - 1];
    if (last && x0 < last.x1 + TOUCHES) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  return columns;
}

/** Indices of the columns that a box reaches into; the nearest one when it stands between two, in which case `near` says so. */
export function columnsAt(frame: Box, columns: readonly Column[]): readonly number[] {
  const touched = columns.flatMap((column, index) => (Math.min(frame.x1, column.x1) - Math.max(frame.x0, column.x0) >= Math.min(TOUCHES, widthOf(frame) / 2) ? [index] : []));
  return touched.length > 0 ? touched : [nearest((frame.x0 + frame.x1) / 2, columns)];
}

/** The column whose middle is nearest. */
export function nearest(x: number, columns: readonly Column[]): number {
  const distances = columns.map((column) => Math.abs((column.x0 + column.x1) / 2 - x));
  return distances.indexOf(Math.min(...distances));
}

/** A line's chunks by column; null when one runs over several columns or two stand in one. */
export function cellsOf(line: TableLine, columns: readonly Column[]): readonly (Chunk | null)[] | null {
  const cells: (Chunk | null)[] = columns.map(() => null);
  for (const chunk of line.chunks) {
    const [column = 0, ...others] = columnsAt(chunk.frame, columns);
    if (others.length > 0 || cells[column] !== null) return null;
    cells[column] = chunk;
  }
  return cells;
}
