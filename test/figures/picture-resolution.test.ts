import { describe, expect, it } from '@jest/globals';
import { pictureDpi } from '../../src/figures/picture-resolution';
import type { Mark } from '../../src/model/page';
import { Page } from '../builders/page';

const BOX = { x0: 100, y0: 100, x1: 300, y1: 200 };
const bitmap = (dpi: number | undefined, box = BOX): Mark => ({ kind: 'image', box, color: null, group: 0, pixels: { width: 1000, height: 500, ...(dpi === undefined ? {} : { dpi }) } });
const pageWith = (marks: readonly Mark[], page = new Page()) => ({ items: page.content.items, marks });

describe('the resolution of a picture', () => {
  it.each([
    ['a bitmap alone keeps its own when that is finer', pageWith([bitmap(360)]), 360],
    ['not beyond 600', pageWith([bitmap(2400)]), 600],
    ['never less than asked', pageWith([bitmap(72)]), 200],
    ['of several tiles the finest', pageWith([bitmap(300, { ...BOX, x1: 200 }), bitmap(320, { ...BOX, x0: 200 })]), 320],
    ['a bitmap that is turned counts for nothing', pageWith([bitmap(undefined)]), 200],
    ['a scanned page is not the figure', pageWith([bitmap(600, { x0: 0, y0: 0, x1: 600, y1: 800 })]), 200],
    ['lines over the bitmap', pageWith([bitmap(360), { kind: 'stroke', box: { x0: 120, y0: 120, x1: 180, y1: 121 }, color: '#000000', pixels: null, group: 0 }]), 200],
  ])('%s', (_, page, dpi) => {
    expect(pictureDpi(BOX, page, 200)).toBe(dpi);
  });

  it('is the one asked for where text lies over the bitmap', () => {
    const page = new Page();
    page.run(150, 150, 'label');
    expect(pictureDpi(BOX, pageWith([bitmap(360)], page), 200)).toBe(200);
  });
});
