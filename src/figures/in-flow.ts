import { areaOf, contains, heightOf, widthOf, type Box } from '../model/box';
import type { Mark, PageContent } from '../model/page';
import type { Span } from './columns';
import { hasBodyType, letterCount, type BodyStyle } from './running-text';
import type { Segment } from './segments';

/*
 * What stands in the flow of the text though it is no prose: code, output, commands, short lines between displays. A figure may consist of such lines (a
 * listing); a drawing that stands beside them is no reason to take them in.
 */

/**
 * A font is monospaced when most texts (this part of at least so many different ones) are as wide as their number of letters says, within this part of the
 * usual width of a letter: a few come with blanks lost or added.
 */
const MOST_TEXTS = 0.6;
const FEW_TEXTS = 8;
const SAME_WIDTH = 0.02;
/** Texts that tell: digits are equally wide in most fonts, and so are two letters by chance. */
const TELLING = /[A-Za-z].*[A-Za-z].*[A-Za-z]/;

/** Names of the fonts in which all letters are equally wide. */
export function monospacedFonts(pages: readonly PageContent[]): Set<string> {
  const widths = new Map<string, Map<string, number>>();
  for (const { items } of pages)
    for (const { text, box, size, font, angle } of items) {
      if (angle !== 0 || !TELLING.test(text)) continue;
      const known = widths.get(font) ?? new Map<string, number>();
      widths.set(font, known.set(text, widthOf(box) / (size * text.length)));
    }
  return new Set([...widths].flatMap(([font, texts]) => (texts.size >= FEW_TEXTS && areMostlyAlike([...texts.values()]) ? [font] : [])));
}

function areMostlyAlike(widths: readonly number[]): boolean {
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  return widths.filter((width) => Math.abs(width - usual) <= SAME_WIDTH * usual).length >= MOST_TEXTS * widths.length;
}

/** A line in the flow begins at a column's left edge (within this many points), or is indented by at most this many font sizes. */
const EDGE_SLACK = 4;
const INDENT = 3;
/** "(a)", "b)", "C": the label of a panel may begin at a column's edge too. */
const PANEL_LABEL = /^\s*\(?[A-Za-z0-9]{1,2}[).]?(?:\s|$)/;

/** A line of prose in any type (a note below a figure) has this many letters and fills this part of the column. */
const PROSE_LETTERS = 50;
const PROSE_PART = 0.6;

/** Is the segment a line of the flow: in the body's type, monospaced, or long, beginning where the lines of a column begin? */
export function isLineInFlow(s: Segment, columns: readonly Span[], style: BodyStyle, monospaced: ReadonlySet<string>): boolean {
  if (s.angle !== 0) return false;
  const isFlowType = monospaced.has(s.font) || (hasBodyType(s, style) && !PANEL_LABEL.test(s.text));
  return columns.some(
    ({ x0, x1 }) =>
      s.box.x0 >= x0 - EDGE_SLACK && s.box.x0 <= x0 + INDENT * s.size &&
      (isFlowType || (letterCount(s.text) >= PROSE_LETTERS && widthOf(s.box) >= PROSE_PART * (x1 - x0))),
  );
}

/** A panel's lines fill this part of its height at least, and begin at most this many font sizes from its left edge. */
const PANEL_FILL = 0.35;
const PANEL_INDENT = 4;
/** Marks that are neither the panel's ground nor its frame are at most this part of it: a title's tab, an underline. */
const PANEL_MARKS = 0.05;
/** A ground or a stripe spans this part of the panel's width; a frame's stroke lies this near to its edges (points). */
const GROUND_WIDTH = 0.9;
const FRAME_SLACK = 6;

/**
 * Is a drawing no more than the ground or the frame of lines of text: a shaded box of code, a framed remark?
 *
 * @param panel box around marks that touch
 * @param marks all marks of the page
 * @param texts all text of the page
 */
export function isTextPanel(panel: Box, marks: readonly Mark[], texts: readonly Segment[]): boolean {
  const own = marks.filter((mark) => contains(panel, mark.box, 1));
  if (own.some(({ kind }) => kind === 'image' || kind === 'shading')) return false;
  const inner = own.filter(({ box, kind }) => !(kind === 'fill' && widthOf(box) >= GROUND_WIDTH * widthOf(panel)) && !liesAlongEdge(box, panel));
  if (inner.reduce((sum, { box }) => sum + areaOf(box), 0) > PANEL_MARKS * areaOf(panel)) return false;
  const lines = texts.filter((s) => s.angle === 0 && contains(panel, s.box, 2));
  const rows = lines.filter((s, index) => !lines.slice(0, index).some((other) => Math.abs(other.box.y1 - s.box.y1) < 0.5 * s.size));
  const first = Math.min(...lines.map((s) => s.box.x0));
  return rows.reduce((sum, s) => sum + s.size, 0) >= PANEL_FILL * heightOf(panel) && rows.every((s) => first <= panel.x0 + PANEL_INDENT * s.size);
}

/** Strokes of a frame, and a frame in one piece. */
function liesAlongEdge(box: Box, panel: Box): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= FRAME_SLACK;
  const thin = Math.min(widthOf(box), heightOf(box)) <= FRAME_SLACK;
  const atEdge = near(box.x1, panel.x0) || near(box.x0, panel.x1) || near(box.y1, panel.y0) || near(box.y0, panel.y1);
  return (thin && atEdge) || contains(box, panel, 2 * FRAME_SLACK);
}
