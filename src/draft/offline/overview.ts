import type { Candidate, Reading } from './candidates';
import type { Chooser } from './chooser';
import type { SectionRole } from './section-roles';
import { FEWEST_WORDS, isProse, MOST_WORDS } from './quotable';

/** Sentences of each part at most; an overview is read standing. */
const MOST = { problem: 2, solution: 2, contributions: 4 } as const;

/** An item of a list is shorter than a sentence that stands alone. */
const FEWEST_ITEM_WORDS = Math.ceil(FEWEST_WORDS / 2);

/** Sentences after "our contributions are:" in which its items stand. */
const LIST_REACH = 20;

/** Problem, solution and contributions, from abstract, introduction and, for contributions, conclusion. */
export function overview({ sentences }: Reading, chooser: Chooser): { problem: Candidate[]; solution: Candidate[]; contributions: Candidate[] } {
  const front = sentences.filter(({ role }) => role === 'abstract' || role === 'introduction');
  const problem = chooser.choose({
    pool: [...beforeTheTurn(front, 'abstract'), ...beforeTheTurn(front, 'introduction')],
    count: MOST.problem,
    cues: { problem: 1, shortcoming: 0.5, finding: -0.4 },
    only: ({ cues }) => (cues.has('problem') || cues.has('shortcoming')) && !cues.has('own') && !cues.has('approach'),
    needed: true,
  });
  const listed = listedContributions(front).filter((candidate) => chooser.take(candidate)).slice(0, MOST.contributions);
  const solution = chooser.choose({ pool: front, count: MOST.solution, cues: { approach: 1.5, overview: 0.4, problem: -0.4 }, only: ({ cues }) => cues.has('approach'), needed: true });
  const contributions =
    listed.length > 0
      ? listed
      : chooser.choose({
          pool: front,
          count: MOST.contributions,
          cues: { contribution: 1.2, approach: 0.6, finding: 0.5 },
          only: ({ cues }) => cues.has('contribution') || (cues.has('approach') && cues.has('finding')),
        });
  return { problem, solution, contributions };
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

/** The items of the list that a sentence on contributions opens. */
function listedContributions(pool: readonly Candidate[]): Candidate[] {
  for (const [index, lead] of pool.entries()) {
    if (!lead.cues.has('contribution') || lead.listItem) continue;
    const next = pool.slice(index + 1, index + 1 + LIST_REACH).filter(({ section }) => section === lead.section);
    const opens = next[0]?.listItem === true || /[:：]\s*$/u.test(lead.text);
    const items = next.filter(({ listItem, words, text }) => listItem && words >= FEWEST_ITEM_WORDS && words <= MOST_WORDS && isProse(text));
    if (opens && items.length > 1) return items;
  }
  return [];
}
