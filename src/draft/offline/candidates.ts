import type { Paper, Passage } from '../../model/paper';
import { openedPart } from './abstract-parts';
import type { Cue } from './cue-table';
import { cueReader } from './cues';
import { languageOf } from './language';
import { hasListMark, isQuotable, withoutListMark } from './quotable';
import { sectionRoles, type SectionRole } from './section-roles';
import { termsOf, wordCountOf } from './terms';

const CITATION = /\[[\d,;\s–-]+\]|\((?:[^()]*\b(?:19|20)\d\d[a-z]?[^()]*)\)|et al\./gu;

/** A sentence of the paper with all that choosing needs to know of it. */
export interface Candidate {
  /** Verbatim, without the mark of a list or the label of a part of the abstract. */
  readonly text: string;
  readonly page: number;
  /** Order in the paper, the abstract first. */
  readonly index: number;
  /** Index in Paper.headings; -1 for the abstract and before the first heading. */
  readonly section: number;
  readonly paragraph: number;
  readonly role: SectionRole;
  readonly cues: ReadonlySet<Cue>;
  readonly terms: readonly string[];
  readonly words: number;
  /** Works that it cites: "[3, 4]", "(Smith, 2019)", "Smith et al." */
  readonly citations: number;
  /** May it stand alone in the note? */
  readonly quotable: boolean;
  readonly listItem: boolean;
}

/** A paper's sentences, read for their part in it. */
export interface Reading {
  readonly paper: Paper;
  /** Role of each heading's section. */
  readonly roles: readonly SectionRole[];
  /** Sentences of the abstract, then those of the body, each once. */
  readonly sentences: readonly Candidate[];
  readonly titleTerms: ReadonlySet<string>;
}

/** Reads a paper's sentences for the role of their section and for their cues. */
export function readSentences(paper: Paper): Reading {
  const roles = sectionRoles(paper.headings);
  const cuesOf = cueReader(languageOf(paper));
  const candidate = (passage: Passage, text: string, index: number, section: number, paragraph: number, role: SectionRole, part: Cue | null = null): Candidate => ({
    text,
    page: passage.page,
    index,
    section,
    paragraph,
    role,
    cues: part === null ? cuesOf(text) : new Set([...cuesOf(text), part]),
    terms: termsOf(text),
    words: wordCountOf(text),
    citations: text.match(CITATION)?.length ?? 0,
    quotable: isQuotable(text),
    listItem: hasListMark(passage.text),
  });
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
  // Text that cannot be trusted is not there to be chosen from.
  return { paper, roles, sentences: paper.text === 'ok' ? [...ofAbstract, ...ofBody] : [], titleTerms: new Set(termsOf(paper.title ?? '')) };
}
