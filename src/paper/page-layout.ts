import type { Box } from '../model/box';
import type { PageContent } from '../model/page';
import { findGutters } from './columns';
import { findFurniture } from './furniture';
import { lineNumbers } from './line-numbers';
import { linesOf } from './lines';
import type { PageLine, PageLines } from './page-lines';
import { inReadingOrder } from './reading-order';
import { visibleItems } from './visible-items';

/** A rule is at most this high and at least this long, in points. */
const RULE_HEIGHT = 2.5;
const RULE_LENGTH = 18;

/**
 * From runs of text to printed lines in reading order, page by page, with running heads and feet marked (role furniture; all other
 * upright lines are body, turned ones other). A page that failed or is empty has no lines.
 */
export function layOutPages(pages: readonly PageContent[]): PageLines[] {
  const items = pages.map(visibleItems);
  const numbers = lineNumbers(items);
  const texts = pages.map((page, i) => ({ width: page.width, height: page.height, items: (items[i] ?? []).filter((item) => item.angle === 0 && !numbers[i]?.has(item)) }));
  const gutters = findGutters(texts);
  const laid = pages.map((page, i): PageLines => {
    const here = gutters[i] ?? [];
    const inMargin = numbers[i] ?? new Set();
    const lines = linesOf(page.page, (items[i] ?? []).filter((item) => !inMargin.has(item)), here);
    const beside = linesOf(page.page, [...inMargin], []).map((line): PageLine => ({ ...line, role: 'furniture' }));
    return { page: page.page, width: page.width, height: page.height, lines: [...inReadingOrder(lines, here), ...beside], gutters: here, rules: rulesOf(page) };
  });
  const furniture = findFurniture(laid);
  return laid.map((page) => ({ ...page, lines: page.lines.map((line): PageLine => (furniture.has(line) ? { ...line, role: 'furniture' } : line)) }));
}

function rulesOf(page: PageContent): Box[] {
  return page.marks
    .filter(({ kind, box }) => kind !== 'image' && box.y1 - box.y0 <= RULE_HEIGHT && box.x1 - box.x0 >= RULE_LENGTH)
    .map(({ box }) => box)
    .sort((a, b) => a.y0 - b.y0);
}

/** Columns that most characters of the paper's running text stand in. */
export function columnsOfPaper(pages: readonly PageLines[]): 1 | 2 | 3 {
  const characters = [0, 0, 0];
  for (const page of pages) {
    for (const line of page.lines) {
      if (line.role === 'furniture' || line.angle !== 0) continue;
      const y = (line.box.y0 + line.box.y1) / 2;
      const beside = page.gutters.filter((gutter) => gutter.box.y0 <= y && y <= gutter.box.y1).length;
      const at = Math.min(2, beside);
      characters[at] = (characters[at] ?? 0) + (line.text.match(/\p{L}/gu)?.length ?? 0);
    }
  }
  const [one = 0, two = 0, three = 0] = characters;
  if (three > one && three > two) return 3;
  return two > one ? 2 : 1;
}
