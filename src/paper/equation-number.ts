import type { PageLine } from './page-lines';
import { quantile } from './quantile';
import { isProse } from './text-style';

/** The number of an equation: "(3)", "(A.1)", "(2a)", "(3′)"; not "(0.76)". */
const NUMBER = String.raw`\(\s?((?:[A-Z]{1,2}\.?)?(?!0)\d{1,3}(?:[.-](?!0)\d{1,3}){0,2}\s?[a-z]?[′'*]?)\s?\)`;
const NUMBER_ALONE = new RegExp(`^${NUMBER}$`, 'u');
const NUMBER_AT_END = new RegExp(`(?:^|\\s)${NUMBER}$`, 'u');
/** A number stands within this many font sizes of its column's edge. */
const EDGE = 1.6;
/** Parts of a formula (limits, numerators) stand at most this many font sizes above or below the line of its number. */
const REACH = 3;
/** A formula has signs, or (of fonts that name them wrongly) is in few pieces; a row of a table with a number in brackets has many, of words and numbers alone. */
const FEW_CELLS = 2;
const SIGN = /[^\p{L}\p{Nd}\s.,;:%()'’-]/u;
/** Signs that say of what stands on both sides how they compare. */
export const RELATION = /[=<>≤≥≈≃≅≡∼∝→↦←⇒⇔∈⊂⊆≜≔∑∏∫]/u;

/** A display's number with the line that has it and the lines on its level. */
export interface NumberedRow {
  /** As printed, without brackets and blanks. */
  readonly number: string;
  readonly line: PageLine;
  readonly row: readonly PageLine[];
}

interface Edges {
  readonly x0: number;
  readonly x1: number;
}

const columnKey = (line: PageLine): string => String(line.column ?? '-');

/**
 * The numbered equations of a page by their rows: a number in brackets at the edge of its column, alone on its level but for a formula, or at the end of one.
 *
 * @param lines the page's lines that may be running text or displays
 */
export function numberedRows(lines: readonly PageLine[]): NumberedRow[] {
  const columns = new Map<string, PageLine[]>();
  for (const line of lines) {
    const column = columns.get(columnKey(line));
    if (column) column.push(line);
    else columns.set(columnKey(line), [line]);
  }
  return [...columns.values()].flatMap((column) => {
    const edges = { x0: quantile(column.map(({ box }) => box.x0), 0.25), x1: quantile(column.map(({ box }) => box.x1), 0.75) };
    return column.flatMap((line) => rowOf(line, column, edges));
  });
}

function rowOf(line: PageLine, column: readonly PageLine[], edges: Edges): NumberedRow[] {
  const atRight = line.box.x1 > edges.x1 - EDGE * line.size;
  const indent = line.box.x0 - edges.x0;
  const alone = NUMBER_ALONE.exec(line.text)?.[1];
  if (alone !== undefined) {
    if (!atRight && indent > EDGE * line.size) return [];
    const signs = column.filter((other) => other !== line && !isProse(other.text) && Math.abs(middle(other) - middle(line)) < REACH * line.size);
    const row = signs.filter((other) => other.box.y0 < line.box.y1 && other.box.y1 > line.box.y0);
    return row.length > 0 && (signs.some(({ text }) => SIGN.test(text)) || (row.length <= FEW_CELLS && !alone.includes('.'))) ? [{ number: compact(alone), line, row: [...row, line] }] : [];
  }
  const atEnd = atRight && RELATION.test(line.text) ? NUMBER_AT_END.exec(line.text) : null;
  if (!atEnd?.[1] || (isProse(line.text) && (indent < EDGE * line.size || /\p{L}{2}\.?$/u.test(line.text.slice(0, atEnd.index))))) return [];
  return [{ number: compact(atEnd[1]), line, row: [line] }];
}

const middle = ({ box }: PageLine): number => (box.y0 + box.y1) / 2;

const compact = (number: string): string => number.replace(/\s/g, '');
