import { expect, it } from '@jest/globals';
import { quoteDraft } from '../../../src/draft/offline';
import type { Equation } from '../../../src/model/paper';
import { paperOf } from '../../builders/paper';
import { smallPaper } from './small-paper';

const box = (y0: number): Equation['box'] => ({ x0: 72, y0, x1: 300, y1: y0 + 20 });

it('shows the equations of a part of the method, those that the paper speaks of first, and not all of them', () => {
  const paper = paperOf({
    sections: [
      { heading: '1 Introduction', page: 1, paragraphs: [['We present a method that predicts the tide of every harbour.']] },
      { heading: '2 Model', page: 2, paragraphs: [['The level of the water is the sum of twelve waves of the moon.', 'The weights in Equation (4) are fitted to a month of readings.']] },
    ],
  });
  const last = Math.max(...(paper.lines[1] ?? []).map((line) => line.box.y1));
  const equations = ['1', '2', '3', '4'].map((number, index): Equation => ({ number, page: 2, box: box(last + 30 * (index + 1)) }));
  const draft = quoteDraft({ ...paper, equations }, []);
  expect(draft.method.modules.map(({ name, excerpts }) => [name, excerpts])).toEqual([['Model', ['eq1', 'eq4']]]);
});

it('shows an algorithm of the introduction with the first part, and none of the appendix', () => {
  const paper = paperOf({
    sections: [
      { heading: '1 Introduction', page: 1, paragraphs: [['We present a method that predicts the tide of every harbour.']] },
      { heading: '2 Model', page: 2, paragraphs: [['The level of the water is the sum of twelve waves of the moon.']] },
      { heading: '3 Conclusion', page: 3, paragraphs: [['The tide was predicted on most days of the year.']] },
      { heading: 'Appendix', page: 4, paragraphs: [['The proofs are left to a reader who has the time for them.']] },
    ],
  });
  const below = (page: number): Equation['box'] => box(Math.max(...(paper.lines[page - 1] ?? []).map((line) => line.box.y1)) + 30);
  const blocks = [1, 4].map((page) => ({ kind: 'algorithm' as const, label: `Algorithm ${page}`, text: `Algorithm ${page}: Tides.`, page, box: below(page) }));
  const draft = quoteDraft({ ...paper, blocks }, []);
  expect(draft.method.modules.map(({ name, excerpts }) => [name, excerpts])).toEqual([['Model', ['alg1']]]);
});

it('shows none where the paper numbers none', () => {
  const draft = quoteDraft(smallPaper, []);
  expect(draft.method.modules.flatMap(({ excerpts }) => excerpts)).toEqual([]);
});
