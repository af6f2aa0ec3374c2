import { readNumbering, type Numbering } from './numbering';
import type { PageLine } from './page-lines';
import { runInHeading } from './run-in';
import { cjkShare, isProse, sameSize, wordsOf, type TextStyle } from './text-style';

/** No heading has more words (CJK: characters). */
const MOST_WORDS = 22;
const MOST_CJK = 45;
/** Above a heading the step is this much wider than within the text. */
const GAP_ABOVE = 1.12;
/** A heading in another font may look smaller than the text, down to this part of its size. */
const NEAR_SIZE = 0.9;
/** Least prominence of a line that is set apart by its type. */
export const SET_APART = 0.5;

/** A line that may be the first of a heading, with what speaks for it. */
export interface Candidate {
  readonly index: number;
  readonly line: PageLine;
  readonly numberings: readonly Numbering[];
  readonly style: string;
  /** Larger, bolder, or in capitals, or in a font of its own: 0 is the text's own type. */
  readonly prominence: number;
  readonly startsBlock: boolean;
  /** Another line stands on its level in the same column: a cell of a table. */
  readonly hasNeighbour: boolean;
  /** Prose in the text's size follows at once. */
  readonly leadsText: boolean;
  /** The heading that the line runs in with, when it goes on as a paragraph. */
  readonly runIn: string | null;
}

/** The lines among the paper's that may begin a heading. */
export const candidatesIn = (lines: readonly PageLine[], style: TextStyle): Candidate[] => lines.flatMap((_, index) => candidateOf(lines, index, style));

function candidateOf(lines: readonly PageLine[], index: number, style: TextStyle): Candidate[] {
  const line = lines[index];
  if (!line || line.text.length < 2 || !/\p{L}/u.test(line.text) || /^10\.\d{4,9}\//.test(line.text)) return [];
  const cjk = cjkShare(line.text) > 0.4;
  if (cjk ? line.text.length > MOST_CJK : wordsOf(line.text).length > MOST_WORDS) return [];
  if (/[,;:，、；：]$/.test(line.text) && !/^\p{Lu}{4}/u.test(line.text)) return [];
  const runIn = style.bold ? null : runInTitle(line);
  return [{ index, line, runIn, numberings: readNumbering(runIn ?? line.text), style: styleKey(line), prominence: prominenceOf(line, localStyle(line, lines[index + 1], style)), startsBlock: startsBlock(lines, index, style), hasNeighbour: hasNeighbour(lines, index), leadsText: leadsText(line, lines[index + 1], style) }];
}

const hasNeighbour = (lines: readonly PageLine[], index: number): boolean => {
  const line = lines[index];
  return line !== undefined && [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && other.page === line.page && other.column === line.column && Math.abs(other.baseline - line.baseline) < 0.5 * line.size && (other.box.x0 > line.box.x1 || other.box.x1 < line.box.x0));
};

/** Is the text in capitals? */
export const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

/** Text follows a heading within this many steps. */
const STEPS_TO_TEXT = 2.2;

const leadsText = (line: PageLine, next: PageLine | undefined, style: TextStyle): boolean =>
  next !== undefined && next.page === line.page && next.column === line.column && next.baseline > line.baseline && next.baseline - line.baseline < STEPS_TO_TEXT * style.pitch && sameSize(next.size, style.size) && isProse(next.text);

/** The type of a line; its leading run counts, since mathematics inside a heading changes what most of it is set in. */
function styleKey(line: PageLine): string {
  return `${Math.round(line.size * 2) / 2}|${line.font}|${line.bold ? 'b' : ''}${line.italic ? 'i' : ''}|${isCapitals(line.text) ? 'C' : ''}`;
}

/** A heading of a section that runs in ends with a full stop, and what follows it is text. */
function runInTitle(line: PageLine): string | null {
  const runIn = runInHeading(line);
  return runIn && /\p{L}\.$/u.test(runIn.heading) && wordsOf(runIn.rest).length >= 3 ? runIn.heading : null;
}

/** Back matter is set smaller as a whole: there a heading is compared with the text that follows it. */
const localStyle = (line: PageLine, next: PageLine | undefined, style: TextStyle): Pick<TextStyle, 'size' | 'font' | 'bold'> =>
  next && line.size < style.size && !sameSize(line.size, style.size) && sameSize(line.size, next.size) ? next : style;

function prominenceOf(line: PageLine, style: Pick<TextStyle, 'size' | 'font' | 'bold'>): number {
  let sum = 0;
  if (line.size > style.size && !sameSize(line.size, style.size)) sum += 1;
  if (line.bold && !style.bold) sum += 1;
  if (isCapitals(line.text)) sum += 0.7;
  const nearSize = line.size >= NEAR_SIZE * style.size;
  if (sum === 0 && line.font !== style.font && (line.italic || nearSize)) sum += 0.5;
  if (!nearSize) sum -= 0.8;
  return sum;
}

/** Does the line begin a block: first in its column, or with a wider step above? */
function startsBlock(lines: readonly PageLine[], index: number, style: TextStyle): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || !above || above.page !== line.page || line.baseline <= above.baseline || (above.column !== line.column && above.column !== null && line.column !== null)) return true;
  return line.baseline - above.baseline > GAP_ABOVE * style.pitch || !sameSize(above.size, line.size);
}

