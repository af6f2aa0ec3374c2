/** What of a model's LaTeX was spoilt on the way. */

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
