import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folderFiles } from '../../scripts/node/folder-files';
import { nodePdfReader } from '../../scripts/node/pdf-on-node';
import { offlineDrafter } from '../../src/draft/offline';
import type { VaultFiles } from '../../src/model/ports';
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
}, 300_000);
