import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indexEntry, isIndex, updateIndexNote } from '../../src/library/index-note';
import { readingOf } from '../builders/note';
import { approved } from '../builders/approved';
import { parseBlocks } from '../harness/obsidian/markdown/blocks';

const hstu = readingOf('Papers/hstu/hstu.md', {
  title: 'Actions Speak Louder than Words',
  authors: ['Jiaqi Zhai', 'Lucy Liao', 'Xing Liu', 'Yueming Wang'],
  year: 2024,
  venue: 'ICML 2024',
  difficulty: 4,
  'reading-time': 15,
  status: 'reading',
  tldr: 'Recommendation as a sequence | it scales.',
  'drafted-on': '2026-11-23',
});
const bare = readingOf('Papers/x/x.md', { 'paper-id': 'abc' });
const odd = readingOf('Papers/Old [1]/a.md', {
  title: 'A | B [C]: <b>#1</b>',
  authors: 'Ada Lovelace',
  year: '1843',
  venue: 'Taylor’s *Memoirs*',
  difficulty: 9,
  'reading-time': '1 hour',
  status: 'later',
  tldr: null,
  'drafted-on': '2026-11-24',
});

/** Our part of a new index note, without the mark before it. */
const part = (...readings: Parameters<typeof updateIndexNote>[1]): string => updateIndexNote(null, readings).replace(/^---\n.*\n---\n/, '');
const table = part(hstu);
const other = part(bare, hstu);

describe('updateIndexNote', () => {
  it('makes a table of all readings, newest first', () => {
    const note = updateIndexNote(null, [hstu, bare, odd]);
    expect(note).toBe(approved('note/paper-index.md', note));
  });

  it('carries a mark when it is new, and gets none when the reader took it away', () => {
    expect(updateIndexNote(null, [])).toMatch(/^---\npaper-index: true\n---\n%% paper-index:start %%\n/);
    expect(updateIndexNote(table, [hstu])).toBe(table);
    expect([isIndex({ 'paper-index': true }), isIndex({ 'paper-index': false }), isIndex({})]).toEqual([true, false, false]);
  });

  it('tells a copy of a note from the note', () => {
    const [note, copy] = ['Papers/a/a.md', 'Papers/a/a 1.md'].map((path) => readingOf(path, { title: 'Ants', 'paper-id': 'aa' }));
    if (!note || !copy) throw new Error('two notes');
    expect(updateIndexNote(null, [copy, note])).toContain('[[Papers/a/a\\|Ants]]');
    expect(updateIndexNote(null, [copy, note])).toContain('[[Papers/a/a 1\\|Ants (a 1)]]');
    expect(indexEntry(copy)).not.toBe(indexEntry(note));
  });

  it('has a table also without readings', () => {
    expect(updateIndexNote(null, [])).toContain('| No papers yet. |');
  });

  it('does not depend on the order of the readings', () => {
    expect(updateIndexNote(null, [odd, bare, hstu])).toBe(updateIndexNote(null, [hstu, bare, odd]));
  });

  it('replaces only what is between the markers', () => {
    const mine = `---\ncssclasses: wide\n---\nMy papers\n\n${table}\nMore of mine | a |\n`;
    expect(updateIndexNote(mine, [bare, hstu])).toBe(mine.replace(table.trim(), other.trim()));
  });

  it('keeps line ends of Windows, and uses them', () => {
    const mine = `Mine\r\n\r\n${table.replace(/\n/g, '\r\n')}After\r\n`;
    const updated = updateIndexNote(mine, [bare, hstu]);
    expect(updated).toBe(`Mine\r\n\r\n${other.replace(/\n/g, '\r\n')}After\r\n`);
  });

  it.each([
    ['none is there', 'Mine'],
    ['only the start is there', `Mine\n\n%% paper-index:start %%\n\n| a |\n`],
    ['only the end is there', `Mine\n\n%% paper-index:end %%\n`],
    ['they are the wrong way round', `%% paper-index:end %%\n| a |\n%% paper-index:start %%\n`],
    ['the reader wrote between them', table.replace('%% paper-index:end %%', 'My own words\n\n%% paper-index:end %%')],
    ['the marker stands inside a sentence', 'The part between %% paper-index:start %% and %% paper-index:end %% is made.'],
  ])('appends the part when %s, and changes nothing else', (_what, mine) => {
    const updated = updateIndexNote(mine, [hstu]);
    expect(updated.startsWith(mine)).toBe(true);
    expect(updated.endsWith(`\n\n${table}`)).toBe(true);
    expect(updateIndexNote(updated, [bare, hstu])).toBe(updated.replace(new RegExp(`${table.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`), () => other));
  });

  it('updates the last of two parts', () => {
    expect(updateIndexNote(`${table}\n${table}`, [bare, hstu])).toBe(`${table}\n${other}`);
  });

  it('is the same when it is done again, whatever the note and the properties are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 15 });
    const value = fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text, { maxLength: 3 }));
    const properties = fc.dictionary(fc.constantFrom('title', 'aliases', 'authors', 'year', 'venue', 'difficulty', 'status', 'tldr', 'drafted-on'), value, { noNullPrototype: true });
    const pieces = fc.array(fc.oneof(text, fc.constantFrom('%% paper-index:start %%', '%% paper-index:end %%', '| a |', '\n', '\r\n', 'mine')), { maxLength: 8 });
    fc.assert(
      fc.property(pieces, fc.array(properties, { maxLength: 3 }), (parts, all) => {
        const readings = all.map((one, index) => readingOf(`Papers/p${index}/p${index}.md`, one));
        const once = updateIndexNote(parts.join('\n'), readings);
        expect(updateIndexNote(once, readings)).toBe(once);
        const own = once.slice(once.indexOf('| Paper | Authors |'));
        const [block] = parseBlocks(own);
        expect(block?.kind === 'table' ? block.rows.map((row) => row.length) : []).toEqual(Array.from({ length: Math.max(1, all.length) }, () => 8));
      }),
    );
  });
});
