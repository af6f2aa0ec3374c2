import type { Candidate, Reading } from './candidates';
import type { Chooser, Wish } from './chooser';
import type { Cue } from './cue-table';

/** Words of a TL;DR at most: what is read at a glance. */
const MOST_WORDS = 100;

/** What the abstract of an article is for in these two or three sentences. */
const WEIGHTS = {
  approach: { approach: 1.5, contribution: 0.2, problem: -0.3 },
  finding: { finding: 1.2, comparison: 0.6, applies: 0.2 },
  problem: { problem: 1.2, shortcoming: 0.5, prior: -0.2 },
} as const;

/** What a sentence that states the outcome has at least one of. */
const RESULTS: readonly Cue[] = ['finding', 'comparison', 'applies', 'contribution', 'approach'];

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
  const add = (wish: Omit<Wish, 'pool' | 'count' | 'only'>, only: (candidate: Candidate) => boolean = () => true): void => {
    const room = MOST_WORDS - chosen.reduce((sum, { words }) => sum + words, 0);
    chosen.push(...chooser.choose({ ...wish, pool, count: 1, only: (candidate) => candidate.words <= room && only(candidate) }));
  };
  add({ cues: WEIGHTS.approach, needed: true });
  const approach = chosen[0];
  if (!approach) return [];
  const last = pool.at(-1)?.index ?? 0;
  const late = ({ index }: Candidate): number => (index - approach.index) / Math.max(1, last - approach.index);
  add({ cues: WEIGHTS.finding, bonus: (candidate) => late(candidate) + (/\d/u.test(candidate.text) ? NUMBER_BONUS : 0), needed: true }, ({ index, cues }) => index > approach.index && RESULTS.some((cue) => cues.has(cue)));
  add({ cues: WEIGHTS.problem }, ({ index, cues }) => index < approach.index && !cues.has('approach'));
  return chosen.sort((a, b) => a.index - b.index);
}
