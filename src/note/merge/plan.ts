import type { Properties } from '../../model/ports';
import type { Ledger } from '../ledger';
import type { PropertyPlan } from './properties';

/**
 * What a run does with one section:
 *
 * - same: the new draft says what stands there. replaced: untouched since it was generated, so the draft takes its place.
 * - merged: changed by the reader in other places than by the draft; both changes are in.
 * - added: the note never had it. deleted: by the reader, and stays so.
 * - yours: changed by the reader; the draft is offered. left: not chosen for this run. empty: the new draft has nothing for it, so what was there stays.
 */
export type SectionAction = 'same' | 'replaced' | 'merged' | 'added' | 'deleted' | 'yours' | 'left' | 'empty';

/** What the reader wants of an offered section: the draft, their own, or both, one after the other. */
export type Decision = 'take' | 'leave' | 'both';

/** By id of the section. One that is not named is left; where both changes could be merged, it is merged. */
export type Decisions = Readonly<Record<string, Decision>>;

/** What becomes of one section. */
export interface SectionPlan {
  readonly id: string;
  /** Its heading in the note; null for a callout that stands for itself. */
  readonly heading: string | null;
  readonly action: SectionAction;
  /** Is the draft offered: can the reader decide here? */
  readonly offered: boolean;
  /** Was this very draft offered before, and left? */
  readonly declined: boolean;
  /** Has it another heading than the one that was written? */
  readonly renamed: boolean;
  /** Does it stand elsewhere among the sections than it was written? */
  readonly moved: boolean;
  /** What stands in the note; "" when it is not there. */
  readonly yours: string;
  /** The new draft; "" when it has nothing. */
  readonly draft: string;
  /** What the section will be when nothing is decided. */
  readonly result: string;
}

/** All that a run changes in a note. */
export interface MergePlan {
  /** In the order of a new note. */
  readonly sections: readonly SectionPlan[];
  readonly properties: readonly PropertyPlan[];
}

/** A note and a new draft as one. */
export interface MergedNote {
  readonly plan: MergePlan;
  /** The whole note, ledger included. */
  readonly text: string;
  readonly ledger: Ledger;
  /** Ids of the sections whose generated text, with which a later run compares, is now that of the new draft. */
  readonly renewed: readonly string[];
  /** What the front matter says. */
  readonly properties: Properties;
}
