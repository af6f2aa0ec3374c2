import type { DiffRow } from '../note/merge/diff';

/** What the two marks of a difference mean, for those who do not see colours. */
export interface DiffMarks {
  readonly removed: string;
  readonly added: string;
}

/**
 * Shows a difference below an element, block by block. What is in both texts is shown as it is in source; marks and words say which text the rest is of, not only
 * colours.
 */
export function showDiff(parent: HTMLElement, rows: readonly DiffRow[], marks: DiffMarks): void {
  const list = parent.createDiv({ cls: 'paper-reading-notes-diff' });
  for (const { kind, parts } of rows) {
    const row = list.createDiv({ cls: `paper-reading-notes-diff-row mod-${kind}` });
    for (const part of parts) {
      if (part.kind === 'same') row.createSpan({ text: part.text });
      else row.createEl(part.kind === 'removed' ? 'del' : 'ins', { text: part.text, attr: { 'aria-label': `${part.kind === 'removed' ? marks.removed : marks.added}: ${part.text}` } });
    }
  }
}
