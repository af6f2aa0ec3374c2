import type { Candidate, Reading } from './candidates';
import type { Chooser } from './chooser';
import type { Cue } from './cue-table';

/** Sentences of each part at most. */
const MOST = { before: 3, failure: 2, rootCause: 1 } as const;

/** A work that is named is what this part is for: outweighs what citations cost elsewhere. */
const CITING_BONUS = 0.5;

/** What is praised is no root of a problem. */
const GOOD = /\b(?:attractive|easily|not only|advantages?|benefits?|success(?:ful)?(?:ly)?|flexib\w+|powerful|efficient(?:ly)?)\b/iu;

/** Signs that a sentence speaks of the paper itself. */
const OWN: readonly Cue[] = ['own', 'approach', 'contribution', 'outlook'];

/** What others did before, where that fails, and why: from introduction and related work, where the paper speaks of others. */
export function background({ sentences }: Reading, chooser: Chooser): { before: Candidate[]; failure: Candidate[]; rootCause: Candidate[] } {
  const pool = sentences.filter(({ role }) => role === 'introduction' || role === 'background');
  const others = ({ cues }: Candidate): boolean => !OWN.some((cue) => cues.has(cue));
  return {
    rootCause: chooser.choose({ pool, count: MOST.rootCause, cues: { cause: 1, shortcoming: 0.6, problem: 0.6 }, only: (one) => others(one) && one.cues.has('cause') && one.cues.has('shortcoming') && !GOOD.test(one.text) }),
    failure: chooser.choose({
      pool,
      count: MOST.failure,
      cues: { shortcoming: 1, gap: 0.8, problem: 0.4, prior: 0.6 },
      only: (one) => others(one) && (one.cues.has('gap') || (one.cues.has('shortcoming') && (one.cues.has('prior') || one.role === 'background'))),
    }),
    before: chooser.choose({
      pool,
      count: MOST.before,
      cues: { prior: 0.8, shortcoming: -0.3, comparison: -0.2, finding: 0.1 },
      bonus: ({ citations, role }) => (citations > 0 ? CITING_BONUS : 0) + (role === 'background' ? CITING_BONUS : 0),
      // In a section on others' work a sentence that names one speaks of it.
      only: (one) => others(one) && (one.cues.has('prior') || (one.role === 'background' && one.citations > 0)),
    }),
  };
}
