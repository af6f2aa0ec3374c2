import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../src/audit/fold';
import { quoteIndex } from '../../src/audit/quote-index';
import type { Line, Paper } from '../../src/model/paper';
import { lineOf, paperOf } from '../builders/paper';

const printed = (...pages: Line[][]): Paper => ({ ...paperOf(), pageCount: pages.length, lines: pages });

describe('a quote is found where a reader would find it', () => {
  const page = [lineOf('Figures are found by their captions: an-', 1, 0), lineOf('notation of “state-of-the-', 1, 1), lineOf('art” ﬁgures is not needed at all.', 1, 2)];

  it.each([
    ['over the end of a line', 'captions: annotation of'],
    ['with its hyphen kept', 'captions: an-notation of'],
    ['with a compound over a line end', '“state-of-the-art” figures'],
    ['with straight quotation marks', '"state-of-the-art" figures is not needed'],
    ['with other white space', 'Figures  are\nfound by their captions'],
  ])('%s', (_, quote) => {
    expect(quoteIndex(printed(page)).locate({ page: 1, quote })).not.toBeNull();
  });

  it.each([
    ['another letter case', 'figures are found by their captions'],
    ['another word', 'Figures were found by their captions'],
    ['a word left out', 'Figures found by their captions'],
    ['no words at all', ' — '],
  ])('not with %s', (_, quote) => {
    expect(quoteIndex(printed(page)).locate({ page: 1, quote })).toBeNull();
  });

  it('gives the box of the line in which it begins', () => {
    expect(quoteIndex(printed(page)).locate({ page: 1, quote: 'figures is not needed at all' })).toEqual({ page: 1, box: page[2]?.box });
  });

  it('goes on past footnotes and running heads to the next page', () => {
    const paper = printed(
      [lineOf('A sentence that begins on the first page', 1, 0), lineOf('1 A note at the foot.', 1, 1, 'footnote')],
      [lineOf('A RUNNING HEAD', 2, 0, 'furniture'), lineOf('and ends on the second.', 2, 1)],
    );
    const place = quoteIndex(paper).locate({ page: 1, quote: 'begins on the first page and ends on the second.' });
    expect(place).toEqual({ page: 1, box: paper.lines[0]?.[0]?.box });
  });

  it('prefers the page that the evidence names', () => {
    const words = 'The very same words stand on two pages of this paper.';
    const paper = printed([lineOf(words, 1, 0)], [], [lineOf(words, 3, 0)]);
    expect(quoteIndex(paper).locate({ page: 3, quote: words })?.page).toBe(3);
    expect(quoteIndex(paper).locate({ page: 2, quote: words })?.page).toBe(1);
  });

  it('looks for a few words on their own page only', () => {
    const paper = printed([lineOf('in total', 1, 0)], [lineOf('nothing of the kind', 2, 0)]);
    expect(quoteIndex(paper).locate({ page: 1, quote: 'in total' })).not.toBeNull();
    expect(quoteIndex(paper).locate({ page: 2, quote: 'in total' })).toBeNull();
  });

  it('finds words of Chinese, which have no blanks', () => {
    const paper = printed([lineOf('本文提出了一种基于注意力机制的', 1, 0), lineOf('情感分析方法，并在两个数据集上进行了实验。', 1, 1)]);
    expect(quoteIndex(paper).locate({ page: 1, quote: '本文提出了一种基于注意力机制的情感分析方法' })?.box).toEqual(paper.lines[0]?.[0]?.box);
  });
});

it('finds every part of a text that has letters, whatever the text', () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ﬁ', '-', ' ', '数', '“', '𝑥'), minLength: 1, maxLength: 12 }), { minLength: 8, maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (lines, from, length) => {
      const paper = printed(lines.map((line, row) => lineOf(line, 1, row)));
      const all = Array.from(lines.join(''));
      const start = from % all.length;
      const quote = all.slice(start, start + 1 + (length % (all.length - start))).join('');
      expect(quoteIndex(paper).locate({ page: 1, quote }) !== null).toBe(fold(quote).text !== '');
    }),
  );
});

describe('folding', () => {
  it('knows where each character came from', () => {
    const { text, origin } = fold('a ﬁ-b');
    expect(text).toBe('afib');
    expect(origin).toEqual([0, 2, 2, 4]);
  });

  it('takes composed and combining accents for the same', () => {
    expect(fold('re\u0301sume\u0301').text).toBe(fold('résumé').text);
  });
});
