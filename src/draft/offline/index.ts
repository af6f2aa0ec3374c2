import { emptyDraft, type Draft } from '../../model/draft';
import type { Figure } from '../../model/figure';
import { success } from '../../model/outcome';
import type { Paper } from '../../model/paper';
import type { Drafter } from '../../model/ports';
import { nameBeforeColon } from '../../paper/short-title';
import { background } from './background';
import { readSentences, type Candidate } from './candidates';
import { Chooser, claimOf } from './chooser';
import { experiments } from './experiments';
import { figureNotes } from './figure-notes';
import { kindOf } from './kind';
import { findMentions } from './mentions';
import { method } from './method';
import { overview } from './overview';
import { questions } from './questions';
import { readingMinutes } from './reading-time';
import { summary } from './summary';
import { tldr } from './tldr';

/**
 * Drafts a note without a model: what can be quoted is quoted, sentence by sentence and each at most once, and what needs thought becomes a question to
 * the reader. Nothing is judged or guessed: difficulty, prerequisites and topics stay empty. A paper without usable text gives questions only.
 */
export const offlineDrafter: Drafter = {
  draft: ({ paper, figures }) => {
    const draft = quoteDraft(paper, figures);
    return Promise.resolve(success({ draft, by: OFFLINE, receipt: null, failure: null, shortfalls: [], settled: () => Promise.resolve() }));
  },
};

/** What stands in the property `drafted-by` of a note drafted by quoting. */
export const OFFLINE = 'offline';

/** A draft by quoting. The parts that a reader sees first choose first. */
export function quoteDraft(paper: Paper, figures: readonly Figure[]): Draft {
  const reading = readSentences(paper);
  const mentions = findMentions(reading, figures);
  const chooser = new Chooser(reading.titleTerms, reading.sentences);

  const short = tldr(reading, chooser);
  const { problem, solution, contributions } = overview(reading, chooser);
  const found = experiments(reading, mentions, chooser);
  const closing = summary(reading, chooser);
  const { before, failure, rootCause } = background(reading, chooser);
  const claims = (chosen: readonly Candidate[]) => chosen.map(claimOf);
  const draft: Draft = {
    ...emptyDraft,
    kind: kindOf(reading),
    metadata: { ...emptyDraft.metadata, shortName: nameBeforeColon(paper.title) ?? '', publication: paper.venue ?? '', readingMinutes: readingMinutes(paper, figures) },
    tldr: claims(short),
    overview: { problem: claims(problem), solution: claims(solution), contributions: claims(contributions) },
    background: { before: claims(before), failure: claims(failure), rootCause: claims(rootCause) },
    method: method(reading, figures, mentions, chooser),
    experiments: found,
    figures: figureNotes(reading, figures, mentions),
    summary: { contributions: claims(closing.contributions), limitations: claims(closing.limitations), applies: claims(closing.applies), doesNotApply: claims(closing.doesNotApply) },
  };
  return { ...draft, questions: questions(reading, draft, figures, chooser) };
}
