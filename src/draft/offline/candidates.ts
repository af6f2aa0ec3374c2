import type { Paper, Passage } from '../../model/paper';
import type { Cue } from './cue-table';
import { cueReader } from './cues';
import { languageOf } from './language';
import { hasListMark, isQuotable, withoutListMark } from './quotable';
import { sectionRoles, type SectionRole } from './section-roles';
import { termsOf, wordCountOf } from './terms';

/** A sentence of the paper with all that choosing needs to know of it. */
export interface Candidate {
  /** Verbatim, without the mark of a list. */
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
  const candidate = (passage: Passage, index: number, section: number, paragraph: number, role: SectionRole): Candidate => {
    const text = withoutListMark(passage.text);
    return {
      text,
      page: passage.page,
      index,
      section,
      paragraph,
      role,
      cues: cuesOf(text),
      terms: termsOf(text),
      words: wordCountOf(text),
      quotable: paper.text === 'ok' && isQuotable(text),
      listItem: hasListMark(passage.text),
    };
  };
  const inAbstract = new Set(paper.abstract.map((passage) => passage.text));
  const body = paper.sentences.filter((sentence) => !inAbstract.has(sentence.text));
  return {
    paper,
    roles,
    sentences: [
      ...paper.abstract.map((passage, index) => candidate(passage, index, -1, -1, 'abstract')),
      ...body.map((sentence, index) =>
        // Before the first heading stands the opening of a paper that calls nothing "Introduction".
        candidate(sentence, paper.abstract.length + index, sentence.section, sentence.paragraph, roles[sentence.section] ?? 'introduction'),
      ),
    ],
    titleTerms: new Set(termsOf(paper.title ?? '')),
  };
}
