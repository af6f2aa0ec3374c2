import { describe, expect, it } from '@jest/globals';
import { bodyStyleOf, runningText, usualTextArea } from '../../src/figures/running-text';
import { segmentsOf, type Segment } from '../../src/figures/segments';
import { PageBuilder } from '../builders/figure-pages';

const segments = (page: PageBuilder): Segment[] => segmentsOf(page.items, page.lines);
/** A page of body text, so that the document has a style. */
const BODY = segments(new PageBuilder().paragraph(100, 60, 400, 40));
const running = (page: PageBuilder): string[] => {
  const own = segments(page);
  const style = bodyStyleOf([BODY, own]);
  return [...runningText(own, style)].map(({ text }) => text);
};

describe('running text', () => {
  it('is paragraphs in the width of the body', () => {
    expect(running(new PageBuilder().paragraph(100, 60, 400, 3))).toHaveLength(3);
  });

  it('is no label, no row of cells, no turned text', () => {
    const page = new PageBuilder().text('Number of samples', 230, 385, 80, { size: 7, font: 'Label' }).row(['ours', '1.0', '2.0'], [150, 250, 350], 200).row(['theirs', '3.0', '4.0'], [150, 250, 350], 214)
      .text('a line of text that is turned on its side', 50, 200, 200, { angle: 270 });
    expect(running(page)).toEqual([]);
  });

  it('is justified prose in another type, in a column that is wide enough', () => {
    const small = { size: 8, font: 'Other' } as const;
    expect(running(new PageBuilder().paragraph(100, 60, 400, 4, small))).toHaveLength(4);
    expect(running(new PageBuilder().paragraph(100, 60, 150, 4, small))).toHaveLength(0);
  });

  it('wraps around a figure in a narrow column of the body\'s type', () => {
    expect(running(new PageBuilder().paragraph(100, 60, 180, 6))).toHaveLength(6);
  });

  it('keeps to the area that nearly all pages share', () => {
    expect(usualTextArea([new Set(BODY)])).toEqual({ x0: 100, y0: 60, x1: 500, y1: 538 });
    expect(usualTextArea([new Set()])).toBeNull();
  });
});

describe('a reference to a figure', () => {
  it('in the running text above a drawing is part of that text', () => {
    const page = new PageBuilder().paragraph(100, 60, 400, 3).text('Figure 3 shows what the method makes of such a page.', 100, 96, 230);
    expect(running(page)).toContain('Figure 3 shows what the method makes of such a page.');
  });
});
