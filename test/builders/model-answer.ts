import type { Draft } from '../../src/model/draft';

/** What a Draft has and a model does not write. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['excerpts', 'mention']);

/** The JSON that a model would have answered to give this draft; its fields stand in the order of the draft. */
export function answerOf(draft: Draft, { receipt = '', title = 'A paper' }: { readonly receipt?: string; readonly title?: string } = {}): string {
  const relations = draft.relations.map((relation) => ({ ...relation, reference: relation.reference + 1 }));
  return JSON.stringify({ receipt, title, ...draft, relations }, (key, value: unknown) => (NOT_WRITTEN.has(key) ? undefined : value));
}
