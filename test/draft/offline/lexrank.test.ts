import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lexRank } from '../../../src/draft/offline/lexrank';

describe('LexRank', () => {
  it('puts first the sentence that shares the most with the others', () => {
    const scores = lexRank([['caption', 'figure', 'label', 'page'], ['caption', 'rule'], ['figure', 'ink'], ['label', 'number'], ['page', 'column'], ['weather', 'rain']]);
    expect(scores[0]).toBe(1);
    expect(scores.slice(1).every((score) => score < 1)).toBe(true);
  });

  it('gives alike sentences alike scores, and none to no sentences', () => {
    expect(new Set(lexRank([['a1'], ['b1'], ['c1']])).size).toBe(1);
    expect(lexRank([])).toEqual([]);
  });

  it('scores from 0 to 1, whatever the sentences', () => {
    const sentences = fc.array(fc.array(fc.constantFrom('aa', 'bb', 'cc', 'dd', 'ee'), { maxLength: 6 }), { maxLength: 20 });
    fc.assert(fc.property(sentences, (list) => lexRank(list).every((score) => score >= 0 && score <= 1)));
  });
});
