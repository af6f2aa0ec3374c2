// Reads one PDF many times over, as so many papers, through the queue of the plugin, and measures the heap between papers: it must stay flat.
// usage: node --expose-gc scripts/run.mjs memory [PDF] [COUNT]
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offlineDrafter } from '../../src/draft/offline';
import { readPaper } from '../../src/read-paper';
import { ReadingQueue } from '../../src/ui/reading-queue';
import { folderFiles } from '../node/folder-files';
import { threadPdfReader } from '../node/thread-reader';

/** The first papers fill caches and compile code; what comes after them is compared with the end. */
const WARM_UP = 5;
const WINDOW = 10;
/** More growth than this from the first window to the last is a leak: one paper's text and pictures alone weigh more. */
const MOST_GROWTH = 1.15;
const MEGABYTE = 1_048_576;

interface Copy {
  readonly path: string;
  readonly number: number;
}

const [pdf = 'test/fixtures/sample/sample.pdf', count = '50'] = process.argv.slice(2);
const { gc } = globalThis;
if (!gc) throw new Error('Run it with node --expose-gc');
const bytes = await readFile(pdf);
const folder = await mkdtemp(join(tmpdir(), 'memory-'));
const files = folderFiles(folder);
const heaps: number[] = [];
let failures = 0;

await new Promise<void>((done) => {
  const queue = new ReadingQueue<Copy>(
    ({ path, number }, _how, progress, signal) => {
      // Other bytes, so that each is a paper of its own: a comment behind the end of the file.
      const copy = new Uint8Array(Buffer.concat([bytes, Buffer.from(`\n% ${number}\n`)]));
      const ports = { files, pdf: threadPdfReader(120_000), drafter: offlineDrafter, progress, now: () => new Date(), signal };
      return readPaper({ pdfPath: path, bytes: copy, password: null, allowDuplicate: true }, { papersFolder: 'Papers', dpi: 100, pdfPlacement: 'leave' }, ports);
    },
    () => {
      throw new Error('none is asked for by itself');
    },
    () => done(),
  );
  queue.onChange(() => {
    const ended = queue.entries.filter(({ end }) => end !== null).length;
    if (ended <= heaps.length) return;
    gc();
    heaps.push(process.memoryUsage().heapUsed / MEGABYTE);
    if (ended % 10 === 0) console.log(`${ended} papers: ${heaps.at(-1)?.toFixed(1) ?? ''} MB`);
    failures = queue.entries.filter(({ end }) => end?.ok === false).length;
  });
  queue.add(Array.from({ length: Number(count) }, (_, number) => ({ path: `Inbox/${number}.pdf`, number })));
});

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const growth = mean(heaps.slice(-WINDOW)) / mean(heaps.slice(WARM_UP, WARM_UP + WINDOW));
console.log(`${heaps.length} papers, ${failures} failed; heap at the end to heap after the first ${WARM_UP}: ${growth.toFixed(3)}`);
await rm(folder, { recursive: true, force: true });
process.exit(failures > 0 || growth > MOST_GROWTH ? 1 : 0);
