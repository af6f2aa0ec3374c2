import type { Candidate, Reading } from './candidates';
import type { Chooser } from './chooser';
import type { SectionRole } from './section-roles';

/** Sentences of each part at most. */
const MOST = { contributions: 2, limitations: 3, applies: 2, doesNotApply: 1 } as const;

/** Where a paper admits its limits, and how much more such a place counts. */
const ADMITTING: Partial<Readonly<Record<SectionRole, number>>> = { limitations: 2, conclusion: 0.6, discussion: 0.6 };

/** Where limits and uses are others', or none of the argument. */
const ELSEWHERE: ReadonlySet<SectionRole> = new Set(['background', 'introduction', 'aside', 'appendix']);

/** What was achieved (as the conclusion says), what the paper admits, and where it says that it applies or does not. */
export function summary({ sentences }: Reading, chooser: Chooser): Record<keyof typeof MOST, Candidate[]> {
  const own = sentences.filter(({ role }) => !ELSEWHERE.has(role));
  const closing = sentences.filter(({ role }) => role === 'conclusion');
  const limitations = chooser.choose({
    pool: own,
    count: MOST.limitations,
    cues: { limitation: 1.2, restriction: 0.3, excludes: 0.4, prior: -0.3, outlook: -0.3 },
    bonus: ({ role }) => ADMITTING[role] ?? 0,
    only: ({ cues, role, citations }) => (cues.has('limitation') && (role in ADMITTING || (citations === 0 && !cues.has('outlook')))) || role === 'limitations' || (role in ADMITTING && cues.has('own') && cues.has('restriction') && cues.has('shortcoming')),
  });
  const applies = chooser.choose({
    pool: sentences.filter(({ role }) => role in ADMITTING || role === 'abstract' || role === 'introduction'),
    count: MOST.applies,
    cues: { applies: 1, approach: 0.3, limitation: -1, prior: -0.5, shortcoming: -0.4 },
    bonus: ({ role }) => (role === 'introduction' ? 0 : 0.6),
    only: ({ cues, citations }) => cues.has('applies') && citations === 0,
  });
  const doesNotApply = chooser.choose({ pool: own, count: MOST.doesNotApply, cues: { excludes: 1, shortcoming: 0.3 }, only: ({ cues, role }) => cues.has('excludes') && role in ADMITTING });
  const contributions = chooser.choose({
    pool: closing,
    count: MOST.contributions,
    cues: { approach: 0.6, contribution: 0.6, finding: 0.8, comparison: 0.3, limitation: -1.5 },
    only: ({ cues }) => !cues.has('limitation') && !cues.has('outlook'),
  });
  return { contributions, limitations, applies, doesNotApply };
}
