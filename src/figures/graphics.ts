import { areaOf, contains, heightOf, overlapArea, widthOf, type Box } from '../model/box';
import type { Mark, PageContent } from '../model/page';
import type { Caption } from '../model/paper';
import { clusterBoxes } from './clusters';
import type { Segment } from './segments';

/** What is drawn on a page, after all that no reader would call part of a figure is taken away. */
export interface Graphics {
  /** Boxes around drawings and images that touch or nearly touch. */
  readonly drawings: readonly Box[];
  /** Horizontal strokes that stand alone: the rules of tables. */
  readonly rules: readonly Box[];
}

/** Paint this light is paper. */
const WHITE_FROM = 0xfa;
/** A mark over this part of the page is its background (or a scan). */
const BACKGROUND_PART = 0.8;
/** An image over this part of the page is a scan when the page's text (an OCR layer, or none) all lies on it. */
const SCAN_PART = 0.5;
/** Marks closer than this many points belong together. */
const REACH = 3;
/** A rule is at most this thick, at least this long (points), and this many times longer than thick. */
const RULE_THICK = 3;
const RULE_LONG = 16;
const RULE_SHAPE = 8;
/** A shaded panel behind this many lines of running text is decoration. */
const PANEL_LINES = 3;
/** Within a line of running text, strokes up to this height in font sizes are underlines, fraction bars, roots, drawn letters. */
const DUST_HEIGHT = 1.3;
/** A stroke from here on (part of the page's height) that is thin and upright parts columns. */
const SEPARATOR_PART = 0.4;

/**
 * The graphics of a page.
 *
 * @param running the page's running text
 * @param captions boxes of the page's captions
 * @param furniture marks that belong to running heads and feet (see furnitureMarks)
 * @param scan the image that the page consists of (see pageImages)
 */
export function graphicsOf(page: PageContent, running: Iterable<Segment>, captions: readonly Box[], furniture: ReadonlySet<Mark>, scan: Mark | null): Graphics {
  const texts = [...running];
  const textGrid = new TextRows(texts);
  const whole = page.width * page.height;
  const horizontal = page.marks.map((mark) => mark.box).filter(isRule);
  const shown = page.marks.filter(
    (mark) =>
      mark !== scan &&
      !furniture.has(mark) &&
      !isPaper(mark) &&
      (areaOf(mark.box) < BACKGROUND_PART * whole || (mark.kind === 'image' && page.items.length === 0)) &&
      !isColumnSeparator(mark.box, page, horizontal) &&
      !captions.some((caption) => contains(mark.box, caption, 1)) &&
      !textGrid.isDust(mark.box) &&
      !(mark.kind === 'fill' && areaOf(mark.box) > 0.01 * whole && texts.filter((s) => contains(mark.box, s.box, 2)).length >= PANEL_LINES),
  );
  const boxes = shown.map((mark) => mark.box);
  const clusters = clusterBoxes(boxes, REACH).flatMap((cluster) => (captions.some((caption) => contains(cluster, caption, 1)) ? insideFrame(cluster, boxes) : [cluster]));
  return { drawings: clusters.filter((box) => !isRule(box)), rules: clusters.filter(isRule) };
}

/**
 * The images that scanned pages consist of, by page (null: no scan).
 *
 * An image behind text that covers the page is one (an OCR layer lies on it). Where more than half of a document's pages are one large image with all their text on it, or
 * without any, the document is a scan; a single such page in a paper of text is a plate.
 */
export function pageImages(pages: readonly PageContent[]): (Mark | null)[] {
  const largest = pages.map((page) => {
    const whole = page.width * page.height;
    return page.marks.find((mark) => mark.kind === 'image' && areaOf(mark.box) >= SCAN_PART * whole && page.items.every((item) => partInside(item.box, mark.box) > 0.5)) ?? null;
  });
  const isScanned = largest.filter((mark) => mark !== null).length > pages.length / 2;
  return pages.map((page, index) => {
    const mark = largest[index] ?? null;
    const behindText = mark !== null && page.items.length > 0 && areaOf(mark.box) >= BACKGROUND_PART * page.width * page.height;
    return isScanned || behindText ? mark : null;
  });
}

/** What a frame around a figure and its caption holds: the frame's own strokes lie along its edges. */
function insideFrame(frame: Box, boxes: readonly Box[]): Box[] {
  const alongEdge = (box: Box): boolean =>
    [box.x1 - frame.x0, frame.x1 - box.x0, box.y1 - frame.y0, frame.y1 - box.y0].some((depth) => depth <= RULE_THICK);
  return clusterBoxes(boxes.filter((box) => contains(frame, box) && !alongEdge(box)), REACH);
}

/** Areas in a colour that a caption stands on, together with its figure. */
export const tintedGrounds = (page: PageContent, captions: readonly Caption[]): Box[] =>
  page.marks.filter((mark) => mark.kind === 'fill' && !isPaper(mark) && captions.some(({ box }) => contains(mark.box, box, 1))).map(({ box }) => box);

/** A long thin horizontal stroke. */
export const isRule = (box: Box): boolean => heightOf(box) <= RULE_THICK && widthOf(box) >= RULE_LONG && widthOf(box) >= RULE_SHAPE * heightOf(box);

/** White paint: page backgrounds, boxes behind labels. */
function isPaper(mark: Mark): boolean {
  if (mark.color === null) return false;
  const channels = [1, 3, 5].map((at) => Number.parseInt(mark.color?.slice(at, at + 2) ?? '0', 16));
  return Math.min(...channels) >= WHITE_FROM;
}

/** A tall thin stroke parts columns, unless it ends in horizontal strokes at both ends: then it is the side of a frame. */
function isColumnSeparator(box: Box, page: PageContent, horizontal: readonly Box[]): boolean {
  if (widthOf(box) > RULE_THICK || heightOf(box) < SEPARATOR_PART * page.height) return false;
  const meets = (y: number): boolean => horizontal.some((rule) => Math.abs(rule.y0 - y) <= REACH && rule.x0 - REACH <= box.x1 && rule.x1 + REACH >= box.x0);
  return !(meets(box.y0) && meets(box.y1));
}

/** Lines of running text, looked up by height on the page. */
class TextRows {
  private readonly rows = new Map<number, Segment[]>();

  constructor(segments: readonly Segment[]) {
    for (const s of segments)
      for (let row = TextRows.rowOf(s.box.y0); row <= TextRows.rowOf(s.box.y1); row++) this.rows.set(row, [...(this.rows.get(row) ?? []), s]);
  }

  /** Does the mark lie in a line of running text, no higher than the line? */
  isDust(mark: Box): boolean {
    const middle = (mark.y0 + mark.y1) / 2;
    const near = this.rows.get(TextRows.rowOf(middle)) ?? [];
    return near.some(
      (s) => heightOf(mark) <= DUST_HEIGHT * s.size && middle >= s.box.y0 - 1 && middle <= s.box.y1 + 2 && mark.x0 >= s.box.x0 - 2 && mark.x1 <= s.box.x1 + 2,
    );
  }

  private static rowOf(y: number): number {
    return Math.floor(y / 20);
  }
}

/** A mark at one place on this many pages is furniture of the page, when it lies outside the text. */
const REPEATED_PAGES = 3;

/**
 * Marks of running heads and feet, logos and rules: outside the area of the running text, at the same place on several pages.
 *
 * @param area the area of the running text (see usualTextArea); null: nothing is furniture
 */
export function furnitureMarks(pages: readonly PageContent[], area: Box | null): Set<Mark> {
  if (!area) return new Set();
  const places = new Map<string, { mark: Mark; pages: Set<number> }[]>();
  const outside = (box: Box): boolean => (box.y0 + box.y1) / 2 < area.y0 - 2 || (box.y0 + box.y1) / 2 > area.y1 + 2;
  const keyOf = (box: Box): string => [box.x0, box.y0, box.x1, box.y1].map(Math.round).join(' ');
  for (const page of pages)
    for (const mark of page.marks)
      if (outside(mark.box)) {
        const entry = { mark, pages: new Set([page.page]) };
        places.set(keyOf(mark.box), [...(places.get(keyOf(mark.box)) ?? []), entry]);
      }
  const furniture = new Set<Mark>();
  for (const entries of places.values())
    if (new Set(entries.flatMap((entry) => [...entry.pages])).size >= REPEATED_PAGES) entries.forEach((entry) => furniture.add(entry.mark));
  return furniture;
}

/** The part of `box` that lies in `other`, 0 to 1; thin boxes are taken as half a point thick. */
export function partInside(box: Box, other: Box): number {
  const thick: Box = { x0: box.x0, y0: box.y0, x1: Math.max(box.x1, box.x0 + 0.5), y1: Math.max(box.y1, box.y0 + 0.5) };
  return overlapArea(thick, other) / areaOf(thick);
}
