import { areaOf, contains, intersection, overlapArea, type Box } from '../model/box';
import type { PageContent } from '../model/page';

/** No picture is finer than this, in dots per inch: print shows no more, and files grow with the square. */
const FINEST_DPI = 600;
/** An image is the figure's own when it does not reach beyond its box by more than this, in points. */
const SLACK = 2;
/** A text run counts as lying over the figure when this part of it does: captions may touch. */
const LIES_OVER = 0.3;

/**
 * The resolution for a figure's picture: the one asked for, or the bitmap's own when the figure is nothing but a bitmap (or the tiles of one) that is
 * finer. Rendering at the bitmap's resolution shows its pixels as the page does, with its mask, its clip and pixels that are not square.
 *
 * @param box the figure, display points
 * @param asked dots per inch
 */
export function pictureDpi(box: Box, page: Pick<PageContent, 'items' | 'marks'>, asked: number): number {
  const marks = page.marks.filter((mark) => intersection(mark.box, box) !== null && overlapArea(mark.box, box) > 0);
  if (page.items.some((item) => overlapArea(item.box, box) > LIES_OVER * areaOf(item.box))) return asked;
  const own = marks.map(({ kind, box: where, pixels }) => (kind === 'image' && contains(box, where, SLACK) ? pixels?.dpi : undefined));
  const finest = own.reduce<number>((most, dpi) => Math.max(most, dpi ?? 0), 0);
  return own.includes(undefined) ? asked : Math.max(asked, Math.min(FINEST_DPI, Math.round(finest)));
}
