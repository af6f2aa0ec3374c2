import { CJK } from './language';
import { wordCountOf } from './terms';

/** Sentences of fewer words say nothing alone; longer ones are mostly several that were not parted, and are no relief to read. */
export const FEWEST_WORDS = 8;
export const MOST_WORDS = 60;

/** Share of letters among the visible characters: prose has 0.9 and more, with results in numbers 0.7, formulas and rows of a table less. */
const LETTER_SHARE = 0.65;

/** Share of single letters and lone signs among the words: prose has "a" and "I", a formula torn into its symbols has many. */
const LONE_SHARE = 0.2;

/** Share of words with digits: above it a sentence is a list of numbers. */
const NUMBER_SHARE = 0.3;

/** Signs of mathematics that a sentence may hold; with more it is a formula that lost its shape. */
const MOST_SIGNS = 2;
const SIGN = /[=+∑∏∫√∂∇∈∉⊂⊆∪∩∀∃≤≥≠≈≡∝∞→←↔⇒⇔·⋅×÷±∥‖|^_{}\\<>\p{Script=Greek}\p{Co}\u{1D400}-\u{1D7FF}]/gu;

/** A mark of a list before a sentence: a bullet, "(1)", "2.", "a)", "第一，" is none. */
const LIST_MARK = /^(?:[•●▪◦‣∙■□–—*·►➢✓-]|[(（]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[)）]|\d{1,2}\.)\s+/u;

/** A sentence without the mark of the list that it is an item of. */
export const withoutListMark = (text: string): string => text.replace(LIST_MARK, '');

/** The raised number of a footnote behind a sentence: "recomputed.1". */
const NOTE_NUMBER = /(\p{L}{2}[)”"’]?[.!?])\d{1,2}$/u;

/** A sentence without the number of a footnote at its end. */
export const withoutNoteMark = (text: string): string => text.replace(NOTE_NUMBER, '$1');

/** Is the sentence an item of a list? */
export const hasListMark = (text: string): boolean => LIST_MARK.test(text);

/**
 * May a sentence stand alone in a note? It is whole (begins as sentences do, ends with a mark, brackets closed), has a length to be read, and is made of
 * words: text torn by formulas, rows of tables, addresses and lines of contents are not.
 */
export function isQuotable(text: string): boolean {
  const words = wordCountOf(text);
  return words >= FEWEST_WORDS && words <= MOST_WORDS && isWhole(text) && isProse(text);
}

/** A sentence was parted after one of these, in its middle. */
const ABBREVIATION = /(?:et al|e\.g|i\.e|cf|vs|resp|sect?|eqs?|figs?|tabs?|abb|bzw|z\. ?b|ca|no|nr|vol|pp)\.$/iu;

/** A caption, or what is left of one. */
const CAPTION = /^(?:figure|fig\.|table|tab\.|abbildung|abb\.|tabelle|algorithm|图|図|表)\s*[\dA-Z.]+\s*[.:|]/iu;

/** The number of a footnote, run into its first word. */
const NOTE_MARK = /^\d{1,2}\p{Lu}\p{Ll}/u;

/** Marks of a list inside a line, and signs that fonts without names for their letters give in their place. */
const STRAY = /[•\u2300-\u23FF\u25A0-\u27BF\uFFFD\p{Cc}]/u;

/** What is left of a formula before a sentence that goes on from it; a number below ten that counts is spelled out. */
const FORMULA_REST = /^\d\s\p{Ll}/u;

/** A word with a full stop, before a small letter or a name of code ("na.omit"). */
const INNER_STOP = /(\p{L}{4,}[.!?])\s+(?=\p{Ll}{3}|\p{Ll}+[._]\p{Ll})/gu;

/** Does a sentence end inside the text and small letters go on? Then it is several pieces (rows of a table, a name of code) run together. */
const isRunTogether = (text: string): boolean => [...text.matchAll(INNER_STOP)].some(([, word = '']) => !/^(?:approx|resp|sect|figs|tabs|e?t?c|bzw|vols?|eqns?)\.$/iu.test(word));

/** Does the text begin and end as a sentence does, with its brackets closed? */
export function isWhole(text: string): boolean {
  const begins = /^["'“‘«„「『]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text) || /^[a-z]*[A-Z]/u.test(text);
  const ends = /[.!?。！？．][)）\]"'”’»」』]?\s*(?:\[[\d,\s–-]+\])?$/u.test(text) && !ABBREVIATION.test(text) && !/[,;:]\s?\.$/u.test(text);
  return begins && ends && !CAPTION.test(text) && !NOTE_MARK.test(text) && !FORMULA_REST.test(text) && !isRunTogether(text) && bracketsClose(text);
}

/** Is the text made of words, by the named shares? */
export function isProse(text: string): boolean {
  const visible = text.replace(/\s/gu, '').length;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const tokens = text.split(/\s+/u);
  const share = (pattern: RegExp): number => tokens.filter((token) => pattern.test(token)).length / tokens.length;
  const written = (text.match(CJK)?.length ?? 0) > letters / 2;
  return (
    letters >= visible * LETTER_SHARE &&
    (written || share(/^[^\p{L}\p{N}]*[\p{L}\p{N}]?[^\p{L}\p{N}]*$/u) - share(/^(?:[aAIyoeàó]|[–—-])[,;]?$/u) <= LONE_SHARE) &&
    share(/\d/u) <= (written ? 1 : NUMBER_SHARE) &&
    (text.match(SIGN)?.length ?? 0) <= MOST_SIGNS &&
    !STRAY.test(text) &&
    !/\.{4,}|(?:\. ){3,}|@|https?:\/\/|www\.|\(cid:|doi:/iu.test(text)
  );
}

const OPENING = '([{（「『【';
const CLOSING = ')]}）」』】';

/** Are brackets closed in the order they were opened? An item's "a)" was taken off before. */
function bracketsClose(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    if (OPENING.includes(character)) open.push(character);
    else if (CLOSING.includes(character) && OPENING.indexOf(open.pop() ?? ' ') !== CLOSING.indexOf(character)) return false;
  }
  return open.length === 0;
}
