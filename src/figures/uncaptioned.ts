import { areaOf, heightOf, overlapArea, union, unionOf, widthOf, type Box } from '../model/box';
import { clusterIndices } from './clusters';
import { holdsAny, type Content, type Scene } from './scene';

/**
 * A graphic without a caption is taken for a figure from this size on (points): the seed's 100 points for the longer side; less for the shorter, since
 * diagrams are often flat. Smaller ones are icons, ornaments, equations.
 */
const LONG_SIDE = 100;
const SHORT_SIDE = 40;
/** Drawings and labels of one figure are at most this far apart. */
const REACH = 12;

/** Groups of drawings, with the labels around them, that are large enough to be figures and that no caption claims. */
export function largeGraphics(scene: Scene, taken: readonly Box[]): Box[] {
  const contents = scene.contents.filter((content) => content.kind !== 'rule');
  const groups = clusterIndices(contents.map((content) => content.box), REACH).map((indices) => indices.flatMap((index) => contents[index] ?? []));
  return groups.flatMap((group) => {
    if (!group.some((content) => content.kind === 'drawing')) return [];
    const box = withoutStrayText(group, scene);
    if (!box || Math.max(widthOf(box), heightOf(box)) < LONG_SIDE || Math.min(widthOf(box), heightOf(box)) < SHORT_SIDE) return [];
    return taken.some((other) => overlapArea(other, box) > 0.2 * areaOf(box)) ? [] : [box];
  });
}

/** The group's box; text is left out when it would bring running text in. */
function withoutStrayText(group: readonly Content[], scene: Scene): Box | null {
  const drawings = unionOf(group.flatMap((content) => (content.kind === 'drawing' ? [content.box] : [])));
  if (!drawings || holdsAny(drawings, scene.obstacles)) return null;
  return group.reduce((box, content) => (holdsAny(union(box, content.box), scene.obstacles) ? box : union(box, content.box)), drawings);
}
