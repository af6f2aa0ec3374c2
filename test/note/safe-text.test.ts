import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../../src/note/clean-text';
import { isPlain, safeCell, safeHeading, safeLinkText, safeText } from '../../src/note/safe-text';
import { parseBlocks } from '../harness/obsidian/markdown/blocks';
import { parseInline, type Span } from '../harness/obsidian/markdown/inline';
import { actingParts, shownText } from './acting-parts';
import { ATTACKS } from './attacks';
import { hostile } from './hostile';
import { ORDINARY } from './ordinary';

/** What a span shows, when it is plain text or a web address that shows itself; what it is, when it is anything else. */
const shownBySpan = (span: Span): string => {
  if (span.kind === 'text') return span.text;
  if (span.kind === 'external' && span.spans.length === 1 && span.spans[0]?.kind === 'text' && span.spans[0].text === span.url) return span.url;
  return `<${span.kind}>`;
};

/** The stand-in takes a ">" after an address for the end of an autolink. */
const withoutClosing = (text: string): string => text.replace(/>/g, '');

describe('safeText', () => {
  it.each(ATTACKS)('keeps "%s" from acting, and shows it as written', (_name, text) => {
    const written = safeText(text);
    expect(actingParts(written)).toEqual([]);
    expect(shownText(written)).toBe(cleanText(text));
  });

  it.each(ORDINARY)('lets %p read as written', (text, written) => {
    expect(safeText(text)).toBe(written);
    expect(shownText(written)).toBe(text);
    expect(actingParts(written)).toEqual([]);
  });

  it('never lets any text act, and never changes what it says', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        const written = safeText(text);
        expect(actingParts(written)).toEqual([]);
        expect(shownText(written)).toBe(cleanText(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is one paragraph of plain text for the stand-in of the app, wherever it stands', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = safeText(text);
        fc.pre(written !== '');
        expect(parseBlocks(`before\n\n${written}\n\nafter`)[1]).toEqual({ kind: 'paragraph', text: written });
        expect(parseBlocks(`- ${written}`)).toEqual([{ kind: 'list', start: null, items: [{ done: null, blocks: [{ kind: 'paragraph', text: written }] }] }]);
        expect(parseBlocks(`> [!example] ${written}\n> ${written}`)).toEqual([
          { kind: 'callout', type: 'example', title: written, fold: '', blocks: [{ kind: 'paragraph', text: written }] },
        ]);
        expect(withoutClosing(parseInline(written).map(shownBySpan).join(''))).toBe(withoutClosing(cleanText(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it('joins its lines, so that none of them begins a block', () => {
    expect(safeText('one\n# two\r\n\r\n- three')).toBe('one # two - three');
  });

  it('takes time in proportion to the text', () => {
    const signs = ['#', '$', '<', '[', '^', '~', '$a', '\\', 'a@', 'http://x*'];
    // A quadratic rule would look at 10^10 characters here, and the test would not end.
    for (const sign of signs) expect(safeText(sign.repeat(100_000)).length).toBeGreaterThan(0);
  });
});

describe('safeCell, safeHeading, safeLinkText, isPlain', () => {
  it('keeps a text in its cell, whatever bars and backslashes it has', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rows = parseBlocks(`| a | b |\n| --- | --- |\n| ${safeCell(text)} | x |`);
        const table = rows[0];
        expect(rows).toHaveLength(1);
        expect(table?.kind === 'table' ? table.rows.map((row) => row.length) : []).toEqual([2]);
      }),
    );
  });

  it('keeps closing number signs of a heading, which Markdown would drop', () => {
    expect(safeHeading('Learning C #')).toBe('Learning C \\#');
    expect(safeHeading('Two ##')).toBe('Two \\#\\#');
    expect(safeHeading('# One')).toBe('\\# One');
  });

  it('keeps brackets inside the text of a link', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(cleanText(text) !== '');
        const spans = parseInline(`[${safeLinkText(text)}](Papers/a.md)`);
        expect(spans.map((span) => (span.kind === 'internal' ? span.target : span.kind))).toEqual(['Papers/a.md']);
      }),
    );
  });

  it('finds texts plain that need no care as an alias', () => {
    expect(['BERT: a model', 'x_1', 'p. 3'].map(isPlain)).toEqual([true, true, true]);
    expect(['a|b', '[Re] x', '#tag', 'a  b', '<b>'].map(isPlain)).toEqual([false, false, false, false, false]);
  });
});
