import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folderFiles } from '../../scripts/node/folder-files';
import { nodePdfReader } from '../../scripts/node/pdf-on-node';
import { offlineDrafter } from '../../src/draft/offline';
import { readPaper } from '../../src/read-paper';
import { approved } from '../builders/approved';
import { newFolder } from '../cli/command';

const SAMPLE = fileURLToPath(new URL('../fixtures/sample/sample.pdf', import.meta.url));

/** Pictures differ by machine (fonts, anti-aliasing), and so do their hashes in the ledger; nothing else of the note does. */
const withoutImageHashes = (note: string): string => note.replace(/"hash":"[0-9a-f]{64}"/g, '"hash":"(of the picture)"');

it('the offline note of the sample paper is as approved', async () => {
  const files = folderFiles(newFolder());
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  await files.createBinary('Attachments/sample.pdf', bytes);
  const read = await readPaper(
    { pdfPath: 'Attachments/sample.pdf', bytes, password: null },
    { papersFolder: 'Papers', dpi: 72, pdfPlacement: 'leave' },
    { files, pdf: nodePdfReader, drafter: offlineDrafter, progress: () => undefined, now: () => new Date(2026, 10, 23), signal: new AbortController().signal },
  );
  if (!read.ok) throw new Error(read.failure.code);
  const note = withoutImageHashes((await files.readText(read.value.report.notePath)) ?? '');
  expect(note).toBe(approved('note/sample.md', note));
}, 60_000);
