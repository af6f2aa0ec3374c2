import { describe, expect, it } from '@jest/globals';
import { choosePdf, recentFirst, type ChoosableFile } from '../../src/vault/choose-pdf';

const file = (path: string, mtime = 0): ChoosableFile => ({ path, extension: path.slice(path.lastIndexOf('.') + 1), stat: { mtime } });
const note = file('Notes/a.md');
const [one, two] = [file('one.pdf'), file('two.pdf')];

describe('choosePdf', () => {
  it('takes the active PDF, whatever the case of its ending', () => {
    const active = file('Scan.PDF');
    expect(choosePdf({ active, readingPdf: null, linkedPdfs: [] })).toEqual({ kind: 'take', pdf: active });
  });

  it('takes the PDF of the active reading note before others that the note links to', () => {
    expect(choosePdf({ active: note, readingPdf: { pdf: one }, linkedPdfs: [two, one] })).toEqual({ kind: 'take', pdf: one });
  });

  it('takes the only PDF that the active note links to', () => {
    expect(choosePdf({ active: note, readingPdf: null, linkedPdfs: [two] })).toEqual({ kind: 'take', pdf: two });
  });

  it('lets the reader choose between several linked PDFs', () => {
    expect(choosePdf({ active: note, readingPdf: null, linkedPdfs: [two, one] })).toEqual({ kind: 'linked', pdfs: [two, one] });
  });

  it('offers the whole vault otherwise', () => {
    const any = { kind: 'vault', lost: false };
    expect(choosePdf({ active: null, readingPdf: null, linkedPdfs: [] })).toEqual(any);
    expect(choosePdf({ active: note, readingPdf: null, linkedPdfs: [] })).toEqual(any);
    expect(choosePdf({ active: file('picture.png'), readingPdf: null, linkedPdfs: [] })).toEqual(any);
  });

  it('says so when the PDF of a reading note is gone', () => {
    expect(choosePdf({ active: note, readingPdf: { pdf: null }, linkedPdfs: [] })).toEqual({ kind: 'vault', lost: true });
    expect(choosePdf({ active: note, readingPdf: { pdf: null }, linkedPdfs: [two] })).toEqual({ kind: 'take', pdf: two });
  });
});

describe('recentFirst', () => {
  it('puts what was opened lately first, in that order, then what was changed last', () => {
    const files = [file('old.pdf', 1), file('new.pdf', 9), file('b.pdf', 5), file('a.pdf', 5), file('opened.pdf', 2), file('just opened.pdf', 0)];
    const order = recentFirst(files, ['just opened.pdf', 'note.md', 'opened.pdf']).map(({ path }) => path);
    expect(order).toEqual(['just opened.pdf', 'opened.pdf', 'new.pdf', 'a.pdf', 'b.pdf', 'old.pdf']);
  });
});
