import { describe, expect, it } from '@jest/globals';
import { displayMath, inlineMath, isSafeLatex } from '../../src/note/math';

describe('displayMath', () => {
  it('keeps its first sign from beginning a block in a reader without math, and shows nothing that hides', () => {
    expect(['- x', '= 1', '# x', '2. x', '\u202Ex_1\u200B'].map(displayMath)).toEqual([
      '$$\n\\displaystyle - x\n$$', '$$\n\\displaystyle = 1\n$$', null, '$$\n\\displaystyle 2. x\n$$', '$$\nx_1\n$$',
    ]);
    expect(displayMath('\u200B')).toBeNull();
  });

  it.each([
    ['plain', 'E = mc^2', '$$\nE = mc^2\n$$'],
    ['with its own dollar signs', '$$ E = mc^2 $$', '$$\nE = mc^2\n$$'],
    ['with its own brackets', '\\[ E = mc^2 \\]', '$$\nE = mc^2\n$$'],
    ['over several lines, with a comment', '\\begin{aligned}\na &= b \\\\ % why\n- c &= d\n\\end{aligned}', '$$\n\\begin{aligned} a &= b \\\\ - c &= d \\end{aligned}\n$$'],
    ['with a percent sign', '50\\% + x', '$$\n50\\% + x\n$$'],
  ])('sets a formula apart: %s', (_what, latex, block) => {
    expect(displayMath(latex)).toBe(block);
  });

  it.each(['', '{x', 'x}', 'x $$ y', '\\href{a}{b}', '\\label{eq:1} x', '\\newcommand{\\x}{y}', 'a # b'])('refuses %p', (latex) => {
    expect(displayMath(latex)).toBeNull();
  });
});

describe('isSafeLatex and inlineMath', () => {
  it('knows commands by their whole name', () => {
    expect(isSafeLatex('\\delta \\def')).toBe(false);
    expect(isSafeLatex('\\definitely')).toBe(true);
    expect(isSafeLatex('\\#1 \\$2 \\{')).toBe(true);
  });

  it('makes a symbol math', () => {
    expect(inlineMath('q_i')).toBe('$q_i$');
    expect(inlineMath('\\url{x}')).toBeNull();
    expect(inlineMath('learning rate')).toBeNull();
    expect(inlineMath('x_1\\')).toBeNull();
    expect(inlineMath('x_1\\\\')).toBe('$x_1\\\\$');
  });
});
