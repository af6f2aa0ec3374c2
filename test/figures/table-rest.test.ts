import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/figures/find-figures';
import { PageBuilder, paperOf, type Type } from '../builders/figure-pages';

/** What is found, page by page with its box, and what is reported. */
async function found(...pages: PageBuilder[]): Promise<{ figures: string[]; missed: string[] }> {
  const { source, paper } = paperOf(...pages);
  const { figures, missed } = await findFigures(source, paper, () => Promise.resolve(null));
  return {
    figures: figures.map(({ id, page, label, box }) => `${page} ${id} ${label ?? '-'} ${[box.x0, box.y0, box.x1, box.y1].map(Math.round).join(' ')}`),
    missed: missed.map(({ page, label, reason }) => `${page} ${label ?? '-'} ${reason}`),
  };
}

const CAPTION = { size: 9, font: 'Caption' } as const;
const HEAD: Type = { bold: true, font: 'Bold' };
const LEFTS = [110, 240, 360, 450];
const NAMES = ['Name', 'First', 'Second', 'Third'];
const FOOT = 730;

/** Rows of numbers from `top` on, 14 points apart; all start at `shift` further right. */
const rows = (page: PageBuilder, top: number, count: number, shift = 0, lefts = LEFTS): PageBuilder => {
  for (let row = 0; row < count; row++) page.row(['none', '1.0', '2.0', '3.0'].slice(0, lefts.length), lefts.map((left) => left + shift), top + 14 * row);
  return page;
};
const body = (number: number): PageBuilder => new PageBuilder(number).paragraph(100, 60, 400, 56);

/** A page whose table ends the text at the foot, with rules and a head. */
const firstPart = (rules = true): PageBuilder => {
  const page = body0().text('Table 1: Results of all runs.', 200, 500, 200, CAPTION).row(NAMES, LEFTS, 519, HEAD);
  if (rules) page.rule(100, 500, 515).rule(100, 500, 533).rule(100, 500, FOOT);
  return rows(page, 537, 13);
};
const body0 = (): PageBuilder => new PageBuilder(1).paragraph(100, 60, 400, 34);

describe('a table that goes on over pages without its label', () => {
  it('is found in its parts when the head is printed again, with rules or without', async () => {
    for (const rules of [true, false]) {
      const second = rows(new PageBuilder(2).row(NAMES, LEFTS, 64, HEAD), 82, 5).paragraph(100, 200, 400, 40);
      if (rules) second.rule(100, 500, 60).rule(100, 500, 78).rule(100, 500, 153);
      const { figures, missed } = await found(firstPart(rules), second, body(3), body(4));
      expect(figures.map((one) => one.slice(0, 17))).toEqual(['1 tab1 Table 1 ' + (rules ? '10' : '11'), '2 tab1-2 Table 1 ']);
      expect(figures[1]).toBe(rules ? '2 tab1-2 Table 1 100 60 500 154' : '2 tab1-2 Table 1 110 64 480 148');
      expect(missed).toEqual([]);
    }
  });

  it('is found when rules of the same ends stand around the same columns, on a page with other margins, and on the page after', async () => {
    const second = rows(new PageBuilder(2).rule(112, 512, 60).rule(112, 512, FOOT), 64, 47, 12);
    const third = rows(new PageBuilder(3).rule(100, 500, 60).rule(100, 500, 150), 64, 6).paragraph(100, 200, 400, 40);
    const { figures, missed } = await found(firstPart(), second, third, body(4), body(5));
    expect(figures).toEqual(['1 tab1 Table 1 100 515 500 731', '2 tab1-2 Table 1 112 60 512 731', '3 tab1-3 Table 1 100 60 500 151']);
    expect(missed).toEqual([]);
  });

  it('leaves the running head of the next page out', async () => {
    const second = rows(new PageBuilder(2).text('A running head of the journal', 220, 30, 160, { role: 'furniture' }).row(NAMES, LEFTS, 64, HEAD).rule(100, 500, 60).rule(100, 500, 78).rule(100, 500, 153), 82, 5).paragraph(100, 200, 400, 40);
    expect((await found(firstPart(), second, body(3), body(4))).figures[1]).toBe('2 tab1-2 Table 1 100 60 500 154');
  });

  it('is reported where rules agree and columns do not, and where columns agree and rules do not', async () => {
    const others = [110, 180, 290, 400];
    const byRules = rows(new PageBuilder(2).rule(100, 500, 60).rule(100, 500, 150), 64, 6, 0, others).paragraph(100, 200, 400, 40);
    const byColumns = rows(new PageBuilder(2), 64, 6).paragraph(100, 200, 400, 40);
    for (const second of [byRules, byColumns]) {
      const { figures, missed } = await found(firstPart(), second, body(3), body(4));
      expect(figures).toHaveLength(1);
      expect(missed).toEqual(['2 Table 1 unsure-rest']);
    }
  });

  it('ends where text follows it, or with its page far above the foot', async () => {
    const second = (): PageBuilder => rows(new PageBuilder(2).row(NAMES, LEFTS, 64, HEAD).rule(100, 500, 60).rule(100, 500, 78).rule(100, 500, 153), 82, 5).paragraph(100, 200, 400, 40);
    const short = rows(body0().text('Table 1: Results of all runs.', 200, 500, 200, CAPTION).row(NAMES, LEFTS, 519, HEAD).rule(100, 500, 515).rule(100, 500, 533).rule(100, 500, 608), 537, 5);
    const followed = rows(new PageBuilder(1).paragraph(100, 60, 400, 30).text('Table 1: Results of all runs.', 200, 440, 200, CAPTION).row(NAMES, LEFTS, 459, HEAD).rule(100, 500, 455).rule(100, 500, 473).rule(100, 500, 676), 477, 14).paragraph(100, 690, 400, 4);
    for (const first of [short, followed]) expect((await found(first, second(), body(3), body(4))).figures).toHaveLength(1);
  });

  it('is not the table of another caption on the next page', async () => {
    const second = rows(new PageBuilder(2).text('Table 2: Results of others.', 200, 60, 200, CAPTION).row(NAMES, LEFTS, 79, HEAD).rule(100, 500, 75).rule(100, 500, 93).rule(100, 500, 168), 97, 5).paragraph(100, 220, 400, 38);
    const { figures, missed } = await found(firstPart(), second, body(3), body(4));
    expect(figures.map((one) => one.slice(0, 14))).toEqual(['1 tab1 Table 1', '2 tab2 Table 2']);
    expect(missed).toEqual([]);
  });
});
