import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { latexProblem } from '../../../src/draft/claude/latex-check';

/** Formulas as papers have them. */
const GOOD = [
  'a^2 + b^2 = c^2', 'E = mc^{2}', '\\frac{a}{b}', '\\frac12', '\\dfrac{\\partial L}{\\partial w_{ij}}', '\\sqrt{x}', '\\sqrt[3]{x+1}', '\\sqrt2', 'x_i^2', "f'(x)", "f''_i", "f'^2", 'x^{a_b}_{c^d}',
  '\\hat{y}_t', '\\hat y', '\\mathbf{W}^\\top \\mathbf{x}', '\\mathbb E_{x \\sim p}[f(x)]', '\\sum_{i=1}^{n} x_i', '\\sum\\limits_{i}^{n} i', '\\int_0^\\infty e^{-x}\\,dx', '\\left( \\frac{a}{b} \\right)',
  '\\left. x \\right|_{0}', '\\left\\{ x \\mid x > 0 \\right\\}', '\\left\\| x \\right\\|_2', '\\left\\langle a, b \\right\\rangle', '\\left[ a, b \\right)', '\\{a, b\\}', '[0, 1)', '\\text{if } x > 0', '\\text{a $x$ b}',
  '\\text{50\\% more}', '\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{else} \\end{cases}', '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '\\begin{aligned} a &= b \\\\ &= c \\end{aligned}', '\\begin{array}{cc} a & b \\end{array}',
  '\\matrix{a & b \\cr c & d}', '\\operatorname{softmax}(x)', '\\operatorname*{arg\\,max}_x f(x)', '\\overset{d}{=}', '\\underbrace{a + b}_{n}', '\\stackrel{def}{=}', '\\binom{n}{k}', 'a \\le b', '50\\% x', 'x % half', 'a \\\\ b', '{}^{14}C',
  '\\tag{1} x = y', '\\nabla_\\theta \\mathcal{L}(\\theta)', '\\substack{i < n \\\\ j < m}', 'x \\bmod 2', '\\max_{\\substack{a \\\\ b}} f', 'p(x\\mid y)', '\\big( x \\big)',
]; // prettier-ignore

/** Formulas that were cut, mistyped, or taken apart. */
const BAD = [
  '\\frac{a}', '\\frac', 'a}', '{a', 'x_1_2', 'x^a^b', "x^2'", '\\left( x', 'x \\right)', '\\left( x \\right', '\\left x \\right)', '\\begin{matrix} a & b', 'a \\end{matrix}', '\\begin{matrix} a \\end{pmatrix}', 'a & b',
  '\\begin{foo} x \\end{foo}', 'x^', 'x_', '{x_}', '\\sqrt', '\\hat', '{\\hat}', 'a # b', '\\text{a', '\\text{this & that}', '\\sqrt[3]', '\\frac{a}{b', '{\\left( x} \\right)', '\\begin{cases} {1 & 2} \\end{cases}', '\\mathbf', '\\binom{n}',
]; // prettier-ignore

/** MathJax's own words on each, null where it draws it. */
function mathJaxSays(formulas: readonly string[]): readonly (string | null)[] {
  const ended = spawnSync(process.execPath, [join('test', 'draft', 'claude', 'mathjax-says.mjs')], { input: JSON.stringify(formulas), encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(ended.stderr);
  return JSON.parse(ended.stdout) as readonly (string | null)[];
}

it('formulas are found to parse where MathJax draws them, and only there', () => {
  const formulas = [...GOOD, ...BAD];
  const says = mathJaxSays(formulas);
  expect(formulas.filter((_, index) => (says[index] === null) !== index < GOOD.length)).toEqual([]);
  const unlike = formulas.flatMap((latex, index) => ((latexProblem(latex) === null) === (says[index] === null) ? [] : [`${latex}: ${latexProblem(latex) ?? 'parses'}; MathJax: ${says[index] ?? 'draws it'}`]));
  expect(unlike).toEqual([]);
});

it.each(['$x$', 'x\\'])('what ends the formula in the note is refused, whatever MathJax makes of it: %s', (latex) => {
  expect(latexProblem(latex)).not.toBeNull();
});
