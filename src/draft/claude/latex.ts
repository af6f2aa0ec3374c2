/**
 * What of a model's LaTeX does not parse, and what of it was spoilt on the way. The app renders formulas with MathJax; these checks find what MathJax would
 * refuse (unpaired brackets, environments and delimiters), not what it would draw badly.
 */

/** Commands whose first letter makes a JSON escape with its backslash: "\beta" arrives as a backspace and "eta" when the model did not double it. */
const SPOILT: readonly (readonly [control: string, letter: string])[] = [
  ['\b', 'b'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\t', 't'],
];

/** Puts back commands that lost their backslash to a JSON escape, and takes off delimiters that were written although none were asked for. */
export function mendLatex(latex: string): string {
  const mended = SPOILT.reduce((text, [control, letter]) => text.replaceAll(control, `\\${letter}`), latex)
    // "\nabla" and "\nu" arrive as a line break; a real one is followed by no lower-case letter that makes a command.
    .replace(/\n(?=(?:abla|u|eq|eg|otin|ot|i|mid|leq|geq)(?![A-Za-z]))/g, '\\n');
  return mended
    .trim()
    .replace(/^\$\$?([^]*?)\$?\$$/, '$1')
    .replace(/^\\\[([^]*)\\\]$/, '$1')
    .replace(/^\\\(([^]*)\\\)$/, '$1')
    .trim();
}

/** `\(…\)` and `\[…\]` within a text become `$…$`: the app renders dollar signs alone. */
export const dollarMath = (text: string): string =>
  text.replace(/\\\(([^]*?)\\\)|\\\[([^]*?)\\\]/g, (_whole, inline: string | undefined, display: string | undefined) => `$${(inline ?? display ?? '').trim()}$`);

/** Why LaTeX does not parse, in words for the model that wrote it; null when nothing was found. */
export function latexProblem(latex: string): string | null {
  if (latex.trim() === '') return 'it is empty';
  const tokens = latex.match(/\\(?:begin|end)\s*\{[^}]*\}|\\[A-Za-z]+|\\[^]|[{}$]|\\$/g) ?? [];
  const open: string[] = [];
  for (const token of tokens) {
    const [, command, environment] = /^\\(begin|end)\s*\{([^}]*)\}$/.exec(token) ?? [];
    if (token === '$') return 'it holds a dollar sign';
    if (token === '\\') return 'it ends in a backslash';
    if (token === '{' || token === '\\left') open.push(token);
    else if (command === 'begin') open.push(environment ?? '');
    else if (token === '}' && open.pop() !== '{') return 'curly brackets do not match';
    else if (token === '\\right' && open.pop() !== '\\left') return '\\left and \\right do not match';
    else if (command === 'end' && open.pop() !== environment) return `\\end{${environment ?? ''}} does not match`;
  }
  const [left] = open;
  return left === undefined ? null : left === '{' ? 'curly brackets do not match' : `${left === '\\left' ? '\\left' : `\\begin{${left}}`} is never closed`;
}
