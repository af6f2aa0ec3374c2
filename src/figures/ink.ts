import type { Box } from '../model/box';
import type { InkMap } from '../model/page';

/** An ink map with the text that belongs to others painted over. */
export interface Ink {
  readonly map: InkMap;
  /** Is there ink at this pixel? Outside of the page there is none. */
  at(x: number, y: number): boolean;
}

/**
 * Ink of a page without what lies in `keepOut` (captions, running text), so that a box never reaches for it.
 *
 * @param keepOut boxes in points
 */
export function inkWithout(map: InkMap, keepOut: readonly Box[]): Ink {
  const data = map.data.slice();
  for (const box of keepOut) {
    const { x0, y0, x1, y1 } = pixelsOf(box, map);
    for (let y = y0; y < y1; y++) data.fill(0, y * map.width + x0, y * map.width + x1);
  }
  return { map, at: (x, y) => x >= 0 && y >= 0 && x < map.width && y < map.height && data[y * map.width + x] === 1 };
}

/** An edge that cuts ink moves outwards by at most this many points (PDFFigures 2 takes 20 pixels). */
const FARTHEST_EDGE = 10;

/**
 * Fits a box to the ink it holds: first each edge moves outwards while ink runs on across it, then inwards over blank rows and columns.
 *
 * @returns the fitted box in points, or null when there is no ink in the box
 */
export function fitToInk(ink: Ink, box: Box): Box | null {
  const { map } = ink;
  const start = pixelsOf(box, map);
  const most = Math.round(FARTHEST_EDGE * map.scale);
  let { x0, y0, x1, y1 } = start;
  const column = (x: number): boolean => anyInk(y0, y1, (y) => ink.at(x, y));
  const row = (y: number): boolean => anyInk(x0, x1, (x) => ink.at(x, y));
  const crossesColumn = (inside: number, outside: number): boolean => anyInk(y0, y1, (y) => ink.at(inside, y) && (ink.at(outside, y) || ink.at(outside, y - 1) || ink.at(outside, y + 1)));
  const crossesRow = (inside: number, outside: number): boolean => anyInk(x0, x1, (x) => ink.at(x, inside) && (ink.at(x, outside) || ink.at(x - 1, outside) || ink.at(x + 1, outside)));
  for (let moved = true; moved; ) {
    moved = false;
    if (start.x0 - x0 < most && crossesColumn(x0, x0 - 1)) [x0, moved] = [x0 - 1, true];
    if (x1 - start.x1 < most && crossesColumn(x1 - 1, x1)) [x1, moved] = [x1 + 1, true];
    if (start.y0 - y0 < most && crossesRow(y0, y0 - 1)) [y0, moved] = [y0 - 1, true];
    if (y1 - start.y1 < most && crossesRow(y1 - 1, y1)) [y1, moved] = [y1 + 1, true];
  }
  while (x0 < x1 && !column(x0)) x0++;
  while (x1 > x0 && !column(x1 - 1)) x1--;
  while (y0 < y1 && !row(y0)) y0++;
  while (y1 > y0 && !row(y1 - 1)) y1--;
  if (x0 >= x1 || y0 >= y1) return null;
  return { x0: x0 / map.scale, y0: y0 / map.scale, x1: x1 / map.scale, y1: y1 / map.scale };
}

function anyInk(from: number, to: number, isInk: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (isInk(at)) return true;
  return false;
}

function pixelsOf(box: Box, map: InkMap): { x0: number; y0: number; x1: number; y1: number } {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return {
    x0: within(Math.floor(box.x0 * map.scale), map.width),
    y0: within(Math.floor(box.y0 * map.scale), map.height),
    x1: within(Math.ceil(box.x1 * map.scale), map.width),
    y1: within(Math.ceil(box.y1 * map.scale), map.height),
  };
}

/** Runs of ink pixels row by row as boxes in points, `step` pixels high at a time: what the components of a page are made of. */
export function inkRuns(ink: Ink, step: number): Box[] {
  const { map } = ink;
  const runs: Box[] = [];
  for (let y = 0; y < map.height; y += step) {
    let from = -1;
    for (let x = 0; x <= map.width; x += step) {
      const has = x < map.width && blockHasInk(ink, x, y, step);
      if (has && from < 0) from = x;
      if (!has && from >= 0) {
        runs.push({ x0: from / map.scale, y0: y / map.scale, x1: x / map.scale, y1: (y + step) / map.scale });
        from = -1;
      }
    }
  }
  return runs;
}

function blockHasInk(ink: Ink, x: number, y: number, step: number): boolean {
  for (let dy = 0; dy < step; dy++) for (let dx = 0; dx < step; dx++) if (ink.at(x + dx, y + dy)) return true;
  return false;
}
