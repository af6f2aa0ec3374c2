import { listFrom, rectangleFrom } from './matrix';

/** pdf.js's codes inside a path buffer (DrawOPS in its util.js), with how many numbers follow each. */
const NUMBERS_AFTER: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const MOVE_TO = 0;

/** Paths of more parts than this stay one box: hatching and contour maps, where the parts say nothing. */
const MOST_PARTS = 400;

type Rectangle = readonly [number, number, number, number];

/**
 * Boxes of the parts (subpaths) of a path, in the user space of its moment: one path often draws things that lie far
 * apart, such as all rules of a page.
 *
 * @param data second argument of `constructPath`: `[buffer]`, the buffer holding codes and coordinates; control points count as points
 * @param minMax third argument: `[x0, y0, x1, y1]` of the whole path
 */
export function pathBoxes(data: unknown, minMax: unknown): readonly Rectangle[] {
  const whole = rectangleFrom(minMax);
  if (!whole || whole[0] > whole[2] || whole[1] > whole[3]) return [];
  const numbers = listFrom(listFrom(data)[0]).map(Number);
  if (numbers.length === 0) return [whole];
  const parts: [number, number, number, number][] = [];
  for (let at = 0; at < numbers.length; ) {
    const code = numbers[at] ?? -1;
    const count = NUMBERS_AFTER[code];
    if (count === undefined) return [whole];
    if (code === MOVE_TO) {
      if (parts.length === MOST_PARTS) return [whole];
      parts.push([Infinity, Infinity, -Infinity, -Infinity]);
    }
    const part = parts[parts.length - 1];
    if (!part) return [whole];
    for (let i = at + 1; i < at + count; i += 2) {
      const x = numbers[i] ?? 0;
      const y = numbers[i + 1] ?? 0;
      part[0] = Math.min(part[0], x);
      part[1] = Math.min(part[1], y);
      part[2] = Math.max(part[2], x);
      part[3] = Math.max(part[3], y);
    }
    at += 1 + count;
  }
  const [only] = parts;
  // Control points of Béziers may lie outside; pdf.js's own box does not count them, so a path of one part uses that.
  return parts.length === 1 && only ? [whole] : parts.filter((p) => p[0] <= p[2]);
}

const LINE_TO = 1;
const CLOSE = 4;
/** Five points with their codes, and the code that closes the path. */
const RECTANGLE_LENGTH = 16;

/** Is a path one upright rectangle? `data` as for pathBoxes. */
export function isRectangle(data: unknown): boolean {
  const [buffer] = listFrom(data);
  if (typeof buffer !== 'object' || buffer === null || !('length' in buffer) || Number(buffer.length) > RECTANGLE_LENGTH) return false;
  const numbers = listFrom(buffer).map(Number);
  const points: (readonly [number, number])[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const code = numbers[at];
    if (code === CLOSE) {
      if (at !== numbers.length - 1) return false;
      break;
    }
    if (code !== (at === 0 ? MOVE_TO : LINE_TO)) return false;
    points.push([numbers[at + 1] ?? 0, numbers[at + 2] ?? 0]);
  }
  const [a, b, c, d, e = a] = points;
  if (!a || !b || !c || !d || !e || points.length > 5 || e[0] !== a[0] || e[1] !== a[1]) return false;
  const [first, second] = [0, 1] as const;
  const turns = (along: 0 | 1, across: 0 | 1): boolean => a[along] === b[along] && b[across] === c[across] && c[along] === d[along] && d[across] === a[across];
  return turns(first, second) || turns(second, first);
}
