import { areaOf, heightOf, overlapArea, unionOf, widthOf, type Box } from '../model/box';
import type { Content } from './scene';
import { withoutNotes } from './table-notes';

/** Rules this near in length and place belong to one table (points). */
const SAME_EDGE = 6;
/** With this many rules a table has one at its top and one at its bottom. */
const FRAMED = 3;
/** A rule that spans this part of the region's width is one of the table's own, not of a group of columns. */
const LONG_RULE = 0.7;

/** A drawing this wide (part of the region) that holds this part of the region's text is the table's own frame or grid. */
const GRID_WIDTH = 0.85;
const GRID_TEXTS = 0.5;

/** The grid or shading that most of a table's text stands in; null without one. */
function gridOf(region: Box, contents: readonly Content[]): Box | null {
  const texts = contents.filter(({ kind }) => kind === 'text');
  const grid = contents.find(
    ({ kind, box }) =>
      kind === 'drawing' && widthOf(box) >= GRID_WIDTH * widthOf(region) && texts.filter((text) => overlapArea(text.box, box) > 0.5 * areaOf(text.box)).length >= GRID_TEXTS * texts.length,
  );
  return grid?.box ?? null;
}

/**
 * The box of a table within the region that its caption owns.
 *
 * A grid or shading around most of the text is the table. A table with three or more long rules (top, head, bottom) ends at the first and the last: what stands below is notes, what stands above
 * a title. With fewer rules all that was found is the table, without notes below it (table-notes.ts).
 */
export function tableBox(whole: Box, all: readonly Content[]): Box {
  const contents = withoutNotes(withoutStrayRules(all));
  const region = unionOf(contents.map(({ box }) => box)) ?? whole;
  const grid = gridOf(region, contents);
  if (grid) return grid;
  const long = contents.filter(({ kind, box }) => kind === 'rule' && widthOf(box) >= LONG_RULE * widthOf(region));
  const widest = long.reduce<Box | null>((best, { box }) => (best && widthOf(best) >= widthOf(box) ? best : box), null);
  if (!widest) return region;
  const own = long.filter(({ box }) => Math.abs(box.x0 - widest.x0) <= SAME_EDGE && Math.abs(box.x1 - widest.x1) <= SAME_EDGE).map(({ box }) => box);
  const levels = distinctLevels(own);
  const frame = unionOf(own);
  if (levels < FRAMED || !frame || heightOf(frame) < 0.3 * heightOf(region)) return region;
  // Cells may stick out beyond the rules sideways; above and below the rules bound the table.
  const inside = contents.filter(({ box }) => overlapArea({ ...box, y1: Math.max(box.y1, box.y0 + 0.5) }, { ...frame, x0: region.x0, x1: region.x1 }) > 0).map(({ box }) => box);
  const around = unionOf([frame, ...inside]) ?? frame;
  return { x0: around.x0, x1: around.x1, y0: Math.min(frame.y0, around.y0 > frame.y0 - 2 ? around.y0 : frame.y0), y1: frame.y1 };
}

/** A rule this far (points) from all that is no rule belongs to something else. */
const STRAY_RULE = 18;

const withoutStrayRules = (contents: readonly Content[]): Content[] => {
  const others = contents.filter(({ kind }) => kind !== 'rule');
  return contents.filter(({ kind, box }) => kind !== 'rule' || others.some((other) => Math.max(box.y0 - other.box.y1, other.box.y0 - box.y1) < STRAY_RULE));
};

/** Number of different heights; a double rule counts once. */
function distinctLevels(rules: readonly Box[]): number {
  const heights = rules.map((rule) => rule.y0).sort((a, b) => a - b);
  return heights.filter((y, index) => index === 0 || y - (heights[index - 1] ?? 0) > 4).length;
}
