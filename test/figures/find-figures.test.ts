import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../src/figures/find-figures';
import type { Box } from '../../src/model/box';
import type { FigureSearch } from '../../src/model/figure';
import type { InkMap } from '../../src/model/page';
import { inkOfPage, PageBuilder, paperOf } from '../builders/figure-pages';

/** Looks for figures without rendering. */
function search(...pages: PageBuilder[]): Promise<FigureSearch> {
  const { source, paper } = paperOf(...pages);
  return findFigures(source, paper, () => Promise.resolve(null));
}

const found = (result: FigureSearch): Record<string, number[]> =>
  Object.fromEntries(result.figures.map(({ id, box }) => [id, [box.x0, box.y0, box.x1, box.y1].map(Math.round)]));

const CAPTION = { size: 9, font: 'Caption' } as const;
const LABEL = { size: 7, font: 'Label' } as const;

/** A page of one column: text, a gap from 200 to 400 with a caption below it at 405, text. */
const oneColumn = (page = 1): PageBuilder => new PageBuilder(page).paragraph(100, 60, 400, 11).paragraph(100, 450, 400, 20);

describe('a figure above its caption', () => {
  it('holds drawings and the labels around them, and ends at the running text', async () => {
    const page = oneColumn().image(150, 210, 400, 380).text('Number of samples', 230, 385, 80, LABEL).text('Error', 135, 250, 40, { ...LABEL, angle: 270 }).text('Figure 1: Error by samples.', 200, 405, 150, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [135, 210, 400, 392] });
  });

  it('may be text alone, in a type of its own', async () => {
    const code = { size: 8, font: 'Mono' } as const;
    const page = oneColumn().text('for (;;) {', 120, 340, 60, code).text('  step();', 120, 352, 70, code).text('}', 120, 364, 6, code).text('Figure 1. A loop.', 100, 385, 80, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [120, 340, 190, 372] });
  });

  it('leaves out the rules that set it off from the text', async () => {
    const page = oneColumn().image(200, 230, 400, 370).rule(100, 500, 205).rule(100, 500, 395).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [200, 230, 400, 370] });
  });

  it('leaves out a running head above it: text level with the heads of other pages', async () => {
    const page = new PageBuilder().text('A short running head', 250, 40, 100, { size: 9 }).image(150, 80, 400, 300).text('Figure 1: A picture.', 200, 310, 150, CAPTION).paragraph(100, 350, 400, 20);
    const others = [2, 3, 4].map((number) => new PageBuilder(number).text('Another head', 260, 40, 80, { size: 9, role: 'furniture' }).paragraph(100, 60, 400, 40));
    expect(found(await search(page, ...others))).toEqual({ fig1: [150, 80, 400, 300] });
  });

  it('keeps its titles, set apart above the drawing', async () => {
    const page = oneColumn().text('First', 180, 212, 40, LABEL).text('Second', 330, 212, 40, LABEL).image(150, 240, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [150, 212, 400, 380] });
  });

  it('leaves out code of the running text that stands before it', async () => {
    const code = { size: 9, font: 'Mono' } as const;
    const page = oneColumn().image(150, 280, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    ['> library(plots)', '> data <- read("file")', '> model <- fit(data)', '> plot(model)'].forEach((line, index) => page.text(line, 102, 205 + 11 * index, 5.4 * line.length, code));
    const more = new PageBuilder(2).paragraph(100, 60, 400, 11);
    ['summary(model)', 'print(coef(model))', 'anova(model, other)', 'residuals(model)', 'predict(model)'].forEach((line, index) => more.text(line, 102, 205 + 11 * index, 5.4 * line.length, code));
    expect(found(await search(page, more))).toEqual({ fig1: [150, 280, 400, 380] });
  });

  it('takes no notice of white paint, page backgrounds and underlines', async () => {
    const page = oneColumn().fill(0, 0, 612, 792, '#eeeeee').fill(90, 195, 520, 400, '#ffffff').rule(120, 160, 70).image(150, 210, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [150, 210, 400, 380] });
  });

  it('is one figure with all its panels and their own captions', async () => {
    const page = oneColumn().image(110, 210, 290, 370).image(310, 210, 490, 370).text('(a) First', 180, 374, 40).text('(b) Second', 380, 374, 45).text('Figure 1: Two panels.', 200, 405, 150, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [110, 210, 490, 384] });
  });

  it('is known by its frame even when the frame is around the caption too', async () => {
    const page = oneColumn().rule(100, 500, 202).rule(100, 500, 425).stroke(100, 202, 100.5, 425).stroke(499.5, 202, 500, 425).image(150, 220, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [150, 220, 400, 380] });
  });
});

describe('what the file itself states', () => {
  it('makes text a figure where the structure tree says so and a caption stands next to it', async () => {
    const page = (): PageBuilder => oneColumn().paragraph(120, 230, 360, 10).text('Figure 1: An answer as an example.', 200, 355, 200, CAPTION);
    expect(found(await search(page().tagged('figure', 118, 228, 482, 350)))).toEqual({ fig1: [120, 230, 480, 348] });
    expect(found(await search(page()))).toEqual({});
  });

  it('is not believed where it cuts a drawing', async () => {
    const page = oneColumn().image(150, 210, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION).tagged('figure', 150, 300, 300, 380);
    expect(found(await search(page))).toEqual({ fig1: [150, 210, 400, 380] });
  });

  it('brings the parts of a form together over a blank as high as between two figures', async () => {
    const page = (): PageBuilder => new PageBuilder().paragraph(100, 60, 400, 4).image(150, 130, 400, 150).image(150, 290, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION).paragraph(100, 450, 400, 20);
    expect(found(await search(page().form(140, 120, 410, 390)))).toEqual({ fig1: [150, 130, 400, 380] });
    expect(found(await search(page()))).toEqual({ fig1: [150, 290, 400, 380] });
  });
});

describe('a block with a label of its own', () => {
  const CODE = { size: 8, font: 'Math' } as const;
  const algorithm = (page: PageBuilder, top: number): PageBuilder =>
    page.rule(180, 380, top - 2).text('Algorithm 1 Search', 182, top, 90).rule(180, 380, top + 12).text('x = 0', 220, top + 16, 30, CODE).text('while x < n do', 220, top + 28, 70, CODE).text('x = x + 1', 230, top + 40, 45, CODE).rule(180, 380, top + 52);
  const withBlock = async (page: PageBuilder, box: Box): Promise<FigureSearch> => {
    const { source, paper } = paperOf(page);
    return findFigures(source, { ...paper, blocks: [{ kind: 'algorithm', label: 'Algorithm 1', page: 1, box, text: '' }] }, () => Promise.resolve(null));
  };

  it('is no part of the figure below it', async () => {
    const page = algorithm(oneColumn(), 200).image(150, 262, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    const box: Box = { x0: 182, y0: 200, x1: 290, y1: 249 };
    expect(found(await withBlock(page, box))).toEqual({ fig1: [150, 262, 400, 380] });
  });

  it('is the figure of a caption that has nothing else, with its rules', async () => {
    const page = algorithm(oneColumn(), 300).text('Figure 1: A search.', 200, 405, 150, CAPTION);
    expect(found(await withBlock(page, { x0: 182, y0: 300, x1: 290, y1: 349 }))).toEqual({ fig1: [180, 298, 380, 353] });
  });

  it('is no table', async () => {
    const page = algorithm(oneColumn(), 300).text('Table 1: A search.', 200, 405, 150, CAPTION);
    expect(found(await withBlock(page, { x0: 182, y0: 300, x1: 290, y1: 349 }))).toEqual({});
  });

  it('may be a shaded box: it goes to no neighbour', async () => {
    const page = oneColumn().fill(100, 200, 500, 275, '#dddddd').text('Box 1: Key points', 110, 204, 90).text('first point', 110, 220, 50).text('second point', 110, 236, 60).text('third', 110, 252, 30)
      .image(150, 285, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [150, 285, 400, 380] });
  });
});

describe('strokes', () => {
  it('that part columns belong to no figure', async () => {
    const page = new PageBuilder().stroke(305, 60, 305.5, 700).image(80, 60, 280, 200).text('Figure 1: Left.', 60, 210, 100, CAPTION).paragraph(60, 250, 240, 30).paragraph(320, 60, 240, 46);
    expect(found(await search(page))).toEqual({ fig1: [80, 60, 280, 200] });
  });

  it('that make a tall frame belong to the figure in it', async () => {
    const page = new PageBuilder().stroke(100, 60, 100.5, 460).stroke(500, 60, 500.5, 460).rule(100, 500.5, 60).rule(100, 500.5, 459.5).text('A page shown in small.', 150, 100, 80, LABEL)
      .text('Figure 1: A frame.', 200, 470, 150, CAPTION).paragraph(100, 500, 400, 15);
    expect(found(await search(page))).toEqual({ fig1: [100, 60, 501, 460] });
  });
});

describe('columns', () => {
  const LEFT = 60, RIGHT = 320, WIDTH = 240;

  it('keep two figures side by side apart', async () => {
    const page = new PageBuilder().image(80, 60, 280, 200).text('Figure 1: Left.', LEFT, 210, 100, CAPTION).image(340, 60, 540, 220).text('Figure 2: Right.', RIGHT, 230, 100, CAPTION)
      .paragraph(LEFT, 250, WIDTH, 30).paragraph(RIGHT, 262, WIDTH, 30);
    expect(found(await search(page))).toEqual({ fig1: [80, 60, 280, 200], fig2: [340, 60, 540, 220] });
  });

  it('do not cut a figure that spans them', async () => {
    const page = new PageBuilder().image(80, 60, 540, 200).text('Figure 1: A wide picture over both columns.', 180, 210, 250, CAPTION).paragraph(LEFT, 250, WIDTH, 30).paragraph(RIGHT, 250, WIDTH, 30);
    expect(found(await search(page))).toEqual({ fig1: [80, 60, 540, 200] });
  });

  it('are not needed to tell three captions in a row apart', async () => {
    const page = new PageBuilder().paragraph(60, 260, 500, 20);
    [60, 240, 420].forEach((x, index) => page.image(x, 60, x + 140, 200).text(`Figure ${index + 1}: One of three.`, x + 20, 210, 100, CAPTION));
    expect(found(await search(page))).toEqual({ fig1: [60, 60, 200, 200], fig2: [240, 60, 380, 200], fig3: [420, 60, 560, 200] });
  });

  it('hold a figure beside the abstract, though a line of the front matter above it straddles them', async () => {
    const page = new PageBuilder().text('first.author@example.org', 240, 40, 200, { size: 8, font: 'Mono' }).paragraph(LEFT, 80, WIDTH, 50).image(340, 70, 540, 180)
      .text('Figure 1: A caption as wide as its column.', RIGHT, 190, WIDTH, CAPTION).paragraph(RIGHT, 230, WIDTH, 38);
    expect(await search(page)).toMatchObject({ figures: [{ id: 'fig1', box: { x1: 540, y1: 180 } }], missed: [] });
  });

  it('may be narrow beside a wrapped figure', async () => {
    const page = new PageBuilder().paragraph(100, 60, 400, 10).paragraph(100, 180, 180, 14).paragraph(100, 348, 400, 10).image(310, 190, 490, 310).text('Figure 1: Text beside.', 310, 318, 110, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [310, 190, 490, 310] });
  });
});

describe('a caption beside its figure', () => {
  it('finds a table by its rules', async () => {
    const page = oneColumn().text('Table 1. The caption', 100, 215, 110, CAPTION).rule(240, 480, 212).rule(240, 480, 230).rule(240, 480, 262).row(['a', 'b', 'c'], [245, 330, 420], 215).row(['1', '2', '3'], [245, 330, 420], 240);
    expect(found(await search(page))).toEqual({ tab1: [240, 212, 480, 263] });
  });

  it('finds it', async () => {
    const page = oneColumn().image(110, 210, 350, 400).text('Figure 1. The caption', 370, 215, 110, CAPTION).text('stands beside it', 370, 226, 80, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [110, 210, 350, 400] });
  });
});

describe('tables', () => {
  const LEFTS = [150, 250, 350];
  const table = (page: PageBuilder, top: number): PageBuilder => page.row(['Name', 'First', 'Second'], LEFTS, top).row(['ours', '1.0', '2.0'], LEFTS, top + 14).row(['theirs', '3.0', '4.0'], LEFTS, top + 28);

  it('without rules are found by their cells', async () => {
    const page = table(oneColumn().text('Table 1: Results.', 220, 240, 100, CAPTION), 260);
    expect(found(await search(page))).toEqual({ tab1: [150, 260, 380, 298] });
  });

  it('with three rules end at the last one, the notes are left out', async () => {
    const page = table(oneColumn().text('Table 1: Results.', 220, 240, 100, CAPTION), 260).rule(140, 400, 256).rule(140, 400, 272).rule(140, 400, 302).text('Note: means of five runs.', 140, 308, 120, LABEL);
    expect(found(await search(page))).toEqual({ tab1: [140, 256, 400, 303] });
  });

  it('follow the habit of their paper where both sides are possible', async () => {
    const clear = table(oneColumn().text('Table 1: Above.', 220, 240, 100, CAPTION), 260);
    const clear2 = table(oneColumn(2).text('Table 2: Above.', 220, 240, 100, CAPTION), 260);
    const doubtful = table(table(oneColumn(3), 210).text('Table 3: Between two.', 220, 290, 100, CAPTION), 310);
    expect(found(await search(clear, clear2, doubtful))['tab3']).toEqual([150, 310, 380, 348]);
  });

  it('on their side are read with the page turned', async () => {
    const turned = { size: 10, angle: 270 } as const;
    const page = new PageBuilder().text('Table 1: On its side.', 100, 300, 120, { ...turned, font: 'Caption' });
    ['Name', 'First', 'Second'].forEach((cell, index) => page.text(cell, 130, 200 + 100 * index, 30, turned).text('1.0', 150, 200 + 100 * index, 20, turned));
    expect(found(await search(page))).toEqual({ tab1: [130, 200, 160, 430] });
  });

  it('and figures between their captions are parted at the blank band', async () => {
    const page = table(oneColumn().text('Table 1: Above.', 220, 205, 100, CAPTION), 225).image(150, 300, 400, 390).text('Figure 1: Below.', 220, 405, 100, CAPTION);
    expect(found(await search(page))).toEqual({ tab1: [150, 225, 380, 263], fig1: [150, 300, 400, 390] });
  });
});

describe('two neighbours', () => {
  it('level captions of a figure and its neighbour keep to their own drawings, though a table stands above both', async () => {
    const page = new PageBuilder().text('Table 1: Over both columns.', 220, 60, 150, CAPTION).rule(180, 430, 80).row(['a', 'b', 'c'], [185, 290, 390], 84).rule(180, 430, 96).row(['1', '2', '3'], [185, 290, 390], 100).rule(180, 430, 114)
      .image(60, 130, 300, 300).text('Figure 1: Left, as wide as its column is.', 60, 310, 240, CAPTION).image(330, 130, 540, 250).text('Figure 2: Right, as wide as its column is.', 320, 260, 240, CAPTION)
      .paragraph(60, 340, 240, 30).paragraph(320, 290, 240, 34);
    expect(found(await search(page))).toEqual({ tab1: [180, 80, 430, 115], fig1: [60, 130, 300, 300], fig2: [330, 130, 540, 250] });
  });

  it('captions one below the other in the margin take what is level with them', async () => {
    const page = new PageBuilder().text('Fig. 1. Upper', 80, 60, 90, CAPTION).text('picture', 80, 71, 50, CAPTION).image(220, 56, 500, 110).text('Fig. 2. Lower', 80, 122, 90, CAPTION).text('picture', 80, 133, 50, CAPTION).image(220, 120, 500, 200)
      .paragraph(60, 240, 480, 30);
    expect(found(await search(page))).toEqual({ fig1: [220, 56, 500, 110], fig2: [220, 120, 500, 200] });
  });
});

describe('text of another kind', () => {
  it('a numbered equation below a table is not the table\'s', async () => {
    const page = oneColumn().text('Table 1: Results.', 100, 205, 100, CAPTION).row(['Name', 'First', 'Second'], [180, 280, 380], 222).row(['ours', '1.0', '2.0'], [180, 280, 380], 236)
      .text('y = a x + b', 260, 268, 80, { font: 'Math' }).text('(3)', 484, 268, 16);
    expect(found(await search(page))).toEqual({ tab1: [180, 222, 410, 246] });
  });

  it('prose in a smaller type is a figure when its caption has no other', async () => {
    const page = oneColumn().paragraph(100, 320, 400, 4, { size: 8 }).text('Figure 1: An example of an answer.', 100, 385, 160, CAPTION);
    expect(found(await search(page))).toEqual({ fig1: [100, 320, 500, 364] });
  });

  it('notes between a table and its caption keep no table from its caption', async () => {
    const page = oneColumn().rule(100, 500, 230).row(['Name', 'First', 'Second'], [150, 250, 350], 234).rule(100, 500, 246).row(['ours', '1.0', '2.0'], [150, 250, 350], 250).rule(100, 500, 264)
      .paragraph(100, 270, 400, 3, { size: 8 }).text('Table 1: Results.', 220, 312, 100, CAPTION);
    expect(found(await search(page))).toEqual({ tab1: [100, 230, 500, 265] });
  });
});

describe('a table', () => {
  it('in the middle of the column has its short caption at the left', async () => {
    const page = oneColumn().text('Table 1. Results.', 100, 240, 60, CAPTION);
    const table = page.row(['Name', 'First', 'Second'], [260, 330, 400], 260).row(['ours', '1.0', '2.0'], [260, 330, 400], 274);
    expect(found(await search(table))).toEqual({ tab1: [260, 260, 430, 284] });
  });

  it('ends above a rule that stands apart', async () => {
    const page = oneColumn().text('Table 1: Results.', 220, 205, 100, CAPTION).row(['Name', 'First', 'Second'], [180, 280, 380], 222).rule(180, 410, 233).row(['ours', '1.0', '2.0'], [180, 280, 380], 236).rule(150, 460, 275);
    expect(found(await search(page))).toEqual({ tab1: [180, 222, 410, 246] });
  });

  it('continued on a page of its own keeps the head that is repeated there', async () => {
    const part = (number: number): PageBuilder =>
      new PageBuilder(number).text('Table 1: Results (continued)', 60, 40, 160, CAPTION).row(['Name', 'First', 'Second'], [60, 160, 260], 54, { role: 'furniture' }).row(['ours', '1.0', '2.0'], [60, 160, 260], 68).row(['theirs', '1.0', '2.0'], [60, 160, 260], 82)
        .paragraph(60, 120, 480, 40);
    expect(found(await search(part(1), part(2)))).toEqual({ tab1: [60, 54, 290, 92], 'tab1-2': [60, 54, 290, 92] });
  });
});

describe('settings for one paper', () => {
  it('take parts further apart together, or less far', async () => {
    const page = oneColumn().image(150, 205, 400, 250).image(150, 310, 400, 390).text('Figure 1: Two parts.', 200, 405, 150, CAPTION);
    const { source, paper } = paperOf(page);
    const y0 = async (tolerance: number): Promise<number | undefined> =>
      (await findFigures(source, paper, () => Promise.resolve(null), { tolerance })).figures[0]?.box.y0;
    expect([await y0(0.5), await y0(1)]).toEqual([310, 205]);
  });

  it('let smaller graphics count', async () => {
    const { source, paper } = paperOf(oneColumn().image(150, 210, 210, 260));
    const count = async (smallestUncaptioned: number): Promise<number> => (await findFigures(source, paper, () => Promise.resolve(null), { smallestUncaptioned })).figures.length;
    expect([await count(100), await count(50)]).toEqual([0, 1]);
  });
});

describe('what is not found is said', () => {
  it('a caption without a region', async () => {
    const page = new PageBuilder().paragraph(100, 60, 400, 30).text('Figure 1: See the next page.', 100, 440, 200, CAPTION).paragraph(100, 470, 400, 10);
    expect(await search(page)).toEqual({ figures: [], missed: [{ page: 1, kind: 'figure', label: 'Figure 1', caption: 'Figure 1: See the next page.', reason: 'no-region' }] });
  });

  it('a large graphic without a caption, when the paper has captions', async () => {
    const first = oneColumn().image(150, 210, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    const second = oneColumn(2).image(150, 210, 400, 380);
    expect((await search(first, second)).missed).toEqual([{ page: 2, kind: 'figure', label: null, caption: null, reason: 'no-caption' }]);
  });

  it('but the plate on a facing page belongs to the caption', async () => {
    const plate = new PageBuilder(1).image(60, 60, 550, 700);
    const text = new PageBuilder(2).text('Figure 1: The plate opposite.', 100, 60, 200, CAPTION).paragraph(100, 100, 400, 40);
    const { figures } = await search(plate, text);
    expect(figures).toMatchObject([{ id: 'fig1', page: 1, captionPlace: { page: 2 } }]);
  });
});

describe('a paper without captions', () => {
  it('has no figures in shaded or framed panels of code', async () => {
    const page = oneColumn();
    page.fill(95, 205, 505, 300, '#e5e5e5').stroke(95, 310, 505, 310.5).stroke(95, 390, 505, 390.5).stroke(95, 310, 95.5, 390.5).stroke(504.5, 310, 505, 390.5);
    [0, 1, 2, 3, 4, 5].forEach((line) => page.text(`step ${line}`, 102, 212 + 13 * line, 40, { font: 'Mono' }));
    [0, 1, 2, 3, 4].forEach((line) => page.text(`step ${line}`, 102, 316 + 13 * line, 40, { font: 'Mono' }));
    expect(await search(page)).toEqual({ figures: [], missed: [] });
  });

  it('gets its large graphics as unnamed figures; formulas and logos are none', async () => {
    const page = oneColumn().image(150, 210, 270, 300).image(290, 210, 400, 300).rule(200, 240, 340).text('x', 210, 328, 8).text('y', 210, 342, 8).image(500, 20, 540, 40);
    expect(found(await search(page))).toEqual({ 'page1-1': [150, 210, 400, 300] });
  });

  it('takes level panels of one height for one figure, over a blank of 50 points, unless text stands between', async () => {
    const panels = (): PageBuilder => new PageBuilder().paragraph(100, 60, 400, 10).image(110, 220, 270, 340).image(320, 220, 480, 340);
    expect(found(await search(panels()))).toEqual({ 'page1-1': [110, 220, 480, 340] });
    expect(found(await search(panels().text('or', 290, 400, 10).image(110, 420, 270, 520)))).toMatchObject({ 'page1-1': [110, 220, 480, 340] });
    const apart = new PageBuilder().paragraph(100, 60, 400, 10).image(110, 220, 270, 340).image(110, 385, 270, 505).paragraph(100, 350, 400, 2);
    expect(Object.values(found(await search(apart)))).toEqual([[110, 220, 270, 340], [110, 385, 270, 505]]);
  });

  it('takes the pieces that a form holds for one figure', async () => {
    const pieces = (): PageBuilder => new PageBuilder().paragraph(100, 60, 400, 10).image(110, 220, 270, 340).image(300, 380, 480, 430);
    expect(Object.keys(found(await search(pieces())))).toHaveLength(2);
    expect(found(await search(pieces().form(105, 215, 485, 435)))).toEqual({ 'page1-1': [110, 220, 480, 430] });
  });

  it('takes a graphic that stands at the same place on three pages for a part of the layout', async () => {
    const withBanner = (number: number): PageBuilder => new PageBuilder(number).image(250, 20, 530, 70);
    expect(Object.keys(found(await search(withBanner(1), withBanner(2))))).toHaveLength(2);
    expect(await search(withBanner(1), withBanner(2), withBanner(3))).toEqual({ figures: [], missed: [] });
  });
});

describe('ink', () => {
  it('tightens boxes and pulls in what an edge would cut', async () => {
    const page = oneColumn().image(150, 210, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    const { source, paper } = paperOf(page);
    const ink = inkOfPage(page);
    const paint = (box: Box, value: number): void => {
      for (let y = box.y0; y < box.y1; y++) ink.data.fill(value, y * ink.width + box.x0, y * ink.width + box.x1);
    };
    paint({ x0: 150, y0: 210, x1: 400, y1: 380 }, 0);
    paint({ x0: 170, y0: 220, x1: 406, y1: 370 }, 1);
    const { figures } = await findFigures(source, paper, () => Promise.resolve(ink));
    expect(figures.map(({ box }) => box)).toEqual([{ x0: 170, y0: 220, x1: 406, y1: 370 }]);
  });

  it('tells no edge on a tinted ground behind figure and caption: the marks do', async () => {
    const page = oneColumn().fill(90, 200, 510, 430, '#eeeeee').image(150, 210, 400, 380).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    const { source, paper } = paperOf(page);
    expect(found(await findFigures(source, paper, () => Promise.resolve(inkOfPage(page))))).toEqual({ fig1: [150, 210, 400, 380] });
  });

  it('finds the drawings of a scanned page', async () => {
    const scan = new PageBuilder().paragraph(100, 60, 400, 11).paragraph(100, 450, 400, 20).text('Figure 1: A picture.', 200, 405, 150, CAPTION);
    const ink = inkOfPage(scan);
    for (let y = 220; y < 390; y++) ink.data.fill(1, y * ink.width + 160, y * ink.width + 420);
    scan.image(0, 0, 612, 792);
    const { source, paper } = paperOf(scan);
    expect(found(await findFigures(source, paper, () => Promise.resolve(ink)))).toEqual({ fig1: [160, 220, 420, 390] });
  });

  it('knows paragraphs of a scan without text by their lines, though letters and lines are one component, and keeps them out of a figure', async () => {
    const page = new PageBuilder(1).image(0, 0, 612, 792);
    const { source, paper } = paperOf(page);
    const ink: InkMap = { scale: 1, width: 612, height: 792, data: new Uint8Array(612 * 792) };
    const paint = (x0: number, y0: number, x1: number, y1: number): void => {
      for (let y = y0; y < y1; y++) ink.data.fill(1, y * 612 + x0, y * 612 + x1);
    };
    // A frame with a curve in it, and close below it lines of letters that are linked by their descenders.
    paint(150, 200, 400, 202);
    paint(150, 348, 400, 350);
    paint(150, 200, 152, 350);
    paint(398, 200, 400, 350);
    for (let line = 0; line < 12; line++) paint(150, 362 + 12 * line, 400, 369 + 12 * line);
    for (let x = 160; x < 400; x += 40) paint(x, 362, x + 1, 500);
    for (let x = 100; x < 500; x += 11) paint(x, 100, x + 8, 108);
    expect(found(await findFigures(source, paper, () => Promise.resolve(ink)))).toEqual({ 'page1-1': [150, 200, 400, 350] });
  });

  it('tells a drawing of a scan without text from lines whose letters touch: it has one large component', async () => {
    const scan = new PageBuilder().image(0, 0, 612, 792);
    const blank = (): InkMap => ({ ...inkOfPage(new PageBuilder()), data: new Uint8Array(612 * 792) });
    const block = (ink: InkMap, x0: number, y0: number, x1: number, y1: number): void => {
      for (let y = y0; y < y1; y++) ink.data.fill(1, y * ink.width + x0, y * ink.width + x1);
    };
    /** Four printed lines of single letters, and one line of a display formula whose signs touch, two of them high. */
    const lines = blank();
    for (let line = 0; line < 4; line++) for (let x = 100; x < 500; x += 8) block(lines, x, 100 + line * 14, x + 5, 108 + line * 14);
    for (let line = 0; line < 4; line++) block(lines, 100, 200 + line * 18, 500, 216 + line * 18);
    const drawing = blank();
    for (let x = 100; x < 500; x += 8) block(drawing, x, 100, x + 5, 108);
    block(drawing, 150, 200, 400, 350);
    const { source, paper } = paperOf(scan);
    expect(found(await findFigures(source, paper, () => Promise.resolve(lines)))).toEqual({});
    expect(found(await findFigures(source, paper, () => Promise.resolve(drawing)))).toEqual({ 'page1-1': [150, 200, 400, 350] });
  });
});

describe('a sentence about a figure right above or below a drawing', () => {
  const drawing = (page: PageBuilder): PageBuilder => page.image(150, 215, 400, 380).text('Figure 3: Error by samples.', 200, 405, 150, CAPTION);

  it('is no caption: a paragraph that begins with the label and a verb', async () => {
    const page = drawing(new PageBuilder().paragraph(100, 60, 400, 9).text('Figure 3 shows the error of the method for all sizes of the', 100, 180, 400).text('data set.', 100, 192, 60).paragraph(100, 450, 400, 20));
    const result = await search(page);
    expect(result.figures.map(({ label, caption }) => [label, caption])).toEqual([['Figure 3', 'Figure 3: Error by samples.']]);
    expect(found(result)).toEqual({ fig3: [150, 215, 400, 380] });
    expect(result.missed).toEqual([]);
  });

  it('of another figure, or in brackets, takes no drawing from its caption', async () => {
    for (const sentence of ['Figure 2, on the other hand, has the error of the other method.', '(Figure 2) the error of the other method grows with the size.', 'Figure 2 and the text above show the error of the other method.']) {
      const page = drawing(new PageBuilder().paragraph(100, 60, 400, 8).text(sentence, 100, 192, 400).paragraph(100, 450, 400, 20));
      const result = await search(page);
      expect(found(result)).toEqual({ fig3: [150, 215, 400, 380] });
      expect(result.missed).toEqual([]);
    }
  });

  it('is none below its caption either, in a paragraph of its own after a gap', async () => {
    const page = drawing(oneColumn()).text('Figure 3 shows the error of the method for all sizes.', 100, 432, 400);
    const result = await search(page);
    expect(result.figures.map(({ caption }) => caption)).toEqual(['Figure 3: Error by samples.']);
    expect(result.missed).toEqual([]);
  });

  it('is none in a paper whose captions have no delimiter', async () => {
    const page = new PageBuilder().paragraph(100, 60, 400, 9).text('Figure 3 shows the error of the method for all sizes of the', 100, 180, 400).text('data set.', 100, 192, 60).image(150, 215, 400, 380).text('Figure 3 Error by samples', 200, 405, 150, CAPTION).paragraph(100, 450, 400, 20);
    expect((await search(page)).figures.map(({ caption }) => caption)).toEqual(['Figure 3 Error by samples']);
  });
});
