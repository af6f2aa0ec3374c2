import { describe, expect, it } from '@jest/globals';
import type { HiddenReason, PageContent } from '../../src/model/page';
import { seenPage } from '../../src/paper/seen-page';
import { PageBuilder } from '../builders/figure-pages';

const SCAN = new PageBuilder().image(0, 0, 612, 792).text('Words of the picture', 100, 100, 200);
const hide = (page: PageContent, hidden: HiddenReason): PageContent => ({ ...page, items: page.items.map((item, index) => (index === 0 ? { ...item, hidden } : item)) });
const texts = (page: PageContent): string[] => seenPage(page).items.map(({ text }) => text);

describe('a page as a reader sees it', () => {
  it('has no hidden text', () => {
    const page = new PageBuilder().text('for machines', 100, 50, 200).text('A line of the paper', 100, 100, 200).content();
    for (const reason of ['invisible', 'layer', 'clipped', 'off-page', 'tiny', 'background', 'covered'] as const) expect(texts(hide(page, reason))).toEqual(['A line of the paper']);
  });

  it('has the words of its picture when it is a scan', () => {
    expect(texts(hide(SCAN.content(), 'invisible'))).toEqual(['Words of the picture']);
  });

  it('has no text that is hidden otherwise on a scan', () => {
    expect(texts(hide(SCAN.content(), 'background'))).toEqual([]);
  });

  it('keeps no invisible line on a picture when most of its text is seen', () => {
    const page = new PageBuilder().image(0, 0, 612, 792).text('for machines', 100, 50, 200).paragraph(100, 100, 400, 20).content();
    expect(texts(hide(page, 'invisible'))).toHaveLength(20);
  });
});
