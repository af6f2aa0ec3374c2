import { expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folderFiles } from '../../scripts/node/folder-files';
import { nodePdfReader } from '../../scripts/node/pdf-on-node';
import { offlineDrafter } from '../../src/draft/offline';
import type { VaultFiles } from '../../src/model/ports';
import { findLedger } from '../../src/note/ledger';
import { readPaper } from '../../src/read-paper';
import { approved } from '../builders/approved';
import { newFolder } from '../cli/command';

const SAMPLE = fileURLToPath(new URL('../fixtures/sample/sample.pdf', import.meta.url));

/** Pictures differ by machine (fonts, anti-aliasing), and so do their hashes in the ledger; nothing else of the note does. */
const withoutImageHashes = (note: string): string => note.replace(/"hash":"[0-9a-f]{64}"/g, '"hash":"(of the picture)"');

const readSample = (bytes: Uint8Array, files: VaultFiles, dpi: number): ReturnType<typeof readPaper> =>
  readPaper(
    { pdfPath: 'Attachments/sample.pdf', bytes, password: null },
    { papersFolder: 'Papers', dpi, pdfPlacement: 'leave' },
    { files, pdf: nodePdfReader, drafter: offlineDrafter, progress: () => undefined, now: () => new Date(2026, 10, 23), signal: new AbortController().signal },
  );

it('the offline note of the sample paper is as approved; a second run makes its pictures anew, those of equations too', async () => {
  const files = folderFiles(newFolder());
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  await files.createBinary('Attachments/sample.pdf', bytes);
  const read = await readSample(bytes, files, 72);
  if (!read.ok) throw new Error(read.failure.code);
  const note = withoutImageHashes((await files.readText(read.value.report.notePath)) ?? '');
  expect(note).toBe(approved('note/sample.md', note));

  const again = await readSample(bytes, files, 48);
  if (!again.ok) throw new Error(again.failure.code);
  expect(again.value.report.imagesWritten).toEqual(expect.arrayContaining(read.value.report.imagesWritten.filter((path) => /\/eq\d|_result_/.test(path))));
  expect(again.value.report.imagesKept).toEqual([]);
  const { notePath } = again.value.report;
  const settled = (await files.readText(notePath)) ?? '';

  // A figure that the reader adds by hand gets its picture, in the ledger; the note's text stays.
  const added = { change: 'added', figure: 'fig99', page: 2, box: { x0: 72, y0: 72, x1: 172, y1: 122 }, kind: 'figure', label: 'Figure 99', caption: null };
  await files.create(notePath.replace(/[^/]+$/, 'figure-corrections.json'), JSON.stringify({ version: 1, changes: [added] }));
  const third = await readSample(bytes, files, 48);
  const path = notePath.replace(/[^/]+$/, 'images/fig99_other_figure.png');
  expect(third).toMatchObject({ ok: true, value: { report: { imagesWritten: [path], imagesAdded: [path] } } });
  const png = Buffer.from((await files.readBinary(path)) ?? new Uint8Array());
  // 100 by 50 points at 48 dpi, and at most 4 points of margin on each side.
  const [width, height] = [16, 20].map((at) => ((png.readUInt32BE(at) / 48) * 72).toFixed(0));
  expect([width, height].map(Number)).toEqual([expect.closeTo(104, -1), expect.closeTo(54, -1)]);
  const noted = (await files.readText(notePath)) ?? '';
  const withoutLedger = (text: string): string => text.replace(/^%% reading-note:.*$/m, '');
  expect(withoutLedger(noted)).toBe(withoutLedger(settled));
  const ledger = findLedger(noted);
  expect(ledger.ok && ledger.value.ledger.images.at(-1)).toEqual({ figure: 'fig99', path, hash: createHash('sha256').update(png).digest('hex') });
}, 120_000);
