import { describe, expect, it } from '@jest/globals';
import { missingQuotes, quotedStatements } from '../../scripts/check/quotes-in-pdf';
import type { PageContent } from '../../src/model/page';

/** A page whose text runs are these. */
const page = (number: number, ...texts: readonly string[]): PageContent => ({
  page: number, width: 612, height: 792, marks: [], forms: [], toUserSpace: [1, 0, 0, 1, 0, 0], failure: null,
  items: texts.map((text) => ({ text, box: { x0: 0, y0: 0, x1: 1, y1: 1 }, baseline: 1, size: 10, font: 'F', bold: false, italic: false, angle: 0, endOfLine: true })),
});

describe('statements of a note', () => {
  it('are what stands before a page link, without marks of the note', () => {
    const note = [
      '**Problem**: Reading is slow. [[a.pdf#page=1&offset=1,2,0|p. 1]] It is \\*hard\\*. [p. 2](a%20b.pdf#page=2)',
      '- A finding. [[a.pdf#page=3|p. 3]]',
      '> [!example] Figure 1',
      '> A caption. [[a.pdf#page=4|p. 4]]',
      '> **In the text**: 3 Method: “See Figure 1.” [[a.pdf#page=4|p. 4]]',
      'No link here.',
    ].join('\n');
    expect(quotedStatements(note)).toEqual([
      { text: 'Reading is slow.', page: 1 },
      { text: 'It is *hard*.', page: 2 },
      { text: 'A finding.', page: 3 },
      { text: 'See Figure 1.', page: 4 },
    ]);
  });
});

describe('quotes looked up in a PDF', () => {
  const pages = [page(1, 'Reading pa-', 'pers is slow and', 'A caption between.', 'takes whole evenings.'), page(2, 'It goes on here.')];
  const missing = (text: string, number = 1): boolean => missingQuotes([{ text, page: number }], pages).length > 0;

  it('are found over line ends, hyphens and ligatures, over a float between, and on the next page', () => {
    expect(missing('Reading papers is slow')).toBe(false);
    expect(missing('Reading papers is slow and takes whole evenings.')).toBe(false);
    expect(missing('takes whole evenings. It goes on here.')).toBe(false);
  });

  it('are found without the marks of references and footnotes that notes leave out', () => {
    const cited = [page(1, 'Reading papers is slow [3], [4] and it takes', 'whole evenings1 of the week.', 'Others read faster (5, 6).')];
    expect(missingQuotes([{ text: 'Reading papers is slow and it takes whole evenings of the week.', page: 1 }, { text: 'Others read faster.', page: 1 }], cited)).toEqual([]);
  });

  it('are missed when a word differs, is left out, or stands on another page', () => {
    expect(missing('Reading papers is fast')).toBe(true);
    expect(missing('Reading is slow')).toBe(true);
    expect(missing('Reading papers is slow', 2)).toBe(true);
  });
});
