import type { PlannedSection } from './plan-sections';
import type { Decision, Decisions } from './plan';

/** What a section is to hold, "\n" or the note's line breaks between its lines. */
export interface Decided {
  /** Null: the note has not the section, and is not to have it. */
  readonly text: string | null;
  /** Is what counts as generated from now on the new draft? */
  readonly renewed: boolean;
  /** Did the reader decline the draft? */
  readonly declined: boolean;
}

/** The reader's text and the new draft below it, under a heading of its own. */
const both = (yours: string, draft: string, heading: string): string => [yours, `### ${heading}`, draft].filter((part) => part !== '').join('\n\n');

/** Applies the reader's decision to a section; see Decisions. */
export function decideSection({ plan, found }: PlannedSection, decisions: Decisions, bothHeading: string): Decided {
  const { id, action, offered, yours, draft, result } = plan;
  const decision: Decision | undefined = offered && Object.hasOwn(decisions, id) ? decisions[id] : undefined;
  switch (decision) {
    case 'take':
      return { text: draft, renewed: true, declined: false };
    case 'both':
      return { text: action === 'deleted' ? draft : both(yours, draft, bothHeading), renewed: true, declined: false };
    case 'leave':
      return { text: found ? yours : null, renewed: false, declined: true };
    case undefined:
      return { text: found || action === 'added' ? result : null, renewed: ['same', 'replaced', 'merged', 'added'].includes(action), declined: false };
  }
}
