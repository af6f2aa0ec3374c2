import { areaOf, heightOf, overlapArea, union, unionOf, widthOf, type Box } from '../model/box';
import { heldBy } from './candidates';
import { areNear, clusterIndices } from './clusters';
import { arePortraits, isBanner } from './publishers-graphics';
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

/** Groups of drawings, with the labels around them, that are large enough to be figures and that no caption claims; code and the panels behind it, banners and portraits are none. */
export function largeGraphics(scene: Scene, taken: readonly Box[], smallest = SMALLEST_UNCAPTIONED): Box[] {
  const reach = REACH * scene.tolerance;
  const contents = scene.contents.filter((content) => content.kind !== 'rule' && !content.inFlow);
  const near = clusterIndices(contents.map((content) => content.box), reach).map((indices) => indices.flatMap((index) => contents[index] ?? []));
  return withPanels(near, scene).flatMap((group) => {
    const drawn = group.flatMap(({ kind, box }) => (kind === 'drawing' && Math.min(widthOf(box), heightOf(box)) > STROKE ? [box] : []));
    const drawings = unionOf(drawn);
    if (!drawings || !isLarge(drawings, smallest) || holdsAny(drawings, scene.obstacles)) return [];
    if (drawn.reduce((sum, box) => sum + areaOf(box), 0) < DRAWN_PART * areaOf(drawings)) return [];
    if (isBanner(drawings, scene) || arePortraits(drawn, smallest, scene)) return [];
    const box = withLabels(drawings, group, scene);
    return taken.some((other) => overlapArea(other, box) > 0.2 * areaOf(box)) ? [] : [box];
  });
}

/** Panels of one figure are at most this far apart (points), and agree in width or height in this part. */
const PANEL_GAP = 60;
const SAME_SIDE = 0.85;

/** The groups with those put together that are panels of one figure: alike and side by side or one above the other, or held by one box that the file states. */
function withPanels(groups: readonly (readonly Content[])[], scene: Scene): Content[][] {
  const stated = scene.candidates.flatMap((candidate) => (candidate.kind === 'table' ? [] : [heldBy(candidate, scene.contents) ?? []]));
  const belong = (a: readonly Content[], b: readonly Content[]): boolean => {
    const [one, other] = [drawingsOf(a), drawingsOf(b)];
    if (!one || !other || holdsAny(union(one, other), scene.obstacles, 0)) return false;
    return arePanels(one, other, PANEL_GAP * scene.tolerance) || stated.some((held) => [a, b].every((group) => group.every((content) => content.kind !== 'drawing' || held.includes(content))));
  };
  const joined: Content[][] = [];
  for (const group of groups) {
    const at = joined.findIndex((other) => belong(other, group));
    if (at < 0) joined.push([...group]);
    else joined[at]?.push(...group);
  }
  return joined.length < groups.length ? withPanels(joined, scene) : joined;
}

const drawingsOf = (group: readonly Content[]): Box | null => unionOf(group.flatMap(({ kind, box }) => (kind === 'drawing' ? [box] : [])));

/** Do two drawings stand side by side or one above the other, equally high or wide, and near? */
function arePanels(a: Box, b: Box, gap: number): boolean {
  const agree = (from: 'x0' | 'y0', to: 'x1' | 'y1'): boolean => Math.min(a[to], b[to]) - Math.max(a[from], b[from]) >= SAME_SIDE * (Math.max(a[to], b[to]) - Math.min(a[from], b[from]));
  const apart = (from: 'x0' | 'y0', to: 'x1' | 'y1'): number => Math.max(a[from], b[from]) - Math.min(a[to], b[to]);
  return (agree('y0', 'y1') && apart('x0', 'x1') <= gap) || (agree('x0', 'x1') && apart('y0', 'y1') <= gap);
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
