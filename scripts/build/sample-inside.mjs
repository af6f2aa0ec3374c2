// esbuild plugin: the sample paper goes into main.js, since only main.js, manifest.json and styles.css get installed.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toBase85 } from './base85.mjs';

const PDF = join(dirname(fileURLToPath(import.meta.url)), '../../src/sample/sample-paper.pdf');

export const sampleInside = {
  name: 'sample-inside',
  setup(build) {
    build.onResolve({ filter: /^sample:paper$/ }, ({ path }) => ({ path, namespace: 'sample' }));
    build.onLoad({ filter: /.*/, namespace: 'sample' }, async () => ({ contents: toBase85(await readFile(PDF)), loader: 'text' }));
  },
};
