import { describe, expect, it } from '@jest/globals';
import { measures, readScores, table } from '../../scripts/bench/scores';
import { FIGURES, PAPERS } from '../../scripts/bench/yardsticks';

describe('scores', () => {
  it('are read from both scorers and from a committed file, under our names', () => {
    const kinds = { figure: { f1: 0.9, precision: 0.95123456, right: 198 }, table: { f1: 0.8 } };
    const figures = { 'figures F1': 0.9, 'figures precision': 0.9512, 'tables F1': 0.8 };
    expect(readScores(JSON.stringify({ threshold: 0.8, summary: kinds }), FIGURES.nameOf)).toEqual(figures);
    expect(readScores(JSON.stringify(figures), (name) => name)).toEqual(figures);
    expect(readScores(JSON.stringify({ summary: { title: 1, 'authors F1': 0.5 }, sums: { title: { right: 3 } } }), PAPERS.nameOf)).toEqual({ title: 1, 'authors F1': 0.5 });
    expect([readScores('no', PAPERS.nameOf), readScores('{"summary":{}}', PAPERS.nameOf), readScores('[]', FIGURES.nameOf)]).toEqual([null, null, null]);
  });

  it('fall when they are below the committed ones by more than the slack, and never without committed ones', () => {
    const fallen = (ours: number, committed: number | null): readonly string[] =>
      measures({ 'figures F1': ours }, committed === null ? null : { 'figures F1': committed }, FIGURES).filter(({ fell }) => fell).map(({ name }) => name);
    expect([fallen(0.956, 0.96), fallen(0.95, 0.96), fallen(0, null)]).toEqual([[], ['figures F1'], []]);
  });

  it('stand beside the method that the project began with, and the goals', () => {
    expect(table(measures({ 'figures F1': 0.96 }, null, FIGURES))[1]).toMatch(/^figures F1 +0\.960 +0\.309 +0\.950 +0\.010$/);
  });
});
