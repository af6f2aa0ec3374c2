import { describe, expect, it } from '@jest/globals';
import { columnsOfPaper, layOutPages } from '../../src/paper/page-layout';
import { Page, prose } from '../builders/page';

const LEFT = 50;
const RIGHT = 310;
const COLUMN = 240;

/** Two columns of prose from `y` on; the lines say where they stand. */
function twoColumns(page: Page, y: number, count: number): Page {
  page.lines(LEFT, y, prose(count, COLUMN).map((text, i) => `L${i} ${text}`.slice(0, 47)));
  return page.lines(RIGHT, y + 3, prose(count, COLUMN, 3).map((text, i) => `R${i} ${text}`.slice(0, 47)));
}
const starts = (page: Page): string[] => (layOutPages([page.content])[0]?.lines ?? []).map((line) => line.text.split(' ')[0] ?? '');
const numbered = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i}`);

describe('columns', () => {
  it('reads the left column before the right one', () => {
    expect(starts(twoColumns(new Page(), 100, 20))).toEqual([...numbered('L', 20), ...numbered('R', 20)]);
  });

  it('reads what runs across the columns between what is above and what is below it', () => {
    const page = twoColumns(new Page(), 60, 20);
    page.run(LEFT, 330, 'Across both columns runs the caption of a figure that is as wide as the page itself, so it parts them', { size: 9 });
    page.lines(LEFT, 360, prose(16, COLUMN).map((text, i) => `l${i} ${text}`.slice(0, 47)));
    page.lines(RIGHT, 360, prose(16, COLUMN, 3).map((text, i) => `r${i} ${text}`.slice(0, 47)));
    expect(starts(page)).toEqual([...numbered('L', 20), ...numbered('R', 20), 'Across', ...numbered('l', 16), ...numbered('r', 16)]);
  });

  it('finds three columns', () => {
    const page = new Page();
    for (const [letter, x] of [['a', 40], ['b', 220], ['c', 400]] as const) page.lines(x, 80, prose(30, 160).map((text, i) => `${letter}${i} ${text}`.slice(0, 32)));
    const pages = layOutPages([page.content]);
    expect(columnsOfPaper(pages)).toBe(3);
    expect(starts(page)).toEqual([...numbered('a', 30), ...numbered('b', 30), ...numbered('c', 30)]);
  });

  it('takes no table, list or contents for columns', () => {
    const page = new Page();
    page.lines(50, 60, prose(12, 500));
    for (let row = 0; row < 20; row++) for (const [x, text] of [[60, 'Model A'], [220, '12.5'], [320, '13.5'], [420, '99.1']] as const) page.run(x, 240 + row * 12, text);
    page.lines(50, 520, prose(8, 500, 2));
    for (let row = 0; row < 8; row++) page.run(50, 640 + row * 12, `[${row + 1}]`);
    page.lines(72, 640, prose(8, 470, 4));
    expect(columnsOfPaper(layOutPages([page.content]))).toBe(1);
  });

  it('knows the gutter of other pages beside a figure that leaves two lines of text', () => {
    const full = [1, 2, 3].map((number) => twoColumns(new Page(number), 60, 40));
    const page = new Page(4).lines(LEFT, 700, prose(3, COLUMN)).lines(RIGHT, 700, prose(3, COLUMN, 5));
    const last = layOutPages([...full, page].map((p) => p.content))[3];
    expect(last?.lines.map((line) => line.column)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('believes the gutter of the paper before a gap between the columns of a table above the text', () => {
    const full = [1, 2, 3].map((number) => twoColumns(new Page(number), 60, 40));
    const page = new Page(4);
    // A wide table whose cells leave a gap left of the gutter, with rows long enough to look like prose.
    for (let row = 0; row < 24; row++) {
      page.run(LEFT, 60 + row * 12, `the model of the year ${row} with all`);
      page.run(LEFT + 210, 60 + row * 12, 'words');
      page.run(RIGHT, 63 + row * 12, 'its values, and what is said of these');
    }
    twoColumns(page, 380, 30);
    const last = layOutPages([...full, page].map((p) => p.content))[3];
    expect(last?.lines.filter(({ text }) => /^L\d.*R\d/.test(text))).toEqual([]);
    expect(last?.lines.filter(({ text }) => text.startsWith('R')).every(({ column }) => column === 1)).toBe(true);
  });

  it('lives with pages without text', () => {
    expect(columnsOfPaper(layOutPages([new Page().content]))).toBe(1);
    expect(layOutPages([])).toEqual([]);
  });
});
