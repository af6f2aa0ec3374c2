import { emptyDraft, type Draft } from '../../model/draft';
import type { Figure } from '../../model/figure';
import { success } from '../../model/outcome';
import type { Paper } from '../../model/paper';
import type { Drafter } from '../../model/ports';
import { nameBeforeColon } from '../../paper/short-title';
import { background } from './background';
import { readSentences, type Candidate, type Reading } from './candidates';
import { Chooser, claimOf, type Ranks } from './chooser';
import { experiments } from './experiments';
import { figureNotes } from './figure-notes';
import { kindOf } from './kind';
import { findMentions } from './mentions';
import { method } from './method';
import { overview } from './overview';
import { questions } from './questions';
import { readingMinutes } from './reading-time';
import { summary } from './summary';
import { wordCountOf } from './terms';
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

/** Words of a draft at most, figures and tables apart: four screens of some 200 words, of which headings and labels take some 70; two are enough for a short paper. */
const MOST_WORDS = 740;

/** A note of fewer words says too little: there the parts of the method, of which a manual or an essay is made, say more. */
const FEWEST_WORDS = 450;
const FULLNESS = [2, 3, 4] as const;

/** Shares of the sentences that each part may have, tried one after the other until the note is short enough. */
const ROOMS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3] as const;

/** A draft by quoting. A long paper has something to say in every part: then each part says less; where most parts have nothing, the others say more. */
export function quoteDraft(paper: Paper, figures: readonly Figure[]): Draft {
  const reading = readSentences(paper);
  const [whole, ...less] = ROOMS;
  const ranks: Ranks = new Map();
  let draft = quote(reading, figures, { room: whole, ranks });
  for (const room of less) {
    if (wordsOf(draft) <= MOST_WORDS) break;
    draft = quote(reading, figures, { room, ranks });
  }
  for (const fullness of FULLNESS) {
    if (wordsOf(draft) >= FEWEST_WORDS) break;
    draft = quote(reading, figures, { room: whole, ranks, fullness });
  }
  return draft;
}

/** Words that a reader of the note meets: of claims, headings and questions. */
function wordsOf(draft: Draft): number {
  const { overview, background: back, method: how, experiments: found, summary: closing } = draft;
  const claims = [draft.tldr, ...Object.values(overview), ...Object.values(back), how.architecture, ...how.modules.map(({ details }) => details), how.training, ...Object.values(found), ...Object.values(closing)].flat();
  const texts = [...claims.map(({ text }) => text), ...how.modules.map(({ name }) => name), ...draft.questions.map(({ question }) => question)];
  return texts.reduce((sum, text) => sum + wordCountOf(text), 0);
}

/** The parts that a reader sees first choose first. */
function quote(reading: Reading, figures: readonly Figure[], options: { readonly room: number; readonly ranks: Ranks; readonly fullness?: number }): Draft {
  const { paper } = reading;
  const mentions = findMentions(reading, figures);
  const chooser = new Chooser(reading.titleTerms, reading.sentences, options);

  const short = tldr(reading, chooser);
  const { problem, solution, contributions } = overview(reading, chooser);
  // What the paper admits is said in passing, and easily taken by a part that has more to choose from.
  const kind = kindOf(reading);
  const closing = summary(reading, kind, chooser);
  const found = experiments(reading, mentions, chooser);
  const { before, failure, rootCause } = background(reading, chooser);
  const claims = (chosen: readonly Candidate[]) => chosen.map(claimOf);
  const draft: Draft = {
    ...emptyDraft,
    kind,
    metadata: { ...emptyDraft.metadata, shortName: nameBeforeColon(paper.title) ?? '', publication: paper.venue ?? '', readingMinutes: readingMinutes(paper, figures) },
    tldr: claims(short),
    overview: { problem: claims(problem), solution: claims(solution), contributions: claims(contributions) },
    background: { before: claims(before), failure: claims(failure), rootCause: claims(rootCause) },
    method: method(reading, figures, mentions, chooser, options.fullness),
    experiments: found,
    figures: figureNotes(reading, figures, mentions),
    summary: { contributions: claims(closing.contributions), limitations: claims(closing.limitations), applies: claims(closing.applies), doesNotApply: claims(closing.doesNotApply) },
  };
  return { ...draft, questions: questions(reading, draft, figures, chooser) };
}
