import { joinLines } from '../paper/join-lines';
import { cellsOf, type Column } from './table-columns';
import type { Chunk, TableLine } from './table-lines';

/** Rows of a table's body, or why they are not clear. */
export type BodyReading = readonly (readonly string[])[] | 'crossing' | 'unclear-rows';

/** A line with at most this part of its columns filled, the first one empty, goes on with the row above. */
const SPARSE = 0.5;
/** Lines closer than this part of the usual distance are lines of one cell. */
const TIGHT = 0.88;
/** Between two rules all lines make one row when there are at most this many on the average. */
const LINES_A_BAND = 3;
/** So many rules make a grid: a rule after each row rather than between groups of rows. */
const FEWEST_BANDS = 3;

/** Is it a number, with the signs that tables put to numbers? */
export const isNumber = (text: string): boolean => /\d/.test(text) && /^[\s\d.,:+\-−–±×%$€£()[\]<>=≤≥~≈*†‡§^]*(?:[kKMBs]|ms|%)?$/u.test(text);

interface Row {
  readonly cells: readonly (Chunk | null)[];
  readonly line: TableLine;
  readonly band: number;
}

/**
 * The rows of a table from its lines below the head: lines that go on with a cell are joined to it; a title over several columns is a row of its own, its
 * text in the first cell.
 *
 * @param bandOf number of the band between full rules that a line stands in
 */
export function readBody(lines: readonly TableLine[], columns: readonly Column[], bandOf: (line: TableLine) => number): BodyReading {
  const rows: Row[] = [];
  for (const line of lines) {
    const cells = cellsOf(line, columns) ?? titleCells(line, columns);
    if (!cells) return 'crossing';
    rows.push({ cells, line, band: bandOf(line) });
  }
  const grid = isGrid(rows);
  const tight = TIGHT * usualPitch(rows);
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups[groups.length - 1];
    const above = group?.[group.length - 1];
    if (group && above && above.band === row.band && (grid || goesOn(row, above, tight))) group.push(row);
    else groups.push([row]);
  }
  if (groups.some(stacksNumbers) || groups.some(isHeadless)) return 'unclear-rows';
  const labels = spanningLabels(groups);
  return groups.map((group, index) => columns.map((_, column) => (column === 0 ? labels[index] : undefined) ?? joinCell(group.flatMap(({ cells }) => cells[column]?.text ?? []))));
}

/** Lines of a cell: two capitals parted by a hyphen are a compound here ("S2ORC-" and "SciBERT"), since cells break at any hyphen. */
export const joinCell = (lines: readonly string[]): string => joinLines(lines, (_, right) => /^\p{Lu}/u.test(right));

/**
 * The first cells of rows over which a label spans, by the row's number. Such a label stands at the middle of its band between two rules, beside rows that have no first cell: each
 * of them gets it. One that stands at its first row belongs to that row as much as to those below, and stays there.
 */
function spanningLabels(groups: readonly (readonly Row[])[]): readonly (string | undefined)[] {
  return groups.map(([row]) => {
    const band = groups.flatMap(([other]) => (other && row && other.band === row.band ? [other] : []));
    const named = band.filter(({ cells }) => cells[0] !== null);
    const [label, ...others] = named;
    const [first, last] = [band[0], band[band.length - 1]];
    if (!label || !first || !last || others.length > 0 || band.length < 2 || label === first) return undefined;
    const middle = (first.line.base + last.line.base) / 2;
    return Math.abs(label.line.base - middle) <= label.line.size ? label.cells[0]?.text : undefined;
  });
}

/** A line of one chunk over several columns is a title: its text stands in the first cell. */
const titleCells = (line: TableLine, columns: readonly Column[]): readonly (Chunk | null)[] | null =>
  line.chunks.length === 1 ? columns.map((_, index) => (index === 0 ? (line.chunks[0] ?? null) : null)) : null;

/** Does each band between rules hold one row? No, when numbers of a band stand below each other. */
function isGrid(rows: readonly Row[]): boolean {
  const bands = new Map<number, Row[]>();
  for (const row of rows) bands.set(row.band, [...(bands.get(row.band) ?? []), row]);
  return bands.size >= FEWEST_BANDS && rows.length > bands.size && rows.length <= LINES_A_BAND * bands.size && ![...bands.values()].some(stacksNumbers);
}

/** Do the rows have two numbers in one column? */
const stacksNumbers = (rows: readonly Row[]): boolean =>
  (rows[0]?.cells ?? []).some((_, column) => rows.filter(({ cells }) => isNumber(cells[column]?.text ?? '')).length > 1);

/** A group that begins without a first cell, and without numbers or with one cell only, may be the second half of the row above. */
const isHeadless = (group: readonly Row[]): boolean => {
  const [first] = group;
  const filled = first?.cells.filter((cell) => cell !== null) ?? [];
  return first?.cells[0] === null && (filled.length === 1 || !filled.some((cell) => isNumber(cell.text)));
};

/** Does a line go on with cells of the row above? */
function goesOn(row: Row, above: Row, tight: number): boolean {
  const filled = row.cells.flatMap((cell, column) => (cell ? [column] : []));
  if (row.cells[0] === null) return filled.length <= SPARSE * row.cells.length && filled.every((column) => above.cells[column] !== null || filled.length === 1) && !filled.some((column) => isNumber(row.cells[column]?.text ?? ''));
  return filled.length === 1 && row.line.base - above.line.base < tight;
}

/** The median distance between base lines of neighbouring lines. */
function usualPitch(rows: readonly Row[]): number {
  const pitches = rows.slice(1).map((row, index) => row.line.base - (rows[index]?.line.base ?? 0)).sort((a, b) => a - b);
  return pitches[Math.floor(pitches.length / 2)] ?? 0;
}
