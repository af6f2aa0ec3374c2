/** Latin ligatures as single characters (U+FB00 to U+FB06). */
const LIGATURES = /[\uFB00-\uFB06]/g;
/** Kangxi radicals, and the two others that Unicode folds: some programs' fonts lead back to them where the text has the ordinary characters. */
const RADICALS = /[\u2E9F\u2EF3\u2F00-\u2FD5]/g;
/** Format characters that say nothing in print: zero-width blanks and joiners, direction marks, byte order marks. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Control characters come from fonts without a mapping: something is printed that cannot be told. (Tabs and line ends are white space.) */
const CONTROL = new RegExp(`[${range(0, 8)}${range(14, 31)}${range(127, 159)}]`, 'g');

function range(first: number, last: number): string {
  return `${String.fromCharCode(first)}-${String.fromCharCode(last)}`;
}

/** Stands in a run's text where something printed is missing, or not in the order in which it is read (see PageLine.flaws). */
export const FLAW = '\uFFFC';

/** Text of a run in the form that the paper's text has: ligatures as letters, radicals as characters, no invisible characters, blanks as blanks, NFC; FLAW for what cannot be told. */
export function cleanText(text: string): string {
  return text
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(RADICALS, (radical) => radical.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(CONTROL, FLAW)
    .replace(/[\s\u00A0]+/gu, ' ')
    .normalize('NFC');
}

/** Accents that are printed as characters of their own, with the combining mark and the letters that usually bear them. */
const ACCENTS: ReadonlyMap<string, { readonly mark: string; readonly usual: string }> = new Map([
  ['\u00B4', { mark: '\u0301', usual: 'aeiouyAEIOUYcnszCNSZ' }],
  ['`', { mark: '\u0300', usual: 'aeiouAEIOU' }],
  ['\u02CB', { mark: '\u0300', usual: 'aeiouAEIOU' }],
  ['\u00A8', { mark: '\u0308', usual: 'aeiouyAEIOU' }],
  ['\u02C6', { mark: '\u0302', usual: 'aeiouAEIOU' }],
  ['\u02DC', { mark: '\u0303', usual: 'anoANO' }],
  ['\u02C7', { mark: '\u030C', usual: 'cdenrstzCDENRSTZ' }],
  ['\u02D8', { mark: '\u0306', usual: 'agAG' }],
  ['\u02D9', { mark: '\u0307', usual: 'ezIEZ' }],
  ['\u02DD', { mark: '\u030B', usual: 'ouOU' }],
  ['\u02DA', { mark: '\u030A', usual: 'auAU' }],
  ['\u00B8', { mark: '\u0327', usual: 'csCSt' }],
  ['\u02DB', { mark: '\u0328', usual: 'aeAE' }],
]);
/** Is the text one accent that was printed apart from its letter? */
export const isAccent = (text: string): boolean => ACCENTS.has(text);

const ACCENT_RUN = new RegExp(`(\\p{L}?)( ?)([${[...ACCENTS.keys()].join('')}])( ?)(\\p{L}?)`, 'gu');

/**
 * Puts accents that were printed over a letter ("Fern´andez", "Ferna´ndez") onto that letter. TeX prints the accent before its letter, other programs
 * after it: the neighbour that more often bears the accent gets it, the following one when both do alike. An accent that fits neither stays
 * (it is a quotation mark or a sign of mathematics).
 */
export function composeAccents(text: string): string {
  return text.replace(ACCENT_RUN, (whole: string, before: string, gapBefore: string, accent: string, gapAfter: string, after: string) => {
    const rule = ACCENTS.get(accent);
    if (!rule) return whole;
    // A grave accent is typed as an opening quotation mark too: it composes only inside a word.
    const isQuote = accent === '`' && (before === '' || gapBefore !== '');
    const next = isQuote ? 0 : fitness(after, rule.usual);
    const previous = gapBefore !== '' || accent === '`' ? 0 : fitness(before, rule.usual);
    if (next > 0 && next >= previous) return before + (gapAfter === '' ? innerGap(gapBefore, before, after) : gapBefore) + withAccent(after, rule.mark);
    return previous > 0 ? withAccent(before, rule.mark) + gapAfter + after : whole;
  });
}

/** How well an accent fits a letter: 2 for a vowel that bears it, 1 for a consonant that does, 0 for others. */
function fitness(letter: string, usual: string): number {
  if (letter === '' || !usual.includes(plain(letter))) return 0;
  return /[aeiouy]/i.test(plain(letter)) ? 2 : 1;
}

const plain = (letter: string): string => (letter === '\u0131' ? 'i' : letter);

/** The blank before an accent is the accent's own narrow width inside a word of small letters; else it was printed. */
const innerGap = (gap: string, before: string, after: string): string => (/\p{Ll}/u.test(after) && /\p{L}/u.test(before) ? '' : gap);

const withAccent = (letter: string, mark: string): string => (plain(letter) + mark).normalize('NFC');

/** Scripts written without blanks between words: Han, kana, their punctuation and full-width forms. */
export const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFF60\\u30FC';
const CJK_GAP = new RegExp(`([${CJK}]) +(?=[${CJK}])`, 'gu');
const ENDS_CJK = new RegExp(`[${CJK}]$`, 'u');
const STARTS_CJK = new RegExp(`^[${CJK}]`, 'u');

/** Drops blanks between characters of scripts that have none. */
export const closeCjkGaps = (text: string): string => text.replace(CJK_GAP, '$1');

export const endsCjk = (text: string): boolean => ENDS_CJK.test(text);
export const startsCjk = (text: string): boolean => STARTS_CJK.test(text);

/** A line counts as letter-spaced when at least this many of its words are single letters, and nearly all are. */
const SPACED_LETTERS = 4;
const SPACED_SHARE = 0.85;

/** Closes letter-spacing: "I N T R O D U C T I O N" is one word; wider gaps (two blanks) part words. */
export function closeLetterSpacing(text: string): string {
  const words = text.split(' ').filter((word) => word !== '');
  const single = words.filter((word) => /^\p{L}$/u.test(word)).length;
  if (single < SPACED_LETTERS || single < words.length * SPACED_SHARE) return text;
  return text
    .split(/ {2,}/)
    .map((word) => word.replace(/ /g, ''))
    .join(' ');
}

/** What is done to a line's text as a whole: accents composed, letter-spacing and gaps between CJK characters closed, one blank between words. */
export function tidyText(text: string): string {
  return closeCjkGaps(composeAccents(closeLetterSpacing(text.trim())).replace(/\s+/gu, ' ')).trim().normalize('NFC');
}
