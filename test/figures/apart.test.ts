import { describe, expect, it } from '@jest/globals';
import { textApart } from '../../src/figures/apart';
import type { Segment } from '../../src/figures/segments';
import type { LineRole } from '../../src/model/paper';

const LONG = 'words enough for a whole line of text';
const COLUMN = { x0: 100, x1: 500 };

const segment = (text: string, x0: number, top: number, width: number, role: LineRole, shareOfLine = 1): Segment => ({
  box: { x0, y0: top, x1: x0 + width, y1: top + 10 }, text, size: 10, font: 'Body', angle: 0, role, shareOfLine,
});
const running = [segment(LONG, 100, 100, 400, 'body'), segment(LONG, 100, 112, 400, 'body')];

/** Is a segment set apart on a page with two lines of running text? */
function isApart(s: Segment, { drawings = [], captions = [], others = [] }: { drawings?: Segment['box'][]; captions?: Segment['box'][]; others?: Segment[] } = {}): boolean {
  return textApart([...running, ...others, s], new Set(running), drawings, captions, [COLUMN]).has(s);
}

describe('a running head', () => {
  it('is apart', () => expect(isApart(segment('Running head', 100, 30, 80, 'furniture'))).toBe(true));
  it('is none when it is a number at a drawing', () => {
    const drawing = { x0: 120, y0: 200, x1: 300, y1: 300 };
    expect(isApart(segment('40', 106, 250, 10, 'furniture'), { drawings: [drawing] })).toBe(false);
    expect(isApart(segment('Running head', 106, 304, 80, 'furniture'), { drawings: [drawing] })).toBe(true);
  });
});

describe('a note', () => {
  it('below all running text is apart', () => expect(isApart(segment(LONG, 100, 600, 300, 'footnote'))).toBe(true));
  it('is none above running text', () => expect(isApart(segment(LONG, 100, 60, 300, 'footnote'))).toBe(false));
  it('is none when it is a cell of a row or short', () => {
    expect(isApart(segment(LONG, 100, 600, 100, 'footnote', 0.3))).toBe(false);
    expect(isApart(segment('1.5', 100, 600, 20, 'footnote'))).toBe(false);
  });
  it('is none when it is a row of numbers, or begins amid the column', () => {
    expect(isApart(segment('Mean 12.5 13.7 88.1 90.2 17.4 66.0', 100, 600, 300, 'footnote'))).toBe(false);
    expect(isApart(segment(LONG, 180, 600, 300, 'footnote'))).toBe(false);
  });
  it('is none when it is a drawing\'s', () => expect(isApart(segment(LONG, 100, 600, 300, 'footnote'), { drawings: [{ x0: 90, y0: 590, x1: 420, y1: 640 }] })).toBe(false));
});

describe('a heading', () => {
  it('is apart right above text, also as the upper one of two', () => {
    const lower = segment('1.1 Lower', 100, 84, 60, 'heading');
    expect(isApart(lower)).toBe(true);
    expect(isApart(segment('1 Upper', 100, 64, 60, 'heading'), { others: [lower] })).toBe(true);
  });
  it('is none where no text follows: the head of a table', () => expect(isApart(segment('Method', 100, 300, 60, 'heading'))).toBe(false));
});

describe('authors and abstract', () => {
  it('are apart', () => expect(isApart(segment('A. Author', 100, 60, 80, 'front'))).toBe(true));
  it('are none below a caption', () => expect(isApart(segment('A. Author', 100, 60, 80, 'front'), { captions: [{ x0: 100, y0: 40, x1: 300, y1: 50 }] })).toBe(false));
});

describe('an equation with its number', () => {
  const formula = segment('y = a x + b', 260, 300, 80, 'other');
  it('is apart in the middle of its column', () => {
    const number = segment('(3)', 484, 300, 16, 'other');
    expect(isApart(number, { others: [formula] })).toBe(true);
    expect(isApart(formula, { others: [number] })).toBe(true);
  });
  it('is none when numbers in brackets stand one above the other', () => {
    const number = segment('(3)', 484, 300, 16, 'other');
    expect(isApart(number, { others: [formula, segment('(4)', 484, 314, 16, 'other')] })).toBe(false);
  });
});
