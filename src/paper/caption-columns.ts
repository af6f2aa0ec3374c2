import { differentSize, type CaptionLine } from './caption-candidates';
import { readCaptionLabel } from './caption-label';

/*
 * Captions set in two columns below their figure. The second column is taken for the rest of a caption only when all speaks for it: it begins on the
 * first line's level, is set in the same type on the same base lines, has as many lines or one less (columns are balanced), stands alone, and the first column ends amid
 * a sentence. A paragraph of the text beside a caption goes on above or below.
 */

/** The gap between two columns in font sizes: wider than blanks between words, narrower than between things that stand beside each other by chance. */
const LEAST_GAP = 0.7;
const MOST_GAP = 5;
/** Edges of a column and base lines agree within this many points. */
const SAME_EDGE = 1.5;
/** Before a caption's pitch is known, its second line is at most this many font sizes below the first; then the pitch may vary by this much. */
const FIRST_PITCH = 1.75;
const PITCH_SLACK = 1.18;
/** A line nearer than this many font sizes above the second column is text that it belongs to. */
const ALONE = 1.75;
/** Columns are narrow ways of setting long captions: each has this many lines at least. */
const LEAST_LINES = 2;
/** So many rows of which each was read as one line make a gutter by themselves. */
const CUT_ROWS = 3;
/** A bound for following a column downwards. */
const MOST_LINES = 60;

/** Where printed lines hold a line of both columns of a caption (the gutter is narrow), the run that begins the second one, by line. */
export function columnCuts(lines: readonly CaptionLine[]): Map<CaptionLine, number> {
  const cuts = new Map<CaptionLine, number>();
  for (const line of lines) {
    if (line.angle !== 0 || !readCaptionLabel(line.text)) continue;
    const rows = columnBelow(line, lines);
    const edge = edgesBeside(line, lines).find((x) => isGutter(rows, x, lines));
    if (edge === undefined) continue;
    for (const row of rows) {
      const at = runAt(row, edge);
      if (at > 0) cuts.set(row, at);
    }
  }
  return cuts;
}

/** Lines of one left edge, size and pitch from a first one downwards. */
function columnBelow(first: CaptionLine, lines: readonly CaptionLine[]): CaptionLine[] {
  const column = [first];
  let pitch: number | null = null;
  while (column.length < MOST_LINES) {
    const last = column[column.length - 1] ?? first;
    const most: number = pitch === null ? FIRST_PITCH * first.size : PITCH_SLACK * pitch;
    const next: CaptionLine | undefined = lines
      .filter((line) => line.angle === 0 && Math.abs(line.box.x0 - first.box.x0) <= SAME_EDGE && line.baseline > last.baseline + 1 && line.baseline - last.baseline <= most)
      .sort((a, b) => a.baseline - b.baseline)[0];
    if (!next || differentSize(last, next)) break;
    pitch ??= next.baseline - last.baseline;
    column.push(next);
  }
  return column;
}

const onLevel = (a: CaptionLine, b: CaptionLine): boolean => a.angle === b.angle && Math.abs(a.baseline - b.baseline) <= SAME_EDGE;

/** Left edges of what stands right of a line's beginning: runs after a gap, and other lines on its level. */
function edgesBeside(line: CaptionLine, lines: readonly CaptionLine[]): number[] {
  const inside = (line.runs ?? []).map((run) => run.box.x0).filter((x) => runAt(line, x) > 0);
  const outside = lines.filter((other) => other !== line && onLevel(other, line) && other.box.x0 > line.box.x1).map((other) => other.box.x0);
  return [...inside, ...outside];
}

/** Number of the run that begins at an edge with a gap before it; -1 where none does. */
function runAt({ runs = [], size }: CaptionLine, edge: number): number {
  return runs.findIndex((run, index) => {
    const before = runs[index - 1];
    return before !== undefined && Math.abs(run.box.x0 - edge) <= SAME_EDGE && run.box.x0 - before.box.x1 >= LEAST_GAP * size;
  });
}

/**
 * Is there a second column at an edge, beside all rows but for the last, and does no row run across? Blanks of stretched lines meet by chance: some row has to be
 * parted already, or enough rows have their one wide gap there.
 */
function isGutter(rows: readonly CaptionLine[], edge: number, lines: readonly CaptionLine[]): boolean {
  const cut = rows.filter((row) => runAt(row, edge) > 0);
  const parted = rows.filter((row) => lines.some((other) => onLevel(other, row) && Math.abs(other.box.x0 - edge) <= SAME_EDGE));
  return (
    cut.length + parted.length >= Math.max(LEAST_LINES, rows.length - 1) && (parted.length > 0 || cut.length >= CUT_ROWS) &&
    cut.every((row) => isOnlyGap(row, edge)) && rows.every((row) => cut.includes(row) || row.box.x1 < edge)
  );
}

/** Is the gap before an edge the only one of its width in the row? */
const isOnlyGap = (row: CaptionLine, edge: number): boolean => (row.runs ?? []).filter((run) => runAt(row, run.box.x0) > 0).every((run) => Math.abs(run.box.x0 - edge) <= SAME_EDGE);

/**
 * The lines of a caption's second column; none where it has one column, or where what stands beside it may be something else.
 *
 * @param column the lines of the caption so far, top to bottom
 * @param lines all lines of the page
 * @param starts first lines of the page's captions
 */
export function secondColumn(column: readonly CaptionLine[], lines: readonly CaptionLine[], starts: ReadonlySet<CaptionLine>): CaptionLine[] {
  const [first] = column;
  const last = column[column.length - 1];
  if (!first || !last || first.angle !== 0 || column.length < LEAST_LINES || /[.!?。]["”')）]?\s*$/u.test(last.text)) return [];
  const right = Math.max(...column.map((line) => line.box.x1));
  const top = lines.find((line) => onLevel(line, first) && line.box.x0 >= right + LEAST_GAP * line.size && line.box.x0 <= right + MOST_GAP * line.size);
  if (!top || starts.has(top) || top.font !== last.font || differentSize(top, last)) return [];
  const found = columnBelow(top, lines);
  const isBalanced = found.length <= column.length && found.length >= column.length - 1;
  const hasBaselines = found.every((line, index) => onLevel(line, column[index] ?? line));
  return isBalanced && hasBaselines && isAlone(found, lines) ? found : [];
}

/** Does no text of that size stand right above or below? */
function isAlone(column: readonly CaptionLine[], lines: readonly CaptionLine[]): boolean {
  const top = column[0], bottom = column[column.length - 1];
  if (!top || !bottom) return false;
  return !lines.some(
    (line) =>
      !column.includes(line) && line.angle === 0 && !differentSize(line, top) && line.box.x0 < Math.max(...column.map(({ box }) => box.x1)) && line.box.x1 > top.box.x0 &&
      ((line.baseline < top.baseline - 1 && top.baseline - line.baseline < ALONE * top.size) || (line.baseline > bottom.baseline + 1 && line.baseline - bottom.baseline < ALONE * top.size)),
  );
}
