// Walks through the stand-in's own pages, then through the built plugin, in headless Chromium.
// usage: node test/browser/walk.mjs [part of a walk's name]
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
await mkdir('build/browser', { recursive: true });
const outfile = join(root, 'build/browser/walks.mjs');
await build({ entryPoints: ['test/browser/walks.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', sourcemap: 'inline' });
const { walkAll } = await import(pathToFileURL(outfile).href);
try {
  process.exitCode = (await walkAll(process.argv[2] ?? '')) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
