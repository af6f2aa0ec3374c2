import { describe, expect, it } from '@jest/globals';
import { collectMarks, type MarkSpace } from '../../src/pdf/marks';

/** Codes as pdf.js has them do not matter: the walker gets them with the list. */
const OPS = {
  save: 1, restore: 2, transform: 3, constructPath: 4, stroke: 5, fill: 6, endPath: 7, clip: 8, setFillRGBColor: 9, setStrokeRGBColor: 10, setLineWidth: 11,
  paintImageXObject: 12, paintFormXObjectBegin: 13, paintFormXObjectEnd: 14, beginGroup: 15, endGroup: 16, setGState: 17, shadingFill: 18,
  beginMarkedContentProps: 19, endMarkedContent: 20, setFillTransparent: 21, paintImageMaskXObject: 22,
};
/** A page of 200 by 100 points, user space y up. */
const SPACE: MarkSpace = { toDisplay: [1, 0, 0, -1, 0, 100], width: 200, height: 100, isVisible: (layer) => layer !== 'hidden', fontMeasure: () => ({ unit: 0.001, vertical: false, drawn: false }) };

const MOVE = 0;
const LINE = 1;
type Operator = readonly [keyof typeof OPS, unknown?];

const walk = (...operators: Operator[]): ReturnType<typeof collectMarks> =>
  collectMarks({ fnArray: operators.map(([name]) => OPS[name]), argsArray: operators.map(([, args]) => args ?? null) }, OPS, SPACE);

/** A path through one rectangle, painted with `paint`. */
const path = (paint: 'fill' | 'stroke' | 'endPath', x0: number, y0: number, x1: number, y1: number): Operator => [
  'constructPath',
  [OPS[paint], [new Float32Array([MOVE, x0, y0, LINE, x1, y0, LINE, x1, y1, LINE, x0, y1])], new Float32Array([x0, y0, x1, y1])],
];

describe('marks on a page', () => {
  it('places a filled rectangle from the top left of the page, with its colour', () => {
    const { marks } = walk(['setFillRGBColor', ['#FF0000']], path('fill', 10, 20, 30, 40));
    expect(marks).toEqual([{ kind: 'fill', box: { x0: 10, y0: 60, x1: 30, y1: 80 }, color: '#ff0000', pixels: null, group: 0 }]);
  });

  it('widens a stroke by half its line width, scaled, on each side', () => {
    const { marks } = walk(['transform', [2, 0, 0, 2, 0, 0]], ['setLineWidth', [3]], path('stroke', 10, 10, 20, 10));
    expect(marks[0]?.box).toEqual({ x0: 17, y0: 77, x1: 43, y1: 83 });
  });

  it('gives the boxes of marked content by its id, for what a structure tree names', () => {
    const { marked } = walk(['beginMarkedContentProps', ['Figure', 4]], path('fill', 10, 20, 30, 40), path('fill', 50, 20, 60, 40), ['endMarkedContent'], path('fill', 0, 0, 5, 5));
    expect([...marked]).toEqual([[4, { x0: 10, y0: 60, x1: 60, y1: 80 }]]);
  });

  it('undoes transforms, clips and colours at restore', () => {
    const { marks } = walk(
      ['save'], ['transform', [1, 0, 0, 1, 50, 0]], ['clip'], path('endPath', 0, 0, 10, 100), ['setFillRGBColor', ['#00ff00']],
      path('fill', 0, 0, 100, 10), ['restore'], path('fill', 0, 0, 100, 10),
    );
    expect(marks.map((mark) => [mark.box, mark.color])).toEqual([
      [{ x0: 50, y0: 90, x1: 60, y1: 100 }, '#00ff00'],
      [{ x0: 0, y0: 90, x1: 100, y1: 100 }, '#000000'],
    ]);
  });

  it('leaves out what the clip path hides, what is transparent, and what has no alpha', () => {
    const { marks } = walk(
      ['save'], ['clip'], path('endPath', 0, 0, 10, 10), path('fill', 50, 50, 60, 60), ['restore'],
      ['save'], ['setFillTransparent'], path('fill', 50, 50, 60, 60), ['restore'],
      ['setGState', [[['ca', 0]]]], path('fill', 50, 50, 60, 60),
    );
    expect(marks).toEqual([]);
  });

  it('splits a path of parts that lie apart, such as all rules of a page', () => {
    const buffer = new Float32Array([MOVE, 10, 10, LINE, 60, 10, MOVE, 110, 90, LINE, 190, 90]);
    const { marks } = walk(['setLineWidth', [2]], ['constructPath', [OPS.stroke, [buffer], new Float32Array([10, 10, 190, 90])]]);
    expect(marks.map((mark) => mark.box)).toEqual([
      { x0: 9, y0: 89, x1: 61, y1: 91 },
      { x0: 109, y0: 9, x1: 191, y1: 11 },
    ]);
  });

  it('places an image by the unit square, with its own pixels', () => {
    const { marks } = walk(['transform', [80, 0, 0, 40, 10, 10]], ['paintImageXObject', ['img_1', 640, 320]]);
    expect(marks).toEqual([{ kind: 'image', box: { x0: 10, y0: 50, x1: 90, y1: 90 }, color: null, pixels: { width: 640, height: 320, dpi: 576 }, group: 0 }]);
  });

  it('knows forms and groups by box and number, and cuts what sticks out of them', () => {
    const { marks, forms } = walk(
      ['paintFormXObjectBegin', [[1, 0, 0, 1, 100, 0], [0, 0, 50, 50]]], path('fill', -20, 10, 20, 20), ['paintFormXObjectEnd'],
      ['beginGroup', [{ matrix: null, bbox: new Float32Array([0, 0, 20, 20]), smask: null }]], ['paintFormXObjectBegin', [null, null]],
      path('fill', 0, 0, 5, 5), ['paintFormXObjectEnd'], ['endGroup'],
    );
    expect(forms).toEqual([
      { group: 1, box: { x0: 100, y0: 50, x1: 150, y1: 100 } },
      { group: 2, box: { x0: 0, y0: 80, x1: 20, y1: 100 } },
    ]);
    expect(marks.map((mark) => [mark.group, mark.box])).toEqual([
      [1, { x0: 100, y0: 80, x1: 120, y1: 90 }],
      [3, { x0: 0, y0: 95, x1: 5, y1: 100 }],
    ]);
  });

  it('paints nothing for a soft mask and for a hidden layer', () => {
    const { marks, forms } = walk(
      ['beginGroup', [{ matrix: null, bbox: new Float32Array([0, 0, 20, 20]), smask: { subtype: 'Alpha' } }]], path('fill', 0, 0, 5, 5), ['endGroup'],
      ['beginMarkedContentProps', ['OC', 'hidden']], path('fill', 0, 0, 5, 5), ['endMarkedContent'],
      ['beginMarkedContentProps', ['OC', 'shown']], path('fill', 0, 0, 7, 7), ['endMarkedContent'],
    );
    expect(forms).toEqual([]);
    expect(marks.map((mark) => mark.box)).toEqual([{ x0: 0, y0: 93, x1: 7, y1: 100 }]);
  });

  it('fills the clip path with a shading', () => {
    const { marks } = walk(['clip'], path('endPath', 10, 10, 20, 20), ['shadingFill', [null]]);
    expect(marks).toEqual([{ kind: 'shading', box: { x0: 10, y0: 80, x1: 20, y1: 90 }, color: null, pixels: null, group: 0 }]);
  });

  it('survives arguments that it does not know', () => {
    expect(walk(['transform', ['a']], ['constructPath', [OPS.fill, [null], null]], ['beginGroup', []], ['endGroup'], ['restore'], ['restore']).marks).toEqual([]);
  });
});
