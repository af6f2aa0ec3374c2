import { unionOf } from '../model/box';
import type { CaptionLine } from './caption-candidates';
import { columnCuts } from './caption-columns';
import { readCaptionLabel } from './caption-label';
import type { Run } from './page-lines';

/** The lines of a caption that stands beside other text are at most this many: a bound for following its left edge downwards. */
const MOST_LINES = 20;
/** Lines of one caption are at most this many font sizes apart. */
const PITCH = 2.6;
/** At least so many font sizes lie between a caption and the text beside it; blanks between words are narrower. */
const LEAST_GAP = 0.7;
/** A caption's left edge agrees from line to line within this many font sizes. */
const EDGE_SLACK = 1;

/**
 * Parts printed lines in two where a caption stands beside other text with a gap no wider than between words: captions of figures side by side, a
 * caption beside wrapped text or the rows of a table, the two columns of one. The caption's first line is known by a label with a delimiter in a run of its own; its further lines by the same
 * left edge.
 */
export function withCaptionsApart(lines: readonly CaptionLine[]): CaptionLine[] {
  const cuts = columnCuts(lines);
  for (const line of lines) {
    if (cuts.has(line)) continue;
    const at = startsCaption(line) ? 0 : labelWithin(line);
    if (at === null) continue;
    if (at > 0) cuts.set(line, at);
    followEdge(lines, line, line.runs?.[at]?.box.x0 ?? line.box.x0, cuts);
  }
  return lines.flatMap((line) => {
    const at = cuts.get(line);
    return at === undefined || !line.runs ? [line] : [partOf(line, line.runs.slice(0, at)), partOf(line, line.runs.slice(at))];
  });
}

const startsCaption = ({ angle, text }: CaptionLine): boolean => angle === 0 && (readCaptionLabel(text)?.delimiter ?? 'none') !== 'none';

/** Number of the run, not the first, that starts with a caption's label; null without one. */
function labelWithin({ runs = [], angle }: CaptionLine): number | null {
  if (angle !== 0) return null;
  const at = runs.findIndex((run, index) => {
    const before = runs[index - 1];
    const label = readCaptionLabel(runs.slice(index).map(({ text }) => text).join(' '));
    return before !== undefined && label !== null && label.delimiter !== 'none' && run.box.x0 - before.box.x1 >= LEAST_GAP * run.size;
  });
  return at > 0 ? at : null;
}

/** Notes for the lines below the first which run begins at the caption's left edge, as long as there is one; lines that begin there themselves are whole. */
function followEdge(lines: readonly CaptionLine[], first: CaptionLine, edge: number, cuts: Map<CaptionLine, number>): void {
  let last = first;
  for (let count = 1; count < MOST_LINES; count++) {
    const next = lines
      .filter((line) => line.angle === 0 && line.box.y1 > last.box.y1 + 1 && line.box.y1 - last.box.y1 < PITCH * last.size && line.box.x0 <= edge + EDGE_SLACK * line.size && line.box.x1 > edge)
      .sort((a, b) => a.box.y1 - b.box.y1)[0];
    if (!next) return;
    const at = atEdge(next, edge);
    if (at === null) return;
    if (at > 0 && !cuts.has(next)) cuts.set(next, at);
    last = next;
  }
}

/** Number of the run that begins at an edge with a gap before it; 0 for a line that begins there. */
function atEdge({ runs = [], box, size }: CaptionLine, edge: number): number | null {
  if (Math.abs(box.x0 - edge) <= EDGE_SLACK * size) return 0;
  const at = runs.findIndex((run, index) => {
    const before = runs[index - 1];
    return before !== undefined && Math.abs(run.box.x0 - edge) <= EDGE_SLACK * run.size && run.box.x0 - before.box.x1 >= LEAST_GAP * run.size;
  });
  return at > 0 ? at : null;
}

function partOf(line: CaptionLine, runs: readonly Run[]): CaptionLine {
  const longest = runs.reduce<Run | null>((best, run) => (best && best.text.length >= run.text.length ? best : run), null);
  return {
    ...line,
    text: runs.map(({ text }) => text).join(' '),
    box: unionOf(runs.map(({ box }) => box)) ?? line.box,
    ...(longest ? { size: longest.size, font: longest.font, bold: longest.bold, italic: longest.italic } : {}),
    runs,
  };
}
