import { describe, expect, it } from '@jest/globals';
import { readSentences } from '../../../src/draft/offline/candidates';
import { dataSetOf, rivalOf } from '../../../src/draft/offline/data-set';
import { kindOf } from '../../../src/draft/offline/kind';
import { readingMinutes } from '../../../src/draft/offline/reading-time';
import { figureOf } from '../../builders/figure';
import { paperOf } from '../../builders/paper';

describe('the reading time', () => {
  const paper = { ...paperOf(), wordCount: 2380 };

  it('grows with words, figures and formulas', () => {
    const formula = { number: null, page: 1, box: { x0: 72, y0: 100, x1: 300, y1: 120 } };
    expect(readingMinutes(paper, [])).toBe(10);
    expect(readingMinutes(paper, [figureOf({ id: 'fig1' }), figureOf({ id: 'fig2' })])).toBe(11);
    expect(readingMinutes({ ...paper, equations: [formula, formula, formula, formula] }, [])).toBe(11);
  });

  it('is told by characters where a text has no words', () => {
    const text = '潮汐预报对于小型港口十分重要'.repeat(100);
    expect(readingMinutes({ ...paperOf({ sections: [{ heading: '1', paragraphs: [[text]] }] }), wordCount: 100 }, [])).toBe(Math.round(1400 / 255));
  });

  it('is not told where there is no text, and never nothing where there is some', () => {
    expect(readingMinutes({ ...paper, text: 'none' }, [])).toBe(0);
    expect(readingMinutes({ ...paper, wordCount: 3 }, [])).toBe(1);
  });
});

it.each([
  [['We use the CIFAR-10 dataset.', 'The CIFAR-10 data set is small.', 'The ImageNet dataset is large.'], 'CIFAR-10'],
  [['The Penn Treebank corpus is old.', 'On the Penn Treebank corpus it wins.'], 'Penn Treebank'],
  [['The dataset is large.', 'The dataset is old.', 'Our Dataset is new.'], null],
  [['The ImageNet dataset is named once.'], null],
])('the data set that %j names is %s', (sentences, name) => {
  expect(dataSetOf(readSentences(paperOf({ sections: [{ heading: '1', paragraphs: [sentences] }] })).sentences)).toBe(name);
});

it.each([
  ['A Survey of Tide Prediction', 'survey'],
  ['HarbourBench: A Benchmark for Tides', 'dataset'],
  ['tideclock: Harmonic Analysis in R', 'system'],
  ["User’s Guide for TideClock", 'system'],
  ['Tides', 'unknown'],
] as const)('the kind of "%s" is %s', (title, kind) => {
  expect(kindOf(readSentences(paperOf({ title })))).toBe(kind);
});

it('the kind is told by the sections or the theorems where the title does not tell it', () => {
  const sections = (...headings: string[]): Parameters<typeof paperOf>[0] => ({ title: 'Tides', sections: headings.map((heading) => ({ heading, paragraphs: [['The tide comes and goes twice a day.']] })) });
  const theorem = { kind: 'theorem' as const, label: 'Theorem 1', text: 'Theorem 1. Tides return.', page: 1, box: { x0: 0, y0: 0, x1: 9, y1: 9 } };
  expect(kindOf(readSentences(paperOf(sections('Introduction', 'Materials and Methods', 'Results', 'Discussion'))))).toBe('empirical');
  expect(kindOf(readSentences(paperOf(sections('1 Introduction', '2 The harmonic clock', '3 Experiments'))))).toBe('method');
  expect(kindOf(readSentences(paperOf({ ...sections('1 Introduction', '2 Tides'), blocks: [theorem, { ...theorem, label: 'Theorem 2' }] })))).toBe('theory');
});

it('the rival of a work is what it is compared with by name, more than once', () => {
  const { sentences } = readSentences(paperOf({ sections: [{ heading: '1 Results', paragraphs: [['TideClock is better than LibTide on all shores.', 'It outperforms LibTide by far.', 'It is faster than ARIMA.', 'More than GPU time counts, more than GPU memory.']] }] }));
  expect(rivalOf(sentences, ['TideClock'])).toBe('LibTide');
  expect(rivalOf(sentences, ['TideClock', 'LibTide'])).toBeNull();
});
