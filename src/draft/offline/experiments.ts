import type { Draft, Finding } from '../../model/draft';
import type { Candidate, Reading } from './candidates';
import { claimOf, isAboutOthers, type Chooser } from './chooser';
import type { Cue } from './cue-table';
import type { Mentions } from './mentions';
import type { SectionRole } from './section-roles';

/** Findings of each kind at most. */
const MOST = { main: 6, proved: 3, ablations: 2, scaling: 2, weaknesses: 2 } as const;

const SHOWING: ReadonlySet<SectionRole> = new Set(['experiments', 'ablation', 'scaling', 'discussion', 'abstract']);

/** Sections whose numbers are somebody else's, or no result. */
const NOT_SHOWING: ReadonlySet<SectionRole> = new Set(['background', 'setup', 'appendix', 'aside', 'limitations']);

/** A number that names a place in the paper, not a result. */
const PLACE_NUMBER = /(?:sections?|sect?s?\.|chapters?|figures?|figs?\.|tables?|equations?|eqs?\.|theorem|lemma|abschnitt|kapitel|abb\.|tabelle|§)\s*\(?[A-Z\d]+(?:\.\d+)*\)?/giu;

/** A number as results are told in: with a unit or decimals; not a year, not a count. */
const RESULT = /\d+(?:[.,]\d+)?\s?(?:%|×|x(?![\p{L}\p{N}])|percent|points?|times|倍|ms|s(?![\p{L}])|fold)|\d*\.\d+|p\s?[<=]\s?0?\.\d|(?:two|three|four|five|six|ten|hundred) times|(?:billions?|millions?) of|orders? of magnitude/iu;
const RESULT_BONUS = 0.8;

/** What is proved of a method. */
const PROVED = /\b(?:converge\w*|(?:upper|lower|error|regret|tight|generali[sz]ation) bounds?|bounded|complexity|rates?|guarantee\w*|optimal(?:ity)?|NP-hard|polynomial(?:ly)?|(?:linear|constant|logarithmic) time|minimax|asymptotic(?:ally)?|consisten(?:t|cy)|unbiased)\b/iu;

/** Others' findings, what is admitted, and what was only done. */
const NO_FINDING: readonly Cue[] = ['prior', 'limitation', 'procedure'];

/** For a sentence that names the table or figure in which it can be seen. */
const SHOWN_BONUS = 0.6;

/** A section on exactly this. */
const OWN_SECTION_BONUS = 1;

/** What the experiments show: sentences that compare, with numbers first, each beside the table or figure that it speaks of. */
export function experiments({ sentences }: Reading, mentions: Mentions, chooser: Chooser): Draft['experiments'] {
  const shown = figuresShown(sentences, mentions);
  const showing = sentences.filter(({ role }) => SHOWING.has(role));
  const elsewhere = sentences.filter(({ role }) => !NOT_SHOWING.has(role) && !SHOWING.has(role));
  const finding = (candidate: Candidate): Finding => ({ ...claimOf(candidate), figures: shown.get(candidate.index) ?? [] });
  const isResult = ({ text }: Candidate): boolean => RESULT.test(text.replace(PLACE_NUMBER, ''));
  const bonus = (candidate: Candidate): number => (isResult(candidate) ? RESULT_BONUS : 0) + (mentions.of(candidate).length > 0 ? SHOWN_BONUS : 0);

  const ablations = chooser.choose({
    pool: showing,
    count: MOST.ablations,
    cues: { ablation: 1, comparison: 0.6, finding: 0.3, procedure: -0.6 },
    bonus: (one) => bonus(one) + (one.role === 'ablation' ? OWN_SECTION_BONUS : 0),
    only: ({ cues, role }) => role !== 'abstract' && (cues.has('comparison') || cues.has('finding')) && (cues.has('ablation') || role === 'ablation'),
  });
  const scaling = chooser.choose({
    pool: showing,
    count: MOST.scaling,
    cues: { scaling: 1, comparison: 0.6, finding: 0.3, procedure: -0.6 },
    bonus: (one) => bonus(one) + (one.role === 'scaling' ? OWN_SECTION_BONUS : 0),
    only: (one) => one.role !== 'abstract' && one.cues.has('scaling') && (one.cues.has('comparison') || isResult(one)),
  });
  const results = {
    cues: { finding: 0.6, comparison: 0.7, approach: -0.5, prior: -0.3, procedure: -0.6, definition: -0.4, outlook: -1 },
    bonus: (one: Candidate) => bonus(one) + (one.role === 'experiments' ? OWN_SECTION_BONUS / 2 : 0),
  };
  // Two of the three signs of a result: a number or figure, a comparison, a word of finding.
  const main = chooser.choose({ ...results, pool: showing, count: MOST.main, only: (one) => !one.cues.has('limitation') && !isAboutOthers(one) && [isResult(one) || mentions.of(one).length > 0, one.cues.has('comparison'), one.cues.has('finding')].filter(Boolean).length > 1 });
  // Papers that evaluate under headings of their own, or in passing: there only numbers that compare are taken, and findings that can be seen in a figure.
  const isFinding = (one: Candidate): boolean => (isResult(one) && one.cues.has('comparison')) || (mentions.of(one).length > 0 && one.cues.has('finding'));
  const others = chooser.choose({ ...results, pool: elsewhere, count: Math.max(0, MOST.main / 2 - main.length), only: (one) => isFinding(one) && !NO_FINDING.some((cue) => one.cues.has(cue)) });
  // A paper that proves shows its results in bounds and rates.
  const proved = main.length + others.length > 0 ? [] : chooser.choose({ pool: sentences.filter(({ role }) => !NOT_SHOWING.has(role)), count: MOST.proved, cues: { finding: 0.8, contribution: 0.6, comparison: 0.4, own: 0.4, prior: -0.6, definition: -0.6, outlook: -1 }, only: (one) => PROVED.test(one.text) && one.citations === 0 && one.cues.has('own') && (one.cues.has('finding') || one.cues.has('contribution')) });
  const weaknesses = chooser.choose({
    pool: sentences.filter(({ role }) => role === 'experiments' || role === 'discussion'),
    count: MOST.weaknesses,
    cues: { limitation: 1, shortcoming: 0.8, problem: 0.4, comparison: 0.4, approach: -0.5 },
    bonus,
    only: ({ cues, citations }) => citations === 0 && cues.has('comparison') && cues.has('restriction') && cues.has('shortcoming'),
  });
  return { main: [...main, ...others, ...proved].map(finding), ablations: ablations.map(finding), scaling: scaling.map(finding), weaknesses: weaknesses.map(finding) };
}

/**
 * For each sentence the figures it speaks of. One that names none goes with the last ones named before it in its paragraph, or with those that a sentence
 * of its section announced ("Table 3 compares five rules."), until others are named.
 */
function figuresShown(sentences: readonly Candidate[], mentions: Mentions): Map<number, readonly string[]> {
  const shown = new Map<number, readonly string[]>();
  let at: Pick<Candidate, 'paragraph' | 'section'> = { paragraph: -1, section: -1 };
  let announced: readonly string[] = [];
  let last: readonly string[] = [];
  for (const candidate of sentences) {
    const ids = mentions.of(candidate);
    if (candidate.section !== at.section || ids.length > 0) announced = ids.length > 0 && candidate.cues.has('pointing') ? ids : [];
    if (candidate.paragraph !== at.paragraph) last = announced;
    if (ids.length > 0) last = ids;
    at = candidate;
    shown.set(candidate.index, last);
  }
  return shown;
}
