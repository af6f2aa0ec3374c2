import { areaOf, grow, heightOf, widthOf, type Box } from '../model/box';
import type { InkMap, PageContent } from '../model/page';
import { clusterBoxes } from './clusters';
import { isRule } from './graphics';
import { inkRuns, inkWithout } from './ink';
import type { Content, Scene } from './scene';

/** A page is a scan when one image covers this part of it. */
const PAGE_IMAGE = 0.8;
/** Text boxes of an OCR layer are off by a point or two: so much around them is text too. */
const OCR_SLACK = 2;
/** Ink closer than this many points belongs together. */
const INK_REACH = 5;
/** Smaller components are specks, or letters that the OCR missed (points). */
const LEAST_SIDE = 8;

/** Is the page a picture of a page? */
export const isScan = (page: PageContent): boolean => page.marks.some((mark) => mark.kind === 'image' && areaOf(mark.box) >= PAGE_IMAGE * page.width * page.height);

/** The scene of a scanned page: its drawings are the connected ink that is not text (PDFFigures 2 does the same for OCR). */
export function withScannedDrawings(scene: Scene, page: PageContent, map: InkMap | null): Scene {
  if (!map) return scene;
  const ink = inkWithout(map, page.items.map((item) => grow(item.box, OCR_SLACK)));
  const parts = clusterBoxes(inkRuns(ink, 2), INK_REACH);
  const drawings = parts.filter((box) => !isRule(box) && widthOf(box) >= LEAST_SIDE && heightOf(box) >= LEAST_SIDE && !isEdge(box, page));
  const found = [...drawings.map((box): Content => ({ box, kind: 'drawing' })), ...parts.filter(isRule).map((box): Content => ({ box, kind: 'rule' }))];
  return { ...scene, contents: [...scene.contents, ...found] };
}

/** The dark border of a scan touches the page's edge. */
const isEdge = (box: Box, page: PageContent): boolean => box.x0 <= 2 || box.y0 <= 2 || box.x1 >= page.width - 2 || box.y1 >= page.height - 2;
