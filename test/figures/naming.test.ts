import { describe, expect, it } from '@jest/globals';
import { describe as describeFigure, FigureIds, figureType } from '../../src/figures/naming';

describe('the type of a figure', () => {
  it.each([
    ['Figure 1: Overview of the architecture.', 'arch'],
    ['Figure 1: The stages of our method. Gray: optional.', 'arch'],
    ['Figure 2. Graphical model for the learning problem.', 'arch'],
    ['Fig. 2. Ablation of the loss terms on two data sets.', 'ablation'],
    ['Table 3: Variations on the base architecture.', 'ablation'],
    ['Table 3: Comparison with the state of the art.', 'compare'],
    ['Figure 4: Accuracy by number of samples.', 'result'],
    ['Figure 4: Loss of the model over time.', 'result'],
    ['Figure 4: Two runs on one data set. Error bars show the standard error.', 'result'],
    ['Figure 5: Illustration of one step.', 'method'],
    ['Figure 5: Illustration of the accuracy that is reached.', 'result'],
    ['Table 1: Summary of notations.', 'method'],
    ['Table 2: Settings of all runs.', 'method'],
    ['Figure 5: Relation between price and size.', 'result'],
    ['Figura 3: Etapas del análisis', 'method'],
    ['Figure 6: Our cat.', 'other'],
    ['Abbildung 2: Aufbau des Systems', 'arch'],
    ['Abbildung 3: Verteilung der Fehler', 'result'],
    ['Figure 3 : Évolution de la puissance', 'result'],
    ['Tabla 2: Comparación de los métodos', 'compare'],
    ['图 2 网络结构', 'arch'],
    ['表 3 各方法性能比较', 'compare'],
    ['図 4 処理の流れ', 'method'],
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
    ['Figure 3: The stages of the method. Gray: PDF input.', 'Figure 3', 'stages-method'],
    ['Table 2. Comparison of state-of-the-art parsers.', 'Table 2', 'parsers'],
    ['Figure 4. ICA: Risk in mean distance', 'Figure 4', 'ica-risk-mean-distance'],
    ['Figure 5: A t-SNE plot of the features', 'Figure 5', 'tsne-features'],
    ['Figure 6: (left) Papers of one year [12]', 'Figure 6', 'papers-year'],
    ['Figure 7: Annotated papers collected in 2020', 'Figure 7', 'annotated-papers'],
    ['Figure 8. We compare the fast solver (with caches) with the slow one.', 'Figure 8', 'fast-solver-slow'],
    ['Fig. 3 | Überblick über das Modell', 'Figure 3', 'modell'],
    ['Figure 9: Results', 'Figure 9', 'results'],
    ['図 3 システム構成', 'Figure 3', 'figure'],
    ['TABLE IV', 'Table IV', 'table'],
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
      ids.labelled('table', 'Online Resource 1 Table 2', 'O1-2'),
      ids.labelled('figure', 'Figure 3', '3'),
      ids.unlabelled(4),
      ids.unlabelled(4),
    ]).toEqual(['fig3', 'tab3', 'figA1', 'figE3', 'scheme3', 'tabO1-2', 'fig3-2', 'page4-1', 'page4-2']);
  });
});
