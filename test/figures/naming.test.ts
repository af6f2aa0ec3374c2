import { describe, expect, it } from '@jest/globals';
import { describe as describeFigure, FigureIds, figureType } from '../../src/figures/naming';

describe('the type of a figure', () => {
  it.each([
    ['Figure 1: Overview of the architecture.', 'arch'],
    ['Fig. 2. Ablation of the loss terms on two data sets.', 'ablation'],
    ['Table 3: Comparison with the state of the art.', 'compare'],
    ['Figure 4: Accuracy by number of samples.', 'result'],
    ['Figure 5: Illustration of one step.', 'method'],
    ['Figure 6: Our cat.', 'other'],
  ])('%s is %s', (caption, type) => {
    expect(figureType(caption)).toBe(type);
  });

  it('is open without a caption', () => {
    expect(figureType(null)).toBe('other');
  });
});

describe('the description for a file name', () => {
  it.each([
    ['Figure 3: The effect of the learning rate on training.', 'Figure 3', 'effect-learning-rate-training'],
    ['Fig. 3 | Überblick über das Modell', 'Figure 3', 'uberblick-uber-modell'],
    ['図 3 システム構成', 'Figure 3', 'figure'],
    ['TABLE IV', 'Table IV', 'figure'],
  ])('%s', (caption, label, words) => {
    expect(describeFigure(caption, label)).toBe(words);
  });

  it('is plain without a caption', () => {
    expect(describeFigure(null, null)).toBe('figure');
  });
});

describe('ids', () => {
  it('are short and unique', () => {
    const ids = new FigureIds();
    expect([
      ids.labelled('figure', 'Figure 3', '3'),
      ids.labelled('table', 'Table 3', '3'),
      ids.labelled('figure', 'Figure A.1', 'A1'),
      ids.labelled('figure', 'Extended Data Figure 3', 'E3'),
      ids.labelled('figure', 'Scheme 3', '3'),
      ids.labelled('figure', 'Figure 3', '3'),
      ids.unlabelled(4),
      ids.unlabelled(4),
    ]).toEqual(['fig3', 'tab3', 'figA1', 'figE3', 'scheme3', 'fig3-2', 'page4-1', 'page4-2']);
  });
});
