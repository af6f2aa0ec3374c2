import type { PaperKind } from '../../model/draft';
import type { Candidate, Reading } from './candidates';
import { isAboutOthers, type Chooser } from './chooser';
import type { Cue } from './cue-table';
import type { SectionRole } from './section-roles';

/** Sentences of each part at most. */
const MOST = { contributions: 2, limitations: 3, applies: 2, doesNotApply: 1 } as const;

/** Limits that are admitted outright; with fewer, those that are said in passing are looked for. */
const FEWEST_LIMITATIONS = 2;

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

/** What is overcome, and what is not needed, is no limit of the work. */
const OVERCOME = /\b(?:overcom\w+|alleviat\w+|mitigat\w+|avoid\w*|eliminat\w+|circumvent\w*|without (?:sacrific|suffer|los)\w*|free (?:of|from)|(?:we do|does|did) not (?:require|need|rely|depend|suffer))\b/iu;

/** What is still to be overcome is one. */
const FUTURE = /\bfuture\b/iu;

/** "We observe that ResNet performs badly": what is observed of something else. */
const OBSERVED = /\b(?:we|i) (?:\w+ )?(?:observ|f[io]und|find|s[ae]w|see|not[ei]|show)\w* (?:that )?(?!.{0,20}\b(?:we|our|ours|the proposed)\b)/iu;

/** Words by which a use is recommended, not only told to be possible. */
const RECOMMENDED = /\b(?:well[- ]suited|suitable|works? (?:\w+ )?(?:well|best)|useful|(?:designed|intended|meant|built|tailored) (?:for|to)|appropriate|advisable|preferable|recommended|effective|applicable|deployed|generali[sz]es?)\b/iu;

/** Where limits and uses are others', or none of the argument. */
const ELSEWHERE: ReadonlySet<SectionRole> = new Set(['background', 'introduction', 'aside', 'appendix']);

/** Says the sentence what the work lacks? Outside the places for it only what is said outright and cites nobody. */
function isAdmitted({ cues, role, citations }: Candidate): boolean {
  if (role === 'limitations') return true;
  if (role in ADMITTING) return cues.has('limitation') || (cues.has('own') && cues.has('restriction') && cues.has('shortcoming'));
  return cues.has('limitation') && citations === 0 && !cues.has('outlook');
}

/** What was achieved (as the conclusion says), what the paper admits, and where it says that it applies or does not. */
export function summary({ paper, sentences }: Reading, kind: PaperKind, chooser: Chooser): Record<keyof typeof MOST, Candidate[]> {
  // All that a manual says is about its software.
  const isOwn = (one: Candidate): boolean => (kind === 'system' || one.cues.has('own')) && one.citations === 0 && !one.cues.has('prior') && !isAboutOthers(one);
  const own = sentences.filter(({ role }) => !ELSEWHERE.has(role));
  const concluding = sentences.filter(({ role }) => role === 'conclusion');
  const closing = concluding.length > 0 ? concluding : sentences.filter(({ role }) => role === 'discussion');
  const ofOthers = ({ text, cues }: Candidate): boolean => {
    if (LIMITS_OF_OTHERS.test(text) || (OVERCOME.test(text) && !cues.has('outlook') && !FUTURE.test(text))) return true;
    const named = LIMITS_OF.exec(text)?.[1];
    return named !== undefined && !(paper.title ?? '').includes(named);
  };
  const outright = chooser.choose({
    pool: own,
    count: MOST.limitations,
    cues: { limitation: 1.2, restriction: 0.3, excludes: 0.4, prior: -0.3, outlook: -0.3 },
    bonus: ({ role }) => ADMITTING[role] ?? 0,
    only: (one) => !ofOthers(one) && isAdmitted(one),
  });
  const concludedUse = chooser.choose({
    pool: sentences.filter(({ role }) => role in ADMITTING || role === 'abstract' || role === 'introduction'),
    count: MOST.applies,
    cues: { applies: 1, approach: 0.3, limitation: -1, prior: -0.5, shortcoming: -0.4 },
    bonus: ({ role }) => (role === 'introduction' ? 0 : 0.6),
    // Abstract and introduction speak of others' applications as well.
    only: ({ cues, citations, role }) => cues.has('applies') && !cues.has('excludes') && citations === 0 && (role in ADMITTING || ((cues.has('own') || cues.has('approach')) && !cues.has('prior'))),
  });
  const applies =
    concludedUse.length > 0
      ? concludedUse
      : chooser.choose({
          pool: own,
          count: MOST.applies,
          cues: { applies: 1, own: 0.4, approach: 0.2, limitation: -1, shortcoming: -0.4, procedure: -0.6, setup: -0.2 },
          only: (one) => one.cues.has('applies') && !one.cues.has('excludes') && isOwn(one) && !one.cues.has('procedure') && (one.cues.has('subject') || RECOMMENDED.test(one.text)),
        });
  const doesNotApply = chooser.choose({ pool: own, count: MOST.doesNotApply, cues: { excludes: 1, shortcoming: 0.3, own: 0.3 }, only: (one) => one.cues.has('excludes') && (one.role in ADMITTING || (isOwn(one) && one.cues.has('subject'))) });
  // Last, since a use that is ruled out would be taken for a limit.
  const inPassing =
    outright.length >= FEWEST_LIMITATIONS
      ? []
      : chooser.choose({
          pool: sentences.filter(({ role }) => role === 'introduction' || !ELSEWHERE.has(role)),
          count: FEWEST_LIMITATIONS - outright.length,
          cues: { admission: 1, limitation: 0.5, own: 0.4, restriction: 0.3, comparison: 0.2, procedure: -0.8, outlook: -0.6, finding: -0.2 },
          bonus: ({ role }) => (role in ADMITTING || role === 'experiments' ? 0.4 : 0) + (role === 'introduction' ? -0.4 : 0),
          only: (one) => !ofOthers(one) && isOwn(one) && one.cues.has('admission') && !OBSERVED.test(one.text) && (one.role !== 'introduction' || one.cues.has('own')),
        });
  const limitations = [...outright, ...inPassing].sort((a, b) => a.index - b.index);
  const contributions = chooser.choose({
    pool: closing,
    count: MOST.contributions,
    cues: { approach: 0.6, contribution: 0.6, finding: 0.8, comparison: 0.3, own: 0.4, limitation: -1.5, shortcoming: -0.6 },
    only: ({ cues, text }) => !cues.has('limitation') && !cues.has('outlook') && !MUSED.test(text) && ACHIEVED.some((cue) => cues.has(cue)),
  });
  return { contributions, limitations, applies, doesNotApply };
}
