import { describe, expect, it } from '@jest/globals';
import { choose, fitness, habitOf } from '../../src/figures/choice';
import type { Direction, Proposal } from '../../src/figures/proposals';
import type { Content, Scene } from '../../src/figures/scene';
import { unionOf, type Box } from '../../src/model/box';
import type { Caption, FigureKind } from '../../src/model/paper';

const box = (x0: number, y0: number, x1: number, y1: number): Box => ({ x0, y0, x1, y1 });
const content = (kind: Content['kind'], ...edges: [number, number, number, number]): Content => ({ kind, box: box(...edges), inFlow: false });
const caption = (kind: FigureKind, at: Box = box(100, 405, 300, 415)): Caption => ({ kind, label: 'X 1', number: '1', text: 'X 1: words', page: 1, box: at, lines: [at] });
const proposal = (contents: readonly Content[], more: Partial<Proposal> = {}): Proposal => {
  const around = unionOf(contents.map((one) => one.box)) ?? box(0, 0, 0, 0);
  return { direction: 'up', box: around, trimmed: around, contents, distance: 0, share: 1, inColumn: true, ...more };
};
const sceneOf = (contents: readonly Content[]): Scene => ({
  page: 1, bounds: box(0, 0, 612, 792), captions: [], angles: new Map(), obstacles: [], yielding: [], blocks: [], contents, candidates: [], grounds: [], columns: [], tolerance: 1,
});
const NO_HABIT = { figure: null, table: null };
const rated = (kind: FigureKind, one: Proposal, all: readonly Content[] = one.contents): number => fitness(caption(kind), one, sceneOf(all), NO_HABIT);

const CELLS = [0, 1, 2, 3].map((n) => content('text', 110 + 40 * n, 310, 140 + 40 * n, 320));
const RULES = [300, 330].map((y) => content('rule', 100, y, 300, y + 0.5));

describe('how well a region fits', () => {
  it('is less for a table that holds a drawing apart from its rules: that may be the figure of another caption', () => {
    const table = proposal([...CELLS, ...RULES]);
    const withPlot = (...edges: [number, number, number, number]): Proposal => ({ ...proposal([...CELLS, ...RULES, content('drawing', ...edges)]), box: table.box });
    expect(rated('table', withPlot(100, 200, 300, 260))).toBeLessThan(rated('table', table));
    // A cell's shading within the rules, or an ornament, is the table's own.
    expect(rated('table', withPlot(100, 300, 300, 331))).toBe(rated('table', table));
    expect(rated('table', withPlot(100, 280, 120, 290))).toBe(rated('table', table));
  });

  it('is less for a figure that leaves out a drawing right next to it, unless a caption stands between', () => {
    const [one, neighbour] = [content('drawing', 100, 200, 200, 300), content('drawing', 206, 200, 300, 300)];
    expect(rated('figure', proposal([one]), [one, neighbour])).toBeLessThan(rated('figure', proposal([one]), [one]));
  });

  it('is less for a figure of text than for a drawing, and less the further away it is', () => {
    const drawing = content('drawing', 100, 200, 300, 300), text = content('text', 100, 200, 300, 300);
    expect(rated('figure', proposal([text]))).toBeLessThan(rated('figure', proposal([drawing])));
    expect(rated('figure', proposal([drawing], { distance: 50 }))).toBeLessThan(rated('figure', proposal([drawing])));
  });
});

describe('the choice for all captions of a page', () => {
  it('gives no two captions the same region, even where both would like it best', () => {
    const [upper, lower] = [content('drawing', 100, 100, 300, 200), content('drawing', 100, 230, 300, 260)];
    const [first, second] = [caption('figure', box(100, 210, 300, 220)), caption('figure', box(100, 270, 300, 280))];
    const options = [{ caption: first, proposals: [proposal([upper]), proposal([lower], { direction: 'down' })] }, { caption: second, proposals: [proposal([upper, lower]), proposal([lower])] }];
    expect(choose(options, sceneOf([upper, lower]), NO_HABIT).map((one) => one?.contents)).toEqual([[upper], [lower]]);
  });
});

describe('the habit of a paper', () => {
  const choices = (...directions: Direction[]): { kind: FigureKind; proposal: Proposal }[] => directions.map((direction) => ({ kind: 'figure', proposal: proposal([], { direction }) }));

  it('is what most choices of a kind agree on', () => {
    expect(habitOf(choices('up', 'up', 'up', 'down'))).toEqual({ figure: 'up', table: null });
  });

  it('is none where they do not, or where there is only one', () => {
    expect(habitOf(choices('up', 'down'))).toEqual(NO_HABIT);
    expect(habitOf(choices('up'))).toEqual(NO_HABIT);
  });
});
