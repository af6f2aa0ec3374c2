import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../src/paper/lines';
import { visibleItems } from '../../src/paper/visible-items';
import { Page } from '../builders/page';

const lineOn = (page: Page) => linesOf(1, visibleItems(page.content), [])[0];

describe('small runs above each other', () => {
  it('keeps scripts of a letter in printed order and finds no flaw', () => {
    const page = new Page();
    const x = page.run(50, 100, 'the values x');
    page.run(x + 0.3, 96, '2', { size: 7 });
    page.run(x, 103, 'i', { size: 7 });
    page.run(x + 8, 100, 'grow');
    expect(lineOn(page)).toMatchObject({ text: 'the values x2i grow', flaws: [] });
  });

  it('marks a fraction inside a line as a flaw', () => {
    const page = new Page();
    const x = page.run(50, 100, 'with the factor');
    page.run(x + 3, 96, '1', { size: 7 });
    page.run(x + 3, 103, '2', { size: 7 });
    page.run(x + 10, 100, 'of all');
    expect(lineOn(page)?.flaws.length).toBe(1);
  });
});
