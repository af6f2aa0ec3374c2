import type { Claim, Draft, QuestionKind } from '../../model/draft';
import type { Figure } from '../../model/figure';
import { latexProblem } from './latex-check';
import { styleFaults } from './phrases';

/**
 * What a draft lacks that code can see. Each shortfall names the part of the draft that is asked for again, and says in words what is wanted; the same words
 * stand in the note when it is still so afterwards.
 */

/** Parts of a draft that can be asked for again: its fields at the top. */
export type DraftPart = Exclude<keyof Draft, 'kind' | 'relations' | 'suspicious'>;

export interface Shortfall {
  readonly part: DraftPart;
  /** For the model, in English. */
  readonly what: string;
}

/** Words that a TL;DR may have: it is read in one glance. Where words are not parted by blanks, characters are counted, two for a word. */
const LONGEST_TLDR = 100;
/** A statement longer than this is a paragraph. */
const LONGEST_CLAIM = 90;
const CONTRIBUTIONS = { fewest: 2, most: 5 };
const KINDS: readonly QuestionKind[] = ['principle', 'detail', 'boundary', 'extension'];

export interface CheckInput {
  readonly figures: readonly Figure[];
  /** Questions that the reader gave. */
  readonly focus: readonly string[];
}

/** All shortfalls of a draft, in the order of the note. */
export function shortfallsOf(draft: Draft, input: CheckInput): readonly Shortfall[] {
  return [...missing(draft, input), ...lengths(draft), ...formulas(draft), ...style(draft)];
}

/** Parts that must say something: not every paper has ablations, but every one has a problem. */
function missing(draft: Draft, { figures, focus }: CheckInput): Shortfall[] {
  const { overview, background, method, experiments, summary } = draft;
  const kinds = new Set(draft.questions.filter(({ answer }) => answer.length > 0).map(({ kind }) => kind));
  const needs = (part: DraftPart, isThere: boolean, what: string): Shortfall[] => (isThere ? [] : [{ part, what }]);
  const hasResults = draft.kind === 'theory' || draft.kind === 'survey' || experiments.main.length > 0;
  return [
    ...needs('tldr', draft.tldr.length > 0, 'the TL;DR is empty'),
    ...needs('metadata', draft.metadata.difficulty > 0, 'difficulty is not from 1 to 5'),
    ...needs('overview', overview.problem.length > 0 && overview.solution.length > 0, 'the overview lacks the problem or the solution'),
    ...needs('overview', overview.contributions.length >= CONTRIBUTIONS.fewest, 'fewer than two contributions are named'),
    ...needs('background', background.before.length + background.failure.length + background.rootCause.length > 0, 'the background is empty'),
    ...needs('method', method.modules.length > 0, 'the method has no parts'),
    ...needs('experiments', hasResults, 'no main result is named'),
    ...needs('figures', figures.length === 0 || draft.figures.some(({ shows }) => shows !== ''), 'no figure is explained'),
    ...needs('summary', summary.contributions.length > 0 && summary.limitations.length > 0, 'the summary lacks contributions or limitations'),
    ...KINDS.flatMap((kind) => needs('questions', kinds.has(kind), `there is no answered question of the kind “${kind}”`)),
    ...needs('focus', draft.focus.filter(({ answer }) => answer.length > 0).length >= focus.length, 'not every question of the reader is answered'),
  ];
}

/** Words of a text; two characters of a script without blanks count for one. */
export function wordsOf(text: string): number {
  const together = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const apart = text.match(/[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*/gu)?.length ?? 0;
  return apart + Math.ceil(together / 2);
}

function lengths(draft: Draft): Shortfall[] {
  const tldr = draft.tldr.reduce((sum, { text }) => sum + wordsOf(text), 0);
  const long = CLAIM_PARTS.filter((part) => claimsIn(draft, part).some(({ text }) => wordsOf(text) > LONGEST_CLAIM));
  return [
    ...(tldr > LONGEST_TLDR ? [{ part: 'tldr', what: `the TL;DR has ${tldr} words, at most ${LONGEST_TLDR} are wanted` } as const] : []),
    ...(draft.overview.contributions.length > CONTRIBUTIONS.most ? [{ part: 'overview', what: 'more than five contributions are named' } as const] : []),
    ...long.map((part) => ({ part, what: `a statement has more than ${LONGEST_CLAIM} words; say it in two` })),
  ];
}

function formulas(draft: Draft): Shortfall[] {
  const problems = draft.method.modules.flatMap((module) =>
    module.formulas.map(({ latex }) => ({ latex, problem: latexProblem(latex) })).filter((one) => one.problem !== null),
  );
  return problems.map(({ latex, problem }) => ({ part: 'method', what: `the formula ${latex} does not parse: ${problem ?? ''}` }));
}

const CLAIM_PARTS: readonly DraftPart[] = ['tldr', 'overview', 'background', 'method', 'experiments', 'questions', 'focus', 'summary'];

/** The claims of a part. */
function claimsIn(draft: Draft, part: DraftPart): readonly Claim[] {
  const { overview, background, method, experiments, summary } = draft;
  switch (part) {
    case 'tldr':
      return draft.tldr;
    case 'overview':
      return Object.values(overview).flat();
    case 'background':
      return Object.values(background).flat();
    case 'method':
      return [method.architecture, method.training, method.tricks, ...method.modules.flatMap(({ intuition, details, rationale }) => [intuition, details, rationale])].flat();
    case 'experiments':
      return Object.values(experiments).flat();
    case 'questions':
    case 'focus':
      return draft[part].flatMap(({ answer }) => answer);
    case 'summary':
      return Object.values(summary).flat();
    default:
      return [];
  }
}

/** Each fault of style once for a part. */
function style(draft: Draft): Shortfall[] {
  return CLAIM_PARTS.flatMap((part) => {
    const faults = new Set(claimsIn(draft, part).flatMap(({ text }) => styleFaults(text)));
    return [...faults].map((fault) => ({ part, what: `it has ${fault}` }));
  });
}

/**
 * A draft with the parts that were asked for again. Only a part that now has fewer shortfalls is taken, so that asking again never makes a draft worse.
 */
export function withParts(draft: Draft, again: Draft, input: CheckInput): Draft {
  const count = (one: Draft, part: DraftPart): number => shortfallsOf(one, input).filter((shortfall) => shortfall.part === part).length;
  const asked = new Set(shortfallsOf(draft, input).map(({ part }) => part));
  const better = [...asked].filter((part) => count({ ...draft, [part]: again[part] }, part) < count(draft, part));
  return { ...draft, ...Object.fromEntries(better.map((part) => [part, again[part]])) };
}
