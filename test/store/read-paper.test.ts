import { describe, expect, it } from '@jest/globals';
import { nodePdfReader } from '../../scripts/node/pdf-on-node';
import { offlineDrafter } from '../../src/draft/offline';
import type { PdfPlacement, Ports, Stage } from '../../src/model/ports';
import { readPaper, rebuildPaperIndex } from '../../src/read-paper';
import { MemoryFiles } from '../builders/memory-files';
import { tinyPaper, tinyPdf } from '../builders/tiny-pdf';

const PDF = 'Attachments/tiny.pdf';
const bytes = tinyPdf([tinyPaper('Tiny Papers: A Study of Size')]);
const settings = (pdfPlacement: PdfPlacement = 'leave', dpi = 72): Parameters<typeof readPaper>[1] => ({ papersFolder: 'Papers', dpi, pdfPlacement });
const input = { pdfPath: PDF, bytes, password: null };
const vault = (more: Readonly<Record<string, string>> = {}): MemoryFiles => new MemoryFiles({ [PDF]: bytes, ...more });
const ports = (files: MemoryFiles, more: Partial<Ports> = {}): Ports => ({
  files, pdf: nodePdfReader, drafter: offlineDrafter, progress: () => undefined, now: () => new Date(2026, 10, 24, 12), signal: new AbortController().signal, ...more,
});
const NOTE = 'Papers/tiny-papers/tiny-papers.md';

describe('the main job', () => {
  it('goes through its stages in order, its bar only growing', async () => {
    const stages: Stage[] = [];
    const fractions: number[] = [];
    const outcome = await readPaper(input, settings(), ports(vault(), { progress: ({ stage, fraction }) => {
      if (stages.at(-1) !== stage) stages.push(stage);
      fractions.push(fraction);
    } }));
    expect(outcome.ok && outcome.value.status).toBe('written');
    expect(stages).toEqual(['reading', 'figures', 'drafting', 'writing', 'index']);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
  });

  it('leaves the vault as it was when any step of writing fails, wherever the PDF is to go', async () => {
    for (const placement of ['leave', 'move', 'copy'] as const) {
      const counted = vault();
      await readPaper(input, settings(placement), ports(counted));
      // The last two writes are the index note and the base: by then the note is whole, and stays.
      for (let failAt = 1; failAt <= counted.writes - 2; failAt++) {
        const files = vault();
        const before = files.snapshot();
        files.failAt = failAt;
        const outcome = await readPaper(input, settings(placement), ports(files));
        expect(outcome).toMatchObject({ ok: false, failure: { code: 'write-failed', detail: 'no space left' } });
        expect(files.snapshot()).toEqual(before);
      }
    }
  });

  it('leaves the vault as it was when it is cancelled before the note is there', async () => {
    const files = vault();
    const before = files.snapshot();
    const controller = new AbortController();
    files.onWrite = () => controller.abort();
    const outcome = await readPaper(input, settings(), ports(files, { signal: controller.signal }));
    expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(files.snapshot()).toEqual(before);
  });

  it('takes everything back when the reader removes a picture before the note is there', async () => {
    const counted = vault();
    await readPaper(input, settings('copy'), ports(counted));
    const files = vault();
    const before = files.snapshot();
    const image = [...counted.content.keys()].find((path) => path.endsWith('.png')) ?? '';
    // With "copy" the PDF is written between the pictures and the note.
    files.onWrite = () => files.content.delete(image);
    expect(await readPaper(input, settings('copy'), ports(files))).toEqual({ ok: false, failure: { code: 'moved-meanwhile', path: image } });
    expect(files.snapshot()).toEqual(before);
  });

  it('keeps the note when only the index cannot be written, and a later rebuild mends it', async () => {
    const counted = vault();
    await readPaper(input, settings(), ports(counted));
    const files = vault();
    files.failAt = counted.writes - 1;
    const outcome = await readPaper(input, settings(), ports(files));
    expect(outcome.ok && [outcome.value.status, outcome.value.report.index]).toMatchObject(['written', { ok: false, failure: { code: 'write-failed', path: 'Papers/Paper index.md' } }]);
    expect(await rebuildPaperIndex(files, settings())).toEqual({ ok: true, value: 'Papers/Paper index.md' });
    expect(files.snapshot()).toEqual(counted.snapshot());
  });

  it('moves or copies the PDF into the folder of its note, and the note links there', async () => {
    for (const placement of ['move', 'copy'] as const) {
      const files = vault();
      await readPaper(input, settings(placement), ports(files));
      expect([files.content.has(PDF), files.content.has('Papers/tiny-papers/tiny.pdf')]).toEqual([placement === 'copy', true]);
      expect(files.content.get(NOTE)).toContain('pdf: "[[Papers/tiny-papers/tiny.pdf]]"');
    }
  });

  it('uses the folder in which the reader keeps the PDF, when it has the name of the paper', async () => {
    const files = new MemoryFiles({ 'Papers/tiny-papers/tiny.pdf': bytes });
    const outcome = await readPaper({ ...input, pdfPath: 'Papers/tiny-papers/tiny.pdf' }, settings('move'), ports(files));
    expect(outcome.ok && outcome.value.report.notePath).toBe(NOTE);
    expect(files.content.has('Papers/tiny-papers/tiny.pdf')).toBe(true);
  });
});

describe('the main job on a paper that has a note', () => {
  const twice = async (change: (files: MemoryFiles) => void, dpi = 72): Promise<{ files: MemoryFiles; before: ReturnType<MemoryFiles['snapshot']>; outcome: Awaited<ReturnType<typeof readPaper>> }> => {
    const files = vault();
    await readPaper(input, settings(), ports(files));
    change(files);
    const before = files.snapshot();
    return { files, before, outcome: await readPaper(input, settings('move', dpi), ports(files)) };
  };
  const image = (files: MemoryFiles): string => [...files.content.keys()].find((path) => path.endsWith('.png')) ?? '';

  it('changes nothing when nothing changed', async () => {
    const { files, before, outcome } = await twice(() => undefined);
    expect(outcome.ok && outcome.value.status).toBe('exists');
    expect(files.snapshot()).toEqual(before);
  });

  it('makes an image again that is gone while the note shows it, and leaves it away when the note does not', async () => {
    let lost = '';
    const shown = await twice((files) => files.content.delete((lost = image(files))));
    expect(shown.files.content.has(lost)).toBe(true);
    const unshown = await twice((files) => {
      lost = image(files);
      const note = files.content.get(NOTE);
      if (typeof note === 'string') files.content.set(NOTE, note.replace(/^!\[\[.*$/gm, ''));
      files.content.delete(lost);
    });
    expect(unshown.files.content.has(lost)).toBe(false);
  });

  it('makes the picture of a figure that the reader added by hand, over no file that is there, and shows it nowhere', async () => {
    const added = { change: 'added', figure: 'fig9', page: 1, box: { x0: 150, y0: 372, x1: 250, y1: 492 }, kind: 'figure', label: 'Figure 9', caption: null };
    const readers = 'Papers/tiny-papers/images/fig9_other_figure.png';
    const own = new Uint8Array([1, 2, 3]);
    const { files, outcome } = await twice((vaultFiles) => {
      vaultFiles.content.set('Papers/tiny-papers/figure-corrections.json', JSON.stringify({ version: 1, changes: [added] }));
      vaultFiles.content.set(readers, own);
    });
    const made = readers.replace('.png', '-2.png');
    expect(outcome).toMatchObject({ ok: true, value: { status: 'exists', report: { imagesWritten: [made], imagesAdded: [made], imagesKept: [] } } });
    expect([files.content.get(readers), files.content.has(made)]).toEqual([own, true]);
    expect(String(files.content.get(NOTE)).replace(/^%% reading-note:.*$/m, '')).not.toContain('fig9');
    expect(files.content.get(NOTE)).toContain(`"figure":"fig9","path":"${made}"`);
    const settled = files.snapshot();
    await readPaper(input, settings(), ports(files));
    expect(files.snapshot()).toEqual(settled);
  });

  it('knows the note when it was moved and renamed, and when the PDF was', async () => {
    const moved = await twice((files) => {
      const note = files.content.get(NOTE) ?? '';
      files.content.delete(NOTE);
      files.content.set('Elsewhere/my name.md', note);
    });
    expect(moved.outcome.ok && moved.outcome.value.report.notePath).toBe('Elsewhere/my name.md');
    expect([...moved.files.content.keys()].filter((path) => path.endsWith('.md')).sort()).toEqual(['Elsewhere/my name.md', 'Papers/Paper index.md']);

    const files = vault();
    await readPaper(input, settings(), ports(files));
    files.content.set('Other/same bytes.pdf', bytes);
    files.content.delete(PDF);
    const again = await readPaper({ ...input, pdfPath: 'Other/same bytes.pdf' }, settings(), ports(files));
    expect(again.ok && again.value.report.notePath).toBe(NOTE);
  });

  it('says when the same file or another version of the paper has a note, and reads it when the reader wants it', async () => {
    const files = vault();
    await readPaper(input, settings(), ports(files));
    files.content.set('Other/same bytes.pdf', bytes);
    const copy = { ...input, pdfPath: 'Other/same bytes.pdf' };
    expect(await readPaper(copy, settings(), ports(files))).toEqual({ ok: false, failure: { code: 'duplicate', path: NOTE, by: 'bytes' } });
    const anyway = await readPaper({ ...copy, allowDuplicate: true }, settings(), ports(files));
    expect(anyway.ok && [anyway.value.status, anyway.value.report.notePath]).toEqual(['exists', NOTE]);

    const version = (title: string, number: number): Uint8Array => {
      const page = tinyPaper(title);
      return tinyPdf([{ ...page, texts: [...(page.texts ?? []), { text: `arXiv:2401.01234v${number} [cs.DL] 5 Jan 2024`, x: 72, y: 30, size: 10 }] }]);
    };
    const [first, second] = [version('Small Things: A First Version', 1), version('Little Things: A Second Version', 2)];
    const both = new MemoryFiles({ 'v1.pdf': first, 'v2.pdf': second });
    const read = (pdfPath: string, content: Uint8Array, allowDuplicate: boolean): ReturnType<typeof readPaper> => readPaper({ pdfPath, bytes: content, password: null, allowDuplicate }, settings(), ports(both));
    const made = await read('v1.pdf', first, false);
    const path = made.ok ? made.value.report.notePath : '';
    const before = both.snapshot();
    expect(await read('v2.pdf', second, false)).toEqual({ ok: false, failure: { code: 'duplicate', path, by: 'arxiv' } });
    expect(both.snapshot()).toEqual(before);
    const wanted = await read('v2.pdf', second, true);
    expect(wanted.ok && wanted.value.status).toBe('written');
  });

  it('touches no image when the ledger is gone or doubled: then everything is the reader\'s', async () => {
    const line = /^%% reading-note:.*$/m;
    for (const damage of [(note: string) => note.replace(line, ''), (note: string) => `${note}\n${line.exec(note)?.[0] ?? ''}\n`, (note: string) => note.replace('"v":1', '"v":')]) {
      const { files, before } = await twice((vaultFiles) => {
        const note = vaultFiles.content.get(NOTE);
        if (typeof note === 'string') vaultFiles.content.set(NOTE, damage(note));
      }, 144);
      expect(files.snapshot()).toEqual(before);
    }
  });
});
