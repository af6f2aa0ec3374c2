import type { Box } from '../model/box';

/** Affine map as PDF writes it: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`: the matrix that PDF's `cm` operator makes of the current one (outer) and its argument (inner). */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** The map back; null for one that flattens the plane. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const determinant = a * d - b * c;
  if (!Number.isFinite(determinant) || determinant === 0) return null;
  return [d / determinant, -b / determinant, -c / determinant, a / determinant, (c * f - d * e) / determinant, (b * e - a * f) / determinant];
}

/** The smallest upright box around the mapped rectangle `[x0, y0, x1, y1]`. */
export function mapBox(m: Matrix, [x0, y0, x1, y1]: readonly [number, number, number, number]): Box {
  const xs = [m[0] * x0 + m[2] * y0, m[0] * x1 + m[2] * y0, m[0] * x0 + m[2] * y1, m[0] * x1 + m[2] * y1];
  const ys = [m[1] * x0 + m[3] * y0, m[1] * x1 + m[3] * y0, m[1] * x0 + m[3] * y1, m[1] * x1 + m[3] * y1];
  return { x0: Math.min(...xs) + m[4], y0: Math.min(...ys) + m[5], x1: Math.max(...xs) + m[4], y1: Math.max(...ys) + m[5] };
}

/** By how much lengths grow under the map: the square root of the determinant's size. */
export const scaleOf = (m: Matrix): number => Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));

/** A matrix out of an array of unknown content; null when it is none. */
export function matrixFrom(value: unknown): Matrix | null {
  const numbers = numbersFrom(value, 6);
  return numbers ? [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 0, numbers[4] ?? 0, numbers[5] ?? 0] : null;
}

/** A rectangle out of an array of unknown content; null when it is none. */
export function rectangleFrom(value: unknown): readonly [number, number, number, number] | null {
  const numbers = numbersFrom(value, 4);
  return numbers ? [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 0] : null;
}

function numbersFrom(value: unknown, count: number): readonly number[] | null {
  const list = listFrom(value);
  const numbers = list.filter((n): n is number => typeof n === 'number' && Number.isFinite(n));
  return list.length >= count && numbers.length === list.length ? numbers : null;
}

/** An array or typed array as an array; empty for anything else. Not by `instanceof`: pdf.js's arrays may come from another realm. */
export function listFrom(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return ArrayBuffer.isView(value) && !(value instanceof DataView) && 'length' in value ? Array.from(value as Float32Array) : [];
}

/** A side that leans less than this part of its length is upright. */
const LEAN = 1e-3;

/** Do rectangles stay upright rectangles under the map (scaled, mirrored, turned by quarters)? */
export function isAligned([a, b, c, d]: Matrix): boolean {
  const most = LEAN * Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  return (Math.abs(b) <= most && Math.abs(c) <= most) || (Math.abs(a) <= most && Math.abs(d) <= most);
}
