import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../src/paper/lines';
import { visibleItems } from '../../src/paper/visible-items';
import type { Gutter, PageLine } from '../../src/paper/page-lines';
import { Page, widthOfText } from '../builders/page';

const linesOn = (page: Page, gutters: readonly Gutter[] = []): PageLine[] => linesOf(page.number, visibleItems(page.content), gutters);
const texts = (page: Page, gutters: readonly Gutter[] = []): string[] => linesOn(page, gutters).map((line) => line.text);

describe('runs become lines', () => {
  it('puts a blank where the gap is one, and none where letters are only kerned', () => {
    const page = new Page();
    let x = page.run(50, 100, 'AVA');
    x = page.run(x + 0.6, 100, 'TAR');
    page.run(x + 2.5, 100, 'rises');
    expect(texts(page)).toEqual(['AVATAR rises']);
  });

  it('keeps a line of few words together that was stretched to its column, and parts cells', () => {
    const row = (words: readonly string[], gaps: readonly number[]): Page => {
      const page = new Page();
      words.reduce((x, word, i) => page.run(x, 100, word) + (gaps[i] ?? 0), 50);
      return page;
    };
    expect(texts(row(['Agreement', 'between', 'annotators', 'was'], [26, 26, 26]))).toEqual(['Agreement between annotators was']);
    expect(texts(row(['mean', 'median', 'range'], [26, 31]))).toEqual(['mean', 'median', 'range']);
    expect(texts(row(['Ana', 'Bo', 'Chris'], [26, 26]))).toEqual(['Ana', 'Bo', 'Chris']);
  });

  it('joins superscripts and subscripts to their line and keeps them in order', () => {
    const page = new Page();
    let x = page.run(50, 100, 'as shown before');
    x = page.run(x, 96, '12', { size: 6 });
    x = page.run(x, 100, ', x');
    x = page.run(x, 102, 'i', { size: 7 });
    page.run(x + 3, 100, 'is small');
    const [line, ...more] = linesOn(page);
    expect(line?.text).toBe('as shown before12, xi is small');
    expect(line?.runs.filter((run) => run.raised).map((run) => run.text)).toEqual(['12']);
    expect(more).toEqual([]);
  });

  it('never joins over a gutter, though base lines agree', () => {
    const gutter: Gutter = { x: 300, box: { x0: 290, x1: 310, y0: 0, y1: 800 } };
    const page = new Page();
    page.run(50, 100, 'left column');
    page.run(312, 100, 'right column');
    expect(linesOn(page, [gutter]).map((line) => [line.text, line.column])).toEqual([['left column', 0], ['right column', 1]]);
  });

  it('parts cells that stand far from each other, but not a number from its heading', () => {
    const page = new Page();
    page.run(50, 100, 'Method');
    page.run(150, 100, 'Score');
    page.run(50, 130, '3.1');
    page.run(95, 130, 'Data');
    expect(texts(page)).toEqual(['Method', 'Score', '3.1 Data']);
  });

  it('puts a drop capital in front of the uppermost line beside it', () => {
    const page = new Page();
    page.run(50, 122, 'W', { size: 36 });
    page.lines(70, 100, ['hen readers open a paper they', 'look at the figures before they']);
    page.run(50, 136, 'read a word of it.');
    expect(texts(page)).toEqual(['When readers open a paper they', 'look at the figures before they', 'read a word of it.']);
  });

  it('composes accents that are printed over their letter', () => {
    const page = new Page();
    let x = page.run(50, 100, 'Fern');
    page.run(x + 1, 100, '\u00B4');
    x = page.run(x, 100, 'andez');
    page.run(50, 130, 'Angela');
    page.run(51, 127.5, '\u00B4');
    expect(texts(page)).toEqual(['Fernández', 'Ángela']);
  });

  it('takes text that is printed twice to look bold once', () => {
    const page = new Page();
    page.run(50, 100, 'Results');
    page.run(50.4, 100, 'Results');
    expect(texts(page)).toEqual(['Results']);
  });

  it('drops what lies outside the page', () => {
    const page = new Page();
    page.run(-300, 100, 'slug line');
    page.run(50, 100, 'text');
    expect(texts(page)).toEqual(['text']);
  });

  it('keeps turned text apart and out of the running text', () => {
    const page = new Page();
    page.run(50, 100, 'Speed is shown');
    page.turned(40, 160, 'Speed (km/h)', 270);
    expect(linesOn(page).map((line) => [line.text, line.angle, line.role])).toEqual([['Speed is shown', 0, 'body'], ['Speed (km/h)', 270, 'other']]);
  });

  it('joins East Asian runs without blanks and closes letter-spacing', () => {
    const page = new Page();
    const x = page.run(50, 100, '情绪分类');
    page.run(x + 3, 100, '方法');
    page.run(50, 130, '文');
    page.run(50 + widthOfText('文', 10) + 25, 130, '献');
    page.run(50, 160, 'R E S U L T S');
    expect(texts(page)).toEqual(['情绪分类方法', '文献', 'RESULTS']);
  });

  it('gives small capitals the size of their capitals', () => {
    const page = new Page();
    const x = page.run(50, 100, 'I', { size: 10 });
    page.run(x, 100, 'NTRODUCTION', { size: 8 });
    expect(linesOn(page).map((line) => [line.text, line.size])).toEqual([['INTRODUCTION', 10]]);
  });
});
