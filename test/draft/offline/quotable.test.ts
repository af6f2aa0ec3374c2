import { describe, expect, it } from '@jest/globals';
import { hasListMark, isQuotable, withoutListMark } from '../../../src/draft/offline/quotable';

describe('what may stand alone in a note', () => {
  it.each([
    'We find figures by their captions, which every publisher prints.',
    'It finds 93.5% of all figures, against 87.1% for the best earlier tool [12].',
    'The method (described in Section 3) needs no training and no pixels.',
    '3D drawings are found as well as flat ones in all of our tests.',
    'HTML pages of papers have figures that need not be looked for.',
    '本文提出了一种基于标题的图表检测方法，并在两个数据集上进行了实验验证。',
  ])('yes: %s', (text) => expect(isQuotable(text)).toBe(true));

  it.each([
    ['too short', 'We find figures by captions.'],
    ['begins in the middle', 'which every publisher prints below the figures of a paper.'],
    ['ends in the middle', 'We find figures by their captions, which every publisher prints below'],
    ['opens a list', 'The method has the following four steps, one for each stage:'],
    ['an open bracket', 'We find figures by their captions (which every publisher prints below the figures.'],
    ['a torn formula', 'Let x i ∈ R d be y = W x + b with z j = max ( 0 , y j ) for all i and j.'],
    ['a row of numbers', 'Ours 93.5 94.1 92.0 and 91.7 with 88.2 against 87.1 85.3 84.4 for theirs.'],
    ['a line of contents', 'Introduction to the figures of papers and captions ........ 3.'],
    ['an address', 'Write to the author at somebody@example.org about figures in your papers.'],
    ['too long', `${'We find figures by their captions and again '.repeat(10)}so.`],
  ])('no, %s: %s', (_, text) => expect(isQuotable(text)).toBe(false));
});

it.each([
  ['• We give a method.', 'We give a method.'],
  ['(1) We give a method.', 'We give a method.'],
  ['2. We give a method.', 'We give a method.'],
  ['a) We give a method.', 'We give a method.'],
])('"%s" is an item of a list', (text, without) => {
  expect(hasListMark(text)).toBe(true);
  expect(withoutListMark(text)).toBe(without);
});

it.each(['2.5 points are gained.', 'I. Newton wrote it.', 'A method is given.', '3D drawings are found.'])('"%s" is no item of a list', (text) => {
  expect(hasListMark(text)).toBe(false);
});
