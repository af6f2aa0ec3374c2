import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diffSections, diffWords } from '../../../src/note/merge/diff';

const shown = (rows: ReturnType<typeof diffSections>): string[] => rows.map(({ kind, parts }) => `${kind}: ${parts.map((part) => ({ same: part.text, removed: `[-${part.text}-]`, added: `{+${part.text}+}` })[part.kind]).join('')}`);

describe('diffSections', () => {
  it('shows what was added, removed and changed, word by word within a block', () => {
    const before = '### A\n\nThe method is fast and small.\n\nGoes.\n\n- one\n- two';
    const after = '### A\n\nThe method is slow and small.\n\n- one\n- two\n- three';
    expect(shown(diffSections(before, after, () => null))).toEqual([
      'same: ### A', 'changed: The method is [-fast-]{+slow+} and small.', 'removed: [-Goes.-]', 'same: - one', 'same: - two', 'added: {+- three+}',
    ]);
  });

  it('sees no difference in what a formatter or a rename changes', () => {
    const role = (path: string): string | null => (path.endsWith('a.pdf') ? 'pdf' : null);
    expect(shown(diffSections('- see [[A/a.pdf|x]]\n', '*  see [[B/a.pdf|x]]\r\n', role))).toEqual(['same: *  see [[B/a.pdf|x]]']);
  });

  it('shows blocks that have little in common one after the other', () => {
    expect(shown(diffSections('Cats sleep all day.', 'Where did we go?', () => null))).toEqual(['removed: [-Cats sleep all day.-]', 'added: {+Where did we go?+}']);
  });
});

it('diffWords loses no character of either text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const parts = diffWords(before, after);
      const side = (without: string): string => parts.filter(({ kind }) => kind !== without).map(({ text }) => text).join('');
      expect([side('added'), side('removed')]).toEqual([before, after]);
    }),
  );
});
