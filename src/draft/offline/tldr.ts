import type { Candidate, Reading } from './candidates';
import type { Chooser, Wish } from './chooser';
import type { Cue } from './cue-table';

/** Words of a TL;DR at most: what is read at a glance. */
const MOST_WORDS = 100;

/** One sentence alone is filled up with what is most central. */
const FEWEST = 2;

/** What the abstract of an article is for in these two or three sentences. */
const WEIGHTS = {
  approach: { approach: 1.5, contribution: 0.2, problem: -0.3 },
  finding: { finding: 1.2, comparison: 0.6, applies: 0.2 },
  problem: { gap: 1.2, problem: 1.2, shortcoming: 0.5, prior: -0.2 },
} as const;

/** What a sentence that states the outcome has at least one of. */
const RESULTS: readonly Cue[] = ['finding', 'comparison', 'scaling', 'applies', 'contribution', 'approach'];

/** What a sentence that states the problem has at least one of. */
const PROBLEMS: readonly Cue[] = ['problem', 'gap', 'shortcoming'];

/** A result is stated late and often in numbers. */
const NUMBER_BONUS = 0.4;

/**
 * Problem, approach and finding in two or three sentences: of the abstract, or where there is none to quote, of introduction and
 * conclusion. The approach comes first when room is short, then the finding.
 */
export function tldr({ sentences }: Reading, chooser: Chooser): Candidate[] {
  const abstract = sentences.filter((sentence) => sentence.role === 'abstract');
  const opening = sentences.filter((sentence) => sentence.role === 'introduction' || sentence.role === 'conclusion');
  const pool = abstract.some((sentence) => sentence.quotable) ? abstract : opening;

  const chosen: Candidate[] = [];
  const add = (wish: Omit<Wish, 'pool' | 'count' | 'only' | 'pairs'>, only: (candidate: Candidate) => boolean = () => true): void => {
    const room = MOST_WORDS - chosen.reduce((sum, { words }) => sum + words, 0);
    chosen.push(...chooser.choose({ ...wish, pool, count: 1, pairs: false, only: (candidate) => candidate.words <= room && only(candidate) }));
  };
  add({ cues: WEIGHTS.approach, needed: true });
  const approach = chosen[0];
  if (!approach) return [];
  const last = pool.at(-1)?.index ?? 0;
  const late = ({ index }: Candidate): number => (index - approach.index) / Math.max(1, last - approach.index);
  add({ cues: WEIGHTS.finding, bonus: (candidate) => late(candidate) + (/\d/u.test(candidate.text) ? NUMBER_BONUS : 0), needed: true }, ({ index, cues, text }) => index > approach.index && (RESULTS.some((cue) => cues.has(cue)) || /\d/u.test(text)));
  const early = ({ index, cues }: Candidate): boolean => index < approach.index && !cues.has('approach');
  add({ cues: WEIGHTS.problem }, (one) => early(one) && PROBLEMS.some((cue) => one.cues.has(cue)));
  // Where nothing is called a problem, the first words say what it is about.
  if (!chosen.some(({ index }) => index < approach.index)) add({}, (one) => early(one) && one.index === pool[0]?.index);
  if (chosen.length < FEWEST) add({ cues: WEIGHTS.finding });
  return chosen.sort((a, b) => a.index - b.index);
}
