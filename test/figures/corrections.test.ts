import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyCorrections, NO_CORRECTIONS, type FigureChange, type FigureCorrections } from '../../src/figures/corrections';
import { correctionsText, parseCorrections } from '../../src/figures/corrections-file';
import type { FigureSearch } from '../../src/model/figure';
import { figureOf } from '../builders/figure';

const PAGES = [{ page: 1, width: 600, height: 800 }, { page: 2, width: 600, height: 800 }];
const box = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1 });
const FOUND: FigureSearch = {
  figures: [
    figureOf({ id: 'fig1', label: 'Figure 1', caption: 'Figure 1: Overview', box: box(50, 50, 200, 150) }),
    figureOf({ id: 'fig2', label: 'Figure 2', caption: 'Figure 2: Error', box: box(250, 50, 400, 180) }),
    figureOf({ id: 'tab1', kind: 'table', label: 'Table 1', caption: 'Table 1: Numbers', page: 2 }),
  ],
  missed: [{ page: 2, kind: 'figure', label: 'Figure 3', caption: 'Figure 3: The pipeline', reason: 'no-region' }],
};
const apply = (...changes: readonly FigureChange[]) => applyCorrections(FOUND, { version: 1, changes }, PAGES);
const ids = (search: FigureSearch) => search.figures.map((figure) => figure.id);

describe('corrections to figures', () => {
  it('move a box, also to another page, cut to it', () => {
    const moved = apply({ change: 'moved', figure: 'fig1', page: 2, box: box(-10, 20, 90, 900) });
    expect(moved.figures.find((figure) => figure.id === 'fig1')).toMatchObject({ page: 2, box: box(0, 20, 90, 800), label: 'Figure 1' });
    expect(ids(moved)).toEqual(['fig2', 'fig1', 'tab1']);
  });

  it('add a figure; the label of a missed caption brings the caption along', () => {
    const added = apply({ change: 'added', figure: 'fig3', page: 2, box: box(50, 50, 300, 200), kind: 'figure', label: 'Figure 3', caption: null });
    expect(added.figures.find((figure) => figure.id === 'fig3')).toMatchObject({ caption: 'Figure 3: The pipeline', type: 'arch', description: 'pipeline' });
    expect(added.missed).toEqual([]);
  });

  it('drop a figure, found or not', () => {
    expect(apply({ change: 'dropped', figure: 'fig1' }, { change: 'dropped', figure: 'fig9' })).toMatchObject({ figures: [{ id: 'fig2' }, { id: 'tab1' }], unknown: [] });
  });

  it('merge figures of a page into the first that is named', () => {
    const merged = apply({ change: 'merged', figures: ['fig2', 'fig1'] });
    expect(merged.figures[0]).toMatchObject({ id: 'fig2', label: 'Figure 2', box: box(50, 50, 400, 180) });
    expect(ids(merged)).toEqual(['fig2', 'tab1']);
  });

  it('relabel a figure; its id, and so its file, stays', () => {
    const relabelled = apply({ change: 'relabelled', figure: 'fig1', kind: 'table', label: 'Table 2', caption: 'Table 2: Results' });
    expect(relabelled.figures[0]).toMatchObject({ id: 'fig1', kind: 'table', label: 'Table 2', type: 'result' });
  });

  it('report what they name in vain, and leave the rest', () => {
    const outcome = apply(
      { change: 'moved', figure: 'fig9', page: 1, box: box(0, 0, 10, 10) },
      { change: 'moved', figure: 'fig1', page: 7, box: box(0, 0, 10, 10) },
      { change: 'merged', figures: ['fig1', 'tab1'] },
    );
    expect(outcome).toEqual({ ...FOUND, unknown: ['fig9', 'fig1', 'fig1', 'tab1'] });
  });

  it('change nothing when there are none', () => {
    expect(applyCorrections(FOUND, NO_CORRECTIONS, PAGES)).toEqual({ ...FOUND, unknown: [] });
  });
});

const id = fc.constantFrom('fig1', 'fig2', 'tab1', 'fig9', 'added-1');
const anyBox = fc.tuple(fc.integer({ min: -50, max: 590 }), fc.integer({ min: -50, max: 790 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })).map(([x, y, w, h]) => box(x, y, x + w, y + h));
const page = fc.integer({ min: 1, max: 3 });
const kind = fc.constantFrom('figure' as const, 'table' as const);
const name = fc.option(fc.constantFrom('Figure 3', 'Table 9', 'Abbildung 2'));
const change: fc.Arbitrary<FigureChange> = fc.oneof(
  fc.record({ change: fc.constant('moved' as const), figure: id, page, box: anyBox }),
  fc.record({ change: fc.constant('added' as const), figure: id, page, box: anyBox, kind, label: name, caption: name }),
  fc.record({ change: fc.constant('dropped' as const), figure: id }),
  fc.record({ change: fc.constant('merged' as const), figures: fc.uniqueArray(id, { minLength: 2, maxLength: 3 }) }),
  fc.record({ change: fc.constant('relabelled' as const), figure: id, kind, label: name, caption: name }),
);
const corrections: fc.Arbitrary<FigureCorrections> = fc.record({ version: fc.constant(1 as const), tolerance: fc.double({ min: 0.25, max: 4, noNaN: true }), changes: fc.array(change, { maxLength: 8 }) });

describe('any corrections', () => {
  it('leave figures with unique ids, inside their pages, in the order of the paper', () => {
    fc.assert(
      fc.property(corrections, (all) => {
        const { figures } = applyCorrections(FOUND, all, PAGES);
        expect(new Set(figures.map((figure) => figure.id)).size).toBe(figures.length);
        for (const figure of figures) {
          expect(figure.box.x0 >= 0 && figure.box.y0 >= 0 && figure.box.x1 <= 600 && figure.box.y1 <= 800 && figure.page <= 2).toBe(true);
          expect(figure.box.x0 < figure.box.x1 && figure.box.y0 < figure.box.y1).toBe(true);
        }
        if (all.changes.length > 0) expect(figures.map((figure) => figure.page)).toEqual([...figures.map((figure) => figure.page)].sort());
      }),
    );
  });

  it('win: a figure moved last is where it was moved to', () => {
    fc.assert(
      fc.property(corrections, anyBox, (all, last) => {
        const before = applyCorrections(FOUND, all, PAGES);
        const after = applyCorrections(FOUND, { ...all, changes: [...all.changes, { change: 'moved', figure: 'fig1', page: 1, box: last }] }, PAGES);
        const there = before.figures.some((figure) => figure.id === 'fig1') && last.x1 > 0 && last.y1 > 0;
        expect(after.figures.some((figure) => figure.id === 'fig1' && figure.page === 1 && figure.box.x1 === Math.min(600, last.x1))).toBe(there);
      }),
    );
  });

  it('come back from their file as they were', () => {
    fc.assert(fc.property(corrections, (all) => expect(parseCorrections(correctionsText(all))).toEqual({ ok: true, value: all })));
  });

  it('are never thrown at the caller, whatever the file holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.record({ version: fc.constant(1), changes: fc.array(fc.anything()) }).map((value) => JSON.stringify(value))), (text) => typeof parseCorrections(text).ok === 'boolean'));
  });
});

describe('a file of corrections that cannot be used', () => {
  const moved = { change: 'moved', figure: 'fig1', page: 1, box: box(0, 0, 10, 10) };
  const file = (extra: object) => JSON.stringify({ version: 1, changes: [], ...extra });
  it.each([
    ['{', 'no-json', ''],
    ['[]', 'wrong', 'the file'],
    [JSON.stringify({ version: 2, changes: [] }), 'newer', 'version'],
    [JSON.stringify({ changes: [] }), 'wrong', 'version'],
    [file({ changes: 3 }), 'wrong', 'changes'],
    [file({ tolerance: 9 }), 'wrong', 'tolerance'],
    [file({ smallestUncaptioned: '100' }), 'wrong', 'smallestUncaptioned'],
    [file({ changes: [{ ...moved, change: 'bent' }] }), 'wrong', 'changes[0].change'],
    [file({ changes: [moved, { ...moved, page: 0 }] }), 'wrong', 'changes[1].page'],
    [file({ changes: [{ ...moved, box: box(10, 0, 0, 10) }] }), 'wrong', 'changes[0].box'],
    [file({ changes: [{ change: 'merged', figures: ['fig1', 'fig1'] }] }), 'wrong', 'changes[0].figures'],
  ])('%s: %s at %p', (text, code, where) => {
    expect(parseCorrections(text)).toEqual({ ok: false, failure: { code, where } });
  });
});
