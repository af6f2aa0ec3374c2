import type { Candidate, Reading } from './candidates';
import { isAboutOthers, type Chooser, type Wish } from './chooser';
import { contributions } from './contributions';
import type { SectionRole } from './section-roles';

/** Sentences of each part at most; an overview is read standing. */
const MOST = { problem: 2, solution: 2 } as const;

/** What nobody has done yet is the problem, more than what is hard. */
const PROBLEM_CUES: Wish['cues'] & object = { gap: 1.2, problem: 1, shortcoming: 0.5, finding: -0.4 };

/** The authors or their work as the subject: what they do, in words of their own. */
const OWN_SUBJECT = /^(?:in this (?:paper|work|article|study),? )?(?:we|our|this (?:paper|work|article|study|thesis))\b|^(?:wir|nous|本文|我们|本論文|本稿|我々)/iu;

/** What is hoped, thought or thanked for is no solution. */
const NO_DEED = /^(?:we|i) (?:\w+ )?(?:hope|believe|think|thank|assume|expect|should|note|acknowledge|refer|will|would|are|have seen)\b/iu;

/** A sentence that first concedes something is about that as well. */
const CONCEDING = /^(?:while|although|though|even though|despite)\b/iu;
const CONCEDING_BONUS = -0.5;

/** Problem, solution and contributions, from abstract, introduction and, for contributions, conclusion. */
export function overview(reading: Reading, chooser: Chooser): { problem: Candidate[]; solution: Candidate[]; contributions: Candidate[] } {
  const { sentences } = reading;
  const front = sentences.filter(({ role }) => role === 'abstract' || role === 'introduction');
  const early = new Set([...beforeTheTurn(front, 'abstract'), ...beforeTheTurn(front, 'introduction')]);
  const ofOthers = ({ cues }: Candidate): boolean => !cues.has('own') && !cues.has('approach');
  const told = chooser.choose({
    pool: front.filter((one) => early.has(one) || one.cues.has('gap')),
    count: MOST.problem,
    cues: PROBLEM_CUES,
    only: (one) => ofOthers(one) && (one.cues.has('gap') || one.cues.has('problem') || one.cues.has('shortcoming')),
    needed: true,
  });
  // Where nothing is called a problem, what is needed says what is to be solved.
  const problem = told.length > 0 ? told : chooser.choose({ pool: front.filter((one) => early.has(one)), count: 1, cues: { need: 1, prior: -0.2, finding: -0.4 }, only: (one) => ofOthers(one) && one.cues.has('need') });
  const listed = contributions(reading, chooser);
  const stated = chooser.choose({
    pool: front,
    count: MOST.solution,
    cues: { approach: 1.5, own: 0.3, overview: 0.4, problem: -0.4, gap: -0.6, prior: -0.4, outlook: -1 },
    only: (one) => !NO_DEED.test(one.text) && (one.cues.has('approach') || OWN_SUBJECT.test(one.text)),
    needed: true,
  });
  const solution = stated.length > 0 ? stated : inPassing(reading, early, chooser);
  return { problem, solution, contributions: listed };
}

/**
 * A solution that is stated nowhere, or only in the words of the TL;DR: what the work does and how it is made, in the introduction after the problem, or where
 * the method begins.
 */
function inPassing({ sentences }: Reading, early: ReadonlySet<Candidate>, chooser: Chooser): Candidate[] {
  const method = sentences.find(({ role }) => role === 'method')?.section;
  return chooser.choose({
    pool: sentences.filter((one) => (one.role === 'introduction' && !early.has(one)) || (one.role === 'method' && one.section === method)),
    count: 1,
    bonus: ({ text }) => (CONCEDING.test(text) ? CONCEDING_BONUS : 0),
    cues: { own: 0.8, approach: 0.8, overview: 0.6, definition: 0.3, problem: -0.5, shortcoming: -0.3, prior: -0.8, finding: -0.3, outlook: -1 },
    only: (one) => !NO_DEED.test(one.text) && !isAboutOthers(one) && (one.cues.has('own') || one.cues.has('approach') || one.cues.has('overview')),
  });
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
