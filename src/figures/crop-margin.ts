import { contains, overlapArea, areaOf, type Box } from '../model/box';
import type { PageContent } from '../model/page';

/** White space around a figure in its picture, in points: enough that no line touches the picture's edge. */
const MARGIN = 4;
/** Room left to foreign ink, in points. */
const CLEARANCE = 0.5;
/** A text run counts as part of the figure when most of it lies inside. */
const OWN_SHARE = 0.5;

/**
 * The part of the page that a figure's picture shows: its box with a margin that takes in neither foreign text nor foreign marks, cut to the page.
 *
 * @param box the figure, tight, display points
 * @param page the page that it is on
 */
export function cropBox(box: Box, page: Pick<PageContent, 'items' | 'marks' | 'width' | 'height'>): Box {
  const foreign = [...page.items, ...page.marks]
    .map((thing) => thing.box)
    .filter((other) => !contains(other, box) && (areaOf(other) > 0 ? overlapArea(other, box) < OWN_SHARE * areaOf(other) : !contains(box, other)));
  const room = (side: 'x0' | 'y0' | 'x1' | 'y1'): number => {
    const outwards = side === 'x0' || side === 'y0' ? -1 : 1;
    const opposite = ({ x0: 'x1', y0: 'y1', x1: 'x0', y1: 'y0' } as const)[side];
    return foreign.reduce((margin, other) => {
      // Only what lies in the strip beside this edge, between the figure's other two edges with their margins, can be taken in.
      const beside = side === 'x0' || side === 'x1' ? other.y1 > box.y0 - MARGIN && other.y0 < box.y1 + MARGIN : other.x1 > box.x0 - MARGIN && other.x0 < box.x1 + MARGIN;
      const distance = (other[opposite] - box[side]) * outwards;
      return beside && distance >= 0 ? Math.min(margin, Math.max(0, distance - CLEARANCE)) : margin;
    }, MARGIN);
  };
  return {
    x0: Math.max(0, box.x0 - room('x0')),
    y0: Math.max(0, box.y0 - room('y0')),
    x1: Math.min(page.width, box.x1 + room('x1')),
    y1: Math.min(page.height, box.y1 + room('y1')),
  };
}
