import { contains } from '../model/box';
import type { InkMap, PaperSource } from '../model/page';
import type { Paper } from '../model/paper';
import { furnitureMarks, pageImages } from './graphics';
import { bodyStyleOf, runningText, usualTextArea } from './running-text';
import { withScannedDrawings } from './scans';
import { columnSpans } from './columns';
import { outsideCaptions, sceneOf, type Scene } from './scene';
import { segmentsOf } from './segments';

/** Ink of a page (from 1) at so many pixels a point; null when it cannot be rendered. */
export type InkOf = (page: number, scale: number) => Promise<InkMap | null>;

/** Resolution of the ink that scans are read from, pixels a point. */
const SCAN_SCALE = 1;

/** Text is amid the running text when it sticks out by no more than this (points): the uppermost number of an axis at a page's top. */
const AREA_SLACK = 6;

/**
 * Every page as the search for figures sees it.
 *
 * Text that was read as furniture but stands amid the running text is none: the numbers along an axis look like line numbers.
 */
export async function scenesOf(source: PaperSource, paper: Paper, inkOf: InkOf): Promise<Scene[]> {
  const captions = source.pages.map((page) => paper.captions.filter((caption) => caption.page === page.page));
  const all = source.pages.map((page, index) => segmentsOf(page.items, paper.lines[index] ?? []));
  const style = bodyStyleOf(all);
  const running = all.map((segments, index) => runningText(outsideCaptions(segments, captions[index] ?? []).filter((s) => s.role !== 'furniture'), style));
  const area = usualTextArea(running);
  const furniture = furnitureMarks(source.pages, area);
  const usualColumns = columnSpans(running.flatMap((set) => [...set]));
  const scans = pageImages(source.pages);
  const scenes: Scene[] = [];
  for (const [index, page] of source.pages.entries()) {
    const segments = (all[index] ?? []).map((s) => (s.role === 'furniture' && area && contains(area, s.box, AREA_SLACK) ? { ...s, role: 'other' as const } : s));
    const columns = columnSpans(running[index] ?? []);
    const scan = scans[index] ?? null;
    const scene = sceneOf(page, {
      segments, furniture, scan, style,
      running: running[index] ?? new Set(),
      captions: captions[index] ?? [],
      columns: columns.length > 0 ? columns : usualColumns,
    });
    scenes.push(scan ? withScannedDrawings(scene, page, await inkOf(page.page, SCAN_SCALE)) : scene);
  }
  return scenes;
}
