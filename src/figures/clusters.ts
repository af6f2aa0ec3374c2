import { union, type Box } from '../model/box';

/** Side of a grid cell in points; boxes are listed in the cells they touch, so that only neighbours are compared. */
const CELL = 24;
/** A box that touches more cells than this is compared with all others instead. */
const MANY_CELLS = 400;

/**
 * Puts together boxes whose gap is at most `reach` points both ways, and those that are linked through others.
 *
 * A grid keeps the work near linear: a plot may have a hundred thousand marks.
 *
 * @returns for each cluster the indices of its boxes, in the order of the first
 */
export function clusterIndices(boxes: readonly Box[], reach: number): number[][] {
  const parent = boxes.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = parent[at] ?? at;
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    const ra = root(a), rb = root(b);
    if (ra !== rb) parent[Math.max(ra, rb)] = Math.min(ra, rb);
  };

  const cells = new Map<number, number[]>();
  const large: number[] = [];
  boxes.forEach((box, index) => {
    const columns = cellRange(box.x0 - reach, box.x1), rows = cellRange(box.y0 - reach, box.y1);
    if (columns.count * rows.count > MANY_CELLS) {
      large.push(index);
      return;
    }
    for (let row = rows.first; row < rows.first + rows.count; row++)
      for (let column = columns.first; column < columns.first + columns.count; column++) {
        const key = row * 65_536 + column;
        const cell = cells.get(key);
        if (cell) cell.push(index);
        else cells.set(key, [index]);
      }
  });
  for (const cell of cells.values()) joinNeighbours(cell, boxes, reach, root, join);
  for (const index of large) {
    const box = boxes[index];
    boxes.forEach((other, at) => {
      if (box && root(at) !== root(index) && areNear(box, other, reach)) join(at, index);
    });
  }

  const clusters = new Map<number, number[]>();
  boxes.forEach((_, index) => {
    const key = root(index);
    const cluster = clusters.get(key);
    if (cluster) cluster.push(index);
    else clusters.set(key, [index]);
  });
  return [...clusters.values()];
}

/** The boxes around the clusters of `clusterIndices`. */
export function clusterBoxes(boxes: readonly Box[], reach: number): Box[] {
  return clusterIndices(boxes, reach).flatMap((indices) => {
    const around = indices.map((index) => boxes[index]).reduce<Box | null>((sum, box) => (box && sum ? union(sum, box) : (box ?? sum)), null);
    return around ? [around] : [];
  });
}

const cellRange = (from: number, to: number): { first: number; count: number } => {
  const first = Math.floor(from / CELL);
  return { first, count: Math.floor(to / CELL) - first + 1 };
};

/**
 * Within a cell: most boxes of a dense cell are linked to one another already, so a box is compared only with one representative box
 * a cluster at first, and in full only when the cell holds few.
 */
function joinNeighbours(cell: readonly number[], boxes: readonly Box[], reach: number, root: (index: number) => number, join: (a: number, b: number) => void): void {
  // Sweep from left to right: boxes further left than the reach of all open ones are closed.
  const sorted = [...cell].sort((a, b) => (boxes[a]?.x0 ?? 0) - (boxes[b]?.x0 ?? 0));
  let open: number[] = [];
  for (const index of sorted) {
    const box = boxes[index];
    if (!box) continue;
    open = open.filter((at) => (boxes[at]?.x1 ?? -Infinity) + reach >= box.x0);
    let covered = false;
    for (const at of open) {
      const other = boxes[at];
      if (!other) continue;
      if (root(at) !== root(index) && areNear(box, other, reach)) join(at, index);
      // A box inside one that is open adds no reach of its own.
      if (root(at) === root(index) && other.x0 <= box.x0 && other.y0 <= box.y0 && other.x1 >= box.x1 && other.y1 >= box.y1) covered = true;
    }
    if (!covered) open.push(index);
  }
}

/** Is the gap between two boxes at most `reach` in x and in y? */
export const areNear = (a: Box, b: Box, reach: number): boolean =>
  a.x0 - reach <= b.x1 && b.x0 - reach <= a.x1 && a.y0 - reach <= b.y1 && b.y0 - reach <= a.y1;
