import { describe, expect, it } from '@jest/globals';
import { taggedBoxes } from '../../src/pdf/structure';

const PAGE = { x0: 0, y0: 0, x1: 200, y1: 100 };
const MARKED = new Map([[3, { x0: 10, y0: 10, x1: 50, y1: 40 }], [4, { x0: 60, y0: 20, x1: 90, y1: 50 }]]);
const tags = (...children: unknown[]): ReturnType<typeof taggedBoxes> => taggedBoxes({ role: 'Root', children }, MARKED, [1, 0, 0, -1, 0, 100], PAGE);
const content = (id: number): object => ({ type: 'content', id: `p7R_mc${id}` });

describe('the structure tree of a tagged PDF', () => {
  it('gives boxes of figures as they are stated, wherever they stand in the tree', () => {
    expect(tags({ role: 'Sect', children: [{ role: 'Figure', bbox: [20, 30, 80, 90], children: [content(3)] }] })).toEqual([{ kind: 'figure', box: { x0: 20, y0: 10, x1: 80, y1: 70 } }]);
  });

  it('gives the boxes of their marked content where none is stated', () => {
    const figure = { role: 'Figure', children: [content(3), { role: 'Span', children: [content(4)] }] };
    expect(tags(figure)).toEqual([{ kind: 'figure', box: { x0: 10, y0: 10, x1: 90, y1: 50 } }]);
  });

  it('takes a size at the origin for no place', () => {
    expect(tags({ role: 'Table', bbox: [0, 0, 80, 90], children: [content(4)] })).toEqual([{ kind: 'table', box: { x0: 60, y0: 20, x1: 90, y1: 50 } }]);
  });

  it('gives nothing for other elements, empty ones, broken trees and no tree', () => {
    expect(tags({ role: 'P', bbox: [20, 30, 80, 90], children: [content(3)] }, { role: 'Figure', children: [] }, null, 5)).toEqual([]);
    expect(taggedBoxes(null, MARKED, [1, 0, 0, -1, 0, 100], PAGE)).toEqual([]);
  });
});
