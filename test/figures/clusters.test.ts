import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areNear, clusterIndices } from '../../src/figures/clusters';
import type { Box } from '../../src/model/box';

const box = fc.record({ x: fc.integer({ min: -50, max: 600 }), y: fc.integer({ min: -50, max: 800 }), w: fc.integer({ min: 0, max: 700 }), h: fc.integer({ min: 0, max: 60 }) }).map(({ x, y, w, h }): Box => ({ x0: x, y0: y, x1: x + w, y1: y + h }));

/** The definition, boxes compared one by one. */
function plainClusters(boxes: readonly Box[], reach: number): number[][] {
  const label = boxes.map((_, index) => index);
  for (let changed = true; changed; ) {
    changed = false;
    boxes.forEach((a, i) => {
      boxes.forEach((b, j) => {
        const low = Math.min(label[i] ?? 0, label[j] ?? 0);
        if (areNear(a, b, reach) && label[i] !== label[j]) {
          label[i] = low;
          label[j] = low;
          changed = true;
        }
      });
    });
  }
  const clusters = new Map<number, number[]>();
  label.forEach((l, index) => clusters.set(l, [...(clusters.get(l) ?? []), index]));
  return [...clusters.values()];
}

describe('clusters', () => {
  it('link what is near, directly or through others', () => {
    const boxes = [{ x0: 0, y0: 0, x1: 10, y1: 10 }, { x0: 30, y0: 0, x1: 40, y1: 10 }, { x0: 12, y0: 0, x1: 28, y1: 10 }, { x0: 0, y0: 100, x1: 10, y1: 110 }];
    expect(clusterIndices(boxes, 3)).toEqual([[0, 1, 2], [3]]);
  });

  it('are the same as by comparing each with each', () => {
    fc.assert(fc.property(fc.array(box, { maxLength: 40 }), fc.integer({ min: 0, max: 30 }), (boxes, reach) => expect(clusterIndices(boxes, reach)).toEqual(plainClusters(boxes, reach))));
  });

  it('are found among a hundred thousand marks', () => {
    const dots = Array.from({ length: 100_000 }, (_, index): Box => {
      const x0 = (index % 1000) * 0.5, y0 = Math.floor(index / 1000) * 4;
      return { x0, y0, x1: x0 + 0.4, y1: y0 + 0.4 };
    });
    expect(clusterIndices(dots, 1)).toHaveLength(100);
  });
});
