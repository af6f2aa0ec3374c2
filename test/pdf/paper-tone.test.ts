import { describe, expect, it } from '@jest/globals';
import { INK_BELOW, inkThreshold } from '../../src/pdf/paper-tone';

/** How many pixels (of 1000) have each tone. */
const counts = (...tones: [tone: number, count: number][]): number[] => tones.reduce<number[]>((all, [tone, count]) => ((all[tone] = count), all), Array<number>(256).fill(0));

describe('what is ink', () => {
  it('is all that is darker than white paper, pale grey too', () => {
    expect(inkThreshold(counts([255, 900], [240, 50], [0, 50]))).toBe(INK_BELOW);
  });

  it('is darker than a tinted ground', () => {
    const threshold = inkThreshold(counts([232, 850], [255, 100], [20, 50]));
    expect(threshold).toBeLessThan(232);
    expect(threshold).toBeGreaterThan(200);
  });

  it('is darker than the noise of scanned paper', () => {
    const noise = Array.from({ length: 15 }, (_, n): [number, number] => [240 + n, 50]);
    const threshold = inkThreshold(counts(...noise, [255, 100], [30, 60]));
    expect(threshold).toBeLessThan(230);
    expect(threshold).toBeGreaterThan(150);
  });

  it('is as on white paper where a page is a picture', () => {
    expect(inkThreshold(Array<number>(256).fill(4))).toBe(INK_BELOW);
  });
});
