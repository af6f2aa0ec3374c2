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

  it('is no row of a table at the head of a page that ends in a number, nor a large chapter line that repeats', () => {
    const pages = [1, 2, 3, 4].map((number) => {
      const page = new Page(number).lines(60, 120, prose(48, 480, number));
      page.run(60, 60, `Chapter ${number}`, { size: 20 });
      page.run(60, 90, `Method ${'abcd'.charAt(number)}`);
      ['0.31', '0.25', '0.77'].forEach((cell, i) => page.run(200 + 90 * i, 90, cell));
      page.run(500, 90, String(30 - 3 * number));
      return page;
    });
    expect(furnitureOf(pages)).toEqual([[], [], [], []]);
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
});
