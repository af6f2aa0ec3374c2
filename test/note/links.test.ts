import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { embed, encodePath, link, linkTarget, placeSubpath, propertyLink, rectangleSubpath } from '../../src/note/links';
import { parseInline } from '../harness/obsidian/markdown/inline';
import { LETTER_MAP } from '../builders/note';

const upright = { toUserSpace: LETTER_MAP };

describe('link', () => {
  it('is a wikilink with the full path and an alias', () => {
    expect(link('Attachments/a.pdf', { alias: 'p. 3', subpath: '#page=3' })).toBe('[[Attachments/a.pdf#page=3|p. 3]]');
    expect(link('Attachments/a.pdf', { alias: 'p. 3', subpath: '#page=3', unbroken: true })).toBe('[[Attachments/a.pdf#page=3|p.\u00A03]]');
    expect(link('In #1/a.pdf', { alias: 'p. 3', subpath: '#page=3', unbroken: true })).toBe('[p.\u00A03](In%20%231/a.pdf#page=3)');
    expect(link('Papers/hstu/hstu.md', { alias: 'HSTU' })).toBe('[[Papers/hstu/hstu|HSTU]]');
  });

  it('escapes the bar in a cell of a table', () => {
    expect(link('Papers/hstu/hstu.md', { alias: 'HSTU', cell: true })).toBe('[[Papers/hstu/hstu\\|HSTU]]');
  });

  it.each(['a#b.pdf', 'a^b.pdf', 'a [1].pdf', 'a|b.pdf', 'a%%b.pdf', 'a`b.pdf', '$a$.pdf'])('is an encoded Markdown link for the path %p', (name) => {
    const written = link(`In box/${name}`, { alias: 'p. 1', subpath: '#page=1&offset=72,540,0' });
    expect(written).toBe(`[p. 1](In%20box/${encodePath(name)}#page=1&offset=72,540,0)`);
    expect(parseInline(written)).toEqual([{ kind: 'internal', target: `In box/${name}#page=1&offset=72,540,0`, spans: [{ kind: 'text', text: 'p. 1' }] }]);
  });

  it('is a Markdown link for an alias that a wikilink cannot show', () => {
    expect(link('Papers/a.md', { alias: 'A | B [C] *d*' })).toBe('[A | B \\[C\\] \\*d\\*](Papers/a.md)');
    expect(link('Papers/a.md', { alias: 'A | B', cell: true })).toBe('[A \\| B](Papers/a.md)');
  });

  it('shows the name of the file without an alias', () => {
    expect(link('Papers/a.pdf', { alias: ' ' })).toBe('[[Papers/a.pdf|a.pdf]]');
  });

  it('is one link to its file, whatever path and alias are', () => {
    const path = fc.array(fc.constantFrom('a', 'b c', '#', '^', '[', ']', '|', '%%', '(', ')', '`', '$', '*', '_x_', 'é', '中', '<', '"', "'", '~~', '&'), { minLength: 1, maxLength: 6 }).map((parts) => `f/${parts.join('')}.pdf`);
    fc.assert(
      fc.property(path, fc.string({ unit: 'binary', maxLength: 20 }), (target, alias) => {
        const spans = parseInline(link(target, { alias, subpath: '#page=2' }));
        expect(spans.map((span) => (span.kind === 'internal' ? span.target : span.kind))).toEqual([`${target}#page=2`]);
      }),
    );
  });
});

describe('linkTarget', () => {
  it('finds the path of what propertyLink wrote', () => {
    const paths = ['Attachments/a.pdf', 'Attachments/a #1 [x] (y) | 100%.pdf', 'a^b.pdf', '100%%.pdf', 'é/中.pdf'];
    expect(paths.map((path) => linkTarget(propertyLink(path)))).toEqual(paths);
  });

  it('reads links as readers write them', () => {
    expect(linkTarget('[[a.pdf#page=2|x]]')).toBe('a.pdf');
    expect(linkTarget('[x](<a%20b.pdf>)')).toBe('a b.pdf');
    expect([linkTarget('a.pdf'), linkTarget('[x](https://a.example)'), linkTarget(null), linkTarget(7), linkTarget('[[]]')]).toEqual([null, null, null, null, null]);
  });
});

describe('embed', () => {
  it('shows a picture of the vault', () => {
    expect(embed('Papers/hstu/images/fig1.png')).toBe('![[Papers/hstu/images/fig1.png]]');
    expect(embed('Papers #1/fig1.png')).toBe('![](Papers%20%231/fig1.png)');
  });
});

describe('placeSubpath', () => {
  const line = { x0: 72, y0: 242, x1: 300, y1: 252 };

  it('opens the page ten points above the line, in user space, keeping the zoom', () => {
    expect(placeSubpath(3, line, upright)).toBe('#page=3&offset=72,560,0');
  });

  it('does not point above the page', () => {
    expect(placeSubpath(1, { ...line, y0: 4 }, upright)).toBe('#page=1&offset=72,792,0');
  });

  it('follows the rotation of a page and the corner of its crop box', () => {
    // Turned by 90 degrees: x' = y, y' = x; the crop box begins at (20, 30).
    expect(placeSubpath(1, line, { toUserSpace: [0, 1, 1, 0, 20, 30] })).toBe('#page=1&offset=252,102,0');
  });

  it('opens the page when the place is not known', () => {
    expect(placeSubpath(5, null, upright)).toBe('#page=5');
    expect(placeSubpath(5, line, null)).toBe('#page=5');
  });
});

describe('rectangleSubpath', () => {
  it('has the lower left and the upper right corner in user space', () => {
    const place = { page: 3, box: { x0: 72, y0: 92, x1: 540, y1: 392 } };
    expect(rectangleSubpath(place, upright)).toBe('#page=3&rect=72,400,540,700');
    expect(rectangleSubpath(place, { toUserSpace: [0, 1, 1, 0, 0, 0] })).toBe('#page=3&rect=92,72,392,540');
  });

  it('has no minus before zero', () => {
    expect(rectangleSubpath({ page: 1, box: { x0: -0.2, y0: 0, x1: 10, y1: 792 } }, upright)).toBe('#page=1&rect=0,0,10,792');
  });
});
