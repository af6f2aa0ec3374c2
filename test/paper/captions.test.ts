import { describe, expect, it } from '@jest/globals';
import { readCaptionLabel } from '../../src/paper/caption-label';
import { findCaptions, type CaptionLine } from '../../src/paper/captions';
import { unionOf } from '../../src/model/box';
import type { Caption } from '../../src/model/paper';
import type { Run } from '../../src/paper/page-lines';
import { PageBuilder, type Type } from '../builders/figure-pages';

const captionsOf = (...pages: PageBuilder[]): Caption[] => findCaptions(pages.map((page) => ({ page: page.page, lines: page.lines, rules: page.marks.map((mark) => mark.box) })));
const labels = (...pages: PageBuilder[]): string[] => captionsOf(...pages).map((caption) => caption.label);
const SMALL = { size: 9, font: 'Caption' } as const;

describe('labels', () => {
  it.each([
    ['Figure 3: A plot', 'Figure 3', '3', 'figure'],
    ['Fig. 12. A plot', 'Figure 12', '12', 'figure'],
    ['FIG. 2 – Un graphe', 'Figure 2', '2', 'figure'],
    ['Fig. 1 | Cells', 'Figure 1', '1', 'figure'],
    ['Figure A.1: More', 'Figure A.1', 'A1', 'figure'],
    ['Fig. S3. More', 'Figure S3', 'S3', 'figure'],
    ['Cuadro 2. Resultados', 'Table 2', '2', 'table'],
    ['Figure 4.2 Chapters', 'Figure 4.2', '4-2', 'figure'],
    ['Figure 4-2 Chapters', 'Figure 4-2', '4-2', 'figure'],
    ['Extended Data Fig. 2 | Cells', 'Extended Data Figure 2', 'E2', 'figure'],
    ['Supplementary Figure 1: More', 'Supplementary Figure 1', 'S1', 'figure'],
    ['Supplementary Figure S1: More', 'Supplementary Figure S1', 'S1', 'figure'],
    ['Scheme 1. Synthesis', 'Scheme 1', '1', 'figure'],
    ['TABLE IV', 'Table IV', 'IV', 'table'],
    ['Abbildung 4: Netz', 'Figure 4', '4', 'figure'],
    ['Abb. 4: Netz', 'Figure 4', '4', 'figure'],
    ['Tabelle 2: Werte', 'Table 2', '2', 'table'],
    ['Tableau 2 : Valeurs', 'Table 2', '2', 'table'],
    ['Tabla 2. Valores', 'Table 2', '2', 'table'],
    ['Рис. 3. График', 'Figure 3', '3', 'figure'],
    ['Таблица 1. Данные', 'Table 1', '1', 'table'],
    ['图3 结构', 'Figure 3', '3', 'figure'],
    ['図 3 構成', 'Figure 3', '3', 'figure'],
    ['表２ 結果', 'Table 2', '2', 'table'],
    ['[표 1] 비교', 'Table 1', '1', 'table'],
    ['<그림 2> 구조', 'Figure 2', '2', 'figure'],
    ['Carte 1 : La région', 'Carte 1', '1', 'figure'],
    ['图一 不同方法的损失曲线', 'Figure 1', '1', 'figure'],
    ['表十二：结果', 'Table 12', '12', 'table'],
    ['图二十 结构', 'Figure 20', '20', 'figure'],
    ['图1不同方法的损失曲线', 'Figure 1', '1', 'figure'],
    ['附图 1 不同方法的损失曲线', 'Supplementary Figure 1', 'S1', 'figure'],
    ['附表2：结果', 'Supplementary Table 2', 'S2', 'table'],
    ['付図 1 提案手法の損失曲線', 'Supplementary Figure 1', 'S1', 'figure'],
    ['補足図 3 損失曲線', 'Supplementary Figure 3', 'S3', 'figure'],
    ['Рис. А.1. Изменение потерь', 'Figure А.1', 'A1', 'figure'],
    ['Таблица Б2 – Значения', 'Table Б2', 'B2', 'table'],
    ['Рисунок П1.2. Ход метода', 'Figure П1.2', 'P1-2', 'figure'],
    ['Figure supplémentaire 2 : Évolution', 'Supplementary Figure 2', 'S2', 'figure'],
    ['Tableau supplémentaire 1. Valeurs', 'Supplementary Table 1', 'S1', 'table'],
    ['Figura suplementaria 1. Evolución', 'Supplementary Figure 1', 'S1', 'figure'],
    ['Tabela suplementar S2: Valores', 'Supplementary Table S2', 'S2', 'table'],
    ['Figura supplementare 4. Andamento', 'Supplementary Figure 4', 'S4', 'figure'],
    ['Ergänzende Abbildung 2: Verlauf', 'Supplementary Figure 2', 'S2', 'figure'],
    ['Figure 4\u20122. Chapters', 'Figure 4\u20122', '4-2', 'figure'],
    ['Figure 4\u22122. Chapters', 'Figure 4\u22122', '4-2', 'figure'],
    ['Supplementary figure 1. More', 'Supplementary Figure 1', 'S1', 'figure'],
    ['Дополнительная таблица 2. Значения', 'Supplementary Table 2', 'S2', 'table'],
    ['Online Resource 1 Fig. 2 Loss of the model', 'Online Resource 1 Figure 2', 'O1-2', 'figure'],
    ['Appendix B Table 3: Values', 'Appendix B Table 3', 'AB-3', 'table'],
    ['Appendix 1 Figure 2. Loss', 'Appendix 1 Figure 2', 'A1-2', 'figure'],
  ])('%s', (line, label, number, kind) => {
    expect(readCaptionLabel(line)).toMatchObject({ label, number, kind });
  });

  it.each(['figure 2 of the paper', 'Figures 2 and 3', 'Figure out', 'Tables are rows', 'Table of contents', 'The Figure 2', 'Mapping 3', 'Figured 3', '图一般是这样', '表二维数据', 'Box 1 | Terms that are used', 'Resource 1 Fig. 2', 'supplementary Figure 2', 'Таблицы 3 и 4'])('%s is none', (line) => {
    expect(readCaptionLabel(line)).toBeNull();
  });
});

it('a figure dash before the text is a delimiter', () => {
  expect(readCaptionLabel('Figure 2 \u2012 A plot')).toMatchObject({ delimiter: 'dash', rest: 'A plot' });
});

describe('captions', () => {
  it('are told from mentions at the beginning of a line', () => {
    const page = new PageBuilder().paragraph(100, 60, 400, 3).text('Figure 1 shows the error of the method.', 100, 96, 400).text('Table 1, on the other hand, lists', 100, 108, 400).paragraph(100, 120, 400, 3)
      .text('Figure 1: Error of the method.', 150, 300, 200, SMALL).text('Table 1: Values.', 150, 500, 200, SMALL);
    expect(captionsOf(page).map(({ text }) => text)).toEqual(['Figure 1: Error of the method.', 'Table 1: Values.']);
  });

  it('keep to the style of their paper: a sentence that ends before a label makes no caption', () => {
    const first = new PageBuilder(1).paragraph(100, 60, 400, 3).text('Figure 2. The rest is said below.', 100, 96, 400).paragraph(100, 108, 400, 3).text('Figure 1. One.', 150, 300, 90);
    const second = new PageBuilder(2).paragraph(100, 60, 400, 6).text('Figure 2. Two.', 150, 300, 90);
    expect(captionsOf(first, second).map(({ page, text }) => `${page} ${text}`)).toEqual(['1 Figure 1. One.', '2 Figure 2. Two.']);
  });

  it('may begin with a small letter when type and style are those of the other captions', () => {
    const page = new PageBuilder().paragraph(100, 60, 400, 9).text('Fig. 1 deepness of the net', 150, 300, 120, SMALL).text('Fig. 2 Errors by depth', 150, 500, 120, SMALL);
    expect(labels(page)).toEqual(['Figure 1', 'Figure 2']);
  });

  it('go on over lines of one pitch and end at the body text', () => {
    const page = new PageBuilder().text('Figure 1: A caption of three', 100, 300, 240).text('lines that ends with a di-', 100, 312, 240).text('vided word.', 100, 324, 60).paragraph(100, 352, 240, 5);
    expect(captionsOf(page)).toMatchObject([{ text: 'Figure 1: A caption of three lines that ends with a divided word.', box: { x0: 100, y0: 300, x1: 340, y1: 334 } }]);
  });

  it('end where the size changes and at a rule', () => {
    const bySize = new PageBuilder(1).text('Figure 1: One line.', 100, 300, 240, { size: 8 }).paragraph(100, 312, 240, 5);
    const byRule = new PageBuilder(2).text('Table 1: One line', 100, 300, 240).rule(100, 340, 311).row(['a', 'b'], [100, 200], 313);
    expect(captionsOf(bySize, byRule).map(({ text }) => text)).toEqual(['Figure 1: One line.', 'Table 1: One line']);
  });

  it('take the title below a label that stands alone', () => {
    const page = new PageBuilder().text('TABLE I', 200, 300, 40, { size: 10 }).text('Values of all runs', 160, 312, 120, { size: 8 });
    expect(captionsOf(page).map(({ text }) => text)).toEqual(['TABLE I Values of all runs']);
  });

  it('in two languages are one', () => {
    const page = new PageBuilder().paragraph(100, 60, 400, 6).text('図 3 システムの構成', 150, 300, 100, SMALL).text('Fig. 3 Structure of the system', 150, 311, 140, SMALL);
    expect(captionsOf(page)).toMatchObject([{ label: 'Figure 3', text: '図 3 システムの構成 Fig. 3 Structure of the system' }]);
  });

  it('are not the entries of a list of figures', () => {
    const list = new PageBuilder(1);
    for (let n = 1; n <= 4; n++) list.text(`Figure ${n}: One of them`, 100, 100 + 16 * n, 300);
    const page = new PageBuilder(2).text('Figure 1: One of them', 100, 300, 120);
    expect(captionsOf(list, page).map((caption) => caption.page)).toEqual([2]);
  });

  it('with the same label on two pages are two: a table goes on', () => {
    const pages = [1, 2].map((n) => new PageBuilder(n).paragraph(100, 500, 400, 6).text('Table 2 Overview of all themes', 100, 60, 160, SMALL));
    expect(labels(...pages)).toEqual(['Table 2', 'Table 2']);
  });

  it('of a table that goes on over many pages are as many, whatever the style of the first', () => {
    const later = [2, 3, 4, 5, 6].map((n) => new PageBuilder(n).paragraph(100, 500, 400, 6).text('Table 2 (continued)', 100, 60, 160, SMALL));
    const first = new PageBuilder(1).paragraph(100, 500, 400, 6).text('Table 2: Overview of all themes', 100, 60, 160, SMALL);
    expect(labels(first, ...later)).toEqual(Array.from({ length: 6 }, () => 'Table 2'));
  });

  it.each(['Table 2 cont.', 'Table 2 (cont’d)', 'Tabelle 2 (Fortsetzung)', 'Tableau 2 (suite)', 'Tabla 2 (continuación)', 'Таблица 2 (продолжение)', '表 2（续）', '표 2 (계속)'])('%s goes on', (text) => {
    const first = new PageBuilder(1).text(text.replace(/[\s(（].*/u, ' 2: One'), 100, 60, 160, SMALL);
    expect(labels(first, new PageBuilder(2).paragraph(100, 500, 400, 6).text(text, 100, 60, 160, SMALL))).toEqual(['Table 2', 'Table 2']);
  });

  it.each([
    ['续表 3 实验结果', '表 3 实验结果'],
    ['続表3', '表 3 結果'],
    ['Fortsetzung Tabelle 3', 'Tabelle 3: Werte'],
    ['Fortsetzung von Tab. 3: Werte', 'Tab. 3: Werte'],
    ['Продолжение таблицы 3', 'Таблица 3 – Значения'],
    ['Окончание табл. 3', 'Табл. 3. Значения'],
    ['Suite du tableau 3', 'Tableau 3 : Valeurs'],
    ['Tableau 3 : Valeurs (suite)', 'Tableau 3 : Valeurs'],
    ['Continuação da Tabela 3', 'Tabela 3. Valores'],
    ['Continuación de la Tabla 3', 'Tabla 3. Valores'],
    ['Continued Table 3', 'Table 3 Values'],
    ['Continuation of Table 3.', 'Table 3. Values'],
    ['(Continued) Table 3.', 'Table 3. Values'],
  ])('%s goes on, too', (text, title) => {
    const first = new PageBuilder(1).text(title, 100, 60, 160, SMALL);
    const later = [2, 3, 4, 5].map((n) => new PageBuilder(n).paragraph(100, 500, 400, 6).text(text, 100, 60, 160, SMALL));
    expect(labels(first, ...later)).toEqual(Array.from({ length: 5 }, () => 'Table 3'));
  });

  it('of tables that go on begin with a capital: a sentence about the rest of a table is none', () => {
    const page = new PageBuilder().paragraph(100, 60, 400, 3).text('continued in Table 3 of the report', 100, 96, 400).text('suite du tableau 3 du rapport', 100, 108, 400).paragraph(100, 120, 400, 3);
    expect(labels(page)).toEqual([]);
  });

  it.each([['zh', '图1表明该方法的误差', '图1不同方法的误差'], ['zh', '表一列出了所有结果', '表一 所有结果'], ['ja', '図1に示すように', '図1 提案手法']])('in %s are told from mentions by the verb', (_, mention, title) => {
    const page = new PageBuilder().paragraph(100, 60, 400, 3).text(mention, 100, 96, 200).paragraph(100, 120, 400, 3).text(title, 150, 300, 120, SMALL);
    expect(captionsOf(page).map(({ text }) => text)).toEqual([title]);
  });

  it('with one label on many pages are none when the label does not go on from page to page: a running head', () => {
    const pages = [1, 2, 5, 9].map((n) => new PageBuilder(n).paragraph(100, 500, 400, 6).text('Table 2 Overview of all themes', 100, 60, 160, SMALL));
    expect(labels(...pages)).toEqual([]);
  });

  it('are read on their side too', () => {
    const page = new PageBuilder().text('Table 1: On its side', 100, 300, 120, { angle: 270 }).text('and on.', 112, 380, 40, { angle: 270 });
    expect(captionsOf(page)).toMatchObject([{ label: 'Table 1', text: 'Table 1: On its side and on.' }]);
  });
});

describe('a caption beside other text', () => {
  const run = (text: string, x0: number, top: number, width: number, font: string): Run => ({ text, box: { x0, y0: top, x1: x0 + width, y1: top + 9 }, size: 9, font, bold: false, italic: false, raised: false });
  const line = (...runs: Run[]): CaptionLine => ({
    text: runs.map(({ text }) => text).join(' '), box: unionOf(runs.map(({ box }) => box)) ?? { x0: 0, y0: 0, x1: 0, y1: 0 }, baseline: (runs[0]?.box.y0 ?? 0) + 7, size: 9, font: runs[0]?.font ?? '', bold: false, italic: false, angle: 0, role: 'body', runs,
  });

  it('is parted from the lines that it was read together with', () => {
    const lines = [
      line(run('the running text beside it goes on', 60, 300, 180, 'Body'), run('Figure 3:', 250, 300, 40, 'Bold'), run('A picture', 292, 300, 60, 'Sans')),
      line(run('and on in the same way', 60, 311, 180, 'Body'), run('beside text.', 250, 311, 60, 'Sans')),
      line(run('to the end of the page.', 60, 322, 180, 'Body')),
    ];
    expect(findCaptions([{ page: 1, lines }]).map(({ text, box }) => [text, box.x0])).toEqual([['Figure 3: A picture beside text.', 250]]);
  });

  it('is parted from the rows of a table beside it, though its first line stands alone', () => {
    const lines = [
      line(run('Figure 3:', 250, 300, 40, 'Bold'), run('A picture', 292, 300, 60, 'Sans')),
      line(run('Name', 60, 311, 30, 'Body'), run('First', 180, 311, 55, 'Body'), run('beside a table.', 250, 311, 60, 'Sans')),
      line(run('ours', 60, 322, 30, 'Body'), run('1.0', 180, 322, 20, 'Body')),
    ];
    expect(findCaptions([{ page: 1, lines }]).map(({ text, box }) => [text, box.x0])).toEqual([['Figure 3: A picture beside a table.', 250]]);
  });
});

describe('a caption in two columns', () => {
  const left = ['Figure 1: The loss of the model on the', 'data that were used in the study, for', 'both settings and for the three sizes'];
  const right = ['of the batch, over time, and the mean', 'of all of these runs with its spread,', 'in percent.'];
  const set = (page: PageBuilder, column: readonly string[], x0: number, type: Type = SMALL): PageBuilder => column.reduce((on, text, index) => on.text(text, x0, 300 + 11 * index, 180, type), page);
  const body = (page = new PageBuilder()): PageBuilder => page.paragraph(60, 60, 400, 8).paragraph(60, 360, 400, 8);

  it('is read down the first and then the second', () => {
    expect(captionsOf(set(set(body(), left, 60), right, 260))).toMatchObject([{ text: [...left, ...right].join(' '), box: { x0: 60, x1: 440 } }]);
  });

  it('may have one line less in the second', () => {
    expect(captionsOf(set(set(body(), left, 60), right.slice(0, 2), 260)).map(({ text }) => text)).toEqual([[...left, ...right.slice(0, 2)].join(' ')]);
  });

  it('is none where the second goes on below or above: a paragraph beside a caption', () => {
    const more = set(set(body(), left, 60), right, 260).text('and the text goes on beside it.', 260, 333, 180, SMALL);
    const before = set(set(body(), left, 60), right, 260).text('The text has begun above it', 260, 289, 180, SMALL);
    for (const page of [more, before]) expect(captionsOf(page).map(({ text }) => text)).toEqual([left.join(' ')]);
  });

  it('is none where the first ends a sentence, the type is another, or the second has a label', () => {
    const ends = set(set(body(), [...left.slice(0, 2), 'both settings.'], 60), right, 260);
    const other = set(set(body(), left, 60), right, 260, { size: 9, font: 'Other' });
    expect(captionsOf(ends).map(({ text }) => text)).toEqual([`${left[0]} ${left[1]} both settings.`]);
    expect(captionsOf(other).map(({ text }) => text)).toEqual([left.join(' ')]);
    expect(captionsOf(set(set(body(), left, 60), ['Figure 2: Another picture that stands', 'beside it and has', 'a caption.'], 260)).map(({ label }) => label)).toEqual(['Figure 1', 'Figure 2']);
  });

  it('is parted where lines of both columns were read as one', () => {
    const run = (text: string, x0: number, top: number, width: number): Run => ({ text, box: { x0, y0: top, x1: x0 + width, y1: top + 9 }, size: 9, font: 'Caption', bold: false, italic: false, raised: false });
    const row = (top: number, ...runs: Run[]): CaptionLine => ({ text: runs.map(({ text }) => text).join(' '), box: unionOf(runs.map(({ box }) => box)) ?? { x0: 0, y0: 0, x1: 0, y1: 0 }, baseline: top + 7, size: 9, font: 'Caption', bold: false, italic: false, angle: 0, role: 'body', runs });
    const [a = '', b = '', c = ''] = left, [d = '', e = '', f = ''] = right;
    const lines = [row(300, run(a, 60, 300, 170)), row(300, run(d, 250, 300, 180)), row(311, run(b, 60, 311, 182), run(e, 250, 311, 180)), row(322, run(c, 60, 322, 182), run(f, 250, 322, 40))];
    expect(findCaptions([{ page: 1, lines }]).map(({ text }) => text)).toEqual([[...left, ...right].join(' ')]);
    // Two rows alone are stretched lines whose blanks meet by chance.
    const stretched = [row(300, run(a, 60, 300, 170), run(d, 250, 300, 180)), row(311, run(b, 60, 311, 182), run(e, 250, 311, 180))];
    expect(findCaptions([{ page: 1, lines: stretched }])[0]?.text).toBe(`${a} ${d} ${b} ${e}`);
  });
});

describe('a label in Chinese numerals', () => {
  const han = (text: string, x0: number): Run => ({ text, box: { x0, y0: 300, x1: x0 + 9 * text.length, y1: 309 }, size: 9, font: 'Han', bold: false, italic: false, raised: false });
  const lineOf = (...runs: Run[]): CaptionLine => ({ text: runs.map(({ text }) => text).join(''), box: { x0: 60, y0: 300, x1: 160, y1: 309 }, baseline: 307, size: 9, font: 'Han', bold: false, italic: false, angle: 0, role: 'body', runs });

  it('is parted from its text by the gap that is printed, though lines of Chinese are read without blanks', () => {
    expect(findCaptions([{ page: 1, lines: [lineOf(han('图一', 60), han('般的方法', 81))] }])).toMatchObject([{ label: 'Figure 1', text: '图一 般的方法' }]);
  });

  it('is none without a gap', () => {
    expect(findCaptions([{ page: 1, lines: [lineOf(han('图一', 60), han('般的方法', 78))] }])).toEqual([]);
  });
});

describe('the end of a caption', () => {
  it('of one centred line comes before a wider line, though that is set as closely', () => {
    const page = new PageBuilder().text('Figure 1: A picture.', 250, 300, 100, SMALL).text('[1] A. Author. The title of a work that is cited', 100, 312, 400, SMALL);
    expect(captionsOf(page).map(({ text }) => text)).toEqual(['Figure 1: A picture.']);
  });

  it('is found in a manuscript with widely spaced lines', () => {
    const page = new PageBuilder().text('Figure 1: A picture with a long caption that goes', 100, 100, 300, SMALL).text('on below.', 100, 118, 60, SMALL);
    for (let line = 0; line < 12; line++) page.text(`a line of the running text ${line}`, 100, 300 + 20 * line, 400);
    expect(captionsOf(page).map(({ text }) => text)).toEqual(['Figure 1: A picture with a long caption that goes on below.']);
  });
});
