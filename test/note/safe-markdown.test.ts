import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../../src/note/clean-text';
import { beginsWithBlock, plainMarkdown, safeMarkdown, safeMarkdownLine } from '../../src/note/safe-markdown';
import { propertyRuns } from '../property-seed';
import { shownText } from './acting-parts';
import { ATTACKS } from './attacks';
import { hostile, hostileLines } from './hostile';
import { MARKED, NO_MARKUP } from './ordinary';
import { actingForReaders } from './readers';
import { shownByMarkdownIt } from './readers/shown';

const whole = (text: string): string => safeMarkdown(text).join('\n\n');

describe('safeMarkdownLine', () => {
  it.each(MARKED)('keeps emphasis, code and math, and no more: %p', (text, written) => {
    expect(safeMarkdownLine(text)).toBe(written);
    expect(actingForReaders(written)).toEqual([]);
  });

  it.each(NO_MARKUP)('lets %p read as written', (text) => {
    const written = safeMarkdownLine(text);
    const meant = text.replace(/\\\$/g, '$');
    expect(shownText(written)).toBe(meant);
    expect(shownByMarkdownIt(written)).toBe(meant);
    expect(actingForReaders(written)).toEqual([]);
  });

  it('shows what the text says, no mark too many and none too few', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = safeMarkdownLine(text);
        fc.pre(!written.replace(/\\\$/g, '').includes('$')); // math is written with blanks that the text has not
        expect(cleanText(shownByMarkdownIt(written))).toBe(plainMarkdown(text));
      }),
      { numRuns: propertyRuns(2000) },
    );
  });

  it('is one line, also of several', () => {
    expect(safeMarkdownLine('- a\n- b')).toBe('\\- a - b');
  });

  it.each([
    ['$|x| = \\|y\\|$', '$\\vert x\\vert  = \\Vert y\\Vert $'],
    ['`a|b`', '`a\\|b`'],
    ['*a|b*', '*a\\|b*'],
  ])('keeps bars inside a cell: %p', (text, written) => {
    expect(safeMarkdownLine(text, 'cell')).toBe(written);
  });

  it.each([
    ['the score $s = q^\\top k$ grows', 'the score $s = q^\\top k$ grows'],
    ['the $n$th of $k$ parts', 'the $n$th of $k$ parts'],
    ['$O(n^2)$-time', '$O(n^2)$-time'],
    ['$\\text{for all } x$', '$\\text{for all } x$'],
    ['$$E = mc^2$$ in text', '$E = mc^2$ in text'],
    ['between $5 and $6', 'between \\$5 and \\$6'],
    ['from $5 to 6$ a day', 'from \\$5 to 6\\$ a day'],
    ['US$5/A$6', 'US\\$5/A\\$6'],
    ['$HOME/bin:$PATH', '\\$HOME/bin:\\$PATH'],
    ['it costs \\$5 or \\$6', 'it costs \\$5 or \\$6'],
    ['a lone $ sign', 'a lone \\$ sign'],
    ['$x$$y$', '\\$x\\$\\$y\\$'],
    ['$ x $', '\\$ x \\$'],
  ])('renders math and leaves money and shells alone: %p', (text, written) => {
    expect(safeMarkdownLine(text)).toBe(written);
  });

  it.each([
    '$\\href{https://evil.example}{x}$',
    '$\\require{html}x$',
    '$\\def\\alpha{\\beta}x$',
    '$\\mmlToken{mi}[href="x"]{y}$',
    '$\\class{evil}{x}$',
    '$\\unicode{x}{$',
    '$a#b^2$',
    '$\\cssId{a}{b}$',
  ])('shows LaTeX that acts or is broken as text: %p', (text) => {
    expect(shownText(safeMarkdownLine(text))).toBe(text);
  });

  it('takes marks apart inside math, where TeX does not see the blank', () => {
    expect(safeMarkdownLine('$a<b$ and $x[[1]](y)$ and ${{a}}_1 :: b$ and $50%_x$')).toBe('$a< b$ and $x[ [1]] (y)$ and ${ {a}}_1 : : b$ and $50\\%_x$');
  });
});

describe('safeMarkdown', () => {
  it.each(ATTACKS)('keeps "%s" from acting', (_name, text) => {
    expect(actingForReaders(safeMarkdownLine(text))).toEqual([]);
    expect(actingForReaders(whole(text))).toEqual([]);
  });

  it('never lets any text act', () => {
    fc.assert(
      fc.property(hostileLines, (text) => {
        const written = whole(text);
        expect(actingForReaders(written)).toEqual([]);
        expect(actingForReaders(`- ${written.replace(/\n(?=.)/g, '\n  ')}\n- next`)).toEqual([]);
      }),
      { numRuns: propertyRuns(1500) },
    );
  });

  it.each<[string, string, string]>([
    ['a list', 'Steps:\n- one\n- *two*', 'Steps:\n\n- one\n- *two*'],
    ['a list of stars', '* one\n* two', '- one\n- two'],
    ['a numbered list', '1. one\n2) two', '1. one\n2. two'],
    ['a list that goes on', '3. three\n4. four', '3. three\n4. four'],
    ['a list in a list', '- one\n  - inner\n- two', '- one\n  - inner\n- two'],
    ['lines of an item', '- one\n  more\n- two', '- one more\n- two'],
    ['items apart', '- one\n\n- two', '- one\n- two'],
    ['code in an item', '- one\n  ```py\n  x = 1\n  ```\n- two', '- one\n\n  ```python\n  x = 1\n  ```\n- two'],
    ['a table', '| a | b |\n|---|:-:|\n| *x* | y \\| z |', '| a | b |\n| --- | --- |\n| *x* | y \\| z |'],
    ['a table with a short row', 'a | b\n- | -\nx | ', '| a | b |\n| --- | --- |\n| x |  |'],
    ['code', 'Code:\n```c++\na<b>();\n```', 'Code:\n\n```cpp\na<b>();\n```'],
    ['code of no listed language', '```dataviewjs\ndv.span(1)\n```', '```text\ndv.span(1)\n```'],
    ['math set apart', 'So\n$$\nx = 1\n$$\nholds', 'So\n\n$$\nx = 1\n$$\n\nholds'],
    ['LaTeX that may not be rendered', 'So\n$$\\url{x}$$', 'So\n\n```text\n\\url{x}\n```'],
    ['two paragraphs', 'one\ntwo\n\nthree', 'one two\n\nthree'],
    ['no heading', '# one\n\ntwo', '\\# one\n\ntwo'],
    ['no quotation', '> one\n> two', '\\> one > two'],
    ['no task', '- [ ] one\n- [x] two', '- \\[ ] one\n- \\[x] two'],
    ['no fence that is not closed', '```js\nx', '\\`\\`\\`js x'],
    ['no list of one line', '- one', '\\- one'],
    ['no list by a year', 'in\n2024. A year', 'in 2024. A year'],
  ])('writes %s', (_what, text, written) => {
    expect(whole(text)).toBe(written);
    expect(actingForReaders(written)).toEqual([]);
  });

  it('tells blocks from sentences by their beginning', () => {
    expect(['- a\n- b', '1. a\n2. b', '|a|b|\n|-|-|', '```\nx\n```', '$$\nx\n$$'].map((text) => beginsWithBlock(whole(text)))).toEqual([true, true, true, true, true]);
    fc.assert(fc.property(hostile, (text) => !beginsWithBlock(safeMarkdownLine(text))));
  });

  it('takes time in proportion to the text', () => {
    for (const sign of ['*', '*a', '*a* ', '_a ', '`', '`a', '``a`', '\\(', '\\(a', '$a', '|', '| a ', '**a *b', '- a\n', '```\n', '$$\n', '  ']) {
      expect(typeof whole(sign.repeat(50_000))).toBe('string');
    }
  });
});

describe('plainMarkdown', () => {
  it('is the text without marks', () => {
    expect(plainMarkdown('**Key:** *so* `x_1`\nand $y$, 2*3*4')).toBe('Key: so x_1 and $y$, 2*3*4');
  });

  it('is the text itself where it has no marks', () => {
    for (const text of NO_MARKUP) expect(plainMarkdown(text)).toBe(cleanText(text).replace(/\\\$/g, '$'));
  });
});
