import { describe, expect, it } from '@jest/globals';
import { dollarMath, mendLatex } from '../../../src/draft/claude/latex';
import { latexProblem } from '../../../src/draft/claude/latex-check';

describe('mendLatex', () => {
  it.each([
    ['$E = mc^2$', 'E = mc^2'],
    ['$$\nx\n$$', 'x'],
    ['\\[ x \\]', 'x'],
    ['\\( x \\)', 'x'],
    ['\beta + \theta \frac{1}{2} \rho', '\\beta + \\theta \\frac{1}{2} \\rho'],
    ['\nabla f + \nu', '\\nabla f + \\nu'],
    ['a &= b \\\\\n c &= d', 'a &= b \\\\\n c &= d'],
  ])('%j', (latex, mended) => {
    expect(mendLatex(latex)).toBe(mended);
  });
});

describe('dollarMath', () => {
  it('writes the delimiters that the app renders', () => {
    expect(dollarMath('with \\(q_i\\) and \\[ k_i \\] and $v$')).toBe('with $q_i$ and $k_i$ and $v$');
  });
});

describe('latexProblem', () => {
  it.each(['E = mc^2', '\\{x\\}', '\\left( \\frac{a}{b} \\right]', '\\begin{cases} a \\\\ b \\end{cases}', '\\text{a {b} c}'])('takes %j', (latex) => {
    expect(latexProblem(latex)).toBeNull();
  });

  it.each([
    ['', 'it is empty'],
    ['{x', 'curly brackets do not match'],
    ['x}', 'curly brackets do not match'],
    ['\\left( x', '\\left is never closed'],
    ['x \\right)', '\\left and \\right do not match'],
    ['\\begin{cases} a', '\\begin{cases} is never closed'],
    ['\\begin{cases} a \\end{matrix}', '\\end{matrix} does not match'],
    ['a $ b', 'it holds a dollar sign'],
    ['x \\', 'it ends in a backslash'],
  ])('refuses %j: %s', (latex, problem) => {
    expect(latexProblem(latex)).toBe(problem);
  });
});
