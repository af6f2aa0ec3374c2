import { describe, expect, it } from '@jest/globals';
import { withCleanMargin, type PixelBox } from '../../src/pdf/crop-margin';

/** A picture of 100 by 80 pixels whose figure leaves 10 on each side. */
const PICTURE: PixelBox = { x0: 0, y0: 0, x1: 100, y1: 80 };
const FIGURE: PixelBox = { x0: 10, y0: 10, x1: 90, y1: 70 };
const SIZE = { clearance: 2, bleed: 3 };

const meets = (a: PixelBox, b: PixelBox): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
const cleaned = (...inks: readonly PixelBox[]): PixelBox => withCleanMargin(FIGURE, PICTURE, (part) => inks.some((ink) => meets(ink, part)), SIZE);

describe('the margin of a picture', () => {
  it('is whole where the page is blank', () => {
    expect(cleaned()).toEqual(PICTURE);
  });

  it('ends before foreign ink, with room between', () => {
    expect(cleaned({ x0: 20, y0: 77, x1: 60, y1: 80 })).toEqual({ ...PICTURE, y1: 75 });
  });

  it('takes in no ink that stands in a corner', () => {
    expect(cleaned({ x0: 95, y0: 0, x1: 100, y1: 4 })).toEqual({ ...PICTURE, x1: 93 });
  });

  it('does not count ink that lies beside neither edge nor margin', () => {
    expect(cleaned({ x0: 40, y0: 30, x1: 60, y1: 40 })).toEqual(PICTURE);
  });

  it('takes in what of the figure bleeds over its edge', () => {
    expect(cleaned({ x0: 30, y0: 60, x1: 40, y1: 72 })).toEqual(PICTURE);
  });

  it('is none where ink runs on across the edge', () => {
    expect(cleaned({ x0: 30, y0: 60, x1: 40, y1: 80 })).toEqual({ ...PICTURE, y1: 70 });
  });

  it('is none where foreign ink is nearer than the room it needs', () => {
    expect(cleaned({ x0: 0, y0: 20, x1: 9, y1: 30 })).toEqual({ ...PICTURE, x0: 10 });
  });
});
