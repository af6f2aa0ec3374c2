import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Properties } from '../../src/model/ports';
import { frontMatter, isoDate, noteProperties, readProperties, tldrText, type PropertySource } from '../../src/note/properties';
import { claimOf } from '../builders/draft';

const source: PropertySource = {
  title: 'Actions Speak Louder than Words: Trillion-Parameter Sequential Transducers',
  aliases: ['HSTU'],
  authors: ['Jiaqi Zhai', 'Lucy Liao'],
  year: 2024,
  venue: 'ICML 2024',
  doi: null,
  arxiv: '2402.17152',
  pdf: '[[Attachments/hstu.pdf]]',
  cover: '[[Papers/hstu/images/fig1_arch_overall.png]]',
  tldr: [claimOf('Recommendation as a sequence: it scales.')],
  difficulty: 4,
  readingMinutes: 15,
  draftedBy: 'offline',
  draftedOn: new Date(2026, 10, 23),
  paperId: '3f9a1c0d2b7e4455',
};

describe('frontMatter', () => {
  it('has the keys in their order, with the quotes that YAML needs', () => {
    expect(frontMatter(noteProperties(source))).toBe(
      [
        '---',
        'title: "Actions Speak Louder than Words: Trillion-Parameter Sequential Transducers"',
        'aliases: [HSTU]',
        'authors: [Jiaqi Zhai, Lucy Liao]',
        'year: 2024',
        'venue: ICML 2024',
        'doi:',
        'arxiv: "2402.17152"',
        'pdf: "[[Attachments/hstu.pdf]]"',
        'cover: "[[Papers/hstu/images/fig1_arch_overall.png]]"',
        'tldr: "Recommendation as a sequence: it scales."',
        'difficulty: 4',
        'reading-time: 15',
        'status: unread',
        'tags: [paper]',
        'drafted-by: offline',
        'drafted-on: 2026-11-23',
        'paper-id: 3f9a1c0d2b7e4455',
        '---',
        '',
      ].join('\n'),
    );
  });

  it('leaves empty what is not known', () => {
    const unknown = { ...source, title: null, aliases: [''], authors: [], year: null, venue: '', arxiv: null, cover: null, tldr: [], difficulty: 0, readingMinutes: 0 };
    expect(frontMatter(noteProperties(unknown))).toContain('title:\naliases:\nauthors:\nyear:\nvenue:\ndoi:\narxiv:\npdf: "[[Attachments/hstu.pdf]]"\ncover:\ntldr:\ndifficulty:\nreading-time:\n');
  });

  it.each([
    'Colon: a title', 'a / b', '# heading', 'a ^ b', '[brackets]', 'a | b', 'a "quoted" title', "it's", '- leading dash', '? question', '! bang', '& anchor', '* star', '%percent', '@at', '`tick`',
    '{braces}', 'ends with colon:', 'emoji 🎉 title', 'null', 'yes', 'No', 'on', '~', 'true', '2024', '1e5', '0x1F', '12:30', '2024-01-01', '.5', 'x'.repeat(300), 'back\\slash', '--- dashes', '...',
    '中文标题：测试', '<% tp.x %>', '%% c %%', '{{date}}', 'a #b', 'key: value', '=1', '<<',
  ])('keeps the title %p', (title) => {
    const written = frontMatter(noteProperties({ ...source, title }));
    const read = readProperties(`${written}body`);
    expect(read.ok ? read.value['title'] : read.failure).toBe(title);
    // YAML 1.1 readers (Python's, older ones) see the same text.
    expect(parse(written.replace(/^---\n|---\n$/g, ''), { version: '1.1' })).toHaveProperty('title', title);
  });

  it('never holds a template tag, which would run before YAML is read', () => {
    expect(frontMatter(noteProperties({ ...source, title: '<% x %>', authors: ['<% y %>'] }))).not.toContain('<%');
  });

  it('gives the same values again, whatever they are', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('yes', 'null', '12', '- a', '# b', '"', "'", 'a: b', '\n', ' x ', '<%'));
    const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.oneof(text, fc.integer(), fc.constant(null)), { maxLength: 4 }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('title', 'authors', 'year', 'drafted-on', 'x'), value, { noNullPrototype: true }), (properties) => {
        const wellFormed = JSON.parse(JSON.stringify(properties).replace(/\\ud[89a-f][0-9a-f]{2}/gi, '')) as Properties;
        const read = readProperties(frontMatter(wellFormed));
        expect(read).toEqual({ ok: true, value: wellFormed });
      }),
    );
  });
});

describe('noteProperties', () => {
  it('makes text clean, and no link of a title', () => {
    const properties = noteProperties({ ...source, title: '[[Secret]]\u202E\nx', authors: ['  A\u0000da '] });
    expect(properties['title']).toBe('[ [Secret]] x');
    expect(properties['authors']).toEqual(['Ada']);
  });
});

describe('tldrText', () => {
  it('is the whole TL;DR when it is short', () => {
    expect(tldrText([claimOf('One.'), claimOf('Two.')])).toBe('One. Two.');
  });

  it('ends after a sentence', () => {
    const sentence = `${'word '.repeat(25).trim()}.`;
    expect(tldrText([claimOf(sentence), claimOf(sentence), claimOf(sentence)])).toBe(`${sentence} ${sentence}`);
  });

  it('ends after a word when the first sentence is too long', () => {
    const text = tldrText([claimOf('abcdefghi '.repeat(60))]);
    expect(text).toBe(`${'abcdefghi '.repeat(29).trim()}…`);
  });

  it('counts Chinese sentences', () => {
    expect(tldrText([claimOf(`${'字'.repeat(150)}。${'字'.repeat(200)}。`)])).toBe(`${'字'.repeat(150)}。`);
  });
});

describe('readProperties', () => {
  it('reads any YAML that a reader may have written', () => {
    const note = '\uFEFF---\r\ntitle: "x"\r\ntags:\r\n  - paper\r\n  - b\r\nyear: 2024 # printed\r\nnested:\r\n  a: 1\r\nempty:\r\n---\r\nbody\r\n---\r\n';
    expect(readProperties(note)).toEqual({ ok: true, value: { title: 'x', tags: ['paper', 'b'], year: 2024, nested: '{"a":1}', empty: null } });
  });

  it.each(['', 'no front matter', '---\n---\nbody', '---\n# only a comment\n---\n', '--- not\nx: 1\n---'])('finds no properties in %p', (note) => {
    expect(readProperties(note)).toEqual({ ok: true, value: {} });
  });

  it.each(['---\ntitle: "x\n---\n', '---\na: 1\na: 2\n---\n', '---\na: [1\n---\n', '---\n- a\n- b\n---\n', '---\njust text\n---\n', '---\na: *nowhere\n---\n'])('says that %p is broken', (note) => {
    const read = readProperties(note);
    expect(read.ok ? null : read.failure.code).toBe('broken-properties');
  });
});

describe('isoDate', () => {
  it('is the day of the reader', () => {
    expect(isoDate(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
  });
});
