import { heightOf, type Box } from '../model/box';
import { areNear } from './clusters';
import type { Span } from './columns';
import { partInside } from './graphics';
import { FEW_LETTERS, letterCount } from './running-text';
import type { Segment } from './segments';

/** Text of which this part lies in a drawing is the drawing's. */
const IN_DRAWING = 0.6;
/** Text this near to a drawing (points) may be an axis's title or number. */
const AT_DRAWING = 10;
/** The numbers along an axis look like line numbers or page numbers; longer furniture is a running head. */
const AXIS_NUMBER_LENGTH = 6;
/** A heading stands at most this many font sizes above the text that it heads. */
const ABOVE_TEXT = 4;
/** A segment that fills this part of its printed line is no cell of a row. */
const WHOLE_LINE = 0.6;

/**
 * The segments that stay outside of figures though they are no paragraphs: headings, running heads, notes, authors, references.
 *
 * The roles come from a reading of the text that knows no drawings: heads of tables look like headings, numbers along an axis like furniture, small rows
 * like notes. Each role is believed where the page's geometry agrees.
 */
export function textApart(segments: readonly Segment[], running: ReadonlySet<Segment>, drawings: readonly Box[], captions: readonly Box[], columns: readonly Span[]): Set<Segment> {
  const apart = new Set<Segment>();
  const free = segments.filter((s) => !running.has(s) && !drawings.some((drawing) => partInside(s.box, drawing) > IN_DRAWING));
  const atDrawing = (s: Segment, reach = AT_DRAWING): boolean => drawings.some((drawing) => areNear(s.box, drawing, reach));
  for (const s of free) {
    if (s.role === 'furniture' && !(s.text.length <= AXIS_NUMBER_LENGTH && atDrawing(s))) apart.add(s);
    const isProse = s.shareOfLine >= WHOLE_LINE && letterCount(s.text) >= FEW_LETTERS;
    if (s.role === 'reference' && isProse && !atDrawing(s, 2 * AT_DRAWING)) apart.add(s);
    if (s.role === 'footnote' && isProse && isOfWords(s.text) && beginsColumn(s, columns) && isBelowAll(s, running)) apart.add(s);
    if (s.role === 'front' && !atDrawing(s) && !captions.some((caption) => isUnder(s.box, caption))) apart.add(s);
  }
  // From the bottom up, so that a heading may stand above another one.
  const headings = free.filter((s) => s.role === 'heading').sort((a, b) => b.box.y0 - a.box.y0);
  const headed = [...running].map((s) => s.box);
  for (const s of headings) {
    if (!headed.some((text) => startsRightBelow(text, s))) continue;
    apart.add(s);
    headed.push(s.box);
  }
  for (const s of numberedEquations(free, columns)) apart.add(s);
  return apart;
}

/** Letters are this part of a note's signs at least; rows of numbers at the page's foot are a table's. */
const LETTERS = 0.6;

const isOfWords = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= LETTERS * text.replace(/\s/g, '').length;

/** Notes begin at the left edge of a column, where columns are known, or at most this many font sizes from it. */
const NOTE_INDENT = 3;

const beginsColumn = ({ box, size }: Segment, columns: readonly Span[]): boolean => columns.length === 0 || columns.some(({ x0 }) => box.x0 >= x0 - AT_EDGE && box.x0 <= x0 + NOTE_INDENT * size);

/** The number of an equation at the right edge of its column: "(3)", "(2.1)", "(A.4b)". */
const EQUATION_NUMBER = /^\((?:[A-Z]{1,2}\.?)?\d{1,3}(?:[.\-–]\d{1,3}){0,2}[a-z]?\)$/;
/** It stands this near to the edge (points), and this many font sizes from the equation, whose middle is at most this part of the column off the column's. */
const AT_EDGE = 4;
const EQUATION_GAP = 1.5;
const OFF_CENTRE = 0.12;
/** Limits, fractions and further lines of the equation reach this many font sizes above and below its number. */
const EQUATION_REACH = 1;
/** Numbers in brackets one above the other, nearer than this many font sizes, are a column of a table. */
const NUMBER_PITCH = 4;

/** Displayed equations with a number: the formula in the middle of a column, its number at the right edge. */
function numberedEquations(free: readonly Segment[], columns: readonly Span[]): Segment[] {
  const numbers = free.filter((s) => s.angle === 0 && EQUATION_NUMBER.test(s.text.trim()));
  return numbers.flatMap((number) => {
    const isStacked = numbers.some((other) => other !== number && Math.abs(other.box.x1 - number.box.x1) < AT_EDGE && Math.abs(other.box.y1 - number.box.y1) < NUMBER_PITCH * number.size);
    const column = columns.find(({ x0, x1 }) => number.box.x0 > x0 && Math.abs(number.box.x1 - x1) <= AT_EDGE);
    if (!column || isStacked) return [];
    const [y0, y1] = [number.box.y0 - EQUATION_REACH * number.size, number.box.y1 + EQUATION_REACH * number.size];
    const row = free.filter((s) => s !== number && s.box.x0 >= column.x0 - AT_EDGE && s.box.x1 <= number.box.x0 && s.box.y0 < y1 && s.box.y1 > y0);
    const left = Math.min(...row.map((s) => s.box.x0)), right = Math.max(...row.map((s) => s.box.x1));
    const isCentred = Math.abs(left + right - column.x0 - column.x1) / 2 <= OFF_CENTRE * (column.x1 - column.x0);
    return row.length > 0 && isCentred && number.box.x0 - right >= EQUATION_GAP * number.size ? [number, ...row] : [];
  });
}

/** Notes stand below all running text of their column, of which there is some. */
function isBelowAll(s: Segment, running: ReadonlySet<Segment>): boolean {
  const column = [...running].filter(({ box }) => box.x0 < s.box.x1 && s.box.x0 < box.x1);
  return column.length > 0 && column.every(({ box }) => box.y0 < s.box.y0);
}

/** Is `lower` somewhere below `upper`, sharing some of its width? Authors and abstract are below no caption. */
const isUnder = (lower: Box, upper: Box): boolean => lower.y0 >= upper.y1 - 1 && lower.x0 < upper.x1 && upper.x0 < lower.x1;

/** Does `text` start right below the heading, or on its line? */
function startsRightBelow(text: Box, { box, size }: Segment): boolean {
  const step = text.y0 - box.y1;
  if (step < -0.7 * heightOf(box) || step > ABOVE_TEXT * size) return false;
  return text.x0 < box.x1 + ABOVE_TEXT * size && box.x0 < text.x1;
}
