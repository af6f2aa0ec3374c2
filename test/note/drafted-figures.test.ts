import { expect, it } from '@jest/globals';
import type { FigureNote } from '../../src/model/draft';
import type { Figure } from '../../src/model/figure';
import { asDrafted } from '../../src/note/drafted-figures';
import { imageNames } from '../../src/note/names';
import { figureOf } from '../builders/figure';

const named = (figure: Partial<Figure>, note: Partial<FigureNote>): string => {
  const figures = [figureOf({ id: 'fig1', type: 'other', description: 'snails', ...figure })];
  const notes: readonly FigureNote[] = [{ id: 'fig1', type: 'arch', description: '', shows: '', notice: '', section: '', mention: [], ...note }];
  return imageNames(asDrafted(figures, notes))[0] ?? '';
};

it.each<[string, Partial<Figure>, Partial<FigureNote>, string]>([
  ['the draft’s type and description', {}, { description: 'Snail lens pipeline' }, 'fig1_arch_snail-lens-pipeline.png'],
  ['words that carry matter, four of them', {}, { description: 'An overview of the two lenses, the shell and the long foot of a snail' }, 'fig1_arch_lenses-shell-long-foot.png'],
  ['ASCII letters', {}, { description: 'Naïve Schnecken-Größe' }, 'fig1_arch_naive-schnecken-grosse.png'],
  ['the caption’s words when none of the draft’s can be written', {}, { description: '蜗牛的结构' }, 'fig1_arch_snails.png'],
  ['the caption’s words when the draft has none', {}, {}, 'fig1_arch_snails.png'],
  ['no path out of the folder', {}, { description: '../../Papers/other' }, 'fig1_arch_papers.png'],
  ['the caption’s type when the draft knows none', { type: 'result' }, { type: 'other', description: 'speed' }, 'fig1_result_speed.png'],
  ['no architecture for a table', { kind: 'table', type: 'result' }, { description: 'speed' }, 'fig1_result_speed.png'],
  ['the caption’s own when the draft says nothing of the figure', { type: 'method' }, { id: 'fig2', description: 'speed' }, 'fig1_method_snails.png'],
])('a file that is not yet written is named by %s', (_what, figure, note, name) => {
  expect(named(figure, note)).toBe(name);
});

it('a long description stays within 60 characters', () => {
  expect(named({}, { description: 'photosynthesis phosphorylation electrophoresis crystallography' }).length).toBeLessThanOrEqual(60);
});
