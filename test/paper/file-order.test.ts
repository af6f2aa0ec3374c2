import { describe, expect, it } from '@jest/globals';
import type { PageContent } from '../../src/model/page';
import type { Passage } from '../../src/model/paper';
import { markUnsure } from '../../src/paper/file-order';

/** A page whose text runs stand in the file in this order. */
const page = (number: number, ...texts: readonly string[]): PageContent => ({
  page: number, width: 612, height: 792, marks: [], forms: [], toUserSpace: [1, 0, 0, 1, 0, 0], failure: null,
  items: texts.map((text, index) => ({
    text, box: { x0: 72, y0: 72 + 12 * index, x1: 300, y1: 82 + 12 * index }, baseline: 80 + 12 * index, size: 10, font: 'F', bold: false, italic: false, angle: 0, endOfLine: true,
  })),
});
const pages = [page(1, 'We bound the error by O', '(1/t)', 'in t steps. Papers are hy-', 'phenated.', 'Figure 1: A float.', 'and sentences go on below it.'), page(2, 'or on the next page.')];
const unsure = (text: string): boolean => markUnsure<Passage>([{ text, page: 1, box: { x0: 0, y0: 0, x1: 1, y1: 1 } }], pages)[0]?.unsure === true;

describe('words in the order of the file', () => {
  it('are sure over line ends, hyphens, floats and pages', () => {
    expect(unsure('We bound the error by O(1/t) in t steps.')).toBe(false);
    expect(unsure('Papers are hyphenated. and sentences go on below it. or on the next page.')).toBe(false);
  });

  it('are unsure where a formula or a merged line gives another order', () => {
    expect(unsure('We bound the error by (1/t) O in t steps.')).toBe(true);
    expect(unsure('Papers are and sentences hyphenated.')).toBe(true);
  });
});
