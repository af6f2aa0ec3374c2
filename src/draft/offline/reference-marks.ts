import type { Paper, Passage, Reference } from '../../model/paper';

/** Numbers in one mark: "3", "3, 4", "3–5"; or keys made of a name and a year ("Knu84", "ABC+12"). */
const NUMBERS = '\\d{1,3}(?:\\s?[,，;–-]\\s?\\d{1,3})*';
const KEYS = '[A-Z][A-Za-z+]{1,6}\\d{2}[a-z]?(?:\\s?[,;]\\s?[A-Z][A-Za-z+]{1,6}\\d{2}[a-z]?)*';
const AND = '\\s*(?:[,，、;]|and|und|et|y|–|-)?\\s*';

/** Marks of one place: "[3]", "[3, 4]", "[3], [5]–[7]". */
const SQUARE = `[\\[［](?:${NUMBERS}|${KEYS})[\\]］](?:${AND}[\\[［](?:${NUMBERS}|${KEYS})[\\]］])*`;
const ROUND = `[(（]${NUMBERS}[)）]`;

/** A word after which a mark stands for the work itself: without it the sentence has a hole ("as shown in [3]", "文献[3]"). */
const NEEDS_OBJECT =
  /(?:^|[\s("“])(?:of|in|by|from|to|with|see|as|at|and|or|than|on|for|like|using|both|under|per|refs?\.?|references?|paper|is|are|was|were|be|includes?|including|namely|e\.g\.,?|cf\.|siehe|vgl\.|in|von|nach|bei|mit|aus|dans|de|par|voir|en|por|según|ver)$|^$|(?:文献|参照|参考)$/iu;

/** A parenthesis that has nothing but marks and a word that leads to them: "(see [3])", "(e.g. [3, 4])". */
const ONLY_MARKS = new RegExp(`\\s*[(（](?:(?:see|also|e\\.g\\.|cf\\.|i\\.e\\.|vgl\\.|siehe|voir),?\\s*)*${SQUARE}[)）]`, 'giu');

/** An interval, which looks like a mark. */
const INTERVAL = /(?:range[sd]?|interval|between|values?|∈|区间|範囲)(?: (?:of|in|from|is))?$/iu;

/** Raised numbers lose their height in the text: they stand glued to a word, a bracket or a mark after these. */
const RAISED = new RegExp(`((?:\\p{L}{2}|[)”’])[,.;:]?)(${NUMBERS})(?=[\\s,.;:)]|$)`, 'gu');

/** "(1) … and (2) …" counts up what the sentence has. */
const COUNTED = /[(（]1[)）].*[(（]2[)）]/su;

/** Sentences with "(3)" from which on round brackets are taken for a paper's way of citing. */
const FEWEST_ROUND = 5;

/** A text as a note shows it. */
export interface ShownText {
  /** Without marks of references and footnotes, which lead nowhere outside the paper. */
  readonly text: string;
  /** Is a mark part of the sentence ("as shown in [3]"), so that it cannot be taken away? */
  readonly hangs: boolean;
}

/** Takes the marks of references away that stand in square brackets; all else stays as it is. */
export function withoutSquareMarks(text: string, references = Infinity): ShownText {
  return without(text.replace(ONLY_MARKS, ''), SQUARE, references);
}

/**
 * A caption without marks of references. Where a mark stands for the work itself ("taken from [3]") the work is named by its authors and year, as
 * the list of references has them; a work that the list does not tell keeps its mark.
 */
export function captionWithoutMarks(caption: string, references: readonly Reference[]): string {
  const nameOf = (number: number): string | null => {
    const { authors = [], year = null } = references[number - 1] ?? {};
    const [first, second] = authors.map((author) => author.split(/,|\s/u).findLast((word) => /\p{L}{2}/u.test(word)) ?? '');
    if (first === undefined || first === '' || year === null) return null;
    return `${first}${authors.length > 2 ? ' et al.' : second ? ` and ${second}` : ''} ${year}`;
  };
  const count = references.length > 0 ? references.length : Infinity;
  const named = caption.replace(ONLY_MARKS, '').replace(new RegExp(SQUARE, 'gu'), (mark: string, index: number, whole: string) => {
    const names = numbersOf(mark).map(nameOf);
    return !NEEDS_OBJECT.test(whole.slice(0, index).trimEnd()) || /[\p{L}–-]/u.test(mark) || names.includes(null) ? mark : names.join(', ');
  });
  // One by one, since others may have to stay.
  return named.replace(new RegExp(`\\s*(?:${SQUARE})`, 'gu'), (mark: string, index: number) => {
    const before = named.slice(0, index).replace(/[[\]［］]/gu, ' ');
    const { text, hangs } = withoutSquareMarks(`${before}${mark}`, count);
    return hangs ? mark : text.slice(before.length);
  });
}

/** Tells how the passages of one paper are shown: without marks of references and numbers of footnotes where these are surely such. */
export function markRemover(paper: Pick<Paper, 'sentences' | 'references' | 'citations' | 'equations' | 'lines'>): (passage: Pick<Passage, 'text' | 'page'>, text: string) => ShownText {
  const count = paper.references.length;
  const known = count > 0 ? count : Infinity;
  const cited = new Map(paper.citations.map(({ sentence, references }) => [paper.sentences[sentence]?.text ?? '', references]));
  const round = citesInRound(paper);
  const notes = paper.lines.map((lines) => new Set(lines.flatMap(({ role, text }) => (role === 'footnote' ? (/^(\d{1,2})\s?[^\d\s.,]/u.exec(text)?.[1] ?? []) : []))));

  return (passage, text) => {
    const square = withoutSquareMarks(text, known);
    if (square.hangs || square.text !== text) return { ...square, text: withoutNotes(square.text, notes[passage.page - 1]) };
    if (round && !COUNTED.test(text)) return without(text, ROUND, known);
    const references = cited.get(passage.text) ?? [];
    const raised = text.replace(RAISED, (whole, before: string, numbers: string) => (numbersOf(numbers).every((number) => references.includes(number - 1)) ? before : whole));
    return { text: withoutNotes(raised, notes[passage.page - 1]), hangs: false };
  };
}

/** Numbers of footnotes that stand at the foot of the same page. */
const withoutNotes = (text: string, notes: ReadonlySet<string> | undefined): string =>
  notes === undefined || notes.size === 0 ? text : text.replace(RAISED, (whole, before: string, number: string) => (notes.has(number) ? before : whole));

const numbersOf = (text: string): number[] => (text.match(/\d+/gu) ?? []).map(Number);

function without(text: string, mark: string, references: number): ShownText {
  const marks = [...text.matchAll(new RegExp(`\\s*(${mark})`, 'gu'))].filter(({ 1: found = '', index }) => {
    const numbers = numbersOf(found.replace(new RegExp(KEYS, 'gu'), ''));
    return !INTERVAL.test(text.slice(0, index)) && numbers.every((number) => number > 0 && number <= references);
  });
  if (marks.some(({ index }) => NEEDS_OBJECT.test(text.slice(0, index)))) return { text, hangs: true };
  const shown = marks.reduceRight((rest, { 0: whole, index }) => rest.slice(0, index) + rest.slice(index + whole.length), text);
  // "by Smith et al. [3]." would end in two full stops.
  return { text: shown.replace(/\.\.$/u, '.'), hangs: false };
}

/** Does the paper cite by numbers in round brackets? It then has many of them, references that reach so far, no square ones and no equations that are numbered so. */
function citesInRound({ sentences, references, equations }: Pick<Paper, 'sentences' | 'references' | 'equations'>): boolean {
  if (references.length === 0 || equations.some(({ number }) => /^\d+$/u.test(number ?? ''))) return false;
  const having = (mark: string): number => sentences.filter(({ text }) => new RegExp(`\\p{L}[”“"]?\\s*${mark}`, 'u').test(text)).length;
  return having(ROUND) >= FEWEST_ROUND && having(SQUARE) === 0;
}
