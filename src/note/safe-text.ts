import { cleanText } from './clean-text';

/**
 * The way of a paper's text into Markdown. What comes out is one line that Obsidian, its common plugins and other Markdown readers show as the
 * text reads, and that does nothing: no HTML, link, embed, tag, field, query, template, comment, heading, list, table, emphasis, code or math.
 * A model's text takes this way too, but for the few marks that safe-markdown.ts writes anew.
 *
 * Method: a backslash before each character that could act where it stands, and only there, so that the raw text stays readable and
 * searchable. Plugins that scan the raw text know no backslashes, so marks of several characters are broken in their middle (`[\[`, `<\%`,
 * `:\:`), which also takes the mark itself away. Taking the backslashes out gives the text again: nothing is added, changed or lost.
 */

/** Where the text will stand; it decides about bars, brackets and closing number signs. */
export type Position = 'prose' | 'cell' | 'heading' | 'link-text';

/** A part of a line that is Markdown of our own (a mark of emphasis, code, math) and is not escaped. */
export interface Markup {
  /** Index of its first character in the line, and after its last. */
  readonly start: number;
  readonly end: number;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Punctuation and signs of all scripts; half of a character may be one. */
const ANY_PUNCTUATION = /[\p{P}\p{S}\p{Surrogate}]/u;
const WORD = /[\p{L}\p{N}]/u;
/** What cannot be part of a tag in Obsidian: white space, ASCII punctuation but for _ - /, general punctuation. */
const TAG = /#([^\s\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]+)/y;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/y;
const EMAIL_AUTOLINK = /<[^\s<>]*@/y;

/** Does the sticky pattern match at `index`? */
function matchesAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Blank or nothing. */
const isOpen = (character: string): boolean => character === '' || character === ' ';

/** A tag needs something that is no digit ("#1" is none), and does not start inside a word or an address. */
function startsTag(text: string, index: number, before: string): boolean {
  if (WORD.test(before) || before === '/') return false;
  const name = matchesAt(TAG, text, index)?.[1];
  return name !== undefined && !/^\d+$/.test(name);
}

/** Can the character carry a power ("x^2", "(a+b)^2")? After anything else a circumflex may begin a block id. */
const isBase = (character: string): boolean => WORD.test(character) || /[)\]}]/.test(character);

/** Could a single tilde end a strike-through (GFM)? Then it follows a word; the tilde of "~5" and of "/~user" cannot. */
const closesStrike = (before: string, after: string): boolean =>
  !isOpen(before) && (!ANY_PUNCTUATION.test(before) || isOpen(after) || ANY_PUNCTUATION.test(after));

/** Is the character at `index` one that would act inside a line? */
function actsInLine(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  switch (text.charAt(index)) {
    case '\\':
      return after === '' || PUNCTUATION.test(after);
    case '`':
    case '$':
      return true;
    case '*':
      return before !== ' ' || after !== ' ';
    case '_':
      return !(before === ' ' && after === ' ') && !(WORD.test(before) && WORD.test(after));
    case '~':
      return before === '~' || after === '~' || closesStrike(before, after);
    case '=':
      return before === '=';
    case '%':
      return before === '%' || before === '<';
    case '{':
      return before === '{';
    case ':':
      return before === ':' || before === ']';
    case '[':
      return before === '[' || before === '!' || before === '^' || before === ']';
    case '(':
      return before === ']';
    case '!':
      return before === '[' || before === '<';
    case '^':
      return before === '[' || (!isBase(before) && /[A-Za-z\d-]/.test(after));
    case '<':
      return /[A-Za-z/?]/.test(after) || matchesAt(EMAIL_AUTOLINK, text, index) !== null;
    case '&':
      return matchesAt(ENTITY, text, index) !== null;
    case '#':
      return startsTag(text, index, before);
    default:
      return false;
  }
}

/**
 * Index of the character that would make the line a heading, quotation, list item, task, rule, table row or definition, -1 when there is
 * none. A sign before a number or a word ("-5", "+/-") is none of these.
 */
function blockMark(text: string): number {
  const numbered = /^\d{1,9}(?=[.)](?: |$))/.exec(text);
  if (numbered) return numbered[0].length;
  return /^(?:#{1,6}(?: |$)|[>=|:]|[-+](?![\p{L}\p{N}.(])|\[.\](?: |$))/u.test(text) ? 0 : -1;
}

/** Indexes in `text` that need a backslash, addresses apart. */
function marks(text: string, position: Position, markup: readonly Markup[]): Set<number> {
  const found = new Set<number>();
  const markupEnds = new Map(markup.map((range) => [range.start, range.end]));
  const closing = position === 'heading' ? (/(?:^| )#+$/.exec(text)?.index ?? text.length) : text.length;
  for (let index = 0; index < text.length; index += 1) {
    const markupEnd = markupEnds.get(index);
    if (markupEnd !== undefined) {
      index = markupEnd - 1;
      continue;
    }
    const character = text.charAt(index);
    const actsHere =
      (position === 'cell' && character === '|') ||
      (position === 'link-text' && (character === '[' || character === ']')) ||
      (character === '#' && index >= closing);
    if (actsHere || actsInLine(text, index)) found.add(index);
  }
  const first = blockMark(text);
  if (first >= 0) found.add(first);
  return found;
}

/** The scheme of an address is looked for in this many characters before its colon. */
const LONGEST_SCHEME = 40;

/**
 * Addresses become links by themselves. Web addresses may, when nothing in them had to be escaped (a backslash would become part of the
 * address); those of other schemes (obsidian:, file:, zotero:) would start programs and are broken after the colon. An address with markup
 * in it is broken too, since readers differ on where it ends.
 */
function breakAddresses(text: string, markup: readonly Markup[], found: Set<number>): void {
  let isEscaped = false;
  let last = markup.length - 1;
  // From the end: a break inside an address is an escape in those that begin before it and run into it.
  for (let index = text.length - 1; index > 0; index -= 1) {
    while (index < (markup[last]?.start ?? 0)) last -= 1;
    const isMarkup = index < (markup[last]?.end ?? 0);
    if (isMarkup || found.has(index)) isEscaped = true;
    else if (text.charAt(index) === ' ') isEscaped = false;
    if (isMarkup || !text.startsWith('://', index)) continue;
    const isWeb = /(?:^|[^A-Za-z\d+.-])https?$/i.test(text.slice(Math.max(0, index - LONGEST_SCHEME), index));
    if (isWeb && !isEscaped) continue;
    found.add(index + 1);
    isEscaped = true;
  }
}

/**
 * Escapes a clean line for its position.
 *
 * @param markup the parts of the line that stay as they are, in their order, not overlapping
 */
export function escapeLine(line: string, position: Position, markup: readonly Markup[] = []): string {
  const found = marks(line, position, markup);
  breakAddresses(line, markup, found);
  let result = '';
  for (let index = 0; index < line.length; index += 1) result += found.has(index) ? `\\${line.charAt(index)}` : line.charAt(index);
  return result;
}

/** Text for a paragraph, a list item, a line or the title of a callout: one line, "" when nothing is left. */
export const safeText = (text: string): string => escapeLine(cleanText(text), 'prose');

/** Text for a heading: as safeText, and closing number signs are kept. */
export const safeHeading = (text: string): string => escapeLine(cleanText(text), 'heading');

/** Text for a cell of a table: as safeText, and no bar ends the cell. */
export const safeCell = (text: string): string => escapeLine(cleanText(text), 'cell');

/** Text for the text of a Markdown link: as safeText, and no bracket ends it. */
export const safeLinkText = (text: string): string => escapeLine(cleanText(text), 'link-text');

/**
 * Can the text stand as it is where backslashes are not understood, as the alias of a wikilink? Then it needs no escape and has none of the
 * characters that end an alias.
 */
export function isPlain(text: string): boolean {
  return safeText(text) === text && !/[[\]|]/.test(text);
}
