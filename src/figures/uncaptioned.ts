import { areaOf, heightOf, overlapArea, union, unionOf, widthOf, type Box } from '../model/box';
import { areNear, clusterIndices } from './clusters';
import { holdsAny, type Content, type Scene } from './scene';

/**
 * A graphic without a caption is taken for a figure from this size on (points): the seed's 100 points for the longer side; less for the shorter, since
 * diagrams are often flat. Smaller ones are icons, ornaments, equations.
 */
const LONG_SIDE = 100;
const SHORT_SIDE = 40;
/** Drawings and labels of one figure are at most this far apart (points): with no running text between, neighbours are panels of one figure. */
const REACH = 24;
/** Drawings fill this part of a figure's box at least; underlines and the bars of fractions do not. */
const DRAWN_PART = 0.3;
/** Drawings lower or narrower than this (points) are strokes of formulas when they stand alone. */
const STROKE = 4;

/** Groups of drawings, with the labels around them, that are large enough to be figures and that no caption claims. */
export function largeGraphics(scene: Scene, taken: readonly Box[]): Box[] {
  const contents = scene.contents.filter((content) => content.kind !== 'rule');
  const groups = clusterIndices(contents.map((content) => content.box), REACH).map((indices) => indices.flatMap((index) => contents[index] ?? []));
  return groups.flatMap((group) => {
    const drawn = group.flatMap(({ kind, box }) => (kind === 'drawing' && Math.min(widthOf(box), heightOf(box)) > STROKE ? [box] : []));
    const drawings = unionOf(drawn);
    if (!drawings || !isLarge(drawings) || holdsAny(drawings, scene.obstacles)) return [];
    if (drawn.reduce((sum, box) => sum + areaOf(box), 0) < DRAWN_PART * areaOf(drawings)) return [];
    const box = withLabels(drawings, group, scene);
    return taken.some((other) => overlapArea(other, box) > 0.2 * areaOf(box)) ? [] : [box];
  });
}

const isLarge = (box: Box): boolean => Math.max(widthOf(box), heightOf(box)) >= LONG_SIDE && Math.min(widthOf(box), heightOf(box)) >= SHORT_SIDE;

/** The drawings with the text around them, as far as that brings no running text in. */
const withLabels = (drawings: Box, group: readonly Content[], scene: Scene): Box =>
  group
    .filter((content) => areNear(content.box, drawings, REACH))
    .reduce((box, content) => (holdsAny(union(box, content.box), scene.obstacles) ? box : union(box, content.box)), drawings);
