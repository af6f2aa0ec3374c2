import { describe, expect, it } from '@jest/globals';
import { runSummary, type SummarisedRun } from '../../src/i18n/run-summary';

const run = (report: Partial<SummarisedRun['report']> = {}, status: SummarisedRun['status'] = 'written'): SummarisedRun => ({
  status,
  report: { notePath: 'Papers/hstu/hstu.md', index: { ok: true, value: 'Papers/Paper index.md' }, figures: [], missed: [], imagesAdded: [], imagesKept: [], failedPages: [], paper: { text: 'ok' }, ...report },
});
const many = <K>(count: number, kind: K): { kind: K }[] => Array.from({ length: count }, () => ({ kind }));
const pages = (...numbers: number[]) => numbers.map((page) => ({ page, reason: 'bad stream' }));

describe('runSummary', () => {
  it('says what was made', () => {
    const figures = [...many(5, 'figure' as const), ...many(2, 'table' as const)];
    expect(runSummary(run({ figures, missed: many(1, 'table') }))).toEqual(['Reading note “hstu” is ready.', '5 figures and 2 tables; 1 not found.']);
  });

  it.each([
    [1, 0, 0, '1 figure.'],
    [0, 1, 0, '1 table.'],
    [1, 1, 2, '1 figure and 1 table; 2 not found.'],
    [0, 0, 0, 'No figures or tables.'],
    [0, 0, 3, 'No figures or tables; 3 not found.'],
  ])('counts %p figures, %p tables, %p missed', (figures, tables, missed, sentence) => {
    const report = { figures: [...many(figures, 'figure' as const), ...many(tables, 'table' as const)], missed: many(missed, 'figure' as const) };
    expect(runSummary(run(report))[1]).toBe(sentence);
  });

  it('says that the note is there although the index could not be written', () => {
    const index = { ok: false, failure: { code: 'write-failed', path: 'Papers/Paper index.md', detail: 'no space left' } } as const;
    expect(runSummary(run({ index })).at(-1)).toMatch(/^The index is not up to date\. “Papers\/Paper index\.md” could not be written/);
  });

  it('says that a note was there, and which images were kept', () => {
    const [first, , kept] = runSummary(run({ imagesKept: ['a.png', 'b.png'] }, 'exists'));
    expect(first).toBe('Reading note “hstu” was already there; its text was left as it is.');
    expect(kept).toBe('2 images that you changed were kept.');
    expect(runSummary(run({ imagesKept: ['a.png'] }))[2]).toBe('One image that you changed was kept.');
  });

  it('names the pictures of new figures that the note does not show', () => {
    expect(runSummary(run({ imagesAdded: ['a.png', 'b.png'] }, 'exists'))[2]).toBe('New, and shown by no section of the note: a.png and b.png.');
  });

  it('says how many pictures are coarser than they should be', () => {
    const figures = [{ kind: 'figure' as const, loweredDpi: 90 }, ...many(1, 'figure' as const)];
    expect(runSummary(run({ figures }))[2]).toMatch(/^One picture is coarser/);
    expect(runSummary(run({ figures: [...figures, ...figures] }))[2]).toMatch(/^2 pictures are coarser/);
  });

  it('names the pages that failed, as many as fit', () => {
    expect(runSummary(run({ failedPages: pages(7) }))[2]).toBe('Page 7 could not be read.');
    expect(runSummary(run({ failedPages: pages(3, 5, 9) }))[2]).toBe('Pages 3, 5 and 9 could not be read.');
    expect(runSummary(run({ failedPages: pages(1, 2, 3, 4, 5, 6, 7) }))[2]).toBe('Pages 1, 2, 3, 4, 5 and 2 more could not be read.');
  });

  it('says why a note has no text', () => {
    expect(runSummary(run({ paper: { text: 'none' } }))[2]).toMatch(/pictures without a text layer/);
    expect(runSummary(run({ paper: { text: 'garbled' } }))[2]).toMatch(/cannot be decoded/);
  });
});
