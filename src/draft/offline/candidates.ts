import type { Paper, Passage } from '../../model/paper';
import { nameBeforeColon } from '../../paper/short-title';
import { joinLines } from '../../paper/join-lines';
import { openedPart } from './abstract-parts';
import { OWN_NOUNS, type Cue } from './cue-table';
import { cueReader } from './cues';
import { languageOf, type Language } from './language';
import { listsOf } from './lists';
import { markRemover } from './reference-marks';
import { hasListMark, isQuotable, withoutListMark, withoutNoteMark } from './quotable';
import { sectionRoles, type SectionRole } from './section-roles';
import { termsOf, wordCountOf } from './terms';

/** "However, it …", "This makes …": without the sentence before, nobody knows what. */
const LEANING_SUBJECT = new RegExp(`^(?:\\p{L}+(?: \\p{L}+)?, |(?:moreover|furthermore|additionally|however|thus|hence|therefore|then|also|so|finally) )?(?:it|this|these|those|they|such|its|their|he|she)(?! (?:${OWN_NOUNS}|is (?:well|widely|often|known))(?![\\p{L}]))(?![\\p{L}])`, 'iu');

/** A piece of the paper's text, word for word. */
export interface Piece {
  readonly text: string;
  readonly page: number;
}

const CITATION = /\[[\d,;\s–-]+\]|\((?:[^()]*\b(?:19|20)\d\d[a-z]?[^()]*)\)|et al\./gu;

/** A sentence of the paper with all that choosing needs to know of it. */
export interface Candidate {
  /** As the note shows it: the paper's words without marks of lists, references and footnotes, and without the label of a part of the abstract. */
  readonly text: string;
  readonly page: number;
  /** What stands in the paper for it, word for word: one sentence, or two that are read together. */
  readonly pieces: readonly Piece[];
  /** Order in the paper, the abstract first. */
  readonly index: number;
  /** Index in Paper.headings; -1 for the abstract and before the first heading. */
  readonly section: number;
  readonly paragraph: number;
  /** Is it the first of its paragraph? */
  readonly opens: boolean;
  readonly role: SectionRole;
  readonly cues: ReadonlySet<Cue>;
  readonly terms: readonly string[];
  readonly words: number;
  /** Works that it cites: "[3, 4]", "(Smith, 2019)", "Smith et al." */
  readonly citations: number;
  /** Is it whole, and made of words? */
  readonly quotable: boolean;
  /** Does it need the sentence before it? no; a word only ("However, …"); its subject ("However, it …"). */
  readonly leans: 'no' | 'word' | 'subject';
  readonly listItem: boolean;
}

/** A list of the paper with what was said just before it. */
export interface List {
  readonly lead: string;
  readonly items: readonly Candidate[];
}

/** A paper's sentences, read for their part in it. */
export interface Reading {
  readonly paper: Paper;
  /** Role of each heading's section. */
  readonly roles: readonly SectionRole[];
  /** Sentences of the abstract, then those of the body, each once. */
  readonly sentences: readonly Candidate[];
  /** The lists of the running text; an item need be no sentence. */
  readonly lists: readonly List[];
  readonly language: Language;
  readonly titleTerms: ReadonlySet<string>;
}

const leaningOf = (text: string, cues: ReadonlySet<Cue>): Candidate['leans'] => {
  if (LEANING_SUBJECT.test(text)) return 'subject';
  return cues.has('dangling') && !cues.has('joined') ? 'word' : 'no';
};

/** Reads a paper's sentences for the role of their section and for their cues. */
export function readSentences(paper: Paper): Reading {
  const roles = withOpening(paper, sectionRoles(paper.headings));
  const language = languageOf(paper);
  const cuesOf = cueReader(language);
  const name = nameBeforeColon(paper.title);
  // What speaks of the work by its name speaks of it, and what begins with it has it for a subject.
  const isNamed = (text: string): boolean => name !== null && name.length > 2 && text.includes(name);
  const asOwn = (text: string): string => (name !== null && isNamed(text) && text.startsWith(`${name} `) ? `Our method ${text.slice(name.length + 1)}` : text);
  // A work whose name is written small ("ggplot2") begins sentences so.
  const smallName = /^\p{Ll}[\p{L}\d.]+/u.exec(paper.title ?? '')?.[0];
  const asBegun = (text: string): string => (smallName !== undefined && text.startsWith(`${smallName} `) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text);
  const shownOf = markRemover(paper);
  const openings = new Set<Pick<Passage, 'text'>>(paper.sentences.filter(({ paragraph }, index) => paragraph !== paper.sentences[index - 1]?.paragraph));
  const candidate = (passage: Pick<Passage, 'text' | 'page' | 'unsure'>, plain: string, index: number, section: number, paragraph: number, role: SectionRole, part: Cue | null = null): Candidate => {
    const quote = withoutNoteMark(plain);
    const { text, hangs } = shownOf(passage, quote);
    const cues = new Set(cuesOf(asOwn(text)));
    if (part !== null) cues.add(part);
    if (isNamed(text)) cues.add('own');
    return {
      text,
      page: passage.page,
      pieces: [{ text: quote, page: passage.page }],
      index,
      section,
      paragraph,
      opens: openings.has(passage),
      role,
      cues,
      terms: termsOf(text),
      words: wordCountOf(text),
      citations: quote.match(CITATION)?.length ?? 0,
      quotable: passage.unsure !== true && !hangs && isQuotable(asBegun(text)),
      leans: leaningOf(text, cues),
      listItem: hasListMark(passage.text),
    };
  };
  let part: Cue | null = null;
  const ofAbstract = paper.abstract.map((passage, index) => {
    const opened = openedPart(passage.text);
    part = opened?.cue ?? part;
    return candidate(passage, opened?.rest ?? withoutListMark(passage.text), index, -1, -1, 'abstract', part);
  });
  const inAbstract = new Set(paper.abstract.map((passage) => passage.text));
  const body = paper.sentences.filter((sentence) => !inAbstract.has(sentence.text));
  const ofBody = body.map((sentence, index) =>
    // Before the first heading stands the opening of a paper that calls nothing "Introduction".
    candidate(sentence, withoutListMark(sentence.text), ofAbstract.length + index, sentence.section, sentence.paragraph, roles[sentence.section] ?? 'introduction'),
  );
  const count = ofAbstract.length + ofBody.length;
  const lists = listsOf(paper).map(({ lead, items }, list) => ({
    lead,
    // The items of one list count as one paragraph, which no sentence is in.
    items: items.map((item, index) => candidate(item, item.text, count + list + index, item.section, -2 - list, roles[item.section] ?? 'introduction')),
  }));
  // Text that cannot be trusted is not there to be chosen from.
  const readable = paper.text === 'ok';
  return { paper, roles, sentences: readable ? [...ofAbstract, ...ofBody] : [], lists: readable ? lists : [], language, titleTerms: new Set(termsOf(paper.title ?? '')) };
}

/** Sentences that an introduction has at least, and sections of the paper's own matter from which the first may be one. */
const FEWEST_OPENING = 5;
const FEWEST_SECTIONS = 3;

/** Where no section is called an introduction and little stands before the first heading, the first of several sections of the paper's own matter are one. */
function withOpening({ headings, sentences }: Paper, roles: readonly SectionRole[]): readonly SectionRole[] {
  const top = Math.min(...headings.map(({ level }) => level));
  const own = headings.flatMap(({ level }, index) => (level === top && roles[index] === 'method' ? [index] : []));
  const opening = roles.map((role, index) => role === 'introduction' && index < (own[0] ?? 0));
  if (own.length < FEWEST_SECTIONS || !roles.slice(0, own[0]).every((role) => role === 'abstract' || role === 'aside' || role === 'introduction')) return roles;
  let begun = sentences.filter(({ section }) => (roles[section] ?? 'introduction') === 'introduction').length;
  for (const [at, first] of own.slice(0, 1 - FEWEST_SECTIONS).entries()) {
    const next = own[at + 1] ?? headings.length;
    if (begun >= FEWEST_OPENING) break;
    opening.fill(true, first, next);
    begun += sentences.filter(({ section }) => section >= first && section < next).length;
  }
  return roles.map((role, index) => (opening[index] && role === 'method' ? 'introduction' : role));
}

/** Two sentences that follow each other, as one: the second says what it is chosen for, the first what it speaks of. */
export function together(first: Candidate, second: Candidate): Candidate {
  const text = joinLines([first.text, second.text]);
  return {
    ...second,
    text,
    page: first.page,
    pieces: [...first.pieces, ...second.pieces],
    terms: termsOf(text),
    words: first.words + second.words,
    citations: first.citations + second.citations,
    leans: first.leans,
  };
}
