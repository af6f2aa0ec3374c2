import type { Benchmark } from './benchmark';

const MEASURES: Readonly<Record<string, string>> = { f1: 'F1', precision: 'precision', recall: 'recall', meanIou: 'mean IoU of right', labels: 'labels', captions: 'captions' };

/** Figures and tables. Rendering, and with it edges, differs a little from machine to machine: hence the slack. */
export const FIGURES: Benchmark = {
  scorer: 'score-figures.mjs',
  truth: 'truth-figures',
  committed: 'figures.json',
  nameOf: (key, kind) => (kind !== null && key in MEASURES ? `${kind}s ${MEASURES[key] ?? key}` : null),
  slack: 0.005,
  goals: {
    'figures F1': 0.95, 'figures mean IoU of right': 0.94, 'figures labels': 0.98, 'figures captions': 0.97,
    'tables F1': 0.92, 'tables mean IoU of right': 0.94, 'tables labels': 0.98, 'tables captions': 0.97,
  },
  seed: { 'figures F1': 0.309, 'figures precision': 0.233, 'figures recall': 0.458, 'tables F1': 0 },
};

/** What is read of papers. The scorer counts papers, so that only rounding may differ. */
export const PAPERS: Benchmark = {
  scorer: 'score-papers.mjs',
  truth: 'truth-papers',
  committed: 'papers.json',
  nameOf: (key, kind) => (kind === null ? key : null),
  slack: 0.0005,
  goals: { title: 0.98, 'authors F1': 0.95, year: 0.95, doi: 0.97, arxiv: 0.97, columns: 0.97, abstract: 0.95, 'headings F1': 0.92, 'reference count': 0.95, 'reference titles': 0.93 },
  seed: {},
};
