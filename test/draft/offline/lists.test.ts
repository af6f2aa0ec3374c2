import { describe, expect, it } from '@jest/globals';
import { listsOf } from '../../../src/draft/offline/lists';
import type { Line } from '../../../src/model/paper';

/** Lines of one column, 12 points apart: left edge and text. */
const linesOf = (rows: readonly (readonly [number, string])[], page = 1): Line[] =>
  rows.map(([x0, text], index) => ({
    text,
    page,
    box: { x0, y0: 100 + 12 * index, x1: x0 + 200, y1: 110 + 12 * index },
    baseline: 108 + 12 * index,
    size: 10,
    font: 'Serif',
    bold: false,
    italic: false,
    angle: 0,
    role: 'body',
    column: 0,
  }));

const listsIn = (...pages: readonly Line[][]): ReturnType<typeof listsOf> => listsOf({ lines: pages, headings: [] });

describe('lists in the running text', () => {
  it('gives each item whole, without its mark, and what stands before the list', () => {
    const lists = listsIn(
      linesOf([
        [60, 'Tides are hard to predict. Our contributions are:'],
        [62, '• a model of harbours with sen-'],
        [74, 'sors at the quay;'],
        [62, '• a year of readings.'],
        [60, 'The rest follows.'],
      ]),
    );
    expect(lists).toEqual([
      {
        lead: 'Our contributions are:',
        items: [
          { text: 'a model of harbours with sensors at the quay;', page: 1, section: -1 },
          { text: 'a year of readings.', page: 1, section: -1 },
        ],
      },
    ]);
  });

  it('follows an item over the end of a page', () => {
    const [list] = listsIn(linesOf([[62, '1. the first of two items'], [62, '2. the second goes on']]), linesOf([[62, 'on the next page.'], [60, 'Another matter.']], 2));
    expect(list?.items.map(({ text }) => text)).toEqual(['the first of two items', 'the second goes on on the next page.']);
  });

  it('takes neither a lone mark nor a dash inside the text for a list', () => {
    expect(listsIn(linesOf([[60, 'Two things matter:'], [62, '• the moon.'], [60, 'The sun does not.']]))).toEqual([]);
    expect(listsIn(linesOf([[60, 'The moon, as was said,'], [60, '-5 metres below the quay'], [60, '-6 metres above it.']]))).toEqual([]);
  });
});
