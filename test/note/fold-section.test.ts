import { describe, expect, it } from '@jest/globals';
import { foldSection } from '../../src/note/fold-section';

const roles = new Map([
  ['Attachments/a.pdf', 'pdf'],
  ['Moved/b (1).pdf', 'pdf'],
  ['b', 'pdf'],
  ['Papers/a/images/fig1.png', 'figure fig1'],
  ['Pictures/one.png', 'figure fig1'],
]);
const fold = (text: string): string => foldSection(text, (path) => roles.get(path) ?? null);

describe('foldSection', () => {
  it.each([
    ['a renamed PDF', 'See [[Attachments/a.pdf#page=3&offset=1,2,0|p. 3]].', 'See [p. 3](Moved/b%20%281%29.pdf#page=3&offset=1,2,0).'],
    ['a short link', '[[Attachments/a.pdf|PDF]]', '[[b|PDF]]'],
    ['a moved picture', '![[Papers/a/images/fig1.png]]', '![[Pictures/one.png]]'],
    ['line ends', 'a\n\nb', 'a\r\n\r\nb\r\n'],
    ['blank lines and white space', '### A\n\ntext  here', '### A\ntext here  \n\n\n'],
    ['list marks', '- a\n- b', '* a\n+   b'],
    ['numbers of lists', '1. a\n2. b', '1) a\n\n1) b'],
    ['list marks in a callout', '> [!note] x\n> - a', '> [!note] x\n>   * a'],
    ['table padding', '| a | b |\n| --- | --- |\n| 1 | \\| 2 |', '| a   |    b |\n|-----|:-----|\n| 1   | \\| 2 |'.replace(':-----', '------')],
  ])('folds away %s', (_what, written, changed) => {
    expect(fold(changed)).toBe(fold(written));
  });

  it.each([
    ['a word', 'one two', 'one three'],
    ['letter case', 'One', 'one'],
    ['a link to another file', '[[Attachments/a.pdf|PDF]]', '[[Attachments/other.pdf|PDF]]'],
    ['another picture', '![[Papers/a/images/fig1.png]]', '![[Mine/fig1.png]]'],
    ['another place in the PDF', '[[Attachments/a.pdf#page=1|p. 1]]', '[[Attachments/a.pdf#page=2|p. 1]]'],
    ['another alias', '[[Attachments/a.pdf|PDF]]', '[[Attachments/a.pdf|the PDF]]'],
    ['the width of a picture', '![[Papers/a/images/fig1.png]]', '![[Papers/a/images/fig1.png|300]]'],
    ['a checked task', '- [ ] a', '- [x] a'],
    ['a highlight', 'one two', 'one ==two=='],
    ['a block id', 'one', 'one ^id'],
    ['a list made of text', 'a', '- a'],
    ['indentation of code', '```python\nif x:\n  y\n```', '```python\nif x:\ny\n```'],
    ['alignment of a column', '| a |\n| --- |', '| a |\n| :-- |'],
    ['an order of lines', 'a\nb', 'b\na'],
  ])('keeps %s', (_what, written, changed) => {
    expect(fold(changed)).not.toBe(fold(written));
  });

  it('ends a fence by a fence of the same kind', () => {
    expect(fold('```\n  a\n~~~\n  b\n```\n  c')).toBe('```\n  a\n~~~\n  b\n```\nc');
  });
});
