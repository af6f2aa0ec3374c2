import { union, type Box } from '../model/box';
import { differentSize, type Candidate, type CaptionLine } from './caption-candidates';
import { inTextFrame } from './text-frame';

/** Before a caption's own line pitch is known, its second line is expected at most this many font sizes below the first, or as far as the paper's lines are apart. */
const FIRST_PITCH = 1.75;
/** Once known, the pitch may vary by this part, and by half a point for rounding. */
const PITCH_SLACK = 1.18;
const PITCH_ROUNDING = 0.5;
/** Parts of one printed line (a label set apart from its text) are at most this many font sizes apart. */
const LABEL_GAP = 4;
/** The next line may start this many font sizes further left (a label that is indented, a centred block). */
const LEFT_TOLERANCE = 3;

/**
 * The lines of a caption, from its start downwards, while they look like one block: same size, even pitch, no rule and no
 * other caption's start between, sharing width with the block so far. A label alone on its line takes a title of another size below it.
 *
 * @param starts first lines of all captions of the page
 * @param rules thin horizontal strokes of the page
 * @param usualPitch from line to line in font sizes, as most of the paper's text is set (see usualPitchOf)
 */
export function captionBody(start: Candidate, lines: readonly CaptionLine[], starts: ReadonlySet<CaptionLine>, rules: readonly Box[], usualPitch: number): CaptionLine[] {
  const others = lines
    .filter((line) => line !== start.line && line.angle === start.line.angle && line.role !== 'furniture' && !starts.has(line))
    .map((line) => ({ line, frame: inTextFrame(line.box, line.angle) }));
  const walls = [...starts].filter((line) => line !== start.line && line.angle === start.line.angle).map((line) => inTextFrame(line.box, line.angle));
  const strokes = start.line.angle === 0 ? rules : [];
  const body = [start.line];
  let block = start.frame;
  let last = start.frame;
  let pitch: number | null = null;

  const besideStart = others.filter(({ frame, line }) => continuesLine(start.frame, frame, line.size)).sort((a, b) => a.frame.x0 - b.frame.x0);
  for (const { line, frame } of besideStart) {
    if (frame.x0 - block.x1 > LABEL_GAP * line.size || start.label.rest !== '') break;
    body.push(line);
    block = union(block, frame);
    last = union(last, frame);
  }

  for (;;) {
    const previous = body[body.length - 1] ?? start.line;
    const labelAlone = body.length === 1 && start.label.rest === '';
    const next = nearestBelow(others, last, block);
    if (!next || body.includes(next.line)) break;
    const step = next.frame.y1 - last.y1;
    const most: number = pitch === null ? Math.max(FIRST_PITCH, PITCH_SLACK * usualPitch) * Math.max(next.line.size, previous.size) : pitch * PITCH_SLACK + PITCH_ROUNDING;
    if (step > most) break;
    if (differentSize(previous, next.line) && !labelAlone) break;
    if (block.x0 - next.frame.x0 > LEFT_TOLERANCE * next.line.size && !sameCentre(block, next.frame)) break;
    if ([...walls, ...strokes].some((wall) => isBetween(wall, last, next.frame))) break;
    if (endsParagraph(previous, last, block, next, step, pitch)) break;
    body.push(next.line);
    if (!labelAlone) pitch = pitch === null ? step : Math.max(pitch, Math.min(step, pitch * PITCH_SLACK));
    block = union(block, next.frame);
    last = next.frame;
  }
  return body;
}

/** Steps of more font sizes than this lead to another paragraph or over a figure. */
const FARTHEST_PITCH = 3;

/** From line to line in font sizes, the middle of all steps between lines of one left edge and one size; 0 without any. Manuscripts are set far apart. */
export function usualPitchOf(pages: readonly (readonly CaptionLine[])[]): number {
  const steps = pages
    .flatMap((lines) => {
      const sorted = lines.filter((line) => line.angle === 0).sort((a, b) => a.box.y1 - b.box.y1);
      return sorted.map((line, index) => {
        const next = sorted.slice(index + 1, index + NEAR_LINES).find((other) => Math.abs(other.box.x0 - line.box.x0) < 1 && !differentSize(line, other));
        return next ? (next.box.y1 - line.box.y1) / line.size : 0;
      });
    })
    .filter((step) => step > 1 && step < FARTHEST_PITCH)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

/** In the order of height, the next line of a column is at most so many lines on: columns stand side by side. */
const NEAR_LINES = 8;

interface Framed {
  readonly line: CaptionLine;
  readonly frame: Box;
}

/** Does a box stand on the same printed line, to the right? */
const continuesLine = (start: Box, other: Box, size: number): boolean => Math.abs(start.y1 - other.y1) < size / 3 && other.x0 >= start.x1 - 1;

/** The nearest line below that shares width with the block. */
function nearestBelow(lines: readonly Framed[], last: Box, block: Box): Framed | null {
  let nearest: Framed | null = null;
  for (const candidate of lines) {
    const { frame } = candidate;
    const isBelow = (frame.y0 + frame.y1) / 2 > last.y1 - 0.1 * (last.y1 - last.y0) && frame.y1 > last.y1 + 1;
    if (isBelow && frame.x0 < block.x1 && block.x0 < frame.x1 && (nearest === null || frame.y1 < nearest.frame.y1)) nearest = candidate;
  }
  return nearest;
}

const sameCentre = (a: Box, b: Box): boolean => Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 6;

const isBetween = (wall: Box, upper: Box, lower: Box): boolean => {
  const middle = (wall.y0 + wall.y1) / 2;
  return middle > (upper.y0 + upper.y1) / 2 && middle < (lower.y0 + lower.y1) / 2 && wall.x0 < Math.max(upper.x1, lower.x1) && wall.x1 > Math.min(upper.x0, lower.x0);
};

/**
 * A sentence that ends well before the block's right edge, followed by a line at a wider step or of another type, is the
 * caption's end: body text may follow in the same size. So is a first line that ends a sentence above a line wider on both sides: a centred caption of one line.
 */
function endsParagraph(previous: CaptionLine, last: Box, block: Box, { line: next, frame: nextFrame }: Framed, step: number, pitch: number | null): boolean {
  const short = last.x1 < block.x1 - 2 * previous.size;
  const sentenceEnds = /[.!?。)\]]\s*$/.test(previous.text);
  if (sentenceEnds && pitch === null && isWider(nextFrame, block, next.size)) return true;
  if (!short || !sentenceEnds) return false;
  return pitch === null || step > pitch + PITCH_ROUNDING || previous.font !== next.font;
}

const isWider = (lower: Box, upper: Box, size: number): boolean => lower.x0 < upper.x0 - size && lower.x1 > upper.x1 + size;
