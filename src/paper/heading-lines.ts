import { union } from '../model/box';
import type { Heading } from '../model/paper';
import { isCue } from './cues';
import { isCapitals, SET_APART, type Candidate } from './heading-candidates';
import { joinLines } from './join-lines';
import { readNumbering } from './numbering';
import type { PageLine } from './page-lines';
import { isProse, sameSize } from './text-style';

const MOST_LINES = 3;
/** A heading's lines are at most this many font sizes apart. */
const LEADING = 1.75;

/** A heading with its lines. */
export interface HeadingLines {
  readonly heading: Heading;
  /** The line it begins in. */
  readonly first: PageLine;
  /** The lines that are heading alone; none when it runs into its paragraph. */
  readonly lines: readonly PageLine[];
}

/** The heading with the lines that continue it; one in the text's own type has one line. */
export function headingAt(lines: readonly PageLine[], { index, line, runIn, prominence }: Candidate, level: number, levels: ReadonlyMap<number, number>): HeadingLines {
  if (runIn !== null) return { first: line, lines: [], heading: { level, text: runIn, page: line.page, box: line.box } };
  const taken = [line];
  for (let i = index + 1; taken.length < (prominence < SET_APART ? 1 : MOST_LINES); i++) {
    const last = taken[taken.length - 1];
    const next = lines[i];
    if (!last || !next || levels.has(i) || !continues(last, next, taken.length === 1)) break;
    taken.push(next);
  }
  return { first: line, lines: taken, heading: { level, text: joinLines(taken.map((l) => l.text)), page: line.page, box: taken.map((l) => l.box).reduce(union) } };
}

/** Is the line in one weight, but for a few signs (not a heading that runs into its text)? */
export const isUniform = (line: PageLine): boolean => line.runs.filter((run) => run.bold !== line.bold && !run.raised).reduce((sum, run) => sum + (run.text.match(/\p{L}/gu)?.length ?? 0), 0) < 6;

const NUMBER_ALONE = /^(?:(?:[Cc]hapter|CHAPTER|[Cc]hapitre|CHAPITRE|[Kk]apitel|KAPITEL|[Aa]ppendix|APPENDIX|[Aa]nhang|ANHANG|[Aa]nnexe|ANNEXE)\s+)?(?:\d{1,2}|[IVX]{1,5}|[A-Z])(?:\.\d+)*[.:]?$/u;

function continues(last: PageLine, next: PageLine, isFirst: boolean): boolean {
  if (next.page !== last.page || next.baseline - last.baseline > LEADING * Math.max(last.size, next.size) * (isFirst && NUMBER_ALONE.test(last.text) ? 2 : 1) || next.baseline < last.baseline - 1) return false;
  if (isFirst && NUMBER_ALONE.test(last.text)) return next.size >= last.size * 0.95 || next.bold;
  if (readNumbering(next.text).some((n) => n.scheme === 'arabic') || isCue(next.text, 'unnumbered')) return false;
  return sameSize(last.size, next.size) && last.bold === next.bold && isUniform(next) && (last.font === next.font || last.bold) && !isProse(next.text.slice(0, 60)) === !isProse(next.text) && (last.bold || isCapitals(last.text) === isCapitals(next.text)) && (last.bold || isCapitals(last.text) || last.font === next.font);
}

/** Is the line the second one of a heading? */
export const isContinuation = (candidate: Candidate, byIndex: ReadonlyMap<number, Candidate>, levels: ReadonlyMap<number, number>): boolean => {
  const above = byIndex.get(candidate.index - 1);
  return above !== undefined && levels.has(above.index) && above.style === candidate.style && (NUMBER_ALONE.test(above.line.text) || !isCue(candidate.line.text, 'unnumbered')) && continues(above.line, candidate.line, true);
};
