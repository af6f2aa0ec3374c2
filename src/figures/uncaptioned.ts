import { areaOf, heightOf, overlapArea, union, unionOf, widthOf, type Box } from '../model/box';
import { areNear, clusterIndices } from './clusters';
import { holdsAny, type Content, type Scene } from './scene';

/**
 * A graphic without a caption is taken for a figure from this size on (points): the seed's 100 points for the longer side; this part of it for the shorter,
 * since diagrams are often flat. Smaller ones are icons, ornaments, equations.
 */
export const SMALLEST_UNCAPTIONED = 100;
const SHORT_PART = 0.4;
/** Drawings and labels of one figure are at most this far apart (points): with no running text between, neighbours are panels of one figure. */
const REACH = 24;
/** Drawings fill this part of a figure's box at least; underlines and the bars of fractions do not. */
const DRAWN_PART = 0.3;
/** Drawings lower or narrower than this (points) are strokes of formulas when they stand alone. */
const STROKE = 4;

/** Groups of drawings, with the labels around them, that are large enough to be figures and that no caption claims; code and the panels behind it are none. */
export function largeGraphics(scene: Scene, taken: readonly Box[], smallest = SMALLEST_UNCAPTIONED): Box[] {
  const reach = REACH * scene.tolerance;
  const contents = scene.contents.filter((content) => content.kind !== 'rule' && !content.inFlow);
  const groups = clusterIndices(contents.map((content) => content.box), reach).map((indices) => indices.flatMap((index) => contents[index] ?? []));
  return groups.flatMap((group) => {
    const drawn = group.flatMap(({ kind, box }) => (kind === 'drawing' && Math.min(widthOf(box), heightOf(box)) > STROKE ? [box] : []));
    const drawings = unionOf(drawn);
    if (!drawings || !isLarge(drawings, smallest) || holdsAny(drawings, scene.obstacles)) return [];
    if (drawn.reduce((sum, box) => sum + areaOf(box), 0) < DRAWN_PART * areaOf(drawings)) return [];
    const box = withLabels(drawings, group, scene);
    return taken.some((other) => overlapArea(other, box) > 0.2 * areaOf(box)) ? [] : [box];
  });
}

const isLarge = (box: Box, smallest: number): boolean =>
  Math.max(widthOf(box), heightOf(box)) >= smallest && Math.min(widthOf(box), heightOf(box)) >= SHORT_PART * smallest;

/** The drawings with the text around them, as far as that brings no running text in. */
const withLabels = (drawings: Box, group: readonly Content[], scene: Scene): Box =>
  group
    .filter((content) => areNear(content.box, drawings, REACH))
    .reduce((box, content) => (holdsAny(union(box, content.box), scene.obstacles) ? box : union(box, content.box)), drawings);

/** A graphic at the same place on this many pages is a logo, a banner or a frame of the layout. */
const REPEATED = 3;
/** The same place: edges differ by at most this many points. */
const SAME_PLACE = 2;

/** The graphics of all pages without those that stand at the same place on several pages. */
export function withoutRepeated<T extends { readonly box: Box }>(graphics: readonly T[]): T[] {
  const key = ({ box }: T): string => [box.x0, box.y0, box.x1, box.y1].map((edge) => Math.round(edge / SAME_PLACE)).join(' ');
  const counts = new Map<string, number>();
  for (const graphic of graphics) counts.set(key(graphic), (counts.get(key(graphic)) ?? 0) + 1);
  return graphics.filter((graphic) => (counts.get(key(graphic)) ?? 0) < REPEATED);
}
