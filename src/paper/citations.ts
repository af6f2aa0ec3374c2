import type { Citation, Reference, Sentence } from '../model/paper';
import { isOpenList } from './reference-authors';

/** Numbers in brackets: [3], [3, 7], [3-5], [3; 4, p. 7]; labels in brackets: [Smi99, AB12]. */
const BRACKETS = /\[([^[\]]{1,120})\]/gu;
const NUMBERS = /^\s*\d{1,4}(?:\s*[-–—]\s*\d{1,4})?\s*$/u;
/** What may follow a number: a page, a section, a theorem. */
const DETAIL = /^\s*(?:see|cf\.|e\.g\.,?|pp?\.|page|sec\.|section|§|ch\.|chap\.|chapter|theorem|thm\.|lemma|fig\.|appendix|and|references therein)(?![\p{L}])/iu;
/** Longer ranges are no citations. */
const LONGEST_RANGE = 40;

/** The label of an entry: [12], 12., (12), [Smi99]. */
const ENTRY_NUMBER = /^\s*(?:\[\s?(\d{1,4})\s?\]|［(\d{1,3})］|\((\d{1,3})\)|(\d{1,3})[.)](?!\d)|(\d{1,3})(?=\s+\p{Lu}))/u;
const ENTRY_LABEL = /^\s*\[([^\]]{2,60})\]/u;

/** Raised numbers are citations when there are so many and nearly all of them are numbers of entries. */
const LEAST_RAISED = 5;
const RAISED_SHARE = 0.9;

/** A sentence with the numbers that are raised behind its words, as printed ("3", "4,7", "5–8"). */
export interface MarkedSentence extends Pick<Sentence, 'text'> {
  readonly raised: readonly string[];
}

/**
 * Ties mentions in sentences to the entries of the list: numbers and labels in brackets, raised numbers or numbers in round brackets where the paper has no others, names with years
 * ("Smith et al. (2019)", "(Jones and Roe, 2020a; Lee, 2021)"). What fits no entry, or several alike, is left out.
 */
export function findCitations(sentences: readonly MarkedSentence[], references: readonly Reference[]): Citation[] {
  const byLabel = labelsOf(references);
  const byName = namesOf(references);
  const read = byLabel.size === 0 ? ({ text }: MarkedSentence) => named(text, byName) : ({ text }: MarkedSentence) => labelled(text, byLabel);
  const inText = citationsBy(sentences, read);
  if (inText.length > 0 || byLabel.size === 0) return inText;
  const raised = raisedCitations(sentences, byLabel);
  return raised.length > 0 ? raised : bracketedCitations(sentences, byLabel);
}

const citationsBy = (sentences: readonly MarkedSentence[], read: (sentence: MarkedSentence) => readonly number[]): Citation[] =>
  sentences.flatMap((sentence, at) => {
    const found = [...new Set(read(sentence))];
    return found.length > 0 ? [{ sentence: at, references: found }] : [];
  });

function raisedCitations(sentences: readonly MarkedSentence[], byLabel: ReadonlyMap<string, number>): Citation[] {
  const indicesOf = (mark: string): (number | undefined)[] => mark.split(/[,;]/u).flatMap((part) => numbersIn(part.trim())).map((label) => byLabel.get(label));
  const all = sentences.flatMap(({ raised }) => raised);
  const good = all.filter((mark) => indicesOf(mark).every((index) => index !== undefined));
  if (good.length < LEAST_RAISED || good.length < RAISED_SHARE * all.length) return [];
  return citationsBy(sentences, ({ raised }) => raised.flatMap(indicesOf).filter((index) => index !== undefined));
}

/** Numbers in round brackets, "(3)" or "(3, 7-9)", that nothing before them makes the number of an equation or a figure. */
const ROUND = /\(\s?(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\s?\)/gu;
const NAMED_NUMBER = /(?:\b(?:eqs?|equations?|figs?|figures?|tables?|formulas?|inequality|inequalities|conditions?|steps?|system|model|relations?|in|by|of|from|see|and|using|to)\.?|^|[,;:])\s*$/iu;
/** They are citations when, besides, so large a part of the entries is named by them. */
const NAMED_SHARE = 0.4;

function bracketedCitations(sentences: readonly MarkedSentence[], byLabel: ReadonlyMap<string, number>): Citation[] {
  const marked = sentences.map(({ text }) => ({
    text,
    raised: [...text.matchAll(ROUND)].flatMap((match) => (NAMED_NUMBER.test(text.slice(0, match.index)) ? [] : [match[1] ?? ''])),
  }));
  const citations = raisedCitations(marked, byLabel);
  const named = new Set(citations.flatMap(({ references }) => references));
  return named.size >= NAMED_SHARE * byLabel.size ? citations : [];
}

/** Entries by their label; none when the list is not labelled, or two entries have one label. */
function labelsOf(references: readonly Reference[]): ReadonlyMap<string, number> {
  const labels = references.map(({ raw }) => ENTRY_NUMBER.exec(raw)?.slice(1).find((part: string | undefined) => part !== undefined) ?? ENTRY_LABEL.exec(raw)?.[1]?.replace(/\s+/g, ''));
  const known = new Map(labels.flatMap((label, index) => (label === undefined ? [] : [[label, index]])));
  return known.size > references.length / 2 ? known : new Map<string, number>();
}

function labelled(text: string, byLabel: ReadonlyMap<string, number>): number[] {
  return [...text.matchAll(BRACKETS)].flatMap((match) => {
    const parts = (match[1] ?? '').split(/[,;，；、]/u).filter((part) => !DETAIL.test(part));
    const labels = parts.flatMap((part) => (NUMBERS.test(part) ? numbersIn(part) : [part.replace(/\s+/g, '')]));
    const indices = labels.map((label) => byLabel.get(label));
    // "[0, 1]" is an interval: of a citation all numbers are entries.
    return indices.every((index) => index !== undefined) ? indices : [];
  });
}

function numbersIn(part: string): string[] {
  const [from = 0, to = from] = part.split(/[-–—]/u).map(Number);
  return to >= from && to - from <= LONGEST_RANGE ? Array.from({ length: to - from + 1 }, (_, i) => String(from + i)) : [part];
}

const PARTICLES = "(?:(?:[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]e|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Dd]u|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Tt]e|[Tt]en|[Tt]er|[Zz]u)\\s+)*";
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
/** "Smith", "van der Berg", "Ruiz Soto", "Philip M. Roe", "Roe Jr."; a capitalised word that stands before a name by chance is told apart later. */
const SURNAME = `${PARTICLES}${WORD}(?:\\s(?:\\p{Lu}\\.|${WORD})){0,2}\\.?`;
const YEAR = '(?:19|20)\\d\\d[a-z]?';
/** "Smith", "Smith et al.", "Smith, Jones and Roe", "Smith & Jones", each with the years that follow. */
const MENTION = new RegExp(`(${SURNAME})((?:\\s*,\\s*${SURNAME})*(?:,?\\s*(?:and|und|et|y|&)\\s+${SURNAME})?)(,?\\s*(?:et\\s+al\\.?|(?:and\\s+)+others))?(?:['’]s)?,?\\s*[([]?\\s*(${YEAR}(?:\\s*[,;&]\\s*(?:and\\s+)?${YEAR}|\\s*,\\s*[a-z](?![\\p{L}]))*)`, 'gu');
/** What stands behind family names. */
const SUFFIX = /[\s,]+(?:Jr|Sr|II|III|IV)\.?(?=\s|,|$)/u;

/** A surname as it is compared: letters in small case, without accents. */
const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}]+/gu, '');

/** The family name of an author as printed in a list of references: "Smith, J.", "Smith J", "J. Smith". */
function surnameOf(author: string): string {
  const [before = '', given] = author.replace(SUFFIX, '').split(',');
  if (given !== undefined) return before;
  const words = before.trim().split(/\s+/);
  const isInitials = (word: string | undefined): boolean => /^(?:\p{Lu}\.?-?){1,4}$/u.test(word ?? '');
  if (words.length > 1 && isInitials(words[words.length - 1])) return words.slice(0, -1).join(' ');
  const start = words.findIndex((word, i) => i > 0 && !isInitials(word) && (i === words.length - 1 || /^\p{Ll}/u.test(word)));
  return words.slice(Math.max(0, start)).join(' ');
}

/** A name as it is compared: whole ("vanderberg"), and its last word ("berg"), by which some papers cite it. */
function formsOf(name: string): string[] {
  const words = name.replace(SUFFIX, '').trim().split(/\s+/);
  return [...new Set([plain(words.join('')), plain(words[words.length - 1] ?? '')])].filter((form) => form !== '');
}

interface NamedEntry {
  readonly index: number;
  readonly reference: Reference;
  /** Of each author, the forms of the family name. */
  readonly authors: readonly (readonly string[])[];
}

/** Entries by first surname and year ("smith|2019"). */
function namesOf(references: readonly Reference[]): ReadonlyMap<string, readonly NamedEntry[]> {
  const found = new Map<string, NamedEntry[]>();
  references.forEach((reference, index) => {
    if (reference.authors.length === 0 || reference.year === null) return;
    const entry: NamedEntry = { index, reference, authors: reference.authors.map((author) => formsOf(surnameOf(author))) };
    for (const form of entry.authors[0] ?? []) {
      const key = `${form}|${reference.year}`;
      found.set(key, [...(found.get(key) ?? []), entry]);
    }
  });
  return found;
}

function named(text: string, byName: ReadonlyMap<string, readonly NamedEntry[]>): number[] {
  return [...text.matchAll(MENTION)].flatMap((match) => {
    const [, first = '', others = '', etAl, years = ''] = match;
    const names = [first, ...others.split(/,|\b(?:and|und|et|y)\b|&/u)].map(formsOf).filter((forms) => forms.length > 0);
    return yearsIn(years).flatMap((year) => {
      // A capitalised word before the names ("Recently, Smith (2019)") is read as one of them.
      const readings = names.map((forms, at) => {
        const entries = new Set(forms.flatMap((form) => byName.get(`${form}|${year.slice(0, 4)}`) ?? []));
        return best([...entries].filter((entry) => fits(entry, names.slice(at + 1), etAl !== undefined, year.slice(4))), names.length - at, etAl !== undefined);
      });
      const [candidate, second] = readings.find((entries) => entries.length > 0) ?? [];
      return candidate && !second ? [candidate.index] : [];
    });
  });
}

/** Of several entries that fit, those with as many authors as are named, or with more than two for "et al.". */
function best(entries: readonly NamedEntry[], named: number, etAl: boolean): readonly NamedEntry[] {
  const exact = entries.filter(({ authors }) => (etAl ? authors.length > 2 : authors.length === named));
  return exact.length > 0 ? exact : entries;
}

/** "2019a, b" are 2019a and 2019b. */
function yearsIn(text: string): string[] {
  const years: string[] = [];
  for (const part of text.match(/(?:19|20)\d\d[a-z]?|[a-z]/g) ?? []) years.push(part.length > 1 ? part : `${years[years.length - 1]?.slice(0, 4) ?? ''}${part}`);
  return years;
}

/** Does an entry of the right first author and year fit in its other authors and the letter of its year? */
function fits({ reference, authors }: NamedEntry, coauthors: readonly (readonly string[])[], etAl: boolean, letter: string): boolean {
  if (!coauthors.every((forms) => authors.some((author) => author.some((form) => forms.includes(form))))) return false;
  if (etAl && authors.length === 1 && !isOpenList(reference.raw)) return false;
  // Two names are a paper of two; one name alone is a paper of one, unless the list was not read to its end.
  if (!etAl && coauthors.length === 0 && authors.length > 1) return false;
  return letter === '' || new RegExp(`(?:19|20)\\d\\d${letter}`).test(reference.raw);
}
