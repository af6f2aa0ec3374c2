import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaOf, contains, grow, intersection, iou, overlapArea, union, unionOf, type Box } from '../../src/model/box';

const anyBox: fc.Arbitrary<Box> = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), fc.nat(400), fc.nat(400))
  .map(([x0, y0, w, h]) => ({ x0, y0, x1: x0 + w, y1: y0 + h }));

describe('boxes', () => {
  it('a union holds both boxes, and an intersection is held by both', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        expect(contains(union(a, b), a) && contains(union(a, b), b)).toBe(true);
        const common = intersection(a, b);
        if (common) expect(contains(a, common) && contains(b, common)).toBe(true);
      }),
    );
  });

  it('intersection over union is symmetric, between 0 and 1, and 1 for a box with itself', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        const value = iou(a, b);
        expect(value).toBe(iou(b, a));
        expect(value >= 0 && value <= 1).toBe(true);
        if (areaOf(a) > 0) expect(iou(a, a)).toBe(1);
      }),
    );
  });

  it('boxes apart have no common part; boxes that share an edge have an empty one', () => {
    const a = { x0: 0, y0: 0, x1: 10, y1: 10 };
    expect(intersection(a, { x0: 11, y0: 0, x1: 20, y1: 10 })).toBeNull();
    expect(overlapArea(a, { x0: 10, y0: 0, x1: 20, y1: 10 })).toBe(0);
    expect(intersection(a, { x0: 10, y0: 0, x1: 20, y1: 10 })).toEqual({ x0: 10, y0: 0, x1: 10, y1: 10 });
  });

  it('nothing has no union, and growing back and forth changes nothing', () => {
    expect(unionOf([])).toBeNull();
    fc.assert(fc.property(anyBox, (a) => expect(grow(grow(a, 4), -4)).toEqual(a)));
  });
});
