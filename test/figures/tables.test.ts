import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/figures/find-figures';
import { PageBuilder, paperOf } from '../builders/figure-pages';

/** Boxes of what is found, by id, without rendering. */
async function found(...pages: PageBuilder[]): Promise<Record<string, number[]>> {
  const { source, paper } = paperOf(...pages);
  const { figures } = await findFigures(source, paper, () => Promise.resolve(null));
  return Object.fromEntries(figures.map(({ id, box }) => [id, [box.x0, box.y0, box.x1, box.y1].map(Math.round)]));
}

const CAPTION = { size: 9, font: 'Caption' } as const;
const LEFTS = [180, 280, 380];
const rows = (page: PageBuilder, top: number): PageBuilder => page.row(['Name', 'First', 'Second'], LEFTS, top).row(['ours', '1.0', '2.0'], LEFTS, top + 14).row(['theirs', '3.0', '4.0'], LEFTS, top + 28);
/** Enough text for the paper to have a usual width of lines. */
const body = [2, 3, 4].map((page) => new PageBuilder(page).paragraph(100, 60, 400, 50));
const oneColumn = (): PageBuilder => new PageBuilder().paragraph(100, 60, 400, 11).paragraph(100, 450, 400, 20);

describe('cells of prose between the rules of a table', () => {
  const cells = (page: PageBuilder, top: number): PageBuilder => {
    page.text('Table 1: What was done.', 220, top - 16, 120, CAPTION).rule(110, 490, top).row(['What', 'Why'], [110, 310], top + 3).rule(110, 490, top + 16);
    for (const left of [110, 310]) page.paragraph(left, top + 20, 180, 5);
    return page.rule(110, 490, top + 82);
  };

  it('are cells, though they look like paragraphs', async () => {
    expect(await found(cells(oneColumn(), 230), ...body)).toEqual({ tab1: [110, 230, 490, 313] });
  });

  it('are cells, though they were read as notes or references', async () => {
    const page = cells(oneColumn(), 230);
    const { source, paper } = paperOf(page, ...body);
    const lines = paper.lines.map((list) => list.map((line) => (line.box.y0 > 245 && line.box.y0 < 320 ? { ...line, role: 'reference' as const } : line)));
    const { figures } = await findFigures(source, { ...paper, lines }, () => Promise.resolve(null));
    expect(figures.map(({ box }) => Math.round(box.y1))).toEqual([313]);
  });

  it('are told from the columns of text between two tables', async () => {
    const page = new PageBuilder().text('Table 1: Upper.', 220, 60, 100, CAPTION);
    rows(page.rule(60, 550, 76), 80).rule(60, 550, 122).paragraph(60, 140, 235, 30).paragraph(315, 140, 235, 30);
    rows(page.text('Table 2: Lower.', 220, 520, 100, CAPTION).rule(60, 550, 536), 540).rule(60, 550, 582);
    expect(await found(page)).toEqual({ tab1: [60, 76, 550, 123], tab2: [60, 536, 550, 583] });
  });
});

describe('notes below a table without rules', () => {
  it('are left out from the first that runs over the gap between columns', async () => {
    const page = rows(oneColumn().text('Table 1: Results.', 180, 210, 100, CAPTION), 230).text('a Note: means of five', 180, 276, 200, { size: 8, font: 'Note' }).text('runs each.', 180, 286, 40, { size: 8, font: 'Note' });
    expect(await found(page)).toEqual({ tab1: [180, 230, 410, 268] });
  });

  it('are no notes when they go on in a column: the rest of a cell', async () => {
    const page = rows(oneColumn().text('Table 1: Results.', 180, 210, 100, CAPTION), 230).text('and co.', 180, 271, 30);
    expect(await found(page)).toEqual({ tab1: [180, 230, 410, 281] });
  });
});

describe('a table', () => {
  it('that text flows around ends at its rules', async () => {
    const page = new PageBuilder().paragraph(60, 60, 480, 8).text('Table 1: Results.', 330, 170, 200, CAPTION).rule(330, 530, 184).row(['Name', 'First'], [335, 450], 187).rule(330, 530, 199).row(['ours', '1.0'], [335, 450], 202).row(['none', '2.0'], [335, 450], 214).row(['both', '3.0'], [335, 450], 226).rule(330, 530, 238).paragraph(60, 300, 480, 30);
    for (let line = 0; line < 10; line++) page.text('the words that flow around it', 60, 165 + 12 * line, 250 - 7 * (line % 4));
    expect(await found(page)).toEqual({ tab1: [330, 184, 530, 239] });
  });

  it('on its side may stand in the middle, its short caption at the left', async () => {
    const turned = { size: 10, angle: 270 } as const;
    const page = new PageBuilder().text('Table 1: On its side.', 100, 640, 90, { ...turned, font: 'Caption' });
    ['Name', 'First', 'Second'].forEach((cell, index) => page.text(cell, 130, 200 + 100 * index, 30, turned).text('1.0', 150, 200 + 100 * index, 20, turned));
    expect(await found(page)).toEqual({ tab1: [130, 200, 160, 430] });
  });
});

describe('a table and a figure', () => {
  it('one above the other, nothing between: the rules of the table stay together', async () => {
    const page = rows(oneColumn().text('Table 1: Results.', 220, 205, 100, CAPTION).rule(170, 430, 220), 224).rule(170, 430, 236).rule(170, 430, 266).image(230, 275, 370, 395).text('Figure 1: A picture.', 220, 405, 100, CAPTION);
    expect(await found(page)).toEqual({ tab1: [170, 220, 430, 267], fig1: [230, 275, 370, 395] });
  });

  it('side by side: labels that stick out of the drawing are no cells', async () => {
    const page = new PageBuilder().text('Figure 1: A plot.', 110, 200, 120, CAPTION).image(115, 226, 290, 330).text('Time', 150, 333, 30, { size: 7, font: 'Label' })
      .text('Table 1: Results.', 330, 240, 170, CAPTION).row(['Name', 'First', 'Second'], [330, 400, 470], 256).row(['ours', '1.0', '2.0'], [330, 400, 470], 270).row(['theirs', '3.0', '4.0'], [330, 400, 470], 284)
      .row(['none', '5.0', '6.0'], [330, 400, 470], 322).paragraph(100, 60, 400, 11).paragraph(100, 450, 400, 20);
    expect(await found(page)).toMatchObject({ fig1: [115, 226, 290, 340], tab1: [330, 256, 500, 332] });
  });
});
