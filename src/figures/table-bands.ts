import { widthOf, type Box } from '../model/box';
import type { BodyStyle } from './running-text';
import type { Segment } from './segments';

/** Rules whose ends agree within this many points are rules of one table. */
const SAME_ENDS = 3;
/** A text sticks out of a rule's width by at most this (points). */
const STICKS_OUT = 6;
/** A line that fills one of the paper's columns, give or take these points, is text between two tables and no cell. */
const FULL_LINE = 4;

/**
 * Cells, though they may look like paragraphs, notes or references: text between two rules of one length, one below the other, that stands in several columns of its
 * own. Between two tables of one width there is other text too, but it fills the paper's columns.
 *
 * @param texts all text of the page outside captions
 * @param rules long thin horizontal strokes
 */
export function cellsBetweenRules(texts: readonly Segment[], rules: readonly Box[], style: BodyStyle): Set<Segment> {
  const cells = new Set<Segment>();
  const sorted = [...rules].sort((a, b) => a.y0 - b.y0);
  sorted.forEach((upper, index) => {
    const lower = sorted.slice(index + 1).find((other) => other.y0 > upper.y1 + 1 && Math.abs(other.x0 - upper.x0) <= SAME_ENDS && Math.abs(other.x1 - upper.x1) <= SAME_ENDS);
    if (!lower) return;
    const held = texts.filter(({ angle, box }) => angle === 0 && box.y0 > upper.y0 - 2 && box.y1 < lower.y1 + 2 && box.x1 > upper.x0 && box.x0 < upper.x1);
    if (held.some(({ box }) => box.x0 < upper.x0 - STICKS_OUT || box.x1 > upper.x1 + STICKS_OUT)) return;
    if (held.some((s) => fillsColumn(s, style)) || !standsInColumns(held)) return;
    for (const s of held) cells.add(s);
  });
  return cells;
}

const fillsColumn = ({ box }: Segment, { lineWidths }: Pick<BodyStyle, 'lineWidths'>): boolean => lineWidths.some((width) => Math.abs(width - widthOf(box)) <= FULL_LINE);

/** Are there lines side by side? */
const standsInColumns = (texts: readonly Segment[]): boolean =>
  texts.some((s) => texts.some((other) => other.box.x0 >= s.box.x1 && Math.min(s.box.y1, other.box.y1) - Math.max(s.box.y0, other.box.y0) > 0.5 * s.size));
