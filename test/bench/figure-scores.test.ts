import { describe, expect, it } from '@jest/globals';
import { measures, readCommitted, readScores, table, type KindScores, type Scores } from '../../scripts/bench/figure-scores';

const kind = (f1: number): KindScores => ({ f1, precision: f1, recall: f1, meanIou: 0.95, labels: 1, captions: 0.98 });
const scores = (figure: number, tables = 0.93): Scores => ({ figure: kind(figure), table: kind(tables) });

describe('scores of figures', () => {
  it('are read from the scorer and from the committed file', () => {
    expect(readScores(JSON.stringify({ threshold: 0.8, summary: scores(0.9) }))).toEqual(scores(0.9));
    expect(readCommitted(JSON.stringify(scores(0.9)))).toEqual(scores(0.9));
    expect([readScores('no'), readScores('{"summary":{}}'), readCommitted('[]')]).toEqual([null, null, null]);
  });

  it('fall when they are below the committed ones by more than rendering explains', () => {
    const fallen = (figure: number): readonly string[] => measures(scores(figure), scores(0.96)).filter(({ fell }) => fell).map(({ name }) => name);
    expect(fallen(0.956)).toEqual([]);
    expect(fallen(0.95)).toEqual(['figures F1', 'figures precision', 'figures recall']);
  });

  it('never fall without committed ones', () => {
    expect(measures(scores(0), null).some(({ fell }) => fell)).toBe(false);
  });

  it('stand beside the method that the project began with, and the goals', () => {
    expect(table(scores(0.96), null)[1]).toMatch(/^figures F1 +0\.960 +0\.309 +0\.950 +0\.010$/);
  });
});
