import { union, widthOf, type Box } from '../model/box';
import { columnSpans, type Span } from './columns';
import type { Segment } from './segments';

/** How a document sets its running text. */
export interface BodyStyle {
  /** Sizes and fonts of most of the text, the commonest first. */
  readonly types: readonly { readonly size: number; readonly font: string }[];
  /** Widths of full lines, in points: one a layout (a column, a page-wide block). */
  readonly lineWidths: readonly number[];
  /** Width that only few lines exceed: the column of ragged text. */
  readonly longestLine: number;
  /** Where lines begin, in points from the left: the columns of left and right pages. */
  readonly leftEdges: readonly number[];
}

/** Sizes that differ by less than this part are one size. */
const SAME_SIZE = 0.06;
/** Full lines of justified text differ in width by less than this many points. */
const WIDTH_SLACK = 4;
/** A width or a left edge is the paper's own when this part of its body lines has it. */
const COMMON = 0.1;
/** A line of running text has at least this many letters; Chinese, Japanese and Korean ones count twice. */
export const FEW_LETTERS = 25;
/** Lines of one paragraph are at most this many font sizes apart. */
const PARAGRAPH_PITCH = 1.75;
/** Edges of a paragraph's lines agree within this many points (protruding punctuation included). */
const EDGE_SLACK = 3;
/** A paragraph of any type has at least this many lines of one left and right edge, and is at least this part of a column wide: cells of tables are narrower. */
const JUSTIFIED_LINES = 3;
const COLUMN_PART = 0.75;
/** In the body's type, paragraphs beside a figure may be narrower; they have more lines than a cell. */
const WRAPPED_LINES = 5;
const WRAPPED_PART = 0.4;
/** Lines of ragged text reach this part of the column on average. */
const RAGGED_FILL = 0.6;

/** A type is the body's when it has this part of all letters: some papers set notes and appendices in a second one. */
const COMMON_TYPE = 0.15;

/** Types, line widths and left edges of the running text, from all segments of a document. */
export function bodyStyleOf(pages: readonly (readonly Segment[])[]): BodyStyle {
  const upright = pages.flat().filter((s) => s.angle === 0);
  const letters = new Map<string, { sum: number; segment: Segment }>();
  for (const s of upright) {
    const key = `${s.font} ${Math.round(s.size * 2)}`;
    const known = letters.get(key);
    if (known) known.sum += s.text.length;
    else letters.set(key, { sum: s.text.length, segment: s });
  }
  const all = upright.reduce((sum, s) => sum + s.text.length, 0);
  const types = [...letters.values()]
    .sort((a, b) => b.sum - a.sum)
    .filter(({ sum }, index) => index === 0 || sum >= COMMON_TYPE * all)
    .map(({ segment }) => ({ size: segment.size, font: segment.font }));
  const lines = upright.filter((s) => hasBodySize(s, { types }) && letterCount(s.text) >= FEW_LETTERS);
  const widths = lines.map((s) => widthOf(s.box));
  return { types, lineWidths: peaks(widths), leftEdges: peaks(lines.map((s) => s.box.x0)), longestLine: [...widths].sort((a, b) => a - b)[Math.floor(0.98 * widths.length)] ?? 0 };
}

/** Values that many agree on, within the slack. */
function peaks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const found: number[] = [];
  let start = 0;
  for (let end = 0; end < sorted.length; end++) {
    while ((sorted[end] ?? 0) - (sorted[start] ?? 0) > WIDTH_SLACK) start++;
    const value = sorted[Math.floor((start + end) / 2)] ?? 0;
    if (end - start + 1 >= Math.max(JUSTIFIED_LINES, COMMON * sorted.length) && !found.some((peak) => Math.abs(peak - value) <= 2 * WIDTH_SLACK)) found.push(value);
  }
  return found;
}

/**
 * The segments of a page that are running text: what a figure can never hold, and what bounds it.
 *
 * A segment is running text when it is part of a paragraph: lines of one size, one below the other, sharing an edge, among which
 * some fill a width of the document, or three in a row agree in both edges, or several in the body's type reach well across the column.
 * What is left over (labels, cells, code, equations) may belong to a figure.
 */
export function runningText(segments: readonly Segment[], style: BodyStyle): Set<Segment> {
  const upright = segments.filter((s) => s.angle === 0);
  const blocks = paragraphs(upright);
  const trimmed = new Map(blocks.map((block) => [block, withoutShortEnds(block, upright)]));
  const sure = blocks.filter((block) => isRunning(trimmed.get(block) ?? [], style));
  const columns = columnSpans(sure.flat());
  const known = new Set([...sure, ...blocks.filter((block) => fillsColumn(trimmed.get(block) ?? [], columns))]);
  const found = [...known].map((block) => trimmed.get(block) ?? []);
  const single = blocks.filter((block) => !known.has(block) && isSingleLine(block, found, style));
  const running = new Set([...found, ...single].flat());
  for (const block of found) for (const s of upright) if (isRestOfLine(block, s)) running.add(s);
  return running;
}

/** Chains of lines that look like paragraphs, top to bottom. */
function paragraphs(segments: readonly Segment[]): Segment[][] {
  const sorted = [...segments].sort((a, b) => a.box.y1 - b.box.y1);
  const blocks: Segment[][] = [];
  let open: Segment[][] = [];
  for (const s of sorted) {
    open = open.filter((block) => s.box.y1 - (block[block.length - 1]?.box.y1 ?? 0) <= PARAGRAPH_PITCH * s.size);
    const block = open.find((b) => continuesParagraph(b, s));
    if (block) block.push(s);
    else {
      const fresh = [s];
      blocks.push(fresh);
      open.push(fresh);
    }
  }
  return blocks;
}

function continuesParagraph(block: readonly Segment[], next: Segment): boolean {
  const last = block[block.length - 1];
  if (!last || !isSize(last, next.size) || next.box.y1 - last.box.y1 < 0.5 * next.size) return false;
  const around = block.map((s) => s.box).reduce(union);
  const sharesLeft = Math.abs(last.box.x0 - next.box.x0) < 2 * next.size || Math.abs(around.x0 - next.box.x0) < EDGE_SLACK;
  return sharesLeft && next.box.x0 < around.x1 && around.x0 < next.box.x1;
}

/**
 * A paragraph begins with a long line (a formula may part it) and ends with at most one short one: cells of a table that stand right above or below it in
 * line with its edge are cut off.
 */
function withoutShortEnds(block: readonly Segment[], all: readonly Segment[]): Segment[] {
  const isLong = (s: Segment): boolean => letterCount(s.text) >= FEW_LETTERS;
  const first = block.findIndex(isLong);
  const last = block.findLastIndex(isLong);
  if (first < 0) return [];
  const before = block[first - 1];
  const goesOn = before && all.some((s) => isLong(s) && s.box.x0 > before.box.x1 && Math.abs(s.box.y1 - before.box.y1) < 0.3 * s.size);
  return block.slice(goesOn ? first - 1 : first, last + 2);
}

function isRunning(block: readonly Segment[], style: BodyStyle): boolean {
  const first = block[0];
  if (!first) return false;
  const around = block.map((s) => s.box).reduce(union);
  const wordy = block.filter((s) => letterCount(s.text) >= FEW_LETTERS);
  const justified = longestRun(block, (s) => wordy.includes(s) && s.box.x0 - around.x0 < 2 * s.size && around.x1 - s.box.x1 < EDGE_SLACK);
  const column = Math.min(style.longestLine, ...style.lineWidths);
  if (justified >= JUSTIFIED_LINES && widthOf(around) >= COLUMN_PART * column && isProse(wordy)) return true;
  if (!hasBodySize(first, style)) return false;
  if (isWrapped(block, around, column)) return true;
  const fills = (s: Segment): boolean => style.lineWidths.some((width) => Math.abs(widthOf(s.box) - width) <= WIDTH_SLACK);
  if (wordy.some(fills)) return true;
  return isRagged(block, around, style);
}

/** Many lines of one left and right edge, however few letters they hold. */
function isWrapped(block: readonly Segment[], around: Box, column: number): boolean {
  const lines = longestRun(block, (s) => s.box.x0 - around.x0 < 2 * s.size && around.x1 - s.box.x1 < EDGE_SLACK);
  return lines >= WRAPPED_LINES && widthOf(around) >= WRAPPED_PART * column && isProse(block);
}

/** Lines of the body's type that begin at a usual left edge and, but for the last, reach well across the column. */
function isRagged(block: readonly Segment[], around: Box, style: BodyStyle): boolean {
  const column = Math.min(...[...style.lineWidths, style.longestLine].filter((width) => width > widthOf(around) - WIDTH_SLACK));
  const upper = block.slice(0, -1);
  const reach = upper.reduce((sum, s) => sum + widthOf(s.box), 0) / Math.max(1, upper.length);
  return (
    block.length >= 2 &&
    style.leftEdges.some((edge) => Math.abs(edge - around.x0) <= WIDTH_SLACK) &&
    block.filter((s) => hasBodyType(s, style)).length >= block.length / 2 &&
    upper.filter((s) => letterCount(s.text) >= FEW_LETTERS).length >= RAGGED_FILL * upper.length &&
    Number.isFinite(column) && reach >= RAGGED_FILL * column
  );
}

/** A line that runs from edge to edge of one of the page's columns begins a paragraph, whatever its type. */
function fillsColumn([first]: readonly Segment[], columns: readonly Span[]): boolean {
  return (
    first !== undefined && letterCount(first.text) >= FEW_LETTERS &&
    columns.some((column) => first.box.x0 >= column.x0 - EDGE_SLACK && first.box.x0 <= column.x0 + 2 * first.size && Math.abs(first.box.x1 - column.x1) <= EDGE_SLACK)
  );
}

/** Length of the longest run of values of which all pass. */
function longestRun<T>(values: readonly T[], passes: (value: T) => boolean): number {
  let longest = 0;
  let run = 0;
  for (const value of values) {
    run = passes(value) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/**
 * A line of the body's type that stands alone is running text when it begins at a usual left edge and ends as a sentence does, or when a paragraph with the
 * same left edge (or one indent to the left) is at most this many font sizes away.
 */
const NEAR_PARAGRAPH = 4;
const INDENT = 3;

function isSingleLine(block: readonly Segment[], paragraphs: readonly (readonly Segment[])[], style: BodyStyle): boolean {
  if (!block.every((s) => hasBodyType(s, style) && letterCount(s.text) >= FEW_LETTERS)) return false;
  const isSentence = block.every((s) => /[.:;!?。：]\s*$/.test(s.text) && !/^\s*\(/.test(s.text));
  if (isSentence && block.every((s) => style.leftEdges.some((edge) => Math.abs(edge - s.box.x0) <= WIDTH_SLACK))) return true;
  return paragraphs.some((paragraph) => {
    const around = paragraph.map((s) => s.box).reduce(union);
    return block.every(
      ({ box, size }) =>
        box.x0 >= around.x0 - EDGE_SLACK && box.x0 <= around.x0 + (isSentence ? INDENT * size : EDGE_SLACK) && box.x1 <= around.x1 + EDGE_SLACK &&
        Math.max(box.y0 - around.y1, around.y0 - box.y1) <= NEAR_PARAGRAPH * size,
    );
  });
}

/** Within a justified line, gaps are at most this many font sizes wide. */
const JUSTIFIED_GAP = 3.5;

/**
 * Justified lines of a narrow column have gaps as wide as those between cells: what follows on a paragraph's line is the line's rest, when the line above or
 * below reaches as far.
 */
function isRestOfLine(paragraph: readonly Segment[], s: Segment): boolean {
  return paragraph.some((line, index) => {
    const gap = s.box.x0 - line.box.x1;
    if (line.font !== s.font || !isSize(s, line.size) || Math.abs(line.box.y1 - s.box.y1) >= 1.5 || gap < 0 || gap > JUSTIFIED_GAP * s.size) return false;
    return [paragraph[index - 1], paragraph[index + 1]].some((neighbour) => neighbour !== undefined && neighbour.box.x1 >= s.box.x1 - EDGE_SLACK);
  });
}

/** Mostly letters: rows of numbers that happen to be justified are a table. */
function isProse(segments: readonly Segment[]): boolean {
  const text = segments.map((s) => s.text).join(' ');
  const digits = (text.match(/[\p{N}\p{S}]/gu) ?? []).length;
  return digits < 0.3 * text.length;
}

/** Is the segment set in a size of the running text? */
export const hasBodySize = (s: Segment, { types }: Pick<BodyStyle, 'types'>): boolean => types.some(({ size }) => isSize(s, size));
/** Is the segment set in a size and font of the running text? */
export const hasBodyType = (s: Segment, { types }: Pick<BodyStyle, 'types'>): boolean => types.some(({ size, font }) => isSize(s, size) && s.font === font);

const isSize = (s: Segment, size: number): boolean => Math.abs(s.size - size) <= SAME_SIZE * size;

/** Letters of a text, those of Chinese, Japanese and Korean twice: a line holds half as many of them. */
export function letterCount(text: string): number {
  return text.length + (text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g) ?? []).length;
}

/**
 * The area that the running text keeps to on nearly all pages; null without any.
 *
 * @param running the running text by page
 */
export function usualTextArea(running: readonly ReadonlySet<Segment>[]): Box | null {
  const areas = running.flatMap((set) => (set.size > 0 ? [[...set].map((s) => s.box).reduce(union)] : []));
  if (areas.length === 0) return null;
  const at = (edge: keyof Box, part: number): number => {
    const sorted = areas.map((area) => area[edge]).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  };
  return { x0: at('x0', USUAL), y0: at('y0', USUAL), x1: at('x1', 1 - USUAL), y1: at('y1', 1 - USUAL) };
}

/** One page in fifty may stick out. */
const USUAL = 0.02;
