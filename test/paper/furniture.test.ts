import { describe, expect, it } from '@jest/globals';
import { layOutPages } from '../../src/paper/page-layout';
import { Page, prose } from '../builders/page';

const furnitureOf = (pages: readonly Page[]): string[][] =>
  layOutPages(pages.map((page) => page.content)).map((page) => page.lines.filter((line) => line.role === 'furniture').map((line) => line.text));
const withText = (number: number, seed = number): Page => new Page(number).lines(60, 90, prose(50, 480, seed));

describe('furniture', () => {
  it('is what repeats at the same height of the pages, digits aside, on odd and even pages too', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((number) => {
      const page = withText(number);
      page.run(60, 50, number % 2 === 1 ? 'A. Author and B. Author' : `Journal of Things 12 (2014) ${number}`);
      return page;
    });
    expect(furnitureOf(pages).flat()).toHaveLength(6);
  });

  it('is a page number alone at the foot', () => {
    const page = withText(1);
    page.run(300, 760, '11');
    expect(furnitureOf([page])).toEqual([['11']]);
  });

  it('is a head that changes from section to section, by the page number beside it', () => {
    const pages = ['Introduction', 'Method', 'Results', 'Discussion'].map((section, i) => {
      const page = withText(i + 1);
      page.run(60, 50, section);
      page.run(520, 50, String(i + 7));
      return page;
    });
    expect(furnitureOf(pages)).toEqual([['Introduction', '7'], ['Method', '8'], ['Results', '9'], ['Discussion', '10']]);
  });

  it('is a turned note in the margin', () => {
    const page = withText(1).turned(30, 500, 'arXiv:1234.56789v2 [cs.CL] 3 Mar 2024', 270, 20);
    expect(furnitureOf([page])).toEqual([['arXiv:1234.56789v2 [cs.CL] 3 Mar 2024']]);
  });

  it('is a column of line numbers', () => {
    const page = withText(1);
    for (let i = 0; i < 50; i++) page.run(30, 90 + 12 * i, String(i + 1), { size: 7 });
    expect(furnitureOf([page])[0]).toHaveLength(50);
  });

  it('is line numbers beside uneven lines, and a few of them on a page more', () => {
    const numbered = (number: number, count: number): Page => {
      const page = new Page(number);
      for (let i = 0, y = 90; i < count; i++, y += i % 4 === 0 ? 31 : 17) {
        page.run(60, y, 'A line of the text that is long enough to be one of prose');
        page.run(30, y, String(10 * number + i), { size: 7 });
      }
      return page;
    };
    expect(furnitureOf([numbered(1, 20), numbered(2, 20), numbered(3, 4)]).map((found) => found.filter((text) => /^\d+$/.test(text)).length)).toEqual([20, 20, 4]);
  });

  it('is not the large opening of a chapter', () => {
    const pages = [1, 2, 3, 4].map((number) => {
      const page = new Page(number).lines(60, 140, prose(45, 480, number));
      page.run(60, 90, `Chapter ${number}`, { size: 22, bold: true });
      return page;
    });
    expect(furnitureOf(pages).flat()).toEqual([]);
  });

  it('is not a row of a table at the top of a page', () => {
    const pages = [1, 2, 3, 4].map((number) => withText(number));
    ['Model', '12', '13', '14'].forEach((cell, i) => pages[1]?.run(60 + 90 * i, 78, cell));
    expect(furnitureOf(pages).flat()).toEqual([]);
  });

  it('is not the labels of a list, which do not rise evenly', () => {
    const page = new Page().lines(80, 90, prose(50, 480));
    for (let i = 0; i < 12; i++) page.run(60, 90 + 12 * (3 * i + (i % 3)), String(i + 1));
    expect(furnitureOf([page]).flat()).toEqual([]);
  });

  describe('is no caption', () => {
    const CAPTION = { size: 9, font: 'Caption' };
    /** Pages with their numbers at the foot's right end, the last of them with something else. */
    const numbered = (change: (last: Page) => void): string[] => {
      const pages = [1, 2, 3, 4].map((number) => {
        const page = new Page(number).lines(60, 90, prose(number < 4 ? 50 : 20, 480, number));
        page.run(530, 760, String(number + 10));
        return page;
      });
      const last = pages[3];
      if (last) change(last);
      return furnitureOf(pages)[3] ?? [];
    };

    it('of one line on the level of the page number', () => {
      expect(numbered((page) => page.run(60, 760, 'Figure 3: Loss of the model over time.', CAPTION))).toEqual(['14']);
    });

    it('of several lines of which the last is on the level of the page number', () => {
      expect(numbered((page) => page.lines(60, 738, ['Figure 3: Loss of the model over time, for', 'both of the settings that were used and for', 'all sizes.'], { ...CAPTION, pitch: 11 }))).toEqual(['14']);
    });

    it('below the text area of the other pages', () => {
      const pages = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => new Page(number).lines(60, 90, prose(number === 4 ? 20 : 50, 480, number)));
      pages[3]?.lines(60, 730, ['Figure 3: Loss of the model over time, for', 'all sizes.'], { ...CAPTION, pitch: 11 });
      expect(furnitureOf(pages).flat()).toEqual([]);
    });

    it('on the level of the page number at the head', () => {
      const pages = [1, 2, 3, 4].map((number) => {
        const page = new Page(number).lines(60, 120, prose(45, 480, number));
        page.run(530, 60, String(number + 10));
        return page;
      });
      pages[3]?.run(60, 60, 'Table 3: Values of all runs.', CAPTION);
      expect(furnitureOf(pages)[3]).toEqual(['14']);
    });

    it('but a running head that names a figure on page after page is one', () => {
      const pages = [1, 2, 3, 4].map((number) => {
        const page = withText(number);
        page.run(60, 50, 'Figure 1: How to read this report');
        return page;
      });
      expect(furnitureOf(pages).flat()).toHaveLength(4);
    });
  });
});
