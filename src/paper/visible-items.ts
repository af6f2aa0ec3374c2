import type { PageContent, TextItem } from '../model/page';
import { cleanText } from './glyph-text';
import { texText } from './tex-text';

/** The same text again within this part of the font size is printed twice to look bold. */
const OVERPRINT = 0.25;
/** Text in print starts on the page; a run that begins further out is cut off. */
const OFF_PAGE = 1;

/** The runs of a page that can be seen, their text as far as it can be told: on the page, and each only once where a program prints it twice to make it bold. */
export function visibleItems(page: PageContent): TextItem[] {
  const seen = new Map<string, TextItem[]>();
  return page.items.map(readable).filter((item) => {
    const { box } = item;
    const x = (box.x0 + box.x1) / 2;
    const y = (box.y0 + box.y1) / 2;
    if (x < -OFF_PAGE || y < -OFF_PAGE || x > page.width + OFF_PAGE || y > page.height + OFF_PAGE || cleanText(item.text).trim() === '') return false;
    const twins = seen.get(item.text) ?? [];
    const near = OVERPRINT * item.size;
    if (twins.some((twin) => Math.abs(twin.box.x0 - box.x0) < near && Math.abs(twin.box.y0 - box.y0) < near && Math.abs(twin.box.x1 - box.x1) < 2 * near)) return false;
    twins.push(item);
    seen.set(item.text, twins);
    return true;
  });
}

const readable = (item: TextItem): TextItem => {
  const text = texText(item.text, item.font);
  return text === item.text ? item : { ...item, text };
};
