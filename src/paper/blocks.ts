import { unionOf, type Box } from '../model/box';
import type { Block } from '../model/paper';
import { blockLabel, type BlockLabel } from './block-label';
import { joinLines } from './join-lines';
import type { PageLine, PageLines } from './page-lines';
import { roleOf, type Roles } from './roles';
import { isProse, type TextStyle } from './text-style';

/** A block with its lines. */
export interface BlockLines {
  readonly block: Block;
  readonly lines: readonly PageLine[];
  /** Set apart from the running text (an algorithm, a listing), and no part of it (as theorems and proofs are). */
  readonly apart: boolean;
}

/** The rule below a title of up to three lines is at most this many font sizes below the label; rules of one frame have their ends this close, in points. */
const TITLE_LINES = 3.5;
const SAME_ENDS = 4;
/** An algorithm without a frame ends at a step this many times the usual one. */
const BLOCK_GAP = 1.8;
/** A theorem ends at a step this many times the usual one after a sentence's end. */
const PARAGRAPH_GAP = 1.25;
/** What closes a proof. */
const PROOF_END = /[□∎■◻◼⬜]\s*$|\bq\.?\s?e\.?\s?d\.?\s*$/iu;
/** Without such a mark no statement has more lines. */
const MOST_LINES = 60;
const SENTENCE_END = /[.!?。:][)\]”"’]*$/u;
const FIXED_WIDTH = /mono|courier|typewriter|consol|menlo|code|tt\d/i;

/**
 * Algorithms, listings, theorems and their like by their labels (see blockLabel). An algorithm is what its rules frame, or the lines that follow closely;
 * a statement goes on to its end: of its italics, its paragraph, or the proof's mark.
 */
export function findBlocks(pages: readonly PageLines[], roles: Roles, style: TextStyle): BlockLines[] {
  return pages.flatMap((page) => {
    const lines = page.lines.filter((line) => line.angle === 0 && roleOf(line, roles) === 'body');
    const starts = lines.flatMap((line, index) => {
      const label = blockLabel(line);
      return label && startsParagraph(line, lines[index - 1], style) ? [{ label, line, index }] : [];
    });
    const isStart = new Set(starts.map(({ line }) => line));
    return starts.flatMap(({ label, line, index }) => {
      const apart = label.kind === 'algorithm' || label.kind === 'listing';
      const own = apart ? framed(line, lines, page.rules) ?? codeAround(line, index, lines, isStart, style) : statement(label, index, lines, isStart, page, style);
      return apart && own.length < 2 ? [] : [blockOf(label, line, own, apart)];
    });
  });
}

const startsParagraph = (line: PageLine, above: PageLine | undefined, style: TextStyle): boolean =>
  above === undefined || above.column !== line.column || line.baseline < above.baseline || line.baseline - above.baseline > PARAGRAPH_GAP * style.pitch || SENTENCE_END.test(above.text) || !isProse(above.text);

/** Lines between the label and the lower rule of its frame: rules of the same ends above it, below its title, and below all. Null without such rules. */
function framed(label: PageLine, lines: readonly PageLine[], rules: readonly Box[]): PageLine[] | null {
  const beside = rules.filter((rule) => rule.x0 < label.box.x0 + SAME_ENDS && rule.x1 > label.box.x0 + label.size);
  const top = beside.filter((rule) => rule.y1 <= label.box.y0 + 2 && label.box.y0 - rule.y1 < label.size).pop();
  const below = beside.filter((rule) => rule.y0 > label.baseline - 1);
  const belowTitle = below.find((rule) => rule.y0 - label.baseline < TITLE_LINES * label.size);
  const frame = top ?? belowTitle;
  if (!frame) return null;
  const same = below.filter((rule) => Math.abs(rule.x0 - frame.x0) < SAME_ENDS && Math.abs(rule.x1 - frame.x1) < SAME_ENDS);
  const foot = belowTitle ? (same[1] ?? (top ? same[0] : undefined)) : same[0];
  if (!foot) return null;
  const middle = ({ box }: PageLine): number => (box.x0 + box.x1) / 2;
  return lines.filter((line) => line === label || (line.baseline > label.baseline - 1 && line.baseline < foot.y1 + 1 && middle(line) > frame.x0 - 1 && middle(line) < frame.x1 + 1));
}

/** Without a frame: the lines in fixed width right above or below, else those that follow closely and are no prose of the text's width. */
function codeAround(label: PageLine, index: number, lines: readonly PageLine[], isStart: ReadonlySet<PageLine>, style: TextStyle): PageLine[] {
  const isCode = (line: PageLine): boolean => FIXED_WIDTH.test(line.font);
  const below = run(lines, index, 1, (line) => isCode(line) && !isStart.has(line), style);
  const above = run(lines, index, -1, (line) => isCode(line) && !isStart.has(line), style);
  if (below.length + above.length > 0) return below.length >= above.length ? [label, ...below] : [...above.reverse(), label];
  return [label, ...run(lines, index, 1, (line) => !isStart.has(line) && !isProse(line.text), style)];
}

/** Lines from `index` on upwards or downwards in its column, while they follow closely and fit. */
function run(lines: readonly PageLine[], index: number, step: 1 | -1, fits: (line: PageLine) => boolean, style: TextStyle): PageLine[] {
  const taken: PageLine[] = [];
  for (let i = index + step; ; i += step) {
    const [last, line] = [lines[i - step], lines[i]];
    if (!last || !line || line.column !== last.column || Math.abs(line.baseline - last.baseline) > BLOCK_GAP * style.pitch || !fits(line)) return taken;
    taken.push(line);
  }
}

/** The lines of a theorem, definition or proof, from its label on. */
function statement(label: BlockLabel, index: number, lines: readonly PageLine[], isStart: ReadonlySet<PageLine>, page: PageLines, style: TextStyle): PageLine[] {
  const [first] = lines.slice(index, index + 1);
  if (!first) return [];
  const following = lines.slice(index + 1, index + MOST_LINES);
  const next = following.findIndex((line, i) => isStart.has(line) || !follows(following[i - 1] ?? first, line, page));
  const own = [first, ...(next < 0 ? following : following.slice(0, next))];
  if (label.kind === 'proof') {
    const end = own.findIndex((line) => PROOF_END.test(line.text));
    if (end >= 0) return own.slice(0, end + 1);
  }
  const italic = own.slice(0, 3).filter((line) => line.italic).length >= Math.min(2, own.length);
  const end = own.findIndex((line, i) => i > 0 && endsBefore(own[i - 1], line, italic, style));
  return end < 0 ? own : own.slice(0, end);
}

/** Is a line the next of its page in reading order, with no heading between? */
const follows = (last: PageLine, line: PageLine, page: PageLines): boolean =>
  !page.lines.slice(page.lines.indexOf(last) + 1, page.lines.indexOf(line)).some((between) => between.bold && between.size >= last.size && between.column === last.column);

function endsBefore(last: PageLine | undefined, line: PageLine, italic: boolean, style: TextStyle): boolean {
  if (!last || !SENTENCE_END.test(last.text) || !/\p{L}{2}/u.test(line.text)) return false;
  if (italic && !line.italic && isProse(line.text)) return true;
  return line.column === last.column && line.baseline - last.baseline > PARAGRAPH_GAP * style.pitch && isProse(line.text);
}

function blockOf({ kind, label }: BlockLabel, first: PageLine, lines: readonly PageLine[], apart: boolean): BlockLines {
  const beside = lines.filter((line) => line.column === first.column);
  return { block: { kind, label, page: first.page, box: unionOf(beside.map(({ box }) => box)) ?? first.box, text: joinLines(lines.map(({ text }) => text)) }, lines, apart };
}
