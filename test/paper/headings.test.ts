import { describe, expect, it } from '@jest/globals';
import type { OutlineEntry } from '../../src/model/page';
import { contentsLines } from '../../src/paper/contents';
import { findHeadings } from '../../src/paper/headings';
import { follows, readNumbering } from '../../src/paper/numbering';
import { layOutPages } from '../../src/paper/page-layout';
import { styleOfText } from '../../src/paper/text-style';
import { Page, prose, type Type } from '../builders/page';

const BOLD = { size: 12, bold: true, font: 'Bold' } as const;

/** A page of sections: each with its heading in the given type and four lines of text. */
function sections(headings: readonly (readonly [string, Type?])[]): Page {
  const page = new Page(1, 600, 2000);
  headings.forEach(([text, type], i) => {
    page.run(60, 100 + 90 * i, text, type ?? BOLD);
    page.lines(60, 118 + 90 * i, prose(4, 480, i));
  });
  return page;
}

function headingsOf(page: Page, outline: readonly OutlineEntry[] = []): string[] {
  const pages = layOutPages([page.content]);
  const lines = pages.flatMap((p) => p.lines).filter((line) => line.role === 'body');
  const contents = contentsLines(lines);
  return findHeadings(lines.filter((line) => !contents.has(line)), styleOfText(pages), outline).map(({ heading }) => `${heading.level} ${heading.text}`);
}

describe('headings', () => {
  it('are numbered lines in a type of their own, with the level of their number', () => {
    expect(headingsOf(sections([['1 Introduction'], ['2 Method'], ['2.1 Model', { size: 11, bold: true }], ['2.2 Training', { size: 11, bold: true }], ['3. Results'], ['References'], ['A Proofs'], ['B More']]))).toEqual([
      '1 1 Introduction', '1 2 Method', '2 2.1 Model', '2 2.2 Training', '1 3. Results', '1 References', '1 A Proofs', '1 B More',
    ]);
  });

  it('are Roman with letters below', () => {
    const small = { size: 10, italic: true, font: 'Italic' };
    expect(headingsOf(sections([['I. INTRODUCTION'], ['II. METHOD'], ['A. Data', small], ['B. Model', small], ['III. RESULTS'], ['A. Speed', small], ['ACKNOWLEDGMENT']]))).toEqual([
      '1 I. INTRODUCTION', '1 II. METHOD', '2 A. Data', '2 B. Model', '1 III. RESULTS', '2 A. Speed', '1 ACKNOWLEDGMENT',
    ]);
  });

  it('are known names without numbers, and what is set like them; the next type is the level below', () => {
    const sub = { size: 11, italic: true, font: 'Italic' };
    expect(headingsOf(sections([['Introduction'], ['Methods'], ['Participants', sub], ['Analysis of variance', sub], ['Results'], ['What it means'], ['References']]))).toEqual([
      '1 Introduction', '1 Methods', '2 Participants', '2 Analysis of variance', '1 Results', '1 What it means', '1 References',
    ]);
  });

  it('run over two lines', () => {
    const page = sections([['1 Introduction'], ['2 Method'], ['3 Results']]);
    page.run(60, 400, '4 A heading that is so long that', BOLD);
    page.run(60, 414, 'it takes two lines', BOLD);
    page.lines(60, 432, prose(4, 480, 9));
    expect(headingsOf(page)).toContain('1 4 A heading that is so long that it takes two lines');
  });

  it('run into their paragraph when numbered', () => {
    const page = sections([['1 Introduction'], ['2 Method'], ['3 Results']]);
    const x = page.run(60, 400, '3.1. Speed.', { bold: true, font: 'Bold' });
    page.run(x + 4, 400, 'We measure how long it takes to read all of the pages.');
    page.lines(60, 412, prose(3, 480, 9));
    expect(headingsOf(page)).toContain('2 3.1. Speed.');
  });

  it('are no items of lists, no rows of tables, no entries of a table of contents', () => {
    const page = sections([['1 Introduction'], ['2 Method'], ['3 Results']]);
    page.lines(60, 400, ['1. We count the words of each page.', '2. We sort them by how often they occur.', '3. We take the first ten.']);
    page.run(60, 460, 'Method', { bold: true });
    page.run(200, 460, 'Score', { bold: true });
    page.lines(60, 520, ['1 Introduction . . . . . . . . . . 1', '2 Method . . . . . . . . . . . . . 2', '2.1 Model . . . . . . . . . . . . 3', '3 Results . . . . . . . . . . . . . 4'], { bold: true });
    expect(headingsOf(page)).toEqual(['1 1 Introduction', '1 2 Method', '1 3 Results']);
  });

  it('are what the outline names on the page, in type of their own', () => {
    const plain = { size: 10, bold: true, font: 'Bold' };
    const outline = ['Why', 'How', 'So what'].map((title, i) => ({ title, level: i === 1 ? 3 : 2, page: 1 }));
    expect(headingsOf(sections([['Why', plain], ['How', plain], ['So what', plain]]), outline)).toEqual(['1 Why', '2 How', '1 So what']);
  });

  it('are words of East Asian headings', () => {
    expect(headingsOf(sections([['1 引言'], ['2 方法'], ['2. 1 模型'], ['参考文献']]))).toEqual(['1 1 引言', '1 2 方法', '2 2. 1 模型', '1 参考文献']);
  });
});

describe('headings without numbers', () => {
  it('are of the second level where a known name is set like the smaller ones between the sections', () => {
    const small = { size: 10, bold: true, font: 'Bold' } as const;
    const back = { size: 9, bold: true, font: 'Bold' } as const;
    expect(headingsOf(sections([['Methods'], ['Cohort', small], ['Discussion'], ['Limitations', small], ['Conclusions'], ['References', back]]))).toEqual(['1 Methods', '2 Cohort', '1 Discussion', '2 Limitations', '1 Conclusions', '1 References']);
  });
});

describe('headings of parts of a work', () => {
  it('begin at a later chapter in an extract', () => {
    expect(headingsOf(sections([['4.1 Cells'], ['4.2 Cycling'], ['4.2.1 Protocol'], ['4.3 Summary']]))).toEqual(['2 4.1 Cells', '2 4.2 Cycling', '3 4.2.1 Protocol', '2 4.3 Summary']);
    expect(headingsOf(sections([['4 Cells'], ['4.1 Pouches'], ['4.2 Cycling'], ['5 Results']]))).toEqual(['1 4 Cells', '2 4.1 Pouches', '2 4.2 Cycling', '1 5 Results']);
  });

  it('are numbered with an S in supplements', () => {
    expect(headingsOf(sections([['S1 More cohorts'], ['S1.1 Sites'], ['S1.2 Criteria'], ['S2 Robustness']]))).toEqual(['1 S1 More cohorts', '2 S1.1 Sites', '2 S1.2 Criteria', '1 S2 Robustness']);
  });
});

describe('numbers of headings', () => {
  it.each([
    ['3.1 Model', 'arabic', [3, 1]],
    ['IV. Results', 'roman', [4]],
    ['B.2 Proof', 'letter', [2, 2]],
    ['Chapter 3', 'chapter', [3]],
    ['Appendix C: Proofs', 'letter', [3]],
    ['第三章 方法', 'chapter', [3]],
    ['S2 Robustness', 'supplement', [2]],
    ['S2.1 Imputation', 'supplement', [2, 1]],
  ])('%s', (text, scheme, parts) => {
    expect(readNumbering(text)).toContainEqual(expect.objectContaining({ scheme, parts }));
  });

  it('follow each other, or one is missing', () => {
    expect([follows([2], [3]), follows([2], [2, 1]), follows([2, 3], [3]), follows([2, 1], [2, 3])]).toEqual([true, true, true, true]);
    expect([follows([2], [2]), follows([2], [7]), follows([2, 1], [3, 2]), follows([3], [2, 1])]).toEqual([false, false, false, false]);
  });
});

describe('headings that run into their paragraphs', () => {
  const opening = (page: Page, y: number, title: string, type: Type, i: number): void => {
    page.run(page.run(60, y, title, type) + 4, y, 'We tell it at some length');
    page.lines(60, y + 12, prose(3, 480, i));
  };
  const paper = (titles: readonly string[], type: Type): Page => {
    const page = sections([['1 Introduction'], ['2 Method']]);
    titles.forEach((title, i) => opening(page, 300 + 60 * i, title, type, i));
    return page;
  };

  it('are below the second level, in a type that opens several paragraphs', () => {
    expect(headingsOf(paper(['Encoder.', 'Decoder.'], { bold: true, font: 'Bold' }))).toEqual(['1 1 Introduction', '1 2 Method', '3 Encoder.', '3 Decoder.']);
    expect(headingsOf(paper(['Scope.', 'Limits.', 'Speed.'], { italic: true, font: 'Italic' }))).toEqual(['1 1 Introduction', '1 2 Method', '3 Scope.', '3 Limits.', '3 Speed.']);
  });

  it('are no words stressed once, and no labels of theorems', () => {
    expect(headingsOf(paper(['Encoder.'], { bold: true, font: 'Bold' }))).toEqual(['1 1 Introduction', '1 2 Method']);
    expect(headingsOf(paper(['Theorem 1.', 'Theorem 2.', 'Figure 3.'], { bold: true, font: 'Bold' }))).toEqual(['1 1 Introduction', '1 2 Method']);
  });

  it('are names of statements in any type', () => {
    expect(headingsOf(paper(['Funding:', 'Data availability:', 'Competing interests:'], {}))).toEqual(['1 1 Introduction', '1 2 Method', '3 Funding:', '3 Data availability:', '3 Competing interests:']);
    expect(headingsOf(paper(['Funding'], {}))).toEqual(['1 1 Introduction', '1 2 Method']);
  });
});

describe('headings of lower levels', () => {
  it('without numbers are of the third level below two others, where text follows each', () => {
    const second = { size: 11, bold: true, font: 'Bold' } as const;
    const third = { size: 10, italic: true, font: 'Italic' } as const;
    expect(headingsOf(sections([['Methods'], ['Cohort', second], ['Sites visited', third], ['Exclusion', third], ['Outcome', second], ['Results'], ['Discussion']]))).toEqual([
      '1 Methods', '2 Cohort', '3 Sites visited', '3 Exclusion', '2 Outcome', '1 Results', '1 Discussion',
    ]);
  });

  it('take a chapter’s number together with the title below it, in an extract too', () => {
    const page = sections([['4.1 Sites'], ['4.2 Trials']]);
    page.run(60, 50, 'Chapter 4', { size: 18, bold: true, font: 'Bold' });
    page.run(60, 76, 'Field trials', { size: 18, bold: true, font: 'Bold' });
    expect(headingsOf(page)).toEqual(['1 Chapter 4 Field trials', '2 4.1 Sites', '2 4.2 Trials']);
  });
});
