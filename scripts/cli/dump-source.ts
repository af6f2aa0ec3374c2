// Development aid: what pdf/ reads of a PDF, as JSON. usage: dump-source OUT_DIR PDF...
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nodePdfReader } from '../node/pdf-on-node';

const [out = '', ...pdfs] = process.argv.slice(2);
await mkdir(out, { recursive: true });
for (const path of pdfs) {
  const start = Date.now();
  const opened = await nodePdfReader.open(new Uint8Array(await readFile(path)), null);
  if (!opened.ok) {
    console.log(basename(path), opened.failure);
    continue;
  }
  const read = await opened.value.read(() => undefined, new AbortController().signal);
  if (!read.ok) {
    console.log(basename(path), read.failure);
    continue;
  }
  const source = read.value;
  const items = source.pages.reduce((n, p) => n + p.items.length, 0), marks = source.pages.reduce((n, p) => n + p.marks.length, 0);
  console.log(basename(path), source.pages.length, 'pages', items, 'items', marks, 'marks', Date.now() - start, 'ms', source.pages.filter((p) => p.failure).map((p) => `${p.page}: ${p.failure}`).join('; '));
  await writeFile(join(out, basename(path).replace(/\.pdf$/, '.json')), JSON.stringify(source));
  await opened.value.close();
}
