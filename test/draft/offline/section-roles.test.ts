import { describe, expect, it } from '@jest/globals';
import { headingName, roleOfHeading, sectionRoles } from '../../../src/draft/offline/section-roles';
import type { Heading } from '../../../src/model/paper';

const headings = (...texts: string[]): Heading[] =>
  texts.map((text) => ({ text: text.trim(), level: text.startsWith('  ') ? 2 : 1, page: 1, box: { x0: 0, y0: 0, x1: 1, y1: 1 } }));

describe('the role that a heading tells', () => {
  it.each([
    ['1 Introduction', 'introduction'],
    ['II. RELATED WORK', 'background'],
    ['3.2 Experimental Setup', 'setup'],
    ['4.1 Main results', 'experiments'],
    ['5. Results and Discussion', 'experiments'],
    ['Discussion', 'discussion'],
    ['6 Conclusions and Future Work', 'conclusion'],
    ['Limitations', 'limitations'],
    ['4.3 Ablation Study', 'ablation'],
    ['Materials and methods', 'method'],
    ['3. Experimental Section: Matrix Development', 'method'],
    ['Acknowledgments', 'aside'],
    ['Appendix B: Proofs', 'appendix'],
    ['1 Einleitung', 'introduction'],
    ['2 Verwandte Arbeiten', 'background'],
    ['5 Fazit und Ausblick', 'conclusion'],
    ['4 Résultats', 'experiments'],
    ['2 État de l’art', 'background'],
    ['Metodología', 'method'],
    ['Conclusiones', 'conclusion'],
    ['0 引言', 'introduction'],
    ['3 实验结果与分析', 'experiments'],
    ['4 结束语', 'conclusion'],
    ['1. はじめに', 'introduction'],
    ['2.1 提案手法', 'method'],
    ['5. まとめ', 'conclusion'],
  ])('%s: %s', (heading, role) => {
    expect(roleOfHeading(heading)).toBe(role);
  });

  it('is none where the words are the paper’s own', () => {
    expect(roleOfHeading('3 Trees of Captions')).toBeNull();
  });
});

describe('the roles of all sections', () => {
  it('takes what stands between introduction and conclusion for the paper’s own matter, and what follows for appendices', () => {
    expect(sectionRoles(headings('Keywords', '1 Introduction', '2 Trees of captions', '  2.1 Growing them', '3 Evaluation', '4 Conclusion', 'A Proofs'))).toEqual([
      'aside',
      'introduction',
      'method',
      'method',
      'experiments',
      'conclusion',
      'appendix',
    ]);
  });

  it('lets a section inherit what its own words do not tell', () => {
    expect(sectionRoles(headings('1 Introduction', '2 Evaluation', '  2.1 Cats', '  2.2 Ablation', '3 Related work', '  3.1 Models'))).toEqual([
      'introduction',
      'experiments',
      'experiments',
      'ablation',
      'background',
      'background',
    ]);
  });

  it('takes "Background" as the first section for the introduction where nothing is called one', () => {
    expect(sectionRoles(headings('Background', 'Methods', 'Results'))).toEqual(['introduction', 'method', 'experiments']);
    expect(sectionRoles(headings('Introduction', 'Background', 'Methods'))).toEqual(['introduction', 'background', 'method']);
  });

  it('keeps all that follows the first appendix there', () => {
    expect(sectionRoles(headings('1 Introduction', '2 Trees', 'Appendix', 'Notation', 'References'))).toEqual(['introduction', 'method', 'appendix', 'appendix', 'aside']);
  });

  it('has nothing to say of no headings', () => {
    expect(sectionRoles([])).toEqual([]);
  });
});

it.each([
  ['3.1 Model', 'Model'],
  ['IV. Results', 'Results'],
  ['A Proofs', 'Proofs'],
  ['A Proof of Theorem 1', 'Proof of Theorem 1'],
  ['第2章 提案手法', '提案手法'],
  ['Chapter 3: Trees', 'Trees'],
  ['Introduction', 'Introduction'],
  ['Data', 'Data'],
  ['Ideas', 'Ideas'],
  ['7', '7'],
])('the name of "%s" is "%s"', (heading, name) => {
  expect(headingName(heading)).toBe(name);
});

it('a lettered section after the conclusion is an appendix, whatever it is called', () => {
  expect(sectionRoles(headings('1 Introduction', '2 Evaluation', '3 Conclusion', 'A Background and Terms', 'B Evaluation in detail'))).toEqual(['introduction', 'experiments', 'conclusion', 'appendix', 'appendix']);
  expect(sectionRoles(headings('A Introduction', 'B Evaluation', 'C Conclusion', 'D Related Work')).at(-1)).toBe('background');
});
