import { describe, expect, it } from '@jest/globals';
import { understandPaper } from '../../src/paper/understand';
import { Page, prose, sourceOf } from '../builders/page';

/** Text with a display between its lines. */
function around(page: Page, display: (page: Page) => void): Page {
  page.lines(50, 60, prose(20, 500));
  display(page);
  return page.lines(50, 400, prose(20, 500, 3));
}
const equationsOn = (page: Page) => understandPaper(sourceOf([page])).equations;

describe('equations', () => {
  it('knows a numbered display with its number and all its lines', () => {
    const page = around(new Page(), (p) => {
      p.run(220, 320, 'y = f(x) + g(x)');
      p.run(240, 334, '= h(x)');
      p.run(535, 327, '(3)');
    });
    const [equation, ...more] = equationsOn(page);
    expect(equation).toMatchObject({ number: '3', page: 1 });
    expect(equation && equation.box.x0 <= 220 && equation.box.y1 >= 335).toBe(true);
    expect(more).toEqual([]);
  });

  it('parts lines that have numbers of their own', () => {
    const page = around(new Page(), (p) => {
      p.run(220, 320, 'y = f(x) + g(x)');
      p.run(535, 320, '(4)');
      p.run(220, 335, 'z = f(x) − g(x)');
      p.run(535, 335, '(5)');
    });
    expect(equationsOn(page).map(({ number }) => number)).toEqual(['4', '5']);
  });

  it('leaves the last words of the sentence before it out', () => {
    const page = around(new Page(), (p) => {
      p.run(50, 316, 'over union,');
      p.run(220, 328, 'y = f(x) / g(x)');
      p.run(535, 328, '(6)');
    });
    const [equation] = equationsOn(page);
    expect(equation?.number).toBe('6');
    expect(equation?.box.x0).toBeGreaterThan(200);
  });

  it('takes no number of a table or in the running text for one', () => {
    const page = around(new Page(), (p) => {
      for (const [row, words] of ['red', 'green', 'blue'].entries()) for (const [x, text] of [[220, words], [320, 'many'], [420, 'few'], [531, `(0.${row + 1})`]] as const) p.run(x, 320 + row * 12, text);
    });
    expect(equationsOn(page).filter(({ number }) => number !== null)).toEqual([]);
  });
});
