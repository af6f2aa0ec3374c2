import { cleanText, visibleText } from './clean-text';

/**
 * Which text between dollar signs is math, and what of LaTeX may pass. Obsidian renders math with MathJax, whose commands can make
 * links, ids, styles and definitions that outlive the formula: those are refused, and the formula is shown as text.
 */

/** A piece of text found to be inline math. */
export interface MathRange {
  /** Index of the opening dollar sign. */
  readonly start: number;
  /** Index after the closing dollar sign. */
  readonly end: number;
  /** LaTeX between the dollar signs, as written. */
  readonly latex: string;
}

/**
 * Commands that act: links and attributes (MathJax html, mmlToken, KaTeX html*), loading, definitions (they stay for every later
 * formula in the window), labels (ids in the page), tooltips and toggles, boxes of any size and style.
 */
const REFUSED_COMMANDS: ReadonlySet<string> = new Set([
  'href', 'url', 'class', 'cssId', 'style', 'data', 'htmlClass', 'htmlId', 'htmlStyle', 'htmlData', 'includegraphics', 'mmlToken', 'bbox',
  'require', 'input', 'include', 'write', 'read', 'openin', 'openout', 'catcode', 'csname', 'special',
  'def', 'edef', 'gdef', 'xdef', 'let', 'futurelet', 'global', 'newcommand', 'renewcommand', 'providecommand', 'newenvironment',
  'renewenvironment', 'DeclareMathOperator', 'DeclarePairedDelimiter', 'DeclarePairedDelimiters', 'Newextarrow', 'definecolor', 'newtagform',
  'renewtagform', 'usetagform', 'label', 'ref', 'eqref', 'mathtip', 'texttip', 'toggle', 'rule', 'Rule',
]); // prettier-ignore

/** A formula longer than this in a line of text is an accident. */
const LONGEST_INLINE = 500;
/** Signs that prose hardly has and formulas nearly always have. */
const MATH_SIGN = /[\\^_=<>{}]/;
/** A word of three letters or more that is no command: "and", "HOME". */
const PLAIN_WORD = /(?:^|[^\\A-Za-z])[A-Za-z]{3,}/;
/** A price with words after it: "5 to". */
const PRICE = /^\d[\d.,]*\s+[A-Za-z]{2,}/;

/** Are curly brackets in pairs (escaped ones apart)? */
function bracesMatch(latex: string): boolean {
  let depth = 0;
  for (const token of latex.match(/\\[^]|[{}]/g) ?? []) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * May this LaTeX be rendered? It has none of the refused commands, no dollar sign, tag or backtick, no backslash at the end (it would
 * take the closing dollar sign), and its brackets match.
 */
export function isSafeLatex(latex: string): boolean {
  if (latex.trim() === '' || !bracesMatch(latex)) return false;
  const commands = latex.match(/\\[A-Za-z]+/g) ?? [];
  if (commands.some((command) => REFUSED_COMMANDS.has(command.slice(1)))) return false;
  const withoutEscapes = latex.replace(/\\[^]/g, '');
  return !/[$#`]|\\$/.test(withoutEscapes) && !/\\[()[\]]/.test(latex.replace(/\\\\/g, ''));
}

/**
 * Takes apart what could act on the raw text of the note (tags of HTML and templates, links, comments, inline fields) by a blank, which
 * TeX does not see in math; a bare percent sign, which starts a TeX comment, gets its backslash. `cell`: bars become commands.
 */
export function inertLatex(latex: string, cell = false): string {
  const apart = latex
    .replace(/(\\[^])|%/g, (whole: string, escaped: string | undefined) => escaped ?? `\\${whole}`)
    .replace(/<(?=[A-Za-z/!?\\])|\[(?=[[^!])|\](?=[[(:])|[!^](?=\[)|\{(?=\{)|:(?=:|\/\/)|=(?==)|~(?=~)/g, '$& ');
  if (!cell) return apart;
  return apart.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ');
}

/** Does what stands between two dollar signs read as math rather than as prices or names of shell variables? */
function looksLikeMath(content: string): boolean {
  if (content.length > LONGEST_INLINE || PRICE.test(content)) return false;
  return MATH_SIGN.test(content) || !PLAIN_WORD.test(content);
}

/** May a closing dollar sign be followed by this? Never by a digit ("$5-$6"); by a letter only after a short formula ("$n$th"). */
function canFollow(content: string, next: string): boolean {
  if (/[0-9$]/.test(next)) return false;
  return !/[A-Za-z]/.test(next) || !PLAIN_WORD.test(content);
}

/**
 * Inline math in a line of text. The rules are Pandoc's (`tex_math_dollars`: no blank inside the dollar signs, no digit after) with two
 * more, since prices are common and unescaped: the content must look like math, and its LaTeX must be safe. `$$…$$` counts as inline.
 * Linear in the text's length up to the bound on a formula.
 */
export function findMath(text: string): readonly MathRange[] {
  const ranges: MathRange[] = [];
  const pattern = /\\[^]|(\${1,2})(?! )((?:\\[^]|[^$\\])+)\1/y;
  let index = 0;
  while (index < text.length) {
    pattern.lastIndex = index;
    const match = text[index] === '$' || text[index] === '\\' ? pattern.exec(text) : null;
    const latex = match?.[2];
    const end = index + (match?.[0].length ?? 0);
    // Two dollar signs side by side would begin a formula set apart.
    const standsAlone = text.charAt(index - 1) !== '$' && latex !== undefined && canFollow(latex, text.charAt(end));
    const isMath = standsAlone && !/\s$/.test(latex) && looksLikeMath(latex) && isSafeLatex(latex);
    if (isMath) ranges.push({ start: index, end, latex });
    const isEscape = match !== null && latex === undefined;
    index = isMath || isEscape ? end : index + 1;
  }
  return ranges;
}

/** What begins a block of Markdown at the start of a line. */
const BLOCK_MARK = /^(?:[-+*=#>|:~_]|\d+[.)])/;

/** A symbol in LaTeX (without dollar signs) as math within a line, or null when it may not be rendered or is words. */
export function inlineMath(latex: string): string | null {
  const bare = cleanText(latex);
  return looksLikeMath(bare) && isSafeLatex(bare) ? `$${inertLatex(bare)}$` : null;
}

/**
 * A formula set apart, as a Markdown block, or null when its LaTeX may not be rendered. Surrounding dollar signs and `\[ \]` are taken off,
 * TeX comments dropped, lines joined: inside `$$` a line of its own could be read as a list or a heading by other Markdown readers.
 */
export function displayMath(latex: string): string | null {
  const bare = visibleText(latex)
    .trim()
    .replace(/^\${1,2}([^]*?)\${1,2}$/, '$1')
    .replace(/^\\\[([^]*)\\\]$/, '$1')
    .replace(/(\\[^])|%.*$/gm, (_whole, escaped: string | undefined) => escaped ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  // A reader without math would take "- x" for an item and "=" for an underline; in math set apart this command changes nothing.
  const shown = BLOCK_MARK.test(bare) ? `\\displaystyle ${bare}` : bare;
  return isSafeLatex(bare) ? `$$\n${inertLatex(shown)}\n$$` : null;
}
