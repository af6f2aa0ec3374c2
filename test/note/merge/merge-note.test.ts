import { describe, expect, it } from '@jest/globals';
import { zh } from '../../../src/i18n/zh';
import type { Draft } from '../../../src/model/draft';
import type { Outcome } from '../../../src/model/outcome';
import { mergeNote, type MergeInput } from '../../../src/note/merge/merge-note';
import type { MergedNote, SectionPlan } from '../../../src/note/merge/plan';
import type { MergeRefusal } from '../../../src/note/merge/refusal';
import { writeNote, type WrittenNote } from '../../../src/note/write';
import { claimOf, draftOf } from '../../builders/draft';
import { auditedOf, noteInputOf } from '../../builders/note';
import { paperOf } from '../../builders/paper';

const FILES = { notePath: 'Papers/sample/sample.md', pdfPath: 'Attachments/sample.pdf', imagePaths: new Map<string, string>() };

const noteOf = (draft: Partial<Draft>, year = 2024): WrittenNote => writeNote(noteInputOf({ paper: paperOf({ title: 'Shells', year }), audited: auditedOf(draftOf(draft)) }));
const first = noteOf({ tldr: [claimOf('Old gist.')], summary: { contributions: [claimOf('Old one.'), claimOf('Old two.')], limitations: [claimOf('Old limit.')], applies: [], doesNotApply: [] } });
const second = noteOf({ tldr: [claimOf('New gist.')], summary: { contributions: [claimOf('New one.'), claimOf('Old two.')], limitations: [claimOf('New limit.')], applies: [], doesNotApply: [] } }, 2025);

const merge = (note: string, parts: Partial<MergeInput> = {}): Outcome<MergedNote, MergeRefusal> =>
  mergeNote({ note, draft: second, files: FILES, choice: { kind: 'all' }, decisions: {}, bothHeading: 'New draft', ...parts });
const mergedOf = (note: string, parts: Partial<MergeInput> = {}): MergedNote => {
  const merged = merge(note, parts);
  if (!merged.ok) throw new Error(merged.failure.code);
  return merged.value;
};
const planOf = ({ plan }: MergedNote, id: string): SectionPlan | undefined => plan.sections.find((section) => section.id === id);
const withoutLedger = (note: string): string => note.replace(/^%% reading-note:.*$/m, '');

describe('a note that nobody touched', () => {
  it('becomes the new draft, ledger and all', () => expect(mergedOf(first.text).text).toBe(second.text));

  it('stays as it is when there is nothing new', () => expect(mergedOf(second.text).text).toBe(second.text));

  it('stays in the order, and with the white space, that it has', () => {
    const { text } = mergedOf(second.text.replace('## Summary\n\n', '## Summary\n'));
    expect(text).toContain('## Summary\n### Contributions');
  });
});

describe('a section that its reader changed', () => {
  const doubted = first.text.replace('Old gist. [[', 'Old gist, which I doubt. [[');

  it('stays, and the draft is offered', () => {
    const merged = mergedOf(doubted);
    expect(merged.text).toContain('Old gist, which I doubt.');
    expect(merged.text).not.toContain('New gist.\n');
    expect(planOf(merged, 'tldr')).toMatchObject({ action: 'yours', offered: true });
    expect(planOf(mergedOf(merged.text), 'tldr')).toMatchObject({ action: 'yours', offered: true });
  });

  it('can be given up for the draft, and is then the draft\'s', () => {
    const merged = mergedOf(doubted, { decisions: { tldr: 'take' } });
    expect(merged.text).toBe(second.text);
  });

  it('can stand above the draft', () => {
    const merged = mergedOf(doubted, { decisions: { tldr: 'both' } });
    expect(merged.text).toMatch(/Old gist, which I doubt\..*\n\n### New draft\n\nNew gist\./);
    const third = noteOf({ tldr: [claimOf('Third gist.')] });
    expect(mergedOf(merged.text, { draft: third }).text).toMatch(/Old gist, which I doubt\..*\n\n### New draft\n\nThird gist\./);
  });

  it('is not offered what it was made from', () => {
    expect(planOf(mergedOf(doubted, { draft: first }), 'tldr')).toMatchObject({ action: 'yours', offered: false });
  });

  it('remembers a draft that was declined, until there is another', () => {
    const { text } = mergedOf(doubted, { decisions: { tldr: 'leave' } });
    expect(planOf(mergedOf(text), 'tldr')).toMatchObject({ action: 'yours', offered: true, declined: true });
    expect(planOf(mergedOf(mergedOf(text).text), 'tldr')).toMatchObject({ declined: true });
    expect(planOf(mergedOf(text, { draft: noteOf({ tldr: [claimOf('Third gist.')] }) }), 'tldr')).toMatchObject({ offered: true, declined: false });
    expect(mergedOf(text, { decisions: { tldr: 'take' } }).text).toBe(mergedOf(doubted, { decisions: { tldr: 'take' } }).text);
  });

  it('is not declined by a run in which nobody was asked', () => {
    expect(planOf(mergedOf(mergedOf(doubted).text), 'tldr')).toMatchObject({ offered: true, declined: false });
  });

  it('keeps what was added, where it was added, and is new around it', () => {
    const noted = first.text.replace('### Limitations', '> [!tip] Mine\n> Compare with shells.\n\n### Limitations');
    const merged = mergedOf(noted);
    expect(planOf(merged, 'summary')?.action).toBe('merged');
    expect(withoutLedger(merged.text)).toBe(withoutLedger(second.text.replace('### Limitations', '> [!tip] Mine\n> Compare with shells.\n\n### Limitations')));
    expect(mergedOf(noted, { decisions: { summary: 'leave' } }).text).toContain('Old limit.');
  });
});

describe('sections that were deleted, moved, renamed', () => {
  const withoutTldr = first.text.replace(/## TL;DR\n\n.*\n\n/, '');

  it('stay deleted, run after run, until their reader wants them', () => {
    const merged = mergedOf(withoutTldr);
    expect(merged.text).not.toContain('## TL;DR');
    expect(planOf(merged, 'tldr')).toMatchObject({ action: 'deleted', offered: true });
    expect(mergedOf(merged.text, { draft: first }).text).not.toContain('## TL;DR');
    expect(mergedOf(merged.text, { decisions: { tldr: 'take' } }).text).toBe(second.text);
  });

  it('are renewed where they are, under the heading that they have', () => {
    const tldr = /## TL;DR\n\n.*\n\n/.exec(first.text)?.[0] ?? '';
    const moved = first.text.replace(tldr, '').replace('## My notes', `${tldr.replace('TL;DR', 'In short')}## My notes`);
    const merged = mergedOf(moved);
    expect(planOf(merged, 'tldr')).toMatchObject({ action: 'replaced', renamed: true, moved: true, heading: 'In short' });
    expect(merged.text).toMatch(/New limit\.[\s\S]*## In short\n\nNew gist\./);
    expect(planOf(mergedOf(merged.text, { draft: first }), 'tldr')).toMatchObject({ action: 'replaced', renamed: false });
  });

  it('are told from a section that their reader wrote under the old heading', () => {
    const { text } = mergedOf(first.text.replace('## TL;DR\n', '## TL;DR\n\nMy own gist.\n\n## Their gist\n'));
    expect(text).toContain('## TL;DR\n\nMy own gist.\n\n## Their gist\n\nNew gist.');
  });

  it('come when they were not there before, in their place', () => {
    const { text } = mergedOf(noteOf({ summary: { contributions: [claimOf('Old one.')], limitations: [], applies: [], doesNotApply: [] } }).text);
    expect(withoutLedger(text)).toBe(withoutLedger(second.text));
  });

  it('come behind what their reader wrote above the first heading', () => {
    const withoutSections = first.text.replace(/## TL;DR\n\n.*\n\n/, 'Read this for Monday.\n\n');
    const { text } = mergedOf(withoutSections, { draft: noteOf({ overview: { problem: [claimOf('A problem.')], solution: [], contributions: [] } }) });
    expect(text.indexOf('## Overview')).toBeGreaterThan(text.indexOf('Read this for Monday.'));
  });

  it('stay when the new draft has nothing for them', () => {
    expect(mergedOf(first.text, { draft: noteOf({}) }).text).toContain('Old gist.');
  });
});

describe('places that hold no section', () => {
  it('are the reader\'s: code with headings in it, text around the callouts, text behind the last line', () => {
    const own = first.text
      .replace('> [!info]', 'Above.\n\n> [!info]')
      .replace('## TL;DR', 'Below.\n\n```\n## TL;DR\n\nOld gist.\n```\n\n## TL;DR')
      .replace('## My notes\n', '## My notes\n\n```md\n## Summary\n```\n')
      .concat('\nThe end.\n');
    const { text } = mergedOf(own);
    for (const typed of ['Above.\n\n> [!info]', 'Below.\n\n```\n## TL;DR\n\nOld gist.\n```\n\n## TL;DR\n\nNew gist.', '## My notes\n\n```md\n## Summary\n```\n', '\nThe end.\n']) expect(text).toContain(typed);
  });
});

describe('properties', () => {
  const changed = first.text.replace('title: "Shells"', 'title: My shells # mine').replace('year: 2024\n', 'rating:   5   # stars\nyear: 2024   # printed\n').replace(/^tags:.*\n/m, 'tags:\n  - paper\n');

  it('are renewed where they are ours, and the rest stays byte for byte', () => {
    const { text } = mergedOf(changed);
    expect(text).toContain('title: My shells # mine\n');
    expect(text).toContain('rating:   5   # stars\nyear: 2025   # printed\n');
    expect(text).toContain('tags:\n  - paper\n');
  });

  it('are the reader\'s from the first change, even when they are changed back', () => {
    const once = mergedOf(first.text.replace('status: unread', 'status: reading')).text;
    const back = mergedOf(once.replace('status: reading', 'status: unread').replace('year: 2025', 'year: 1999')).text;
    expect(back).toContain('status: unread\n');
    const again = mergedOf(back.replace('year: 1999', 'year: 2025'), { draft: first }).text;
    expect(again).toContain('year: 2025\n');
  });

  it('stay deleted', () => expect(mergedOf(first.text.replace('year: 2024\n', '')).text).not.toContain('year:'));

  it('keep a link that the app has rewritten', () => {
    const moved = first.text.replace('pdf: "[[Attachments/sample.pdf]]"', 'pdf: "[[Read/sample.pdf]]"');
    expect(mergedOf(moved, { files: { ...FILES, pdfPath: 'Read/sample.pdf' } }).text).toContain('pdf: "[[Read/sample.pdf]]"');
  });
});

describe('the choice of a run', () => {
  it.each([
    ['metadata', { kind: 'metadata' }, ['2025', 'Old gist', 'Old limit']],
    ['figures', { kind: 'figures' }, ['2024', 'Old gist', 'Old limit']],
    ['one section', { kind: 'sections', ids: ['summary'] }, ['2024', 'Old gist', 'New limit']],
    ['what was not there', { kind: 'failed' }, ['2024', 'Old gist', 'Old limit']],
  ] as const)('is kept to: %s', (_name, choice, [year, gist, limit]) => {
    const { text } = mergedOf(first.text, { choice });
    expect([/^year: (.*)$/m.exec(text)?.[1], text.includes(`${gist}.`), text.includes(`${limit}.`)]).toEqual([year, true, true]);
  });
});

describe('a note that cannot be understood', () => {
  it.each([
    ['broken-properties', first.text.replace('title: ', 'title: "" ')],
    ['broken-properties', first.text.replace(/^---\n(?=> )/m, '')],
    ['no-ledger', withoutLedger(first.text)],
    ['broken-ledger', first.text.replace('"sections":[', '"sections":')],
    ['newer-ledger', first.text.replace('{"v":1', '{"v":2')],
    ['doubled-ledger', first.text + first.text.slice(first.text.indexOf('%% reading-note'))],
    ['sync-conflict', first.text.replace('## Summary', '<<<<<<< here\n## Summary\n=======\n>>>>>>> there\n## Summary')],
  ])('is left alone: %s', (code, note) => {
    const merged = merge(note);
    expect(merged.ok ? null : merged.failure.code).toBe(code);
  });
});

describe('a note in another language than the new draft', () => {
  const chinese = writeNote(noteInputOf({ paper: paperOf({ title: 'Shells', year: 2024 }), audited: auditedOf(draftOf({ tldr: [claimOf('新的要点。')] })), words: zh.note }));

  it('has its headings in that language, and the ledger knows which is which', () => {
    expect(chinese.text).toContain(`## ${zh.note.headings.tldr}`);
    expect(chinese.text).toContain(`## ${zh.note.headings.myNotes}`);
    expect(mergedOf(chinese.text, { draft: chinese }).text).toBe(chinese.text);
  });

  it('keeps its headings, takes the new text below them, and has each section once', () => {
    const { text } = mergedOf(first.text, { draft: chinese });
    expect(text).toMatch(/## TL;DR\n\n新的要点。/);
    expect(text).not.toContain(`## ${zh.note.headings.tldr}`);
    expect(text.match(/^## My notes$/gm)).toHaveLength(1);
    expect(text).not.toContain(`## ${zh.note.headings.myNotes}`);
    const back = mergedOf(text, { draft: second }).text;
    expect(back.match(/^## .*$/gm)).toEqual(text.match(/^## .*$/gm));
    expect(back).toMatch(/## TL;DR\n\nNew gist\./);
  });

  it('has one callout on how it was made, although the reader wrote into it', () => {
    const noted = first.text.replace('> [!note]- How this note was made', '> [!note]- How this note was made\n> Checked by me.');
    const { text } = mergedOf(noted, { draft: chinese });
    expect(noted).not.toBe(first.text);
    expect(text.match(/^> \[!note\]-/gm)).toHaveLength(1);
    expect(text).toContain('> Checked by me.');
  });
});
