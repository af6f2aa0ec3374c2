/** White space around a figure in its picture, in points: enough that no line touches the picture's edge. */
export const MARGIN = 4;
/** Room left to foreign ink, in points. */
export const CLEARANCE = 0.5;
/** Ink that runs on across the box's edge for at most this many points is the figure's own: glyphs and lines are a little larger at another resolution. */
export const BLEED = 1;

/** A rectangle of whole pixels; `x1` and `y1` lie outside. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What a margin may be, in pixels. */
export interface MarginSize {
  readonly clearance: number;
  readonly bleed: number;
}

/**
 * The figure's box with as much of the margin as holds no foreign ink: each edge moves outwards over blank lines of pixels. What counts is ink,
 * not the boxes of text runs, which are those of the font and reach beyond the letters.
 *
 * @param figure the figure in the rendered picture
 * @param picture the whole picture: the figure with its full margin, cut to the page
 * @param hasInk is there ink in a part of the picture?
 */
export function withCleanMargin(figure: PixelBox, picture: PixelBox, hasInk: (part: PixelBox) => boolean, size: MarginSize): PixelBox {
  const top = room(figure.y0 - picture.y0, (n) => hasInk({ ...figure, y0: figure.y0 - n - 1, y1: figure.y0 - n }), size);
  const bottom = room(picture.y1 - figure.y1, (n) => hasInk({ ...figure, y0: figure.y1 + n, y1: figure.y1 + n + 1 }), size);
  // Corners belong to the sides, so that ink in a corner is not taken in either.
  const tall = { ...figure, y0: figure.y0 - top, y1: figure.y1 + bottom };
  const left = room(figure.x0 - picture.x0, (n) => hasInk({ ...tall, x0: figure.x0 - n - 1, x1: figure.x0 - n }), size);
  const right = room(picture.x1 - figure.x1, (n) => hasInk({ ...tall, x0: figure.x1 + n, x1: figure.x1 + n + 1 }), size);
  return { ...tall, x0: figure.x0 - left, x1: figure.x1 + right };
}

/** How far an edge can move: over its own bleed, then over blank lines, up to `most`; `inked` looks at the line that far from the edge. */
function room(most: number, inked: (distance: number) => boolean, { clearance, bleed }: MarginSize): number {
  let own = 0;
  while (own < most && own <= bleed && inked(own)) own += 1;
  if (own > bleed) return 0;
  let free = own;
  while (free < most && !inked(free)) free += 1;
  return free === most ? most : Math.max(0, own, free - clearance);
}
