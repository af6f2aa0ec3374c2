import { describe, expect, it } from '@jest/globals';
import { understandPaper } from '../../src/paper/understand';
import { Page, prose, sourceOf } from '../builders/page';

const blocksOn = (page: Page) => understandPaper(sourceOf([page])).blocks;

describe('labelled blocks', () => {
  it('takes what the rules of an algorithm frame, and keeps it out of the sentences', () => {
    const page = new Page().lines(50, 60, prose(12, 500));
    page.rule(50, 550, 240);
    page.run(52, 252, 'Algorithm 2 Search of the best leaf');
    page.rule(50, 550, 257);
    page.lines(60, 270, ['for all leaves of the tree that are left do', 'compute the gain of this leaf and keep the best one.', 'end for']);
    page.rule(50, 550, 300);
    page.lines(50, 330, prose(12, 500, 3));
    const paper = understandPaper(sourceOf([page]));
    expect(paper.blocks).toMatchObject([{ kind: 'algorithm', label: 'Algorithm 2', page: 1 }]);
    expect(paper.blocks[0]?.text).toContain('end for');
    expect(paper.sentences.some(({ text }) => text.includes('keep the best one'))).toBe(false);
  });

  it('knows a theorem by the type of its label, and its end by its italics', () => {
    const page = new Page().lines(50, 60, prose(10, 500));
    const x = page.run(50, 200, 'Theorem 4', { bold: true, font: 'Text-Bold' });
    page.run(x + 3, 200, 'Every tree with more than one leaf can be cut without', { italic: true, font: 'Text-Italic' });
    page.run(50, 212, 'any loss of its gain.', { italic: true, font: 'Text-Italic' });
    page.lines(50, 230, prose(10, 500, 2));
    const [theorem] = blocksOn(page);
    expect(theorem).toMatchObject({ kind: 'theorem', label: 'Theorem 4' });
    expect(theorem?.text.endsWith('loss of its gain.')).toBe(true);
  });

  it('takes no mention for a block', () => {
    const page = new Page().lines(50, 60, prose(10, 500));
    page.lines(50, 190, ['Theorem 4 shows that every tree can be cut without a loss, as we said', ...prose(8, 500, 4)]);
    expect(blocksOn(page)).toEqual([]);
  });
});
