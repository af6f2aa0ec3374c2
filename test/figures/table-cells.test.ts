import { describe, expect, it } from '@jest/globals';
import { tableCells, type CellDoubt, type Cells } from '../../src/figures/table-cells';
import type { Outcome } from '../../src/model/outcome';
import { Page } from '../builders/page';

const BOX = { x0: 50, y0: 90, x1: 350, y1: 300 };
const COLUMNS = [60, 160, 220, 280];

/** Lays out rows 14 points apart from y = 110 on; an empty text leaves its cell blank. Rules are drawn `after` these rows (0 is above the first). */
function layOut(rows: readonly (readonly string[])[], rules: readonly number[] = [0, 1, rows.length], bold = 0): Page {
  const page = new Page();
  rows.forEach((row, index) => row.forEach((text, column) => text !== '' && page.run(COLUMNS[column] ?? 0, 110 + 14 * index, text, { bold: index < bold })));
  rules.forEach((after) => page.rule(55, 340, 99 + 14 * after));
  return page;
}

const read = (page: Page): Outcome<Cells, CellDoubt> => tableCells({ ...BOX, x0: 55, x1: 340 }, page.content);
const value = (cells: readonly (readonly string[])[]) => ({ ok: true, value: cells });
const doubt = (failure: CellDoubt) => ({ ok: false, failure });

describe('cells of a table', () => {
  const plain = [['System', 'P', 'R', 'F1'], ['Ours', '.91', '.88', '.90'], ['Theirs', '.85', '.80', '.82']];

  it('are told apart by base lines and by what stays blank in all rows', () => {
    expect(read(layOut(plain))).toEqual(value(plain));
  });

  it('keep words of a cell together and empty cells empty', () => {
    const rows = [['Data set', 'Size', 'Loss', ''], ['One more set', '10', '', '.3'], ['Two', '20', '.4', '.5']];
    expect(read(layOut(rows))).toEqual(value(rows));
  });

  it('have a head by its bold type when no rule parts it', () => {
    expect(read(layOut(plain, [], 1))).toEqual(value(plain));
  });

  it('stand below empty heads when the first row has numbers as the others have', () => {
    const rows = [['All', '100', '90', '80'], ['Some', '40', '30', '20']];
    expect(read(layOut(rows, []))).toEqual(value([['', '', '', ''], ...rows]));
  });

  it('have the head that is underlined along several columns before each of them', () => {
    const page = layOut([['', '', '', ''], ['System', 'P', 'R', 'F1'], ['Ours', '.91', '.88', '.90'], ['Theirs', '.85', '.80', '.82']], [0, 2, 4]);
    page.run(210, 110, 'CS-150');
    page.rule(158, 300, 114);
    expect(read(page)).toEqual(value([['System', 'CS-150 / P', 'CS-150 / R', 'CS-150 / F1'], ['Ours', '.91', '.88', '.90'], ['Theirs', '.85', '.80', '.82']]));
  });

  it('are given up when such a head has no rule', () => {
    const page = layOut([['', '', '', ''], ...plain], [0, 2, 4]);
    page.run(212, 110, 'CS-150');
    expect(read(page)).toEqual(doubt('spanning-header'));
  });

  it('join lines that go on in a cell of text', () => {
    const rows = [['Name', 'What', '', ''], ['One', 'begins here', '', ''], ['', 'ends here', '', ''], ['Two', 'is short', '', '']];
    expect(read(layOut(rows))).toEqual(value([['Name', 'What'], ['One', 'begins here ends here'], ['Two', 'is short']]));
  });

  it('put a title over several columns into a row of its own', () => {
    const page = layOut([['Set', 'P', 'R', 'F1'], ['', '', '', ''], ['Ours', '.91', '.88', '.90'], ['Theirs', '.85', '.80', '.82']]);
    page.run(70, 124, 'Results on the second test set of all');
    expect(read(page)).toEqual(value([['Set', 'P', 'R', 'F1'], ['Results on the second test set of all', '', '', ''], ['Ours', '.91', '.88', '.90'], ['Theirs', '.85', '.80', '.82']]));
  });

  it('leave out notes below the last rule', () => {
    const page = layOut(plain);
    page.run(60, 170, 'Note: higher is better in all columns.');
    expect(read(page)).toEqual(value(plain));
  });

  it('keep raised digits apart from what they are raised over', () => {
    const page = layOut([['Run', 'Rate'], ['a', ''], ['b', '0.1']]);
    const end = page.run(160, 124, '10');
    page.run(end, 120, '-3', { size: 6 });
    expect(read(page)).toEqual(value([['Run', 'Rate'], ['a', '10⁻³'], ['b', '0.1']]));
  });

  it('keep the raised marks of notes raised, and digits that are lowered lowered', () => {
    const page = layOut([['Run', 'Rate'], ['a', ''], ['', '0.1']]);
    page.run(page.run(160, 124, 'NA'), 120, 'd', { size: 6 });
    page.run(page.run(60, 138, 'b'), 141, '0', { size: 6 });
    expect(read(page)).toEqual(value([['Run', 'Rate'], ['a', 'NAᵈ'], ['b₀', '0.1']]));
  });

  it('are given up when a raised or lowered number would run on from the number before it', () => {
    const page = layOut([['Run', 'Rate'], ['a', ''], ['b', '0.1']]);
    page.run(page.run(160, 124, '85.3'), 127, '0.4', { size: 6 });
    expect(read(page)).toEqual(doubt('formulas'));
  });

  it('keep the hyphen at which a head of capitals is broken', () => {
    const page = layOut([['Run', 'NEW-'], ['', 'BASE'], ['a', '0.2'], ['b', '0.1']], [0, 2, 4]);
    expect(read(page)).toEqual(value([['Run', 'NEW-BASE'], ['a', '0.2'], ['b', '0.1']]));
  });

  it('have a label that stands at the middle of its band in each row of the band', () => {
    const page = layOut([['Field', 'Set', 'P'], ['', 'One', '1'], ['Life', 'Two', '2'], ['', 'Three', '3'], ['Code', 'Four', '4'], ['', 'Five', '5']], [0, 1, 4, 6]);
    expect(read(page)).toEqual(value([['Field', 'Set', 'P'], ['Life', 'One', '1'], ['Life', 'Two', '2'], ['Life', 'Three', '3'], ['Code', 'Four', '4'], ['', 'Five', '5']]));
  });

  it('stand below empty heads when the first row holds a number with its unit, as the others do', () => {
    const rows = [['All papers', '81.1M'], ['With text', '28.9M (35.6%)'], ['With data', '1.5M (1.8%)']];
    expect(read(layOut(rows))).toEqual(value([['', ''], ...rows]));
  });

  it('are given up when the marks behind numbers are characters without a meaning', () => {
    const page = layOut(plain);
    page.run(190, 120, '\u0003\u0003', { size: 6 });
    expect(read(page)).toEqual(doubt('unreadable'));
  });

  it('are given up when small signs are drawn beside the numbers, such as stars', () => {
    const page = layOut(plain);
    expect(tableCells({ ...BOX, x0: 55, x1: 340 }, { ...page.content, marks: [...page.content.marks, { kind: 'fill', box: { x0: 174, y0: 117, x1: 176.5, y1: 119.5 }, color: '#000000', pixels: null, group: 0 }] })).toEqual(doubt('drawn-cells'));
  });

  it('of a turned table are read turned back', () => {
    const page = new Page();
    // Reads upwards: rows lie side by side, columns begin at the page's foot.
    [['Name', 'P'], ['Ours', '.9'], ['Theirs', '.8']].forEach((row, index) => row.forEach((text, column) => page.turned(100 + 14 * index, 300 - 100 * column, text, 270)));
    expect(tableCells({ x0: 80, y0: 100, x1: 200, y1: 310 }, page.content)).toEqual(value([['Name', 'P'], ['Ours', '.9'], ['Theirs', '.8']]));
  });

  it.each([
    ['a line runs over the gap between columns beside another one', [...plain, ['Runs far over into the next', '', '', '.7']], 'crossing'],
    ['cells hold two numbers each', [['Set', 'P R'], ['One', '.9 .8'], ['Two', '.7 .6']], 'merged-columns'],
    ['most cells are empty', [['Set', 'P', 'R', 'F1'], ['One', '.9', '.8', '.7'], ['Two', '', '', ''], ['Three', '', '', ''], ['Four', '', '', '']], 'sparse'],
    ['a line may be a row or go on with one', [['Set', 'Says', 'Means', 'Why'], ['One', 'this', 'that', 'so'], ['', 'and', 'more', 'too']], 'unclear-rows'],
    ['there is one column', [['Only'], ['one'], ['column']], 'too-small'],
    ['letters have no meaning', [['Set', 'P'], ['One', '\uE001']], 'unreadable'],
    ['two tables stand side by side', [['Set', 'P', 'Set', 'R'], ['One', '.9', 'Two', '.8'], ['(a)', '', '(b)', '']], 'side-by-side'],
  ] as const)('are given up when %s', (_, rows, why) => {
    expect(read(layOut(rows))).toEqual(doubt(why));
  });

  it('are given up when text runs in several directions', () => {
    expect(read(layOut(plain).turned(300, 180, 'side', 270))).toEqual(doubt('mixed-directions'));
  });
});
