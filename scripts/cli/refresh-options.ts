import type { Decision, Decisions } from '../../src/note/merge/plan';
import type { RefreshChoice } from '../../src/note/merge/scope';

/** Options of `read` on papers that have a note. */
export const REFRESH_OPTIONS = {
  refresh: { type: 'string' },
  take: { type: 'string' },
  leave: { type: 'string' },
  both: { type: 'string' },
  preview: { type: 'boolean' },
  undo: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

/** How notes that are there are renewed. */
export interface RefreshOptions {
  readonly choice: RefreshChoice;
  /** Only say what would change. */
  readonly preview: boolean;
  /** What to do with sections that the reader changed. */
  readonly decisions: Decisions;
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What to renew; null when nothing was said, a sentence when it makes no sense. */
export function refreshOptionsOf(values: Values): RefreshOptions | null | string {
  const { refresh, take, leave, both, preview } = values;
  if (typeof refresh !== 'string') return [preview, take, leave, both].some((value) => value !== undefined) ? '--preview, --take, --leave and --both go with --refresh.' : null;
  return { choice: choiceOf(refresh), preview: preview === true, decisions: { ...decided(take, 'take'), ...decided(leave, 'leave'), ...decided(both, 'both') } };
}

const names = (list: string): string[] => list.split(',').map((name) => name.trim()).filter((name) => name !== '');

/** all, figures, metadata, failed, or the ids of sections with commas between them. */
function choiceOf(text: string): RefreshChoice {
  if (text === 'all' || text === 'figures' || text === 'metadata' || text === 'failed') return { kind: text };
  return { kind: 'sections', ids: names(text) };
}

const decided = (list: Values[string], decision: Decision): Decisions => Object.fromEntries(names(typeof list === 'string' ? list : '').map((id) => [id, decision]));
