import type { Figure } from '../../src/model/figure';

/** A figure found on page 1; what matters to a test is given. */
export const figureOf = (figure: Partial<Figure> & Pick<Figure, 'id'>): Figure => ({
  page: 1,
  box: { x0: 72, y0: 400, x1: 300, y1: 500 },
  kind: 'figure',
  type: 'other',
  label: null,
  caption: null,
  captionPlace: null,
  description: 'overview',
  ...figure,
});
