/**
 * A rectangle on a page: PDF points (1/72 inch) from the top left corner of the page as displayed, that is with the
 * page's /Rotate applied and its crop box at the origin; y grows downwards. `x0 <= x1`, `y0 <= y1`.
 */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Width of a box in points. */
export const widthOf = (b: Box): number => b.x1 - b.x0;

/** Height of a box in points. */
export const heightOf = (b: Box): number => b.y1 - b.y0;

/** Area of a box in square points; 0 for a line. */
export const areaOf = (b: Box): number => Math.max(0, b.x1 - b.x0) * Math.max(0, b.y1 - b.y0);

/** The common part of two boxes, or null when they do not touch. Boxes that share an edge have an empty common part. */
export function intersection(a: Box, b: Box): Box | null {
  const x0 = Math.max(a.x0, b.x0);
  const y0 = Math.max(a.y0, b.y0);
  const x1 = Math.min(a.x1, b.x1);
  const y1 = Math.min(a.y1, b.y1);
  return x0 <= x1 && y0 <= y1 ? { x0, y0, x1, y1 } : null;
}

/** Area of the common part of two boxes, in square points. */
export function overlapArea(a: Box, b: Box): number {
  const common = intersection(a, b);
  return common ? areaOf(common) : 0;
}

/** The smallest box that holds both. */
export const union = (a: Box, b: Box): Box => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});

/** The smallest box that holds all, or null for an empty list. */
export function unionOf(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  return first ? rest.reduce(union, first) : null;
}

/** The box grown (or, with a negative number, shrunk) by `by` points on each side. */
export const grow = (b: Box, by: number): Box => ({ x0: b.x0 - by, y0: b.y0 - by, x1: b.x1 + by, y1: b.y1 + by });

/** Is `inner` inside `outer`, give or take `slack` points? */
export const contains = (outer: Box, inner: Box, slack = 0): boolean =>
  inner.x0 >= outer.x0 - slack && inner.y0 >= outer.y0 - slack && inner.x1 <= outer.x1 + slack && inner.y1 <= outer.y1 + slack;

/** Intersection over union, 0 to 1. */
export function iou(a: Box, b: Box): number {
  const common = overlapArea(a, b);
  const all = areaOf(a) + areaOf(b) - common;
  return all > 0 ? common / all : 0;
}
