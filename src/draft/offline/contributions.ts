import type { Candidate, Reading } from './candidates';
import type { Chooser } from './chooser';
import type { SectionRole } from './section-roles';
import { isProse } from './quotable';

/** Contributions at most; a list is given whole when it has no more items. */
const MOST_LISTED = 6;
const MOST_CHOSEN = 4;

/** An item of a list is shorter than a sentence that stands alone, and may hold two. */
const FEWEST_ITEM_WORDS = 4;
const MOST_ITEM_WORDS = 90;

/** Sentences after "our contributions are threefold" in which "First, …", "Second, …" stand. */
const ORDINAL_REACH = 12;

/** What says no more than that contributions follow is short; it is not one of them. */
const LONGEST_LEAD = 15;

/** What opens a list of contributions, in the languages of the cue table. */
const OPENS = /contribut|beitr(?:ag|äge)|contribuci[óo]n|aportaci|贡献|创新点|貢献|特[徴長]は/iu;
const ORDINAL = /^(?:first|second|third|fourth|fifth|finally|last|erstens|zweitens|drittens|premièrement|deuxièmement|primero|segundo|tercero|第[一二三四]|首先|其次|最后|まず|次に)/iu;
const OWN = /^(?:we|our|wir|unser|nous|notre|我们|本文|我々|本論文)(?![\p{Script=Latin}])/iu;

/** Where contributions are told: the list in the introduction counts before the one in the conclusion. */
const FRONT: ReadonlySet<SectionRole> = new Set(['abstract', 'introduction']);
const TOLD: ReadonlySet<SectionRole> = new Set(['abstract', 'introduction', 'background', 'conclusion', 'discussion']);

/** The contributions: the items of the paper's own list of them, each whole; else what it counts up ("First, …"); else the sentences that claim one. */
export function contributions(reading: Reading, chooser: Chooser): Candidate[] {
  const told = (list: readonly Candidate[]): Candidate[] => (list.length > 1 && list.length <= MOST_LISTED ? list.filter((candidate) => chooser.take(candidate)) : []);
  for (const found of [listed(reading), countedUp(reading)]) {
    const taken = told(found);
    if (taken.length > 0) return taken;
  }
  return chooser.choose({
    pool: reading.sentences.filter(({ role }) => FRONT.has(role) || role === 'background'),
    count: MOST_CHOSEN,
    cues: { contribution: 1.2, approach: 0.6, finding: 0.5, outlook: -1 },
    only: ({ cues, role }) => (cues.has('contribution') && (role !== 'background' || cues.has('own'))) || (FRONT.has(role) && cues.has('approach') && cues.has('finding')),
  });
}

function listed({ lists, sentences }: Reading): readonly Candidate[] {
  const fits = ({ words, text }: Candidate): boolean => words >= FEWEST_ITEM_WORDS && words <= MOST_ITEM_WORDS && isProse(text);
  const found = lists.filter(({ lead, items }) => OPENS.test(lead) && items.every((item) => TOLD.has(item.role)));
  const printed = found.find(({ items }) => items.every(fits))?.items;
  if (printed) return printed;
  // A list whose items are sentences is among the sentences too, where its marks were lost.
  for (const [index, lead] of sentences.entries()) {
    if (!FRONT.has(lead.role) || !OPENS.test(lead.text) || lead.listItem) continue;
    const items = sentences.slice(index + 1, index + 1 + ORDINAL_REACH).filter(({ section, listItem }) => section === lead.section && listItem);
    if (items.length > 1 && items.every(fits)) return items;
  }
  return [];
}

function countedUp({ sentences }: Reading): readonly Candidate[] {
  for (const [index, lead] of sentences.entries()) {
    if (!TOLD.has(lead.role) || !OPENS.test(lead.text)) continue;
    const next = sentences.slice(index + 1, index + 1 + ORDINAL_REACH).filter(({ section, quotable, leans, cues }) => section === lead.section && quotable && leans !== 'subject' && !cues.has('roadmap'));
    const announced = lead.words <= LONGEST_LEAD;
    const items = next.filter(({ text, paragraph }) => ORDINAL.test(text) || (announced && paragraph === lead.paragraph && OWN.test(text)));
    if (items.length > 1) return items;
  }
  return [];
}
