import { describe, expect, it } from '@jest/globals';
import { understandPaper } from '../../src/paper/understand';
import { Page, prose, sourceOf } from '../builders/page';

const BOLD = { size: 12, bold: true, font: 'Bold' } as const;
const ABSTRACT = ['We read all of the pages of a paper and say what', 'stands on them for the reader who has no time to', 'read any of the pages at all.'];
const titled = (): Page => {
  const page = new Page();
  page.run(150, 80, 'Reading All of the Pages', { size: 16, bold: true });
  return page;
};

describe('front matter', () => {
  it('stands in the first column where the text begins at once in the second', () => {
    const page = titled();
    page.run(60, 120, 'Ana Roe, John Doe &', { size: 9, bold: true });
    page.run(60, 131, 'The Hedgerow Consortium*', { size: 9, bold: true });
    page.lines(60, 160, ABSTRACT.flatMap((line) => [line.slice(0, 24), line.slice(24)]), { bold: true, font: 'Bold' });
    page.lines(60, 250, prose(30, 230));
    page.lines(320, 120, prose(40, 230, 3));
    expect(understandPaper(sourceOf([page])).authors).toEqual(['Ana Roe', 'John Doe', 'The Hedgerow Consortium']);
  });

  it('has names that are divided at a line’s end', () => {
    const page = titled();
    page.lines(60, 110, ['A. Roe, B. Lee, D. K. van', 'der Meer, C. Yu, F.', 'D. Jensen'], { size: 11, pitch: 14 });
    page.run(60, 200, '1 Introduction', BOLD);
    page.lines(60, 220, prose(25, 480));
    expect(understandPaper(sourceOf([page])).authors).toEqual(['A. Roe', 'B. Lee', 'D. K. van der Meer', 'C. Yu', 'F. D. Jensen']);
  });
});

describe('authors', () => {
  it('may stand above the title', () => {
    const page = new Page();
    page.run(60, 60, 'ANA ROE and JOHN DOE', { size: 11 });
    page.run(60, 90, 'Reading All of the Pages', { size: 16, bold: true });
    page.run(60, 160, '1 Introduction', BOLD);
    page.lines(60, 180, prose(25, 480));
    expect(understandPaper(sourceOf([page])).authors).toEqual(['ANA ROE', 'JOHN DOE']);
  });

  it('may stand in a row without marks, hardly further apart than words', () => {
    const page = titled();
    let x = page.run(60, 110, 'Ana Roe', { size: 12, bold: true });
    x = page.run(x + 5, 110, 'John B. Doe', { size: 12, bold: true });
    page.run(x + 9, 110, 'Steven C. Walker', { size: 12, bold: true });
    page.run(60, 160, '1 Introduction', BOLD);
    page.lines(60, 180, prose(25, 480));
    expect(understandPaper(sourceOf([page])).authors).toEqual(['Ana Roe', 'John B. Doe', 'Steven C. Walker']);
  });

  it('may be a group behind persons', () => {
    const page = titled();
    page.run(60, 110, 'Ana Roe, MD, PhD; John Doe, MSc; for the Fjord Study Group', { size: 11 });
    page.run(60, 160, '1 Introduction', BOLD);
    page.lines(60, 180, prose(25, 480));
    expect(understandPaper(sourceOf([page])).authors).toEqual(['Ana Roe', 'John Doe', 'the Fjord Study Group']);
  });
});

describe('the abstract', () => {
  it('goes on past what stands beside it on the left', () => {
    const page = titled();
    page.run(60, 120, 'Ana Roe and John Doe', { size: 11 });
    const x = page.run(200, 160, 'Abstract: ', { bold: true });
    page.run(x, 160, 'We read all of the pages of a paper and');
    page.lines(200, 172, ['say what stands on them for the reader who has no', 'time to read any of them, and we do it well.']);
    page.lines(60, 165, ['Citation: Roe, A.;', 'Doe, J. Reading.', 'Received: 2 May'], { size: 7, pitch: 9 });
    page.run(60, 240, '1 Introduction', BOLD);
    page.lines(60, 260, prose(25, 480));
    expect(understandPaper(sourceOf([page])).abstract.map(({ text }) => text)).toEqual(['We read all of the pages of a paper and say what stands on them for the reader who has no time to read any of them, and we do it well.']);
  });

  it('stands overleaf where the authors fill the first page', () => {
    const first = titled();
    first.lines(60, 120, Array.from({ length: 20 }, (_, i) => `A. Roe${'bcdefghijklmnopqrstu'.charAt(i)}, B. Lee${'bcdefghijklmnopqrstu'.charAt(i)},`), { size: 11, pitch: 14 });
    const second = new Page(2);
    second.lines(100, 100, ABSTRACT, { size: 9, font: 'Other' });
    second.run(60, 180, 'I. INTRODUCTION', BOLD);
    second.lines(60, 200, prose(25, 480));
    expect(understandPaper(sourceOf([first, second])).abstract.map(({ text }) => text)).toEqual([ABSTRACT.join(' ')]);
  });

  it('is no section that is numbered, and no first paragraph of a chapter', () => {
    const page = titled();
    page.lines(60, 110, ['A paragraph opens the chapter and says what is in it', 'for all of those who read on from here, and then it', 'comes to an end.']);
    page.run(60, 160, '4.1 Motivation', BOLD);
    page.lines(60, 180, prose(8, 480));
    page.run(60, 300, '4.2 Summary', BOLD);
    page.lines(60, 320, prose(8, 480));
    expect(understandPaper(sourceOf([page])).abstract).toEqual([]);
  });

  it('in another language is no part of the text', () => {
    const page = titled();
    page.run(60, 120, 'Zusammenfassung', BOLD);
    page.lines(60, 138, ['Wir lesen alle Seiten eines Artikels und sagen, was', 'auf ihnen steht, damit es alle wissen, die es wollen.']);
    page.run(60, 180, 'Abstract', BOLD);
    page.lines(60, 198, ABSTRACT);
    page.run(60, 260, '1 Einleitung', BOLD);
    page.lines(60, 280, prose(25, 480));
    const paper = understandPaper(sourceOf([page]));
    expect(paper.abstract.map(({ text }) => text)).toEqual(['Wir lesen alle Seiten eines Artikels und sagen, was auf ihnen steht, damit es alle wissen, die es wollen.']);
    expect(paper.sentences.filter(({ text }) => /^We read all/.test(text))).toEqual([]);
    expect(paper.lines.flat().filter(({ role }) => role === 'front').map(({ text }) => text)).toEqual(expect.arrayContaining(['Abstract', ...ABSTRACT]));
  });
});

describe('the title', () => {
  it('may be in capitals with a sign in small letters, and keeps them', () => {
    const page = new Page();
    page.run(60, 50, 'Some Journal of Things 2014', { size: 9 });
    page.run(100, 90, 'READING ALL OF THE n PAGES', { size: 11, bold: true });
    page.run(100, 130, 'Ana Roe and John Doe', { size: 10 });
    page.run(60, 170, '1 Introduction', BOLD);
    page.lines(60, 190, prose(25, 480));
    expect(understandPaper(sourceOf([page])).title).toBe('READING ALL OF THE n PAGES');
  });

  it('is not the name of a chapter below its number', () => {
    const page = new Page();
    page.run(60, 80, 'Chapter 4', { size: 16, bold: true });
    page.run(60, 120, 'Reading All of the Pages', { size: 20, bold: true });
    page.lines(60, 160, prose(25, 480));
    expect(understandPaper(sourceOf([page])).title).toBeNull();
  });
});

describe('the year', () => {
  const dated = (...notes: readonly string[]): number | null => {
    const page = titled();
    page.run(60, 110, 'Ana Roe and John Doe', { size: 11 });
    page.run(60, 160, '1 Introduction', BOLD);
    page.lines(60, 180, prose(25, 480));
    notes.forEach((note, i) => page.run(60, 760 + 10 * i, note, { size: 7 }));
    return understandPaper(sourceOf([page])).year;
  };

  it.each([
    ['copyright before dates of receipt', ['Received 3 May 2011; accepted 4 June 2012', '© 2013 Some Press'], 2013],
    ['acceptance before receipt', ['Received 3 March 2011', 'Accepted in revised form 2012'], 2012],
    ['of dates on one line the acceptance', ['Received 3 May 2011; accepted 4 June 2012'], 2012],
    ['proceedings before a month', ['Draft of March 2011', 'Proceedings of the 3rd Meeting, 2012'], 2012],
    ['none of a grant or an address', ['Supported by grant 2011-7, see https://example.org/2012'], null],
  ] as const)('%s', (_name, notes, year) => {
    expect(dated(...notes)).toBe(year);
  });
});
