import { describe, expect, it } from '@jest/globals';
import type { LineRole, Paper } from '../../src/model/paper';
import { understandPaper } from '../../src/paper/understand';
import { Page, prose, sourceOf } from '../builders/page';

const BOLD = { size: 12, bold: true, font: 'Bold' } as const;
const COLUMN = 240;

/** A short paper in two columns with all that a paper has. */
function shortPaper(): Page[] {
  const first = new Page(1);
  first.run(90, 80, 'Reading Papers: How Lines Become a Text', { size: 16, bold: true, font: 'Bold' });
  let x = first.run(160, 110, 'Ana Pérez', { size: 11 });
  x = first.run(x, 106, '1,∗', { size: 7 });
  x = first.run(x, 110, ', John van der Berg', { size: 11 });
  x = first.run(x, 106, '2', { size: 7 });
  first.run(x, 110, ', and Wei-Lin Chen', { size: 11 });
  first.run(180, 126, '1 University of Somewhere, 2 Institute of Examples', { size: 9 });
  first.run(200, 140, 'ana@example.org, john@example.org', { size: 9 });
  first.run(150, 180, 'Abstract', BOLD);
  first.lines(60, 200, ['We say how lines become a text. The method is sim-', 'ple and fast, e.g. on phones. It reads 99.5% of all', 'pages of the papers that we gave it to read.'], { size: 9 });
  first.run(50, 260, '1 Introduction', BOLD);
  first.lines(50, 280, prose(25, COLUMN));
  first.lines(310, 180, prose(30, COLUMN, 5));
  first.run(310, 560, 'ends. One stays on this page as the sentence of the', {});
  first.rule(50, 120, 590);
  const note = first.run(50, 601, '1', { size: 6 });
  first.run(note, 605, 'A note at the foot of the column that says more.', { size: 8 });
  first.run(50, 700, 'Proceedings of the 3rd Conference on Examples, 2021, pages 11–12. doi:10.1000/ex.2021.3', { size: 8 });
  first.turned(25, 600, 'arXiv:2101.00001v2 [cs.DL] 3 Jan 2021', 270, 16);

  const second = new Page(2);
  second.run(50, 80, 'paper goes on at the top of the next page. Here the paragraph really ends. But');
  second.lines(50, 92, prose(20, COLUMN, 2));
  second.run(50, 350, 'Figure 1: What we saw.', { size: 9 });
  second.run(50, 380, '2 Method', BOLD);
  second.lines(50, 400, ['We know that the sum', 'of all values is small.'].map((text) => text.padEnd(46, ' ').trimEnd()));
  second.lines(50, 424, prose(12, COLUMN, 4));
  second.run(50, 580, 'References', BOLD);
  second.lines(50, 600, ['[1] J. Roe. Counting. In Proc. Count., 1999.', '[2] A. Doe and B. Lee. Stopping on time.', '[3] C. Yu. Waiting. 2003. doi:10.1000/other.'], { size: 9 });
  second.lines(310, 80, prose(45, COLUMN, 6));
  return [first, second];
}

describe('a short paper', () => {
  const paper: Paper = understandPaper(sourceOf(shortPaper()));
  const textOf = (role: LineRole): string => paper.lines.flat().filter((line) => line.role === role).map((line) => line.text).join(' | ');

  it('has title, authors, abstract, columns', () => {
    expect(paper.title).toBe('Reading Papers: How Lines Become a Text');
    expect(paper.authors).toEqual(['Ana Pérez', 'John van der Berg', 'Wei-Lin Chen']);
    expect(paper.abstract.map((sentence) => sentence.text)).toEqual(['We say how lines become a text.', 'The method is simple and fast, e.g. on phones.', 'It reads 99.5% of all pages of the papers that we gave it to read.']);
    expect(paper.columns).toBe(2);
  });

  it('has its own identifiers, not those of its references', () => {
    expect(paper).toMatchObject({ doi: '10.1000/ex.2021.3', arxiv: '2101.00001', year: 2021, venue: 'Proceedings of the 3rd Conference on Examples' });
  });

  it('has headings and references', () => {
    expect(paper.headings.map((heading) => heading.text)).toEqual(['1 Introduction', '2 Method', 'References']);
    expect(paper.references.map((reference) => reference.title)).toEqual(['Counting', 'Stopping on time', 'Waiting']);
  });

  it('sorts its lines', () => {
    expect(textOf('caption')).toBe('Figure 1: What we saw.');
    expect(textOf('footnote')).toContain('A note at the foot');
    expect(textOf('furniture')).toContain('arXiv:2101.00001v2');
  });

  it('has sentences that run over pages, with the page they begin on, and none of captions, notes or references', () => {
    const over = paper.sentences.find((sentence) => sentence.text.includes('One stays on this page'));
    expect(over?.text).toMatch(/^One stays on this page as the sentence of the paper goes on at the top of the next page\.$/);
    expect(paper.sentences.map((sentence) => sentence.text)).toContain('Here the paragraph really ends.');
    expect(paper.sentences.filter((sentence) => /What we saw|A note at|Roe/.test(sentence.text))).toEqual([]);
  });
});

describe('front matter of other kinds', () => {
  const understand = (page: Page, extra = {}): Paper => understandPaper(sourceOf([page], extra));
  const withBody = (page: Page, y: number): Page => page.lines(60, y, prose(30, 480));

  it('passes over the larger name of a journal and kinds of article; the file agrees with the title', () => {
    const page = new Page();
    page.run(380, 70, 'future things', { size: 26, bold: true });
    page.run(60, 100, 'RESEARCH ARTICLE', { size: 13 });
    page.lines(60, 130, ['A long title that says what', 'was found in the end'], { size: 18, bold: true, pitch: 21 });
    page.run(60, 185, 'Ana Roe, John Doe and Mia Lee', { size: 12 });
    expect(understand(withBody(page, 240), { info: { title: 'A long title that says what was found in the end', author: null, subject: null, createdYear: null } })).toMatchObject({
      title: 'A long title that says what was found in the end',
      authors: ['Ana Roe', 'John Doe', 'Mia Lee'],
    });
  });

  it('reads names over their institutions, row by row', () => {
    const page = new Page();
    page.run(150, 80, 'Reading All of the Pages', { size: 16, bold: true });
    [['Ana Roe', 80], ['John Doe', 260], ['Mia Lee', 440]].forEach(([name, x]) => {
      page.run(Number(x), 120, String(name), { bold: true });
      page.run(Number(x), 132, 'Example Labs');
      page.run(Number(x), 144, 'mail@example.org', { font: 'Mono' });
    });
    page.run(80, 170, 'Bo Xi', { bold: true });
    page.run(80, 182, 'Northern Ireland');
    expect(understand(withBody(page, 240)).authors).toEqual(['Ana Roe', 'John Doe', 'Mia Lee', 'Bo Xi']);
  });

  it('reads an abstract that opens its paragraph with its name, and one without a name in a type of its own', () => {
    const named = new Page();
    named.run(150, 80, 'Reading All of the Pages', { size: 16, bold: true });
    const x = named.run(60, 130, 'Abstract—', { bold: true });
    named.run(x, 130, 'We read all of the pages of a paper and');
    named.lines(60, 142, ['say what stands on them for the reader.', 'Keywords: reading, pages']);
    named.run(60, 180, '1 Introduction', BOLD);
    expect(understand(withBody(named, 200)).abstract.map((s) => s.text)).toEqual(['We read all of the pages of a paper and say what stands on them for the reader.']);

    const unnamed = new Page();
    unnamed.run(150, 80, 'Reading All of the Pages', { size: 16, bold: true });
    unnamed.run(60, 110, 'Ana Roe and John Doe', { size: 11 });
    unnamed.lines(60, 150, ['We read all of the pages of a paper and say what', 'stands on them for the reader who has no time to', 'read any of the pages at all.'], { size: 9, font: 'Other' });
    expect(understand(withBody(unnamed, 240)).abstract.map((s) => s.text)).toEqual(['We read all of the pages of a paper and say what stands on them for the reader who has no time to read any of the pages at all.']);
  });

  it('prints nothing that is not there', () => {
    const paper = understand(withBody(new Page(), 80));
    expect(paper).toMatchObject({ title: null, authors: [], year: null, venue: null, doi: null, arxiv: null, abstract: [], headings: [], references: [], text: 'ok' });
  });

  it('takes no DOI of data or of another work for the paper’s own', () => {
    const page = new Page();
    page.run(150, 80, 'Reading All of the Pages', { size: 16, bold: true });
    page.run(60, 110, 'Our data are at https://doi.org/10.5281/zenodo.12345', { size: 8 });
    expect(understand(withBody(page, 150)).doi).toBeNull();
  });
});

describe('the state of the text', () => {
  it('is none for pages that are pictures', () => {
    expect(understandPaper(sourceOf([new Page(1), new Page(2)]))).toMatchObject({ text: 'none', pageCount: 2, sentences: [], title: null });
  });

  it('is garbled where fonts do not say which letters they show', () => {
    const coded = (text: string): string => [...text].map((c) => (c === ' ' ? c : String.fromCharCode(0xe000 + c.charCodeAt(0)))).join('');
    expect(understandPaper(sourceOf([new Page().lines(60, 100, prose(30, 480).map(coded))])).text).toBe('garbled');
    const shifted = (text: string): string => text.replace(/[a-z]/g, (c) => 'bcdfghjklmnpqrstvwxzbcdfgh'.charAt(c.charCodeAt(0) - 97));
    expect(understandPaper(sourceOf([new Page().lines(60, 100, prose(30, 480).map(shifted))])).text).toBe('garbled');
  });

  it('names pages that failed and reads the others', () => {
    const source = sourceOf([new Page(1).lines(60, 100, prose(30, 480)), new Page(2)]);
    const [first, second] = source.pages;
    if (!first || !second) throw new Error('two pages');
    const paper = understandPaper({ ...source, pages: [first, { ...second, failure: 'bad stream' }] });
    expect(paper.failedPages).toEqual([{ page: 2, reason: 'bad stream' }]);
    expect(paper.text).toBe('ok');
  });
});

describe('displays', () => {
  it('cut no sentence in two: what they interrupt is left out', () => {
    const page = new Page().lines(60, 100, ['The first sentence of this page is whole and can be quoted. We now define', '']);
    page.run(200, 124, 'f ( x ) = a x + b (1)');
    page.lines(60, 148, ['where a is a number that we chose before. The last sentence of this page is whole again. But', ...prose(20, 480)]);
    const texts = understandPaper(sourceOf([page])).sentences.map((sentence) => sentence.text);
    expect(texts).toContain('The first sentence of this page is whole and can be quoted.');
    expect(texts).toContain('The last sentence of this page is whole again.');
    expect(texts.filter((text) => /define|where a is/.test(text))).toEqual([]);
  });
});
