import type { RoleOf } from '../fold-section';
import { alignSequences } from './align';
import { blocksOf, type Block } from './blocks';

/** A run of words that both texts have, or only one. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A block of one text or of both, in the order in which they are read. Its parts, joined, are the removed and the added text. */
export interface DiffRow {
  readonly kind: 'same' | 'removed' | 'added' | 'changed';
  readonly parts: readonly DiffPart[];
}

/** Texts of more words than this are shown as a whole: the table of two such texts would take a phone too long. */
const MOST_WORDS = 1500;

/** Two blocks of which fewer words are alike are shown one after the other, since words of both in turn cannot be read. */
const ALIKE = 0.4;

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu) ?? [];

/** Two texts word by word. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const whole: DiffPart[] = [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return whole.filter(({ text }) => text !== '');
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], words: readonly string[]): void => {
    const text = words.join('');
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  for (const pair of [...alignSequences(a, b), { a: a.length, b: b.length }]) {
    add('removed', a.slice(i, pair.a));
    add('added', b.slice(j, pair.b));
    add('same', a.slice(pair.a, pair.a + 1));
    [i, j] = [pair.a + 1, pair.b + 1];
  }
  return parts;
}

/** How much of the longer text both have, from 0 to 1. */
const likeness = (parts: readonly DiffPart[], longer: number): number =>
  parts.reduce((length, { kind, text }) => length + (kind === 'same' ? text.trim().length : 0), 0) / Math.max(1, longer);

/**
 * Two versions of a section, block by block, and word by word where a block was changed. What a formatter changes does not count, nor do links that the app
 * has rewritten.
 */
export function diffSections(before: string, after: string, roleOf: RoleOf): readonly DiffRow[] {
  const [a, b] = [blocksOf(before, roleOf), blocksOf(after, roleOf)];
  const rows: DiffRow[] = [];
  let [i, j] = [0, 0];
  const pairs = alignSequences(a, b, (one, other) => one.hash === other.hash);
  for (const pair of [...pairs, { a: a.length, b: b.length }]) {
    rows.push(...diffStretch(a.slice(i, pair.a), b.slice(j, pair.b)));
    const same = b[pair.b];
    if (same) rows.push({ kind: 'same', parts: [{ kind: 'same', text: same.text }] });
    [i, j] = [pair.a + 1, pair.b + 1];
  }
  return rows;
}

/** Blocks that have no match: one against one in their order where they are alike, the others each for itself. */
function diffStretch(removed: readonly Block[], added: readonly Block[]): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
    const [before, after] = [removed[index]?.text ?? '', added[index]?.text ?? ''];
    const parts = before !== '' && after !== '' ? diffWords(before, after) : [];
    if (likeness(parts, Math.max(before.length, after.length)) >= ALIKE) rows.push({ kind: 'changed', parts });
    else {
      if (before !== '') rows.push({ kind: 'removed', parts: [{ kind: 'removed', text: before }] });
      if (after !== '') rows.push({ kind: 'added', parts: [{ kind: 'added', text: after }] });
    }
  }
  return rows;
}
