import { describe, expect, it } from '@jest/globals';
import { fitToInk, inkWithout } from '../../src/figures/ink';
import type { Box } from '../../src/model/box';
import type { InkMap } from '../../src/model/page';

/** A page of 100 by 100 points at two pixels a point with ink in the boxes. */
function inked(...boxes: Box[]): InkMap {
  const map: InkMap = { scale: 2, width: 200, height: 200, data: new Uint8Array(40_000) };
  for (const { x0, y0, x1, y1 } of boxes) for (let y = y0 * 2; y < y1 * 2; y++) map.data.fill(1, y * 200 + x0 * 2, y * 200 + x1 * 2);
  return map;
}

const DRAWING: Box = { x0: 20, y0: 20, x1: 60, y1: 60 };

describe('a box fitted to its ink', () => {
  it('shrinks to the ink', () => {
    expect(fitToInk(inkWithout(inked(DRAWING), []), { x0: 10, y0: 10, x1: 80, y1: 80 })).toEqual(DRAWING);
  });

  it('grows while ink runs on across its edge', () => {
    expect(fitToInk(inkWithout(inked(DRAWING), []), { x0: 25, y0: 25, x1: 55, y1: 55 })).toEqual(DRAWING);
  });

  it('does not grow without end', () => {
    const box = fitToInk(inkWithout(inked({ x0: 0, y0: 0, x1: 100, y1: 100 }), []), { x0: 40, y0: 40, x1: 60, y1: 60 });
    expect(box).toEqual({ x0: 30, y0: 30, x1: 70, y1: 70 });
  });

  it('takes no notice of what belongs to others', () => {
    const caption: Box = { x0: 20, y0: 61, x1: 60, y1: 70 };
    expect(fitToInk(inkWithout(inked(DRAWING, caption), [caption]), { x0: 10, y0: 10, x1: 80, y1: 65 })).toEqual(DRAWING);
  });

  it('is nothing where there is no ink', () => {
    expect(fitToInk(inkWithout(inked(), []), DRAWING)).toBeNull();
  });
});
