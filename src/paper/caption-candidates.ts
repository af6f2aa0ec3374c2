import type { Box } from '../model/box';
import type { Line } from '../model/paper';
import { readCaptionLabel, startsCjk, type CaptionLabel } from './caption-label';
import type { Run } from './page-lines';
import { inTextFrame } from './text-frame';

/** What a caption is made of: printed lines, with the runs that they consist of where known. */
export type CaptionLine = Pick<Line, 'text' | 'box' | 'baseline' | 'size' | 'font' | 'bold' | 'italic' | 'angle' | 'role'> & { readonly runs?: readonly Run[] };

/** A page's printed lines. `rules` are thin horizontal strokes, where known: no caption runs across one. */
export interface CaptionPage {
  readonly page: number;
  readonly lines: readonly CaptionLine[];
  readonly rules?: readonly Box[];
}

/** A line that starts with a label: a caption, or a mention in the running text. */
export interface Candidate {
  readonly page: number;
  readonly line: CaptionLine;
  /** The line's box as a reader of the line sees it (see inTextFrame). */
  readonly frame: Box;
  readonly label: CaptionLabel;
  /** Nothing stands right above it: a gap, another size, another weight, or the end of a paragraph. */
  readonly startsBlock: boolean;
  /** The text goes on as no caption does: "Figure 2 shows", "Table 1, we". */
  readonly readsAsSentence: boolean;
}

/** Lines of one paragraph stand at most this many font sizes apart (1.2 is usual, 1.5 is one and a half line spacing). */
const PARAGRAPH_PITCH = 1.65;
/** Sizes that differ by less than this part are one size: superscripts and rounding. */
export const SAME_SIZE = 0.06;
/** A caption's first line is never higher than this: larger letters are a title (PDFFigures 2). */
const TALLEST_LINE = 60;

/** All lines of a page that start with a caption's label. */
export function candidatesOf(page: CaptionPage): Candidate[] {
  const found: Candidate[] = [];
  for (const line of page.lines) {
    if (line.size > TALLEST_LINE) continue;
    const label = readCaptionLabel(line.text);
    if (!label) continue;
    const frame = inTextFrame(line.box, line.angle);
    const above = lineAbove(line, frame, page.lines);
    found.push({
      page: page.page,
      line,
      frame,
      label,
      startsBlock: above === null || isBreakBetween(above, line, frame),
      readsAsSentence: readsAsSentence(label),
    });
  }
  return outsideLists(found);
}

/** The nearest line above that shares some of the line's width. */
function lineAbove(line: CaptionLine, frame: Box, lines: readonly CaptionLine[]): CaptionLine | null {
  let nearest: CaptionLine | null = null;
  let bottom = -Infinity;
  for (const other of lines) {
    if (other === line || other.angle !== line.angle) continue;
    const box = inTextFrame(other.box, other.angle);
    const isAbove = (box.y0 + box.y1) / 2 < frame.y0;
    if (isAbove && box.y1 > bottom && box.x0 < frame.x1 && frame.x0 < box.x1) [nearest, bottom] = [other, box.y1];
  }
  return nearest;
}

/** Does a new block start at `line`? By the gap, the size, the weight, or because the line above ends a sentence well before the margin. */
function isBreakBetween(above: CaptionLine, line: CaptionLine, frame: Box): boolean {
  const upper = inTextFrame(above.box, above.angle);
  if (frame.y1 - upper.y1 > PARAGRAPH_PITCH * line.size) return true;
  if (differentSize(above, line) || above.bold !== line.bold) return true;
  return upper.x1 < frame.x1 - 2 * line.size && /[.!?。]\s*$/.test(above.text);
}

/** Do the lines differ in font size by more than rounding? */
export const differentSize = (a: CaptionLine, b: CaptionLine): boolean => Math.abs(a.size - b.size) > SAME_SIZE * Math.max(a.size, b.size);

/**
 * "Figure 2 shows", "Figure 2, the", "Fig. 3(a)", "Table 1)": running text. With a delimiter a small letter may follow
 * ("Fig. 7. adsorption isotherms"); without one a caption goes on with a capital, a digit, a script without capitals, or not at all.
 */
function readsAsSentence(label: CaptionLabel): boolean {
  if (label.goesOn) return false;
  if (/^[,;)\]/&]/.test(label.rest)) return true;
  if (label.delimiter !== 'none') return false;
  if (label.rest === '' || startsCjk(label.rest)) return SENTENCE_PARTICLE.test(label.rest);
  return /^\p{Ll}|^\(/u.test(label.rest);
}

/** In Chinese, Japanese and Korean a mention goes on with a particle or a verb of showing. */
const SENTENCE_PARTICLE = /^(?:所示|中|给出|給出|显示|顯示|展示|表明|列出|反映了|描述了|总结了|比较了|为|是|和|与|及|可|に|は|の|が|を|で|と|から|より|및|과|와|은|는|이|가|을|를|의|에|에서)/u;

/** This many labels of consecutive numbers close below each other are a list of figures: captions have their figures between. */
const LIST_LENGTH = 3;
/** Entries of a list take one line or two, so their labels are at most this many font sizes apart. */
const LIST_PITCH = 4;

/** The candidates that are no entries of a list of figures or tables. */
function outsideLists(found: readonly Candidate[]): Candidate[] {
  const runs: Candidate[][] = [];
  for (const candidate of [...found].sort((a, b) => a.frame.y0 - b.frame.y0)) {
    const run = runs.find((earlier) => followsInList(earlier[earlier.length - 1], candidate));
    if (run) run.push(candidate);
    else runs.push([candidate]);
  }
  const entries = new Set(runs.filter((run) => run.length >= LIST_LENGTH).flat());
  return found.filter((candidate) => !entries.has(candidate));
}

function followsInList(last: Candidate | undefined, next: Candidate): boolean {
  return (
    last !== undefined &&
    last.label.kind === next.label.kind &&
    Number(next.label.number) === Number(last.label.number) + 1 &&
    Math.abs(next.frame.x0 - last.frame.x0) < next.line.size &&
    next.frame.y0 - last.frame.y0 < LIST_PITCH * next.line.size
  );
}
