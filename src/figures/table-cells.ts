import { heightOf, intersection, overlapArea, widthOf, type Box } from '../model/box';
import { failed, success, type Outcome } from '../model/outcome';
import type { PageContent } from '../model/page';
import { columnsOf, type Column } from './table-columns';
import { readHeader } from './table-header';
import { tableParts, type Rule, type TableLine, type TableParts } from './table-lines';
import { isNumber, readBody } from './table-rows';

/** Why the cells of a table could not be told apart with confidence; then its picture is all there is. */
export type CellDoubt =
  /** Its text is part of a picture, or turned in several directions, or has characters without a meaning, or formulas whose order is not clear. */
  | 'no-text' | 'mixed-directions' | 'unreadable' | 'formulas'
  /** Cells hold pictures or signs that are drawn. */
  | 'drawn-cells'
  /** Fewer than two rows or columns. */
  | 'too-small'
  /** Something runs over the gap between columns, or several columns could not be parted. */
  | 'crossing' | 'merged-columns'
  /** Which columns a head belongs to, or which lines make a row, is not clear. */
  | 'spanning-header' | 'unclear-rows'
  /** Several tables stand side by side. */
  | 'side-by-side'
  /** Too many cells are empty. */
  | 'sparse';

/** Rows of cells; the first row holds the heads. All rows are equally long. */
export type Cells = readonly (readonly string[])[];

/** A rule that leaves at most this part of the table's width free at each end parts rows; others underline heads. */
const FREE_END = 0.08;
/** A head has at most this many lines, and at most this part of all lines. */
const MOST_HEAD_LINES = 5;
const HEAD_PART = 0.5;
/** At least this part of the cells is filled. */
const FILLED = 0.5;
/** A column in which this part of the cells hold two numbers is two columns. */
const TWO_NUMBERS = 0.2;
/** The name of a part: "(a)". */
const PANEL = /^\([a-z]\)/;
/** Drawings up to this many font sizes high and wide may be signs (ticks, stars) that stand for text. */
const SIGN = { least: 0.15, most: 1.8 };
/** Text that covers this part of a drawing is what it belongs to (a tinted ground, a box around a letter). */
const COVERED = 0.5;

/**
 * The cells of a table from its text and rules. Wrong cells are worse than none: each check that fails gives the table up, with its reason.
 *
 * Rows are the base lines, columns what stays blank in the fullest lines; the head is what stands above the first inner rule, else the bold
 * lines at the top, else the first line. Turned tables are read turned back.
 *
 * @param box the table, display points
 */
export function tableCells(box: Box, page: Pick<PageContent, 'page' | 'items' | 'marks'>): Outcome<Cells, CellDoubt> {
  const parts = tableParts(box, page);
  if (!parts) return failed('mixed-directions');
  if (parts.lines.length === 0) return failed('no-text');
  if (hasDrawnCells(box, page, parts.size)) return failed('drawn-cells');
  const free = FREE_END * widthOf(parts.box);
  const full = parts.across.filter(({ box: rule }) => rule.x0 <= parts.box.x0 + free && rule.x1 >= parts.box.x1 - free);
  const lines = withoutNotes(parts, full);
  const unsure = lines.flatMap((line) => line.chunks).find((chunk) => chunk.doubt !== null)?.doubt;
  if (unsure) return failed(unsure);
  const headLines = headOf(lines, full);
  const bodyLines = lines.slice(headLines);
  const columns = columnsOf(bodyLines.some((line) => line.chunks.length > 1) ? bodyLines : lines);
  if (columns.length < 2 || bodyLines.length < 1 || lines.length < 2) return failed('too-small');
  const head = readHeader(lines.slice(0, headLines), columns, parts.across.filter((rule) => !full.includes(rule)));
  if (typeof head === 'string') return failed(head);
  const body = readBody(bodyLines, columns, (line) => full.filter(({ box: rule }) => rule.y0 < line.base).length);
  if (typeof body === 'string') return failed(body);
  const doubt = doubtOf(body, columns);
  if (doubt) return failed(doubt);
  // Markdown wants heads: a first row that is none, by its numbers, stands below empty ones.
  return success(isHead(head, body) ? [head, ...body] : [columns.map(() => ''), head, ...body]);
}

/** Does the first row name the columns? Not when it has numbers where the others have them too. */
const isHead = (head: readonly string[], body: Cells): boolean => !head.some((cell, column) => beginsWithNumber(cell) && body.filter((row) => beginsWithNumber(row[column] ?? '')).length > body.length / 2);

/** "81.1M", "28.9M (35.6%)", "< 3", but not "2 layers of LSTM" or "F1". */
const beginsWithNumber = (text: string): boolean => isNumber(text) || /^[-+−±<>≤≥~≈$€£]?\s?\d[\d.,]*\s?[kKMB%]?(?:\s?\([^)]*\))?$/.test(text);

/** The lines without notes: lines of one piece below the last full rule. */
function withoutNotes({ lines, size }: TableParts, full: readonly Rule[]): readonly TableLine[] {
  const last = Math.max(-Infinity, ...full.map(({ box }) => box.y0));
  const above = lines.filter((line) => line.base < last + 0.2 * size);
  const below = lines.slice(above.length);
  return above.length > 1 && below.every((line) => line.chunks.length === 1) ? above : lines;
}

/** How many lines the head has. */
function headOf(lines: readonly TableLine[], full: readonly Rule[]): number {
  const inner = full.map(({ box }) => lines.filter((line) => line.base < box.y0).length).filter((count) => count > 0 && count < lines.length);
  const ruled = Math.min(Infinity, ...inner);
  if (ruled <= MOST_HEAD_LINES && (ruled <= HEAD_PART * lines.length || ruled === 1)) return ruled;
  const bold = lines.findIndex((line) => !line.chunks.every((chunk) => chunk.bold));
  return bold > 0 && bold <= MOST_HEAD_LINES ? bold : 1;
}

/** Are there images, or small drawings on blank ground, inside the table? */
function hasDrawnCells(box: Box, page: Pick<PageContent, 'items' | 'marks'>, size: number): boolean {
  return page.marks.some((mark) => {
    const part = intersection(mark.box, box);
    if (!part) return false;
    const [wide, high] = [widthOf(part), heightOf(part)];
    const isSign = Math.min(wide, high) > SIGN.least * size && Math.max(wide, high) < SIGN.most * size;
    const isPicture = mark.kind === 'image' && Math.min(wide, high) > SIGN.least * size;
    return (isSign || isPicture) && !page.items.some((item) => overlapArea(item.box, part) > COVERED * wide * high);
  });
}

/** What speaks against the rows as a whole. */
function doubtOf(body: Cells, columns: readonly Column[]): CellDoubt | null {
  if (body.some((row) => row.filter((cell) => PANEL.test(cell)).length > 1)) return 'side-by-side';
  const filled = body.flat().filter((cell) => cell !== '').length;
  if (filled < FILLED * body.length * columns.length) return 'sparse';
  const merged = columns.some((_, column) => {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.filter(holdsTwoNumbers).length > TWO_NUMBERS * cells.length;
  });
  return merged ? 'merged-columns' : null;
}

/** "0.91 0.87": two numbers side by side, not one with its error or in brackets. */
function holdsTwoNumbers(cell: string): boolean {
  const words = cell.split(' ').filter((word) => word !== '');
  return words.length > 1 && words.filter((word) => /^[-+−]?[.]?\d[\d.,]*%?$/.test(word)).length > 1 && words.every((word) => isNumber(word) && !/[±()[\]×/]/.test(word));
}
