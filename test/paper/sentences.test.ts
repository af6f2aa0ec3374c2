import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linesOf } from '../../src/paper/lines';
import { visibleItems } from '../../src/paper/visible-items';
import { hasBrokenFormula, sentenceEnds, sentencesOf } from '../../src/paper/sentences';
import { Page } from '../builders/page';

/** The sentences of a text; what follows the last end is one too. */
function split(text: string): string[] {
  const ends = sentenceEnds(text);
  return [...ends, text.length].map((end, i) => text.slice(ends[i - 1] ?? 0, end).trim()).filter((sentence) => sentence !== '');
}

describe('where sentences end', () => {
  it.each([
    ['We test it. It works.', 2],
    ['As shown in Fig. 3 and Eq. (2), it works. See Sec. 4.', 2],
    ['Smith et al. (2019) and Doe et al. [3] agree. We do not.', 2],
    ['Several papers, e.g. one by J. Smith and A. B. Doe, i.e. the first, agree.', 1],
    ['The error is 3.5 points. Version 2.0 is better.', 2],
    ['Dr. Doe met Prof. Smith. They spoke.', 2],
    ['It is open (see below). Is it? Yes! Indeed.', 4],
    ['We reach 90%.3 This is high.', 2],
    ['“It works.” We agree.', 2],
    ['He wrote “so it ends.” and left.', 1],
    ['First cats, dogs, etc. are counted. Then birds, etc. We stop.', 3],
    ['该方法有效。实验表明如此！是吗？', 3],
    ['手法を示す．精度は 3．5 である．', 2],
    ['Siehe z.B. Abb. 3. Das Verfahren ist gut.', 2],
    ['The set A. It is finite.', 2],
    ['Der Regen senkt die Nachfrage, z. B. im Herbst. Das ist viel.', 2],
    ['Das gilt hier, d. h. im Norden, u. a. in Bremen. So ist es.', 2],
  ])('%s', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('neither loses nor doubles a character', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('We', 'see', 'Fig.', '3.5', 'al.', 'it.', 'A.', '(e.g.', 'b)', '。', 'No?', '”', '12'), { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('sentences of printed lines', () => {
  it('have the page they begin on and the box of their lines there', () => {
    const page = new Page(3).lines(50, 100, ['A first sentence stands here. The second one is di-', 'vided over two lines. A rest']);
    const lines = linesOf(3, visibleItems(page.content), []);
    const [first, second, rest] = sentencesOf(lines, () => false);
    expect(first).toMatchObject({ text: 'A first sentence stands here.', page: 3, complete: true });
    expect(second).toMatchObject({ text: 'The second one is divided over two lines.', page: 3, complete: true });
    expect(second?.box.y1).toBeGreaterThan(first?.box.y1 ?? Infinity);
    expect(rest).toMatchObject({ text: 'A rest', complete: false });
  });

  it('tells formulas that lost what stands above or below their line', () => {
    expect(hasBrokenFormula('We scale by √ .')).toBe(true);
    expect(hasBrokenFormula('We scale by √d and x = 3.')).toBe(false);
  });
});
