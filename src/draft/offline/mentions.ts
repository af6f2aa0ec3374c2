import type { Figure } from '../../model/figure';
import type { Candidate, Reading } from './candidates';

/** Words that name a figure or table in running text, in the languages of the cue table; the words of one row name the same thing. */
const WORDS: readonly (readonly [string, string])[] = [
  ['figure', 'figures?|figs?\\.?|abbildung(?:en)?|abb\\.|figuras?|图|圖|図'],
  ['table', 'tables?|tabs?\\.|tabelle(?:n)?|tableaux?|tablas?|表'],
  ['scheme', 'schemes?|schéma|esquema|schema'],
  ['chart', 'charts?|diagramm|gráfico|graphique'],
];

const SERIES: readonly (readonly [string, string])[] = [
  ['extended data', 'extended data'],
  ['supplementary', 'supplementary|supplemental|suppl\\.?|supporting'],
  ['appendix', 'appendix'],
];

const alternatives = (rows: readonly (readonly [string, string])[]): string => rows.map(([, words]) => words).join('|');

/** One number: "3", "4.2", "A.1", "S3", "IV", with the letter of a part ("3a", "3(b)") that belongs to the figure all the same. */
const NUMBER = '(?:[A-Z]{1,2}[.-]?)?\\d{1,3}(?:\\.\\d{1,3})?|[IVX]{1,5}(?![\\p{L}])';
const PART = '(?:\\s?\\(?[a-h](?:[,–-][a-h])?\\)?(?![\\p{L}]))?';
const TO = '[–—-]|to|bis|à|～|~';
const LIST = `(?:${NUMBER})${PART}(?:\\s*(?:,|and|und|et|y|&|和|、|${TO})\\s*(?:${NUMBER})${PART})*`;
const MENTION = new RegExp(`(?:^|[^\\p{Script=Latin}])(?:(${alternatives(SERIES)})\\s+)?(${alternatives(WORDS)})\\s*(${LIST})`, 'giu');
const IN_LIST = new RegExp(`(${TO})?\\s*(${NUMBER})${PART}`, 'giu');

/** Numbers of a range that are filled in: "Figures 2-5". A wider one is a slip of the pen or no range. */
const WIDEST_RANGE = 12;

const nameIn = (rows: readonly (readonly [string, string])[], word: string): string => rows.find(([, words]) => new RegExp(`^(?:${words})$`, 'iu').test(word))?.[0] ?? '';

/** "A.1" and "A1" are one number. */
const plain = (number: string): string => number.toUpperCase().replace(/^([A-Z]{1,2})[.-]/u, '$1');

/** The names of figures and tables that a text speaks of, in one form: "figure 3", "extended data figure 2", "table A1". */
export function mentionsIn(text: string): string[] {
  return [...text.matchAll(MENTION)].flatMap(([, series = '', word = '', numbers = '']) => {
    const name = [nameIn(SERIES, series), nameIn(WORDS, word)].filter((part) => part !== '').join(' ');
    return numbersIn(numbers).map((number) => `${name} ${number}`);
  });
}

/** The numbers of a list, ranges filled in. "2-4" may be a range or, in a book, figure 4 of chapter 2: it gives both. */
function numbersIn(list: string): string[] {
  const numbers: string[] = [];
  for (const [, range, number = ''] of list.matchAll(IN_LIST)) {
    if (/^[ivx]+$/u.test(number)) continue; // a Roman number is printed in capitals; this is a word ("figure i")
    const last = numbers.at(-1);
    const [from, to] = [Number(last), Number(number)];
    if (range && to > from && to - from <= WIDEST_RANGE) for (let between = from + 1; between < to; between++) numbers.push(String(between));
    numbers.push(plain(number));
    if (range && last !== undefined) numbers.push(`${last}-${plain(number)}`);
  }
  return numbers;
}

/** Words between quotation marks speak of words, not of the figure: the words “Figure 3”. */
const QUOTED = /“[^”]*”|„[^“]*“|«[^»]*»|「[^」]*」/gu;

/** Where the paper speaks of its figures. */
export interface Mentions {
  /** Ids of the figures that a sentence speaks of. */
  of(candidate: Candidate): readonly string[];
  /** The first sentence that speaks of a figure. */
  first(id: string): Candidate | null;
}

const NONE: readonly string[] = [];

/** Ties figures to the sentences that speak of them, by their labels. Figures without a label are spoken of nowhere. */
export function findMentions({ sentences }: Reading, figures: readonly Figure[]): Mentions {
  const ids = new Map(figures.flatMap((figure) => (figure.label === null ? [] : mentionsIn(figure.label).slice(-1).map((name): [string, string] => [name, figure.id]))));
  const spoken = new Map<number, readonly string[]>();
  const firsts = new Map<string, Candidate>();
  for (const sentence of sentences) {
    const names = [...new Set(mentionsIn(sentence.text.replace(QUOTED, '')).flatMap((name) => ids.get(name) ?? []))];
    if (names.length > 0) spoken.set(sentence.index, names);
    for (const id of names) if (!firsts.has(id)) firsts.set(id, sentence);
  }
  return { of: ({ index }) => spoken.get(index) ?? NONE, first: (id) => firsts.get(id) ?? null };
}
