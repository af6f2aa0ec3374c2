import type { Candidate, Reading } from './candidates';
import type { Chooser, Wish } from './chooser';
import { contributions } from './contributions';
import type { SectionRole } from './section-roles';

/** Sentences of each part at most; an overview is read standing. */
const MOST = { problem: 2, solution: 2 } as const;

/** What nobody has done yet is the problem, more than what is hard. */
const PROBLEM_CUES: Wish['cues'] & object = { gap: 1.2, problem: 1, shortcoming: 0.5, finding: -0.4 };

/** The authors or their work as the subject: what they do, in words of their own. */
const OWN_SUBJECT = /^(?:in this (?:paper|work|article|study),? )?(?:we|our|this (?:paper|work|article|study|thesis))\b|^(?:wir|nous|本文|我们|本論文|本稿|我々)/iu;

/** Problem, solution and contributions, from abstract, introduction and, for contributions, conclusion. */
export function overview(reading: Reading, chooser: Chooser): { problem: Candidate[]; solution: Candidate[]; contributions: Candidate[] } {
  const { sentences } = reading;
  const front = sentences.filter(({ role }) => role === 'abstract' || role === 'introduction');
  const early = new Set([...beforeTheTurn(front, 'abstract'), ...beforeTheTurn(front, 'introduction')]);
  const ofOthers = ({ cues }: Candidate): boolean => !cues.has('own') && !cues.has('approach');
  const problem = chooser.choose({
    pool: front.filter((one) => early.has(one) || one.cues.has('gap')),
    count: MOST.problem,
    cues: PROBLEM_CUES,
    only: (one) => ofOthers(one) && (one.cues.has('gap') || one.cues.has('problem') || one.cues.has('shortcoming')),
    needed: true,
  });
  const listed = contributions(reading, chooser);
  const solution = chooser.choose({
    pool: front,
    count: MOST.solution,
    cues: { approach: 1.5, own: 0.3, overview: 0.4, problem: -0.4, gap: -0.6, prior: -0.4, outlook: -1 },
    only: (one) => one.cues.has('approach') || OWN_SUBJECT.test(one.text),
    needed: true,
  });
  return { problem, solution, contributions: listed };
}

/**
 * The sentences of a part before the paper says what it does: what is wrong is told before what is done about it, and afterwards "cannot" and
 * "difficult" are about the method.
 */
function beforeTheTurn(pool: readonly Candidate[], part: SectionRole): Candidate[] {
  const sentences = pool.filter(({ role }) => role === part);
  const turn = sentences.findIndex(({ cues }) => cues.has('approach') && cues.has('own'));
  return turn < 0 ? sentences : sentences.slice(0, turn);
}
