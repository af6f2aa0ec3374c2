import type { Draft, Question } from '../../model/draft';
import type { Figure } from '../../model/figure';
import { en } from '../../i18n/en';
import type { Candidate, Reading } from './candidates';
import type { Chooser } from './chooser';
import { dataSetOf } from './data-set';
import { roleOfHeading } from './section-roles';

/** The paper's own matter that questions are made of; null where the paper has none. */
interface Matter {
  readonly assumption: Candidate | null;
  readonly limit: Candidate | null;
  /** Names of parts of the method with their pages, in the order of the paper. */
  readonly parts: readonly { readonly name: string; readonly page: number }[];
  /** Labels of tables and figures with results, tables first. */
  readonly shown: readonly string[];
  readonly dataSet: string | null;
  /** The paper's title in quotation marks, or "this paper". */
  readonly work: string;
}

/** A part is asked about by its name: a longer one is a sentence, a shorter one says nothing. */
const PART_NAME = /^(?=.*\p{L}{3}|.*[\p{Script=Han}\p{Script=Katakana}]{2}).{3,80}$/u;

/**
 * Questions that the paper leaves to its reader, at least one of each kind: about its assumptions, the parts of its method, its tables and its data,
 * by their names. They are put, not answered.
 */
export function questions(reading: Reading, draft: Draft, figures: readonly Figure[], chooser: Chooser): Question[] {
  const matter = matterOf(reading, draft, figures, chooser);
  const { assumption, limit, parts, shown, dataSet, work } = matter;
  const words = en.questions;
  const [first, second, third] = parts;
  const put = (kind: Question['kind'], ...asked: (string | null | undefined)[]): Question[] => {
    const [question] = asked.filter((one) => one !== null && one !== undefined);
    return question === undefined ? [] : [{ kind, question, answer: [] }];
  };
  return [
    ...put('principle', first && words.whyPart(first.name, first.page), words.whyAtAll(work)),
    ...put('principle', assumption && words.whyAssumed(assumption.text, assumption.page)),
    ...put('detail', second && words.howPart(second.name, second.page), shown[0] && words.howMeasured(shown[0]), words.howAtAll),
    ...put('detail', second && shown[0] && words.howMeasured(shown[0])),
    ...put('boundary', limit && words.whereBroken(limit.text, limit.page), dataSet && words.whereOtherData(dataSet), shown[0] && words.whereTurned(shown[0]), words.whereAtAll),
    ...put('extension', third && words.withoutPart(third.name, third.page), words.nextAtAll(work)),
  ];
}

function matterOf(reading: Reading, draft: Draft, figures: readonly Figure[], chooser: Chooser): Matter {
  const { paper, sentences, roles } = reading;
  const assumed = chooser.choose({
    pool: sentences.filter(({ role }) => role === 'method' || role === 'introduction' || role === 'experiments' || role === 'discussion'),
    count: 2,
    cues: { assumption: 1 },
    bonus: ({ role }) => (role === 'method' ? 0.5 : 0),
    only: ({ cues, words }) => cues.has('assumption') && !cues.has('dangling') && words <= MOST_QUOTED_WORDS,
  });
  const modules = draft.method.modules.map(({ name }) => name);
  const named = modules.length > 0 ? modules : paper.headings.filter((_, index) => roles[index] === 'method').map(({ text }) => text);
  const results = figures.filter(({ type, label }) => label !== null && (type === 'result' || type === 'compare' || type === 'ablation'));
  const byKind = [...results, ...figures].sort((a, b) => Number(b.kind === 'table') - Number(a.kind === 'table'));
  return {
    assumption: assumed[0] ?? null,
    limit: assumed[1] ?? null,
    parts: named.filter((name) => PART_NAME.test(name) && !isGeneric(name)).map((name) => ({ name, page: paper.headings.find(({ text }) => text.endsWith(name))?.page ?? 1 })),
    shown: byKind.flatMap(({ label }) => label ?? []),
    dataSet: dataSetOf(sentences),
    work: paper.title === null ? en.questions.thisPaper : en.questions.titled(paper.title),
  };
}

/** Words of a sentence that a question quotes at most: with more the question is lost. */
const MOST_QUOTED_WORDS = 35;

/** Words of headings that say what kind of section it is, and that no role is told by. */
const GENERIC = /^(?:problem|statement|definitions?|network|main|our|and|of|the|details?|a|an)$/iu;

/** Does a heading only say what kind of section it is ("Methods", "System design")? */
const isGeneric = (name: string): boolean => name.split(/\s+/u).every((word) => GENERIC.test(word) || roleOfHeading(word) !== null);
