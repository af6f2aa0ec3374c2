import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tinyPaper, tinyPdf } from '../builders/tiny-pdf';
import { command, file, newFolder, tree } from './command';

/** Width of a PNG. */
const widthOf = (path: string): number => readFileSync(path).readUInt32BE(16);
const corrections = (changes: readonly object[]): string => JSON.stringify({ version: 1, changes });
const MOVED = { change: 'moved', figure: 'fig1', page: 1, box: { x0: 150, y0: 372, x1: 200, y1: 492 } };

describe('corrections beside the note', () => {
  let vault = '';
  let pdf = '';
  let picture = '';
  const again = (text: string) => {
    file(join(vault, 'Papers/cutter'), 'figure-corrections.json', text);
    return command('read', pdf, '--vault', vault, '--dpi', '72');
  };
  beforeAll(() => {
    vault = newFolder();
    pdf = file(vault, 'paper.pdf', tinyPdf([tinyPaper('Cutter: Figures by Hand')]));
    command('read', pdf, '--vault', vault, '--dpi', '72');
    picture = join(vault, tree(vault).find((path) => path.includes('/fig1_')) ?? '');
  });

  it('have the picture cut anew on the next run, and on each run after it', () => {
    const before = widthOf(picture);
    expect(again(corrections([MOVED]))).toMatchObject({ code: 0, err: '' });
    const after = widthOf(picture);
    expect([before > 200, after < 60]).toEqual([true, true]);
    command('read', pdf, '--vault', vault, '--dpi', '72');
    expect(widthOf(picture)).toBe(after);
  });

  it('that are broken have no effect; the reader is told where', () => {
    const run = again(corrections([{ ...MOVED, page: 'one' }]));
    expect(run.code).toBe(0);
    expect(run.out).toContain('“Papers/cutter/figure-corrections.json” was not used: “changes[0].page” in it is missing or wrong.');
    expect(widthOf(picture)).toBeGreaterThan(200);
  });

  it('that name a figure in vain are reported', () => {
    expect(again(corrections([{ ...MOVED, figure: 'fig8' }])).out).toContain('Corrections to figures had no effect, since these were not found: fig8.');
  });

  it('are taken by extract from a file', () => {
    const out = newFolder();
    const path = file(out, 'mine.json', corrections([{ change: 'dropped', figure: 'fig1' }]));
    expect(command('extract', pdf, '--out', out, '--corrections', path)).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(readFileSync(join(out, 'paper/figures.json'), 'utf8'))).toMatchObject({ figures: [] });
  });
});
