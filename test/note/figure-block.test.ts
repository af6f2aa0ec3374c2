import { describe, expect, it } from '@jest/globals';
import type { CutDetails } from '../../src/model/figure';
import { noteContext } from '../../src/note/context';
import { figureBlock } from '../../src/note/figure-block';
import { madeSection } from '../../src/note/sections/made';
import { noteFigureOf, noteInputOf } from '../builders/note';

const table = (details: CutDetails) => ({ ...noteFigureOf({ id: 'tab2', kind: 'table', label: 'Table 2', caption: 'Table 2: Numbers' }), ...details });
const block = (details: CutDetails): string => {
  const figure = table(details);
  return figureBlock(figure, noteContext(noteInputOf({ figures: [figure] })));
};
const made = (details: CutDetails): string => madeSection(noteContext(noteInputOf({ figures: [table(details)] }))).join('\n');

describe('a table in the note', () => {
  it('has its cells below the picture, folded', () => {
    expect(block({ cells: [['Set', 'F1'], ['One', '.9']] })).toContain('\n\n> [!abstract]- Table 2 as text\n> | Set | F1 |\n> | --- | --- |\n> | One | .9 |');
  });

  it('has cells in which nothing of the paper acts: bars, links, comments, formulas', () => {
    const text = block({ cells: [['a|b', '[[x]]'], ['%%', '$1$']] });
    const rows = text.split('\n').filter((line) => line.startsWith('> |'));
    expect(rows.map((row) => row.replace(/\\\|/g, '').split('|').length)).toEqual([4, 4, 4]);
    expect(text.split('as text')[1]).not.toMatch(/\[\[|%%|(^|[^\\])\$/);
  });

  it('is a picture alone when its cells are not sure, and the note says so', () => {
    expect(block({ cells: null })).not.toContain('abstract');
    expect(made({ cells: null })).toContain('Kept as a picture only, since the cells could not be told apart with confidence: Table 2.');
    expect(made({ cells: [['a', 'b'], ['c', 'd']] })).not.toContain('picture only');
  });
});

describe('how the note was made', () => {
  it('names a picture that had to be drawn at a lower resolution', () => {
    expect(made({ loweredDpi: 96 })).toContain('Table 2 was drawn with only 96 dots per inch');
    expect(made({})).not.toContain('dots per inch');
  });
});
