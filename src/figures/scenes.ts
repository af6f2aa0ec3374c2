import { contains, type Box } from '../model/box';
import type { InkMap, PageContent, PaperSource } from '../model/page';
import type { Caption, Paper } from '../model/paper';
import { furnitureMarks, pageImages } from './graphics';
import { monospacedFonts } from './in-flow';
import { bodyStyleOf, runningText, usualTextArea } from './running-text';
import { withScannedDrawings } from './scans';
import { columnSpans } from './columns';
import { outsideCaptions, sceneOf, type Scene } from './scene';
import { segmentsOf, type Segment } from './segments';

/** Ink of a page (from 1) at so many pixels a point; null when it cannot be rendered. */
export type InkOf = (page: number, scale: number) => Promise<InkMap | null>;

/** Resolution of the ink that scans are read from, pixels a point. */
const SCAN_SCALE = 1;

/** Text is amid the running text when it sticks out by no more than this (points): the uppermost number of an axis at a page's top. */
const AREA_SLACK = 6;

/** Text on so many pages at one height (give or take these points) makes a level of running heads or feet; less where it was read as furniture. */
const LEVEL_PAGES = 3;
const READ_PAGES = 2;
const LEVEL_SLACK = 2;

/**
 * Every page as the search for figures sees it.
 *
 * Text that was read as furniture but stands amid the running text is none: the numbers along an axis look like line numbers. Text level with the
 * running heads or feet of other pages is furniture: a head that a single page has.
 */
export async function scenesOf(source: PaperSource, paper: Paper, inkOf: InkOf): Promise<Scene[]> {
  const captions = source.pages.map((page) => paper.captions.filter((caption) => caption.page === page.page));
  const all = source.pages.map((page, index) => segmentsOf(page.items, paper.lines[index] ?? []));
  const style = bodyStyleOf(all);
  const running = all.map((segments, index) => runningText(outsideCaptions(segments, captions[index] ?? []).filter((s) => s.role !== 'furniture'), style));
  const area = usualTextArea(running);
  const furniture = furnitureMarks(source.pages, area);
  const usualColumns = columnSpans(running.flatMap((set) => [...set]));
  const levels = furnitureLevels(all, area);
  const scans = pageImages(source.pages);
  const monospaced = monospacedFonts(source.pages);
  const scenes: Scene[] = [];
  for (const [index, page] of source.pages.entries()) {
    const segments = (all[index] ?? []).map((s) => withRoleByPlace(s, area, levels, captions[index] ?? [], page));
    const columns = columnSpans(running[index] ?? []);
    const scan = scans[index] ?? null;
    const scene = sceneOf(page, {
      segments, furniture, scan, style, monospaced,
      running: running[index] ?? new Set(),
      captions: captions[index] ?? [],
      blocks: paper.blocks.filter((block) => block.page === page.page),
      columns: columns.length > 0 ? columns : usualColumns,
    });
    scenes.push(scan ? withScannedDrawings(scene, page, await inkOf(page.page, SCAN_SCALE)) : scene);
  }
  return scenes;
}

/** Lower edges of running heads and feet: text outside the running text's area at one height on several pages, on fewer where it was read as furniture. */
function furnitureLevels(pages: readonly (readonly Segment[])[], area: Box | null): number[] {
  const outside = pages.map((segments) => segments.filter((s) => s.angle === 0 && !(area && contains(area, s.box, AREA_SLACK))));
  const count = (edge: number, isRead: boolean): number =>
    outside.filter((page) => page.some((s) => Math.abs(s.box.y1 - edge) <= LEVEL_SLACK && (!isRead || s.role === 'furniture'))).length;
  const edges = new Set(outside.flat().map((s) => s.box.y1));
  return [...edges].filter((edge) => count(edge, true) >= READ_PAGES || count(edge, false) >= LEVEL_PAGES);
}

/**
 * The role of a segment where its place on the page speaks against what was read. Heads and feet are outermost: no caption stands further out. Numbers of lines stand
 * beside the text.
 */
function withRoleByPlace(s: Segment, area: Box | null, levels: readonly number[], captions: readonly Caption[], page: PageContent): Segment {
  const isInMargin = area !== null && (s.box.x1 <= area.x0 + 1 || s.box.x0 >= area.x1 - 1);
  if (s.role === 'furniture' && isInMargin) return s;
  const isUpper = s.box.y1 < page.height / 2;
  const isInside = captions.some(({ box }) => (isUpper ? box.y1 <= s.box.y0 + 1 : box.y0 >= s.box.y1 - 1));
  if ((s.angle === 0 && isInside) || (area && contains(area, s.box, AREA_SLACK))) return s.role === 'furniture' ? { ...s, role: 'other' } : s;
  return s.angle === 0 && levels.some((level) => Math.abs(level - s.box.y1) <= LEVEL_SLACK) ? { ...s, role: 'furniture' } : s;
}
