import { areaOf, contains, grow, heightOf, widthOf, type Box } from '../model/box';
import type { InkMap, PageContent } from '../model/page';
import { areNear, clusterBoxes } from './clusters';
import { isRule } from './graphics';
import { inkRuns, inkWithout, type Ink } from './ink';
import type { Content, Scene } from './scene';

/** Text boxes of an OCR layer are off by a point or two: so much around them is text too. */
const OCR_SLACK = 2;
/** Ink closer than this many points is one component. */
const COMPONENT_REACH = 1.2;
/** A component is a drawing when its longer side is this many letter heights, and its shorter side this many. */
const DRAWING_LONG = 4;
const DRAWING_SHORT = 1.8;
/** Letters and dashes this near to a drawing (points) are part of it. */
const PART_REACH = 5;
/** Letters of one printed line are at most this far apart (points), and stand this many times nearer in height than sideways. */
const WORD_GAP = 9;
const LINE_FLATNESS = 9;
/** A line of letters this wide (part of the widest) is running text. */
const FULL_LINE = 0.7;
/** Without an OCR layer, a drawing has one component that takes this part of its box: rows of letters that touch have none. */
const MAIN_PART = 0.5;
/** Letters are at least this high (points): below are specks. */
const SPECK = 3;

/**
 * The scene of a scanned page: its drawings are the components of its ink that are larger than letters (PDFFigures 2 does the same for OCR);
 * without an OCR layer, long rows of letters are the running text.
 */
export function withScannedDrawings(scene: Scene, page: PageContent, map: InkMap | null): Scene {
  if (!map) return scene;
  const ink = inkWithout(map, page.items.map((item) => grow(item.box, OCR_SLACK)));
  const components = clusterBoxes(inkRuns(ink, 1), COMPONENT_REACH).filter((box) => !isEdge(box, page));
  const letter = letterHeight(page, components);
  const isLarge = (box: Box): boolean => Math.max(widthOf(box), heightOf(box)) >= DRAWING_LONG * letter && Math.min(widthOf(box), heightOf(box)) >= DRAWING_SHORT * letter;
  const large = components.filter((box) => isLarge(box));
  const small = components.filter((box) => !isLarge(box) && !isRule(box));
  const parts = small.filter((box) => large.some((drawing) => areNear(box, drawing, PART_REACH)));
  const groups = clusterBoxes([...large, ...parts], PART_REACH);
  const hasMain = (group: Box): boolean => large.some((box) => contains(group, box) && areaOf(box) >= MAIN_PART * areaOf(group));
  const isDrawing = (group: Box): boolean => page.items.length > 0 || (hasMain(group) && !looksLikeLines(ink, group));
  const found: Content[] = [
    ...groups.map((box): Content => ({ box, kind: isDrawing(box) ? 'drawing' : 'text', inFlow: false })),
    ...components.filter(isRule).map((box): Content => ({ box, kind: 'rule', inFlow: false })),
  ];
  if (page.items.length > 0) return { ...scene, contents: [...scene.contents, ...found] };
  const lines = rowsOfLetters(small.filter((box) => !parts.includes(box) && heightOf(box) >= SPECK));
  const widest = Math.max(0, ...lines.map(widthOf));
  const isFull = (line: Box): boolean => widthOf(line) >= FULL_LINE * widest;
  // Where letters touch, a paragraph is one component, or a few.
  const paragraphs = found.filter(({ kind, box }) => kind === 'text' && looksLikeLines(ink, box)).map(({ box }) => box);
  return {
    ...scene,
    obstacles: [...scene.obstacles, ...lines.filter(isFull), ...paragraphs],
    contents: [...scene.contents, ...found.filter(({ box }) => !paragraphs.includes(box)), ...lines.filter((line) => !isFull(line)).map((box): Content => ({ box, kind: 'text', inFlow: false }))],
  };
}

/** Lines of text follow each other at so many points; this many of them at least make a paragraph. */
const NARROWEST_PITCH = 7;
const WIDEST_PITCH = 20;
const LEAST_LINES = 2.5;
/** How alike the rows of a paragraph are to those one line further down (correlation of their ink). */
const SAME_ROWS = 0.35;

/**
 * Is a part of a page printed lines? Their ink comes and goes with every line, so that the rows of pixels are like those a line further on, which those of
 * drawings are not: the autocorrelation of the ink by rows.
 */
function looksLikeLines(ink: Ink, box: Box): boolean {
  if (heightOf(box) < LEAST_LINES * NARROWEST_PITCH) return false;
  const { map } = ink;
  const rows: number[] = [];
  for (let y = Math.floor(box.y0 * map.scale); y < box.y1 * map.scale; y++) {
    let count = 0;
    for (let x = Math.floor(box.x0 * map.scale); x < box.x1 * map.scale; x++) if (ink.at(x, y)) count += 1;
    rows.push(count);
  }
  const mean = rows.reduce((sum, count) => sum + count, 0) / rows.length;
  const spread = rows.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  const likeness = (step: number): number => rows.slice(step).reduce((sum, count, y) => sum + (count - mean) * ((rows[y] ?? 0) - mean), 0) / spread;
  const last = Math.min(WIDEST_PITCH, heightOf(box) / LEAST_LINES) * map.scale;
  // One step as far as a line, with a step in between where ink meets blank: a slope alone is like itself everywhere.
  let lowest = 1;
  for (let step = 1; step <= last; step++) {
    const like = likeness(step);
    if (step >= NARROWEST_PITCH * map.scale && like >= SAME_ROWS && like - lowest >= SAME_ROWS) return true;
    lowest = Math.min(lowest, like);
  }
  return false;
}

/** Usual height of a letter, from the OCR layer, else from the components. */
function letterHeight(page: PageContent, components: readonly Box[]): number {
  const heights = (page.items.length > 0 ? page.items.map((item) => item.size) : components.map(heightOf).filter((height) => height >= SPECK)).sort((a, b) => a - b);
  return Math.max(SPECK, heights[Math.floor(heights.length / 2)] ?? SPECK);
}

/** Letters put together to printed lines: near sideways, level in height. */
function rowsOfLetters(letters: readonly Box[]): Box[] {
  const flat = letters.map((box) => ({ ...box, y0: box.y0 * LINE_FLATNESS, y1: box.y1 * LINE_FLATNESS }));
  return clusterBoxes(flat, WORD_GAP).map((box) => ({ ...box, y0: box.y0 / LINE_FLATNESS, y1: box.y1 / LINE_FLATNESS }));
}

/** The dark border of a scan touches the page's edge. */
const isEdge = (box: Box, page: PageContent): boolean => box.x0 <= 2 || box.y0 <= 2 || box.x1 >= page.width - 2 || box.y1 >= page.height - 2;
