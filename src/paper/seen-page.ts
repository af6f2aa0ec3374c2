import { areaOf, type Box } from '../model/box';
import type { PageContent, TextItem } from '../model/page';

/** A page is a picture when images take this part of it; then most of its letters (this part) are a text layer that nobody sees. */
const PICTURE_PART = 0.5;
const LAYER_PART = 0.5;

/**
 * The page without the text that nobody sees: what is read, quoted and cut is what stands on the paper. The text layer of a scan (text that paints
 * nothing, over the picture of the page) is the picture's own words and stays; other hidden text is not the paper's.
 */
export function seenPage(page: PageContent): PageContent {
  if (!page.items.some(({ hidden }) => hidden !== undefined)) return page;
  const isScan = hasTextLayer(page);
  return { ...page, items: page.items.filter((item) => item.hidden === undefined || (isScan && isOnPicture(item, page))) };
}

/** Is the page a picture with its words as a layer of invisible text? */
function hasTextLayer({ items, marks, width, height }: PageContent): boolean {
  const pictures = marks.filter(({ kind }) => kind === 'image').reduce((sum, { box }) => sum + areaOf(box), 0);
  const letters = (texts: readonly TextItem[]): number => texts.reduce((sum, { text }) => sum + text.trim().length, 0);
  return pictures >= PICTURE_PART * width * height && letters(items.filter(({ hidden }) => hidden === 'invisible')) >= LAYER_PART * letters(items);
}

const isOnPicture = ({ box, hidden }: TextItem, { marks }: PageContent): boolean => hidden === 'invisible' && marks.some((mark) => mark.kind === 'image' && holdsMiddle(mark.box, box));

function holdsMiddle(outer: Box, inner: Box): boolean {
  const x = (inner.x0 + inner.x1) / 2, y = (inner.y0 + inner.y1) / 2;
  return x >= outer.x0 && x <= outer.x1 && y >= outer.y0 && y <= outer.y1;
}
