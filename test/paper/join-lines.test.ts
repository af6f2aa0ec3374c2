import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { learnCompounds } from '../../src/paper/compounds';
import { joinLines } from '../../src/paper/join-lines';
import { linesOf } from '../../src/paper/lines';
import { visibleItems } from '../../src/paper/visible-items';
import { Page } from '../builders/page';

describe('joining lines', () => {
  it.each([
    [['a learn-', 'ing method'], 'a learning method'],
    [['a learn\u00AD', 'ing method'], 'a learning method'],
    [['the state-of-the-', 'art'], 'the state-of-theart'],
    [['the K-', 'Means method'], 'the K-Means method'],
    [['with GPT-', '3 and'], 'with GPT-3 and'],
    [['tested on IMA-', 'GENET'], 'tested on IMAGENET'],
    [['pages 3 -', '7'], 'pages 3 - 7'],
    [['情绪分类', '方法'], '情绪分类方法'],
    [['使用', 'LSTM 模型'], '使用 LSTM 模型'],
  ])('%j', (lines, text) => {
    expect(joinLines(lines)).toBe(text);
  });

  it('keeps every letter and digit, whatever the lines are', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => expect(letters(joinLines(lines))).toBe(letters(lines.join(' ')))));
  });

  it('keeps the hyphen of words that the paper writes with one', () => {
    const page = new Page().lines(50, 100, ['a low-cost sensor and a database', 'long term memory uses the memory of the term', 'we learn from data']);
    const isCompound = learnCompounds([{ lines: linesOf(1, visibleItems(page.content), []) }]);
    expect(joinLines(['a low-', 'cost device'], isCompound)).toBe('a low-cost device');
    expect(joinLines(['a data-', 'base'], isCompound)).toBe('a database');
    expect(joinLines(['long-', 'term effects'], isCompound)).toBe('long-term effects');
    expect(joinLines(['the state-of-', 'the-art'], isCompound)).toBe('the state-of-the-art');
    expect(joinLines(['a memo-', 'ry'], isCompound)).toBe('a memory');
  });
});
