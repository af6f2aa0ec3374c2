import { expect, it } from '@jest/globals';
import { excerptsOf } from '../../src/figures/excerpts';
import type { Block, Equation } from '../../src/model/paper';

const box = (y0: number): Equation['box'] => ({ x0: 72, y0, x1: 300, y1: y0 + 30 });
const equation = (number: string | null, page: number, y0 = 100): Equation => ({ number, page, box: box(y0) });
const block = (kind: Block['kind'], label: string | null, page: number, y0 = 100): Block => ({ kind, label, page, box: box(y0), text: '' });

it('names numbered equations, algorithms, listings, theorems and definitions, each in the order of print', () => {
  const excerpts = excerptsOf({
    equations: [equation('1', 2), equation(null, 2, 200), equation('A.2', 9)],
    blocks: [block('algorithm', 'Algorithm 1', 2, 50), block('theorem', 'Theorem 3.1', 4), block('proof', null, 4, 300), block('definition', 'Definition 1', 3)],
  });
  expect(excerpts.map(({ id, kind, label }) => [id, kind, label])).toEqual([
    ['eq1', 'equation', '1'],
    ['eqA2', 'equation', 'A.2'],
    ['alg1', 'algorithm', 'Algorithm 1'],
    ['thm31', 'theorem', 'Theorem 3.1'],
    ['def1', 'definition', 'Definition 1'],
  ]);
});

it('lets a number that is used twice name the first', () => {
  expect(excerptsOf({ equations: [equation('1', 2), equation('1', 30)], blocks: [] }).map(({ page }) => page)).toEqual([2]);
});
