import { isInertCode } from './inline-code';
import { findMath, isSafeLatex } from './math';

/**
 * A line of a model's Markdown as a small tree: text, code, math, and one level of emphasis. What is none of these is text, with its marks.
 *
 * The rules are CommonMark's with one more, since a model's sentences have stars and underscores that are no emphasis (`2*3*4`, `x**2`,
 * `__init__`, `p* < .05`): emphasis begins at the start of a word and ends at the end of one.
 */

/** A part of a line without emphasis of its own. */
export type Plain =
  | { readonly kind: 'text'; readonly text: string }
  /** As between the backticks. */
  | { readonly kind: 'code'; readonly code: string }
  /** Without dollar signs; may be rendered (isSafeLatex). */
  | { readonly kind: 'math'; readonly latex: string };

/** A part of a line. Emphasis within emphasis adds nothing and is left out. */
export type Inline = Plain | { readonly kind: 'em' | 'strong'; readonly parts: readonly Plain[] };

/** What may mark emphasis: `*`, `**`, `***` (written as strong), `_`. */
interface Delimiter {
  readonly kind: 'delimiter';
  readonly mark: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Characters that a backslash makes plain, since writers of Markdown do so; others (`\n`, `\sum`, `C:\data`) keep their backslash. */
const ESCAPE = /\\([*_`$#~|<>])/y;
/** Math of LaTeX's own within a line: `\( … \)`. */
const BRACKETED_MATH = /\\\(((?:\\[^()]|[^\\$`])+)\\\)/y;
const BACKTICKS = /`+/y;
const STARS = /\*+|_+/y;

/** Scripts that are written without blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF1F]/u;
const BEFORE_WORD = /^$|[\s([{"'“‘«¿¡—–]/;
const AFTER_WORD = /^$|[\s)\]}"'”’».,;:!?…—–/-]/;

const isBeforeWord = (character: string): boolean => BEFORE_WORD.test(character) || UNSPACED.test(character);
const isAfterWord = (character: string): boolean => AFTER_WORD.test(character) || UNSPACED.test(character);

function delimiter(line: string, index: number, run: string): Delimiter | null {
  const isMark = run.startsWith('*') ? run.length <= 3 : run.length === 1;
  if (!isMark) return null;
  const before = line.charAt(index - 1);
  const after = line.charAt(index + run.length);
  const opens = isBeforeWord(before) && !/^$|[\s.,;:!?)\]}]/.test(after);
  const closes = isAfterWord(after) && !/^$|[\s([{/]/.test(before);
  return opens || closes ? { kind: 'delimiter', mark: run, opens, closes } : null;
}

/** Ends of the runs of backticks that close each run, by the start of the run; in one pass from the end. */
function codeEnds(line: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const nextOfLength = new Map<number, number>();
  for (const run of [...line.matchAll(/`+/g)].reverse()) {
    const length = run[0].length;
    const next = nextOfLength.get(length);
    if (next !== undefined) ends.set(run.index, next);
    nextOfLength.set(length, run.index);
  }
  return ends;
}

/** Cuts a clean line into text, code, math and marks of emphasis. */
function tokens(line: string): readonly (Plain | Delimiter)[] {
  const found: (Plain | Delimiter)[] = [];
  const closings = codeEnds(line);
  const mathAt = new Map(findMath(line).map((range) => [range.start, range]));
  let text = '';
  const add = (token: Plain | Delimiter): void => {
    if (text !== '') found.push({ kind: 'text', text });
    text = '';
    found.push(token);
  };
  const match = (pattern: RegExp, index: number): RegExpExecArray | null => {
    pattern.lastIndex = index;
    return pattern.exec(line);
  };
  let index = 0;
  while (index < line.length) {
    const math = mathAt.get(index);
    const bracketed = math ? null : match(BRACKETED_MATH, index);
    const escaped = match(ESCAPE, index)?.[1];
    const ticks = match(BACKTICKS, index)?.[0];
    const stars = match(STARS, index)?.[0];
    if (math) {
      add({ kind: 'math', latex: math.latex });
      index = math.end;
    } else if (bracketed?.[1] !== undefined && isSafeLatex(bracketed[1])) {
      add({ kind: 'math', latex: bracketed[1].trim() });
      index += bracketed[0].length;
    } else if (escaped !== undefined) {
      text += escaped;
      index += 2;
    } else if (ticks !== undefined) {
      // A tick after a letter is an apostrophe to some ("Ann`s").
      const closing = /[\p{L}\p{N}]/u.test(line.charAt(index - 1)) && !UNSPACED.test(line.charAt(index - 1)) ? undefined : closings.get(index);
      const end = closing === undefined ? index + ticks.length : closing + ticks.length;
      const code = closing === undefined ? '' : line.slice(index + ticks.length, closing);
      if (isInertCode(code)) add({ kind: 'code', code });
      else text += line.slice(index, end);
      index = end;
    } else if (stars !== undefined) {
      const mark = delimiter(line, index, stars);
      if (mark) add(mark);
      else text += stars;
      index += stars.length;
    } else {
      text += line.charAt(index);
      index += 1;
    }
  }
  if (text !== '') found.push({ kind: 'text', text });
  return found;
}

/** Index of the token that closes, by the index of the one that opens. A mark that no other answers is in none of them. */
function pairs(line: readonly (Plain | Delimiter)[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const waiting = new Map<string, number>();
  for (const [index, token] of line.entries()) {
    if (token.kind !== 'delimiter') continue;
    const opened = token.closes ? waiting.get(token.mark) : undefined;
    if (opened !== undefined && index > opened + 1) {
      found.set(opened, index);
      // What was opened inside and is not closed before this cannot be closed after it.
      for (const [mark, other] of waiting) if (other >= opened) waiting.delete(mark);
    } else if (token.opens) waiting.set(token.mark, index);
  }
  return found;
}

const isAddress = (part: Plain | Delimiter): boolean => part.kind === 'text' && part.text.includes('://');

/**
 * Reads a clean line (cleanText) of Markdown. Takes time in proportion to its length.
 *
 * Emphasis with an address in it is text: readers differ on whether a star is a part of an address.
 */
export function parseLine(line: string): readonly Inline[] {
  const all = tokens(line);
  const closings = pairs(all);
  const inner = new Set([...closings].flat());
  /** A mark inside emphasis that is one of a pair is left out; any other mark is text. */
  const plain = (token: Plain | Delimiter, index: number): readonly Plain[] => {
    if (token.kind !== 'delimiter') return [token];
    return inner.has(index) ? [] : [{ kind: 'text', text: token.mark }];
  };
  const parts: Inline[] = [];
  for (let index = 0; index < all.length; index += 1) {
    const token = all[index];
    if (token === undefined) continue;
    const closing = closings.get(index);
    const enclosed = closing === undefined ? [] : all.slice(index + 1, closing);
    if (token.kind !== 'delimiter') parts.push(token);
    else if (closing === undefined || enclosed.some(isAddress)) parts.push({ kind: 'text', text: token.mark });
    else {
      const kind = token.mark.length === 1 ? 'em' : 'strong';
      parts.push({ kind, parts: enclosed.flatMap((part, offset) => plain(part, index + 1 + offset)) });
      index = closing;
    }
  }
  return parts;
}
