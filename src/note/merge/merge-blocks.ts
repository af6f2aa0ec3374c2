import { alignSequences } from './align';
import { sourced, type Block, type SourcedBlock } from './blocks';

/** A stretch between two blocks that all three texts have. */
interface Stretch {
  readonly base: readonly string[];
  readonly yours: readonly SourcedBlock[];
  readonly draft: readonly SourcedBlock[];
}

/**
 * A section in which both the reader and the new draft changed something, block by block: what only one of them changed is taken from that one. Null
 * where both changed the same place, since then only the reader can tell. Method: three-way merge of sequences (diff3; Khanna, Kunal and Pierce 2007);
 * unlike there, what the reader put before or after a stretch that the draft replaced stays before or after it.
 *
 * @param base hashes of the blocks that were generated last time
 */
export function mergeBlocks(base: readonly string[], yours: readonly Block[], draft: readonly Block[]): readonly SourcedBlock[] | null {
  const merged: SourcedBlock[] = [];
  for (const stretch of stretches(base, sourced(yours), sourced(draft))) {
    const blocks = mergeStretch(stretch);
    if (!blocks) return null;
    merged.push(...blocks);
  }
  return merged;
}

/** The three texts cut at the blocks that all of them have; such a block is a stretch of its own, with the reader's bytes. */
function stretches(base: readonly string[], yours: readonly SourcedBlock[], draft: readonly SourcedBlock[]): readonly Stretch[] {
  const isBlock = (hash: string, block: string): boolean => hash === block;
  const inYours = new Map(alignSequences(base, yours.map(({ hash }) => hash), isBlock).map(({ a, b }) => [a, b]));
  const inDraft = new Map(alignSequences(base, draft.map(({ hash }) => hash), isBlock).map(({ a, b }) => [a, b]));
  const found: Stretch[] = [];
  let from = { base: 0, yours: 0, draft: 0 };
  const cut = (to: typeof from): void => {
    found.push({ base: base.slice(from.base, to.base), yours: yours.slice(from.yours, to.yours), draft: draft.slice(from.draft, to.draft) });
    from = to;
  };
  for (const index of base.keys()) {
    const [y, d] = [inYours.get(index), inDraft.get(index)];
    if (y === undefined || d === undefined) continue;
    cut({ base: index, yours: y, draft: d });
    cut({ base: index + 1, yours: y + 1, draft: d + 1 });
  }
  cut({ base: base.length, yours: yours.length, draft: draft.length });
  return found;
}

const equal = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((hash, index) => hash === b[index]);

function mergeStretch({ base, yours, draft }: Stretch): readonly SourcedBlock[] | null {
  const hashes = yours.map(({ hash }) => hash);
  const drafted = draft.map(({ hash }) => hash);
  if (equal(base, drafted) || equal(hashes, drafted)) return yours;
  if (equal(hashes, base)) return draft;
  // The reader only added, before or after: the draft takes the place of what was generated.
  const added = hashes.length - base.length;
  for (let before = 0; before <= added; before += 1) {
    if (equal(hashes.slice(before, before + base.length), base)) return [...yours.slice(0, before), ...draft, ...yours.slice(before + base.length)];
  }
  return null;
}
