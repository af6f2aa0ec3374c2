import type { Candidate, Reading } from './candidates';
import type { Chooser } from './chooser';

/** Sentences of each part at most. */
const MOST = { before: 2, failure: 2, rootCause: 1 } as const;

/** What others did before, where that fails, and why: from introduction and related work, where the paper speaks of others. */
export function background({ sentences }: Reading, chooser: Chooser): { before: Candidate[]; failure: Candidate[]; rootCause: Candidate[] } {
  const pool = sentences.filter(({ role }) => role === 'introduction' || role === 'background');
  const others = ({ cues }: Candidate): boolean => !cues.has('own') && !cues.has('approach') && !cues.has('contribution') && !cues.has('finding');
  return {
    rootCause: chooser.choose({ pool, count: MOST.rootCause, cues: { cause: 1, shortcoming: 0.6, problem: 0.6 }, only: (one) => others(one) && one.cues.has('cause') && (one.cues.has('shortcoming') || one.cues.has('problem')) }),
    failure: chooser.choose({ pool, count: MOST.failure, cues: { shortcoming: 1, problem: 0.4, prior: 0.6 }, only: (one) => others(one) && one.cues.has('shortcoming') && (one.cues.has('prior') || one.role === 'background') }),
    before: chooser.choose({ pool, count: MOST.before, cues: { prior: 1, shortcoming: -0.3, comparison: -0.4 }, only: (one) => others(one) && one.cues.has('prior') }),
  };
}
