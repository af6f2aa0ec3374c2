import { describe, expect, it } from '@jest/globals';
import { findReading, findSamePaper } from '../../src/library/find';
import { readingOf } from '../builders/note';

const byLink = readingOf('Papers/a/a.md', { 'paper-id': 'aaaa' }, 'Attachments/a.pdf');
const byId = readingOf('Papers/b/b.md', { 'paper-id': 'bbbb' }, 'Attachments/gone.pdf');
const bare = readingOf('Papers/c/c.md', {}, null);

describe('findReading', () => {
  const readings = [bare, byId, byLink];

  it('knows a paper by its PDF first', () => {
    expect(findReading(readings, 'Attachments/a.pdf', 'bbbb')).toEqual({ reading: byLink, by: 'pdf' });
  });

  it('knows a paper by its id when no link leads to the PDF', () => {
    expect(findReading(readings, 'Elsewhere/copy.pdf', 'bbbb')).toEqual({ reading: byId, by: 'paper-id' });
  });

  it('does not take two ways to write one path for two', () => {
    const accented = readingOf('Papers/d/d.md', {}, 'Caf\u00e9.pdf');
    expect(findReading([accented], 'Cafe\u0301.pdf', 'x')?.reading).toBe(accented);
  });

  it('reads an id that lost its quotes', () => {
    const digits = readingOf('Papers/e/e.md', { 'paper-id': 12345678 });
    expect(findReading([digits], 'x.pdf', '12345678')?.reading).toBe(digits);
  });

  it('finds the same of several in any order', () => {
    const copy = readingOf('Papers/z/copy.md', { 'paper-id': 'aaaa' }, 'Attachments/a.pdf');
    expect(findReading([copy, byLink], 'Attachments/a.pdf', 'aaaa')?.reading).toBe(byLink);
    expect(findReading([byLink, copy], 'Attachments/a.pdf', 'aaaa')?.reading).toBe(byLink);
  });

  it('takes the note that was made, not a copy of it', () => {
    const note = readingOf('Papers/hstu/hstu.md', { 'paper-id': 'ff' });
    const copies = [readingOf('Papers/hstu/hstu 1.md', { 'paper-id': 'ff' }), readingOf('A/x.md', { 'paper-id': 'ff' })];
    expect(findReading([...copies, note], 'x.pdf', 'ff')?.reading).toBe(note);
  });

  it('finds nothing for a paper without a note', () => {
    expect(findReading(readings, 'new.pdf', 'cccc')).toBeNull();
    expect(findReading([bare], 'new.pdf', '')).toBeNull();
  });
});

describe('findSamePaper', () => {
  const byDoi = readingOf('Papers/d/d.md', { doi: 'https://doi.org/10.1000/ABC.1', arxiv: null });
  const byArxiv = readingOf('Papers/x/x.md', { doi: null, arxiv: '2402.17152v3' });
  const readings = [bare, byArxiv, byDoi];

  it('knows an identifier in whatever form it is written', () => {
    expect(findSamePaper(readings, { doi: '10.1000/abc.1', arxiv: null })).toEqual({ reading: byDoi, by: 'doi' });
    expect(findSamePaper(readings, { doi: null, arxiv: '2402.17152' })).toEqual({ reading: byArxiv, by: 'arxiv' });
  });

  it('finds nothing for a paper without identifiers, or with others', () => {
    expect(findSamePaper(readings, { doi: null, arxiv: null })).toBeNull();
    expect(findSamePaper(readings, { doi: '10.1000/abc.12', arxiv: '2402.1715' })).toBeNull();
  });
});
