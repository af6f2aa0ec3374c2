import { en } from '../../i18n/en';
import type { Draft, PaperKind, Question } from '../../model/draft';
import type { Figure } from '../../model/figure';
import type { Candidate, Reading } from './candidates';
import type { Chooser } from './chooser';
import { dataSetOf, rivalOf } from './data-set';
import { headingCase } from './heading-case';
import { headingName, roleOfHeading, type SectionRole } from './section-roles';
import { termsOf } from './terms';

/** A part of the paper's own matter, by the name of its section. */
interface Part {
  readonly name: string;
  readonly page: number;
}

/** The paper's own matter that questions are made of; null where the paper has none. */
interface Matter {
  readonly assumption: Candidate | null;
  /** Page on which the paper admits its limits. */
  readonly limits: number | null;
  /** Parts of the method, in the order of the paper. */
  readonly parts: readonly Part[];
  /** A part that no sentence on the experiments names. */
  readonly untested: Part | null;
  /** Labels of tables and figures with results, tables first. */
  readonly shown: readonly string[];
  /** Number and page of an equation that the note shows. */
  readonly equation: { readonly number: string; readonly page: number } | null;
  /** What the paper leaves to be done, in its own words. */
  readonly open: Candidate | null;
  readonly dataSet: string | null;
  /** The name of what it is compared with most. */
  readonly rival: string | null;
  /** The name of the work, else its title in quotation marks, or "this paper". */
  readonly work: string;
}

/** Where a paper compares itself with others. */
const COMPARING: ReadonlySet<SectionRole> = new Set(['abstract', 'experiments', 'ablation', 'scaling', 'discussion', 'conclusion']);

/** Where a paper says what is left to be done. */
const CLOSING: ReadonlySet<SectionRole> = new Set(['limitations', 'discussion', 'conclusion']);

/** How a part is asked about, by the kind of paper. */
const { whyPart, whyThere, whyDone, whyOffered, whyTrue, howPart, howDone, howUsed } = en.questions;
const METHOD = { why: whyPart, how: howPart };
const ASKED: Readonly<Record<PaperKind, { readonly why: typeof whyPart; readonly how: typeof howPart }>> = {
  method: METHOD,
  dataset: { why: whyDone, how: howDone },
  survey: { why: whyThere, how: howPart },
  theory: { why: whyTrue, how: howPart },
  system: { why: whyOffered, how: howUsed },
  empirical: { why: whyDone, how: howDone },
  unknown: { why: whyThere, how: howPart },
};

/** A part is asked about by its name: a longer one is a sentence, a shorter one says nothing. */
const PART_NAME = /^(?=.*\p{L}{3}|.*[\p{Script=Han}\p{Script=Katakana}]{2}).{3,80}$/u;

/**
 * Questions that the paper leaves to its reader, at least one of each kind: about its assumptions, the parts of its method, its equations, tables, data
 * and limits, by their names. They are put, not answered.
 */
export function questions(reading: Reading, draft: Draft, figures: readonly Figure[], chooser: Chooser): Question[] {
  const { assumption, open, limits, parts, untested, shown, equation, dataSet, rival, work } = matterOf(reading, draft, figures, chooser);
  const words = en.questions;
  const [first, second] = parts;
  const last = parts.at(-1);
  const asked = second ?? first;
  const put = (kind: Question['kind'], ...wordings: (string | null | undefined)[]): Question[] => {
    const [question] = wordings.filter((one) => one !== null && one !== undefined);
    return question === undefined ? [] : [{ kind, question, answer: [] }];
  };
  const { why, how } = ASKED[draft.kind];
  return [
    ...put('principle', first && why(first.name, first.page), words.whyAtAll(work)),
    ...put('principle', assumption && words.whyAssumed(assumption.text, assumption.page)),
    ...put('detail', equation && words.howEquation(equation.number, equation.page), second && how(second.name, second.page), words.howAtAll),
    ...put('detail', shown[0] && words.howMeasured(shown[0])),
    ...put('boundary', limits !== null ? words.whereLimited(limits) : null, dataSet && words.whereOtherData(dataSet), shown[0] && words.whereTurned(shown[0]), asked && words.wherePart(asked.name, asked.page), words.whereAtAll),
    ...put('boundary', rival && words.whereRival(rival, work)),
    ...put('boundary', limits !== null && dataSet && !rival ? words.whereOtherData(dataSet) : null),
    ...put('extension', untested && words.untestedPart(untested.name, untested.page), draft.kind === 'method' && last && last !== first && last !== second ? words.withoutPart(last.name, last.page) : null, open && words.nextNamed(open.text, open.page), last && words.nextPart(last.name, last.page), words.nextAtAll(work)),
  ];
}

function matterOf(reading: Reading, draft: Draft, figures: readonly Figure[], chooser: Chooser): Matter {
  const { paper, sentences } = reading;
  const [assumption = null] = chooser.choose({
    pool: sentences.filter(({ role }) => role === 'method' || role === 'introduction' || role === 'experiments' || role === 'discussion'),
    count: 1,
    cues: { assumption: 1, own: 1, prior: -1 },
    bonus: ({ role }) => (role === 'method' ? 0.5 : 0),
    only: ({ cues, words, citations }) => cues.has('assumption') && !cues.has('prior') && citations === 0 && words <= MOST_QUOTED_WORDS,
    pairs: false,
  });
  const [open = null] = chooser.choose({
    pool: sentences.filter(({ role }) => CLOSING.has(role)),
    count: 1,
    cues: { outlook: 1, limitation: 1, own: 0.3 },
    only: ({ cues, words }) => (cues.has('outlook') || cues.has('limitation')) && words <= MOST_QUOTED_WORDS,
    pairs: false,
  });
  const parts = partsOf(reading, draft);
  const results = figures.filter(({ type, label }) => label !== null && (type === 'result' || type === 'compare' || type === 'ablation'));
  const byKind = [...results, ...figures].sort((a, b) => Number(b.kind === 'table') - Number(a.kind === 'table'));
  const cited = draft.experiments.main.flatMap((finding) => finding.figures);
  const spoken = cited.flatMap((id) => figures.find((figure) => figure.id === id)?.label ?? []);
  const number = draft.method.modules.flatMap(({ excerpts }) => excerpts).find((id) => id.startsWith('eq'))?.slice(2);
  const dataSet = dataSetOf(sentences);
  const equation = paper.equations.find((one) => number !== undefined && one.number === number);
  return {
    assumption,
    open,
    limits: draft.summary.limitations[0]?.evidence[0]?.page ?? null,
    parts,
    untested: draft.kind === 'method' ? untestedOf(parts, reading) : null,
    // What the note tells of is asked about first.
    shown: [...spoken, ...byKind.flatMap(({ label }) => label ?? [])],
    equation: equation ? { number: equation.number ?? '', page: equation.page } : null,
    dataSet,
    rival: rivalOf(sentences.filter(({ role }) => COMPARING.has(role)), [draft.metadata.shortName, paper.title ?? '', dataSet ?? '']),
    work: draft.metadata.shortName || (paper.title === null ? en.questions.thisPaper : en.questions.titled(paper.title)),
  };
}

/** Sections of the method that have a name of their own. */
function partsOf({ paper, roles, sentences }: Reading, draft: Draft): Part[] {
  const nameOf = headingCase(sentences);
  const modules = new Set(draft.method.modules.map(({ name }) => name));
  const named = paper.headings.map(({ text, page }, index) => ({ name: nameOf(headingName(text)), page, isMethod: roles[index] === 'method' }));
  const wanted = modules.size > 0 ? named.filter(({ name }) => modules.has(name)) : named.filter(({ isMethod }) => isMethod);
  const firsts = wanted.filter(({ name }, index) => wanted.findIndex((other) => other.name === name) === index);
  return firsts.filter(({ name }) => PART_NAME.test(name) && !isGeneric(name) && name !== draft.metadata.shortName);
}

/** Letters of a word by which its forms are one ("proposal", "proposals", "proposing" are not all told so, and need not be). */
const STEM = 6;

/** The last part of the method of which no word stands in the sentences on results; null when each is named, were it by one word. */
function untestedOf(parts: readonly Part[], { sentences }: Reading): Part | null {
  const tested = sentences.filter(({ role }) => role === 'experiments' || role === 'ablation' || role === 'scaling' || role === 'discussion');
  if (tested.length === 0) return null;
  const said = tested.map(({ text }) => text.toLowerCase()).join('\n');
  return parts.findLast(({ name }) => termsOf(name).length > 0 && termsOf(name).every((term) => !said.includes(term.slice(0, STEM)))) ?? null;
}

/** Words of a sentence that a question quotes at most: with more the question is lost. */
const MOST_QUOTED_WORDS = 35;

/** Words of headings that say what kind of section it is, and that no role is told by. */
const GENERIC = /^(?:setting|staffing|interviews?|sampling|participants?|patients?|samples?|other|introduction|applications?|illustrations?|examples?|requirements|availability|quality|assurance|using|statement|definitions?|network|main|our|and|of|the|details?|a|an|implementation|production|workload|measures?)$/iu;

/** Does a heading only say what kind of section it is ("Methods", "System design")? */
const isGeneric = (name: string): boolean => name.split(/\s+/u).every((word) => GENERIC.test(word) || roleOfHeading(word) !== null);
