import type { Candidate, Reading } from './candidates';
import type { Chooser } from './chooser';
import type { Cue } from './cue-table';
import type { SectionRole } from './section-roles';

/** Sentences of each part at most. */
const MOST = { contributions: 2, limitations: 3, applies: 2, doesNotApply: 1 } as const;

/** Where a paper admits its limits, and how much more such a place counts. */
const ADMITTING: Partial<Readonly<Record<SectionRole, number>>> = { limitations: 2, conclusion: 0.6, discussion: 0.6 };

/** Signs that a sentence tells what was done or found. */
const ACHIEVED: readonly Cue[] = ['own', 'approach', 'contribution', 'finding', 'comparison', 'scaling'];

/** What the authors think, wish or foresee. */
const MUSED = /\bwould (?:allow|be|enable|let|help|make|require)\b|\bwe (?:\w+ )?(?:will|would|could|should|may|might|must|hope|believe|think|expect|thank)\b/iu;

/** "The limitation of SeaZip": of something with a name. */
const LIMITS_OF = /(?:limitations?|drawbacks?|shortcomings?|weakness(?:es)?) (?:of|in|with) (?:the )?(\p{Lu}[\p{L}\d-]*)/u;

/** "A limitation of many prior techniques". */
const LIMITS_OF_OTHERS = /(?:limitations?|drawbacks?|shortcomings?|weakness(?:es)?) (?:of|in|with) (?:many |most |some |all |the )?(?:prior|previous|existing|other|earlier|traditional|conventional|current|related|these|such|those)\b/iu;

/** Where limits and uses are others', or none of the argument. */
const ELSEWHERE: ReadonlySet<SectionRole> = new Set(['background', 'introduction', 'aside', 'appendix']);

/** Says the sentence what the work lacks? Outside the places for it only what is said outright and cites nobody. */
function isAdmitted({ cues, role, citations }: Candidate): boolean {
  if (role === 'limitations') return true;
  if (role in ADMITTING) return cues.has('limitation') || (cues.has('own') && cues.has('restriction') && cues.has('shortcoming'));
  return cues.has('limitation') && citations === 0 && !cues.has('outlook');
}

/** What was achieved (as the conclusion says), what the paper admits, and where it says that it applies or does not. */
export function summary({ paper, sentences }: Reading, chooser: Chooser): Record<keyof typeof MOST, Candidate[]> {
  const own = sentences.filter(({ role }) => !ELSEWHERE.has(role));
  const concluding = sentences.filter(({ role }) => role === 'conclusion');
  const closing = concluding.length > 0 ? concluding : sentences.filter(({ role }) => role === 'discussion');
  const ofOthers = ({ text }: Candidate): boolean => {
    if (LIMITS_OF_OTHERS.test(text)) return true;
    const named = LIMITS_OF.exec(text)?.[1];
    return named !== undefined && !(paper.title ?? '').includes(named);
  };
  const limitations = chooser.choose({
    pool: own,
    count: MOST.limitations,
    cues: { limitation: 1.2, restriction: 0.3, excludes: 0.4, prior: -0.3, outlook: -0.3 },
    bonus: ({ role }) => ADMITTING[role] ?? 0,
    only: (one) => !ofOthers(one) && isAdmitted(one),
  });
  const applies = chooser.choose({
    pool: sentences.filter(({ role }) => role in ADMITTING || role === 'abstract' || role === 'introduction'),
    count: MOST.applies,
    cues: { applies: 1, approach: 0.3, limitation: -1, prior: -0.5, shortcoming: -0.4 },
    bonus: ({ role }) => (role === 'introduction' ? 0 : 0.6),
    // An introduction speaks of others' applications as well.
    only: ({ cues, citations, role }) => cues.has('applies') && citations === 0 && (role !== 'introduction' || cues.has('own') || cues.has('approach')),
  });
  const doesNotApply = chooser.choose({ pool: own, count: MOST.doesNotApply, cues: { excludes: 1, shortcoming: 0.3 }, only: ({ cues, role }) => cues.has('excludes') && role in ADMITTING });
  const contributions = chooser.choose({
    pool: closing,
    count: MOST.contributions,
    cues: { approach: 0.6, contribution: 0.6, finding: 0.8, comparison: 0.3, own: 0.4, limitation: -1.5, shortcoming: -0.6 },
    only: ({ cues, text }) => !cues.has('limitation') && !cues.has('outlook') && !MUSED.test(text) && ACHIEVED.some((cue) => cues.has(cue)),
  });
  return { contributions, limitations, applies, doesNotApply };
}
