import { describe, expect, it } from '@jest/globals';
import { fontFace, placeTextItems, type RawTextItem } from '../../src/pdf/text-items';

const raw = (str: string, more: Partial<RawTextItem> = {}): RawTextItem => ({ str, transform: [10, 0, 0, 10, 50, 700], width: 40, height: 10, fontName: 'f1', hasEOL: false, ...more });
const place = (...items: RawTextItem[]): ReturnType<typeof placeTextItems> =>
  placeTextItems(items, [1, 0, 0, -1, 0, 800], () => ({ ascent: 0.8, descent: -0.2, vertical: false }), () => ({ name: 'Times-Bold', bold: true, italic: false }));

describe('text runs on a page', () => {
  it('have a box from ascent to descent, a base line and the face of their font', () => {
    expect(place(raw('words'))).toEqual([
      { text: 'words', box: { x0: 50, y0: 92, x1: 90, y1: 102 }, baseline: 100, size: 10, font: 'Times-Bold', bold: true, italic: false, angle: 0, endOfLine: false },
    ]);
  });

  it('run upwards when the text matrix turns them', () => {
    const [item] = place(raw('axis', { transform: [0, 10, -10, 0, 50, 700] }));
    expect(item?.angle).toBe(270);
    expect(item?.box).toEqual({ x0: 42, y0: 60, x1: 52, y1: 100 });
  });

  it('of white space are left out, but their end of line stays', () => {
    expect(place(raw('end'), raw(' ', { hasEOL: true })).map((item) => [item.text, item.endOfLine])).toEqual([['end', true]]);
  });

  it('take usual measures when the font states nonsense, and nothing when the matrix is broken', () => {
    const items = placeTextItems([raw('x'), raw('y', { transform: [0, 0, 0, 0, 5, 5] })], [1, 0, 0, -1, 0, 800], () => ({ ascent: 7, descent: 0, vertical: false }), () => null);
    expect(items.map((item) => item.text)).toEqual(['x']);
    expect(items[0]?.box.y0).toBeCloseTo(92.5);
  });
});

describe('names of fonts', () => {
  it('lose the subset prefix and tell weight and slant', () => {
    expect(fontFace('ABCDEF+NimbusRomNo9L-Medi', false, false)).toEqual({ name: 'NimbusRomNo9L-Medi', bold: true, italic: false });
    expect(fontFace('XYZABC+CMBX10', false, false).bold).toBe(true);
    expect(fontFace('LMRoman10-Italic', false, false)).toEqual({ name: 'LMRoman10-Italic', bold: false, italic: true });
    expect(fontFace('LMRoman10-Regular', false, false)).toEqual({ name: 'LMRoman10-Regular', bold: false, italic: false });
  });
});
