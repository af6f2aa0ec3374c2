import { describe, expect, it } from '@jest/globals';
import { layOutPages } from '../../src/paper/page-layout';
import type { PageLine } from '../../src/paper/page-lines';
import { readReferences, unnamedListStart } from '../../src/paper/references';
import { Page } from '../builders/page';

const linesOf = (...pages: Page[]): PageLine[] => layOutPages(pages.map((page) => page.content)).flatMap((page) => page.lines).filter((line) => line.role === 'body');
const entries = (...pages: Page[]): string[] => {
  const lines = linesOf(...pages);
  return readReferences(lines, 0, lines.length, () => false).references.map((reference) => reference.raw);
};

describe('lists of references', () => {
  it('are cut at their numbers, and not where a continued line begins with one', () => {
    const page = new Page();
    page.run(60, 200, '[1] J. Roe. Counting. In Proc., 1999.');
    page.run(60, 212, '[2] A. Doe. Counting as it is done in');
    page.run(76, 224, '[3] more dimensions. 2001.');
    page.run(60, 236, '[3] B. Lee. Stop. 2002.');
    expect(entries(page)).toEqual(['[1] J. Roe. Counting. In Proc., 1999.', '[2] A. Doe. Counting as it is done in [3] more dimensions. 2001.', '[3] B. Lee. Stop. 2002.']);
  });

  it('leave out a footnote at the end of a column, and addresses of the authors behind the last entry', () => {
    const page = new Page(1);
    page.run(60, 640, 'Doe, A. (1999). Counting in streams is a');
    page.run(80, 652, 'task for patient people. Some Press.');
    page.run(60, 664, 'Roe, J. (2001). Counting on disks, or how');
    page.run(60, 686, '7', { size: 6 });
    page.run(64, 690, 'See our talk for details.', { size: 8 });
    const next = new Page(2);
    next.run(80, 100, 'to wait. Some Press.');
    next.run(60, 112, 'Yu, C. (2003). Stop. Some Press.');
    next.run(60, 136, 'Affiliation:');
    next.run(60, 148, 'A. Doe, 12 Some Street, 1234 Sometown 2019.');
    expect(entries(page, next)).toEqual(['Doe, A. (1999). Counting in streams is a task for patient people. Some Press.', 'Roe, J. (2001). Counting on disks, or how to wait. Some Press.', 'Yu, C. (2003). Stop. Some Press.']);
  });

  it('are cut where lines hang, over pages', () => {
    const page = new Page(1);
    page.run(60, 700, 'Doe, A. (1999). Counting in streams is a');
    page.run(80, 712, 'task for patient people. Some Press.');
    page.run(60, 724, 'Roe, J. (2001). Counting on disks, or how');
    const next = new Page(2);
    next.run(80, 100, 'to wait. Some Press.');
    next.run(60, 112, 'Yu, C. (2003). Stop. Some Press.');
    expect(entries(page, next)).toEqual(['Doe, A. (1999). Counting in streams is a task for patient people. Some Press.', 'Roe, J. (2001). Counting on disks, or how to wait. Some Press.', 'Yu, C. (2003). Stop. Some Press.']);
  });

  it('are cut at wider steps where nothing hangs', () => {
    const page = new Page();
    [0, 12, 30, 42, 60, 72].forEach((dy, i) => page.run(60, 200 + dy, i % 2 === 0 ? `Doe, A. Counting number ${i} of many in` : 'the field. Some Press, 1999.'));
    expect(entries(page)).toHaveLength(3);
  });

  it('end before what stands apart below the last entry', () => {
    const page = new Page().lines(60, 200, ['[1] J. Roe. Counting. 1999.', '[2] A. Doe. Counting. 2001.', '[3] B. Lee. Stop. 2002.']);
    page.run(60, 270, 'How to cite this article: see above.');
    expect(entries(page)[2]).toBe('[3] B. Lee. Stop. 2002.');
  });

  it('end before the addresses of the authors and the text of figures', () => {
    const page = new Page();
    page.run(60, 200, 'Doe, A. (1999). Counting in streams is a');
    page.run(80, 212, 'task for patient people. Some Press.');
    page.run(60, 224, 'Roe, J. (2001). Counting on disks, or how');
    page.run(80, 236, 'to wait. Some Press.');
    page.run(60, 250, 'E-mail: anna.doe@example.org');
    page.run(80, 256, '0.2 0.4', { size: 6 });
    expect(entries(page)).toEqual(['Doe, A. (1999). Counting in streams is a task for patient people. Some Press.', 'Roe, J. (2001). Counting on disks, or how to wait. Some Press.']);
  });

  it('begin at their first label where no heading names them', () => {
    const lines = linesOf(new Page().lines(60, 100, ['Text that ends the paper, and then its list', ...[1, 2, 3, 4, 5].map((n) => `[${n}] J. Roe. Counting. Some Press, 199${n}.`)]));
    expect(unnamedListStart(lines)).toBe(1);
    expect(unnamedListStart(linesOf(new Page().lines(60, 100, [1, 2, 3, 4, 5].map((n) => `[${n}] an item of a list`))))).toBeNull();
  });

  it('begin at "1." without a heading only where the entries have authors', () => {
    const text = 'Text that ends the section, and then its list';
    const list = (entry: string) => linesOf(new Page().lines(60, 100, [text, ...[1, 2, 3, 4, 5].map((n) => `${n}. ${entry} 199${n}.`)]));
    expect(unnamedListStart(list('Roe, J. Counting sheep. J. Sheep 4, 11–12,'))).toBe(1);
    expect(unnamedListStart(list('we counted all the sheep of the year'))).toBeNull();
  });

  it('end before the publisher’s note', () => {
    const page = new Page().lines(60, 100, ['[1] J. Roe. Counting. Some Press, 1991.', '[2] A. Doe. Waiting. Some Press, 1992.', '[3] C. Yu. Sleeping. Some Press, 1993.', 'Publisher’s note The press remains neutral. © 2023']);
    expect(entries(page)).toHaveLength(3);
    expect(entries(page)[2]).toBe('[3] C. Yu. Sleeping. Some Press, 1993.');
  });
});
