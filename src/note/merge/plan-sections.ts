import { foldSection } from '../fold-section';
import type { Ledger, LedgerSection } from '../ledger';
import type { NoteSection } from '../section';
import type { WrittenNote } from '../write';
import { alignSequences } from './align';
import { blocksOf, joinBlocks } from './blocks';
import { mergeBlocks } from './merge-blocks';
import type { FoundSection } from './parse-note';
import type { SectionAction, SectionPlan } from './plan';
import { isUntouched, ledgerBlocks, sectionHash } from './recognise';
import type { Roles } from './roles';
import { isSectionChosen, type RefreshChoice } from './scope';

/** A section's plan with what it was made from. */
export interface PlannedSection {
  readonly plan: SectionPlan;
  /** In the note; absent when it is not there. */
  readonly found: FoundSection | undefined;
  /** In the new draft. */
  readonly fresh: NoteSection | undefined;
  /** What was generated last time. */
  readonly known: LedgerSection | undefined;
}

/** What the plan of a note's sections is made from. */
export interface PlanInput {
  readonly note: string;
  readonly draft: WrittenNote;
  readonly ledger: Ledger;
  readonly found: ReadonlyMap<string, FoundSection>;
  readonly roles: Roles;
  readonly choice: RefreshChoice;
}

/** Line break of a note. */
export const lineEndOf = (note: string): string => (note.includes('\r\n') ? '\r\n' : '\n');

/** What becomes of each section, in the order of a new note; those that it has not come last. */
export function planSections(input: PlanInput): readonly PlannedSection[] {
  const { note, draft, ledger, found } = input;
  const ids = new Set([...draft.sections, ...ledger.sections].map(({ id }) => id));
  const moved = movedSections(ledger, found);
  return [...ids].map((id) => {
    const planned = {
      found: found.get(id),
      fresh: draft.sections.find((section) => section.id === id),
      known: ledger.sections.find((section) => section.id === id),
    };
    const { found: there, fresh, known } = planned;
    const yours = there ? note.slice(there.content.start, there.content.end) : '';
    const plan = {
      id,
      heading: there ? there.heading : (fresh?.heading ?? known?.heading ?? null),
      ...changeOf(id, yours, planned, input),
      declined: fresh !== undefined && known?.declined !== undefined && known.declined === sectionHash(fresh.text, input.roles.roleOf),
      renamed: there !== undefined && there.heading !== null && known !== undefined && there.heading !== known.heading,
      moved: moved.has(id),
      yours,
      draft: fresh?.text ?? '',
    };
    return { ...planned, plan };
  });
}

function changeOf(id: string, yours: string, { found, fresh, known }: Omit<PlannedSection, 'plan'>, { note, ledger, roles, choice }: PlanInput): Pick<SectionPlan, 'action' | 'offered' | 'result'> {
  const { roleOf, currentRoleOf } = roles;
  const stays = (action: SectionAction, offered = false): Pick<SectionPlan, 'action' | 'offered' | 'result'> => ({ action, offered, result: yours });
  if (!isSectionChosen(choice, id, ledger)) return stays('left');
  if (!fresh) return stays('empty');
  if (!known) return { action: 'added', offered: false, result: fresh.text };
  if (!found) return stays('deleted', true);
  if (foldSection(yours, currentRoleOf) === foldSection(fresh.text, currentRoleOf)) return stays('same');
  if (isUntouched(yours, known, roleOf)) return { action: 'replaced', offered: false, result: fresh.text };
  // Where the draft is still the one that the reader has changed, there is nothing new to offer.
  if (isUntouched(fresh.text, known, roleOf)) return stays('yours');
  const merged = yours !== '' ? mergeBlocks(ledgerBlocks(known), blocksOf(yours, roleOf), blocksOf(fresh.text, roleOf)) : null;
  return merged ? { action: 'merged', offered: true, result: joinBlocks(merged, lineEndOf(note)) } : stays('yours', true);
}

/** Sections whose place among the others is another than when they were written: all but the most that are still in order. */
function movedSections(ledger: Ledger, found: ReadonlyMap<string, FoundSection>): ReadonlySet<string> {
  const written = ledger.sections.map(({ id }) => id).filter((id) => found.has(id));
  const now = [...found].sort(([, a], [, b]) => a.content.start - b.content.start).map(([id]) => id);
  const inOrder = new Set(alignSequences(written, now).map(({ a }) => written[a]));
  return new Set(written.filter((id) => !inOrder.has(id)));
}
