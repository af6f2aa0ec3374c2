import type { Box } from '../model/box';
import { columnsAt, nearest, type Column } from './table-columns';
import type { Chunk, Rule, TableLine } from './table-lines';
import { isNumber, joinCell } from './table-rows';

/** Heads of columns, or why they are not clear. */
export type HeaderReading = readonly string[] | 'spanning-header';

/** Two edges or middles this near (font sizes) are aligned. */
const ALIGNED = 0.35;
/** A rule belongs to the head that stands at most this many font sizes above it. */
const RULE_BELOW = 1.6;
const SEPARATOR = ' / ';

interface HeadPart {
  readonly chunk: Chunk;
  /** The columns it stands above; of one that is underlined, or stands above several, the heads below are members. */
  readonly spanned: readonly number[];
  readonly group: boolean;
}

/**
 * The heads of all columns from the lines above the first inner rule. A head that is underlined along several columns is written before each of theirs,
 * parted by " / "; lines of one head are joined. Where a head without such a rule may stand above several columns, the reading is given up.
 */
export function readHeader(lines: readonly TableLine[], columns: readonly Column[], rules: readonly Rule[]): HeaderReading {
  const heads: HeadPart[][] = columns.map(() => []);
  for (const [index, line] of lines.entries()) {
    const below = lines.slice(index + 1);
    const owners = new Map<number, Chunk>();
    for (const chunk of line.chunks) {
      const ruled = ruledSpan(chunk, line, columns, rules, below);
      const spanned = ruled ?? reached(chunk, line, columns);
      if (!ruled && (spanned.length > 1 || isUnclear(chunk, spanned[0] ?? 0, line, below, columns))) return 'spanning-header';
      // A head over all columns is a title.
      if (spanned.length === columns.length) return 'spanning-header';
      for (const column of spanned) {
        if (owners.has(column)) return 'spanning-header';
        owners.set(column, chunk);
        heads[column]?.push({ chunk, spanned, group: ruled !== null });
      }
    }
  }
  // Numbers below each other are rows, not lines of a head.
  return heads.some((parts) => parts.filter(({ chunk }) => isNumber(chunk.text)).length > 1) ? 'spanning-header' : heads.map(flattened);
}

/** Columns above the part of a rule that underlines this chunk alone; null without such a rule. */
function ruledSpan(chunk: Chunk, line: TableLine, columns: readonly Column[], rules: readonly Rule[], below: readonly TableLine[]): readonly number[] | null {
  const middle = (chunk.frame.x0 + chunk.frame.x1) / 2;
  const next = below[0]?.base ?? Infinity;
  const rule = rules.find(({ box }) => box.y0 > line.base && box.y0 < Math.min(next, line.base + RULE_BELOW * line.size) && box.x0 <= middle && box.x1 >= middle);
  if (!rule || below.length === 0) return null;
  const spanned = columns.flatMap((column, index) => (isOver(rule.box, column) ? [index] : []));
  return spanned.length > 0 ? spanned : null;
}

const isOver = (rule: Box, { x0, x1 }: Column): boolean => rule.x0 <= (x0 + x1) / 2 && rule.x1 >= (x0 + x1) / 2;

/** Columns that a chunk reaches over, without those that another chunk of its line is nearer to. */
function reached(chunk: Chunk, line: TableLine, columns: readonly Column[]): readonly number[] {
  const others = line.chunks.filter((other) => other !== chunk);
  const touched = columnsAt(chunk.frame, columns).filter((index) => !others.some((other) => columnsAt(other.frame, columns).includes(index) && middleDistance(other, columns[index]) < middleDistance(chunk, columns[index])));
  return touched.length > 0 ? touched : [nearest((chunk.frame.x0 + chunk.frame.x1) / 2, columns)];
}

const middleDistance = ({ frame }: Chunk, column: Column | undefined): number => (column ? Math.abs((frame.x0 + frame.x1) / 2 - (column.x0 + column.x1) / 2) : Infinity);

/**
 * Could the chunk stand above more columns than the one it touches? So it is when the head below it is not aligned with it, or when the columns on both of its sides
 * have no head in this line but one below.
 */
function isUnclear(chunk: Chunk, column: number, line: TableLine, below: readonly TableLine[], columns: readonly Column[]): boolean {
  const lower = below.flatMap((next) => next.chunks);
  const inColumn = lower.filter((other) => columnsAt(other.frame, columns).includes(column));
  if (lower.length === 0) return false;
  const near = ALIGNED * line.size;
  const aligned = inColumn.every(
    ({ frame }) => Math.abs(frame.x0 - chunk.frame.x0) < near || Math.abs(frame.x1 - chunk.frame.x1) < near || Math.abs(frame.x0 + frame.x1 - chunk.frame.x0 - chunk.frame.x1) < 2 * near,
  );
  const onlyBelow = (index: number): boolean =>
    lower.some((other) => columnsAt(other.frame, columns).includes(index)) && !line.chunks.some((other) => columnsAt(other.frame, columns).includes(index));
  return (inColumn.length > 0 && !aligned) || (onlyBelow(column - 1) && onlyBelow(column + 1));
}

/** Parts of a head from top to bottom: a group and what it holds are parted, lines of one head are joined. */
function flattened(parts: readonly HeadPart[]): string {
  const groups: string[][] = [];
  parts.forEach(({ chunk }, index) => {
    const last = groups[groups.length - 1];
    if (last && !parts[index - 1]?.group) last.push(chunk.text);
    else groups.push([chunk.text]);
  });
  return groups.map((lines) => joinCell(lines)).join(SEPARATOR);
}
