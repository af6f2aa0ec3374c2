import type { Box } from '../model/box';

/**
 * A box as seen by a reader who turns the page until text of that angle is upright: x grows along the text, y grows from
 * line to line. Distances stay what they are; the origin means nothing. Other angles than quarter turns are left as they are.
 *
 * @param angle degrees clockwise, as in TextItem.angle
 */
export function inTextFrame(box: Box, angle: number): Box {
  switch (((angle % 360) + 360) % 360) {
    case 90:
      return { x0: box.y0, x1: box.y1, y0: -box.x1, y1: -box.x0 };
    case 180:
      return { x0: -box.x1, x1: -box.x0, y0: -box.y1, y1: -box.y0 };
    case 270:
      return { x0: -box.y1, x1: -box.y0, y0: box.x0, y1: box.x1 };
    default:
      return box;
  }
}

/** The way back from `inTextFrame`. */
export const fromTextFrame = (box: Box, angle: number): Box => inTextFrame(box, 360 - angle);
