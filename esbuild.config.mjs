// Builds main.js: one CommonJS file, `obsidian` its only external, the same bytes from every folder and with every Node.
// usage: node esbuild.config.mjs [--outfile FILE]
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sampleInside } from './scripts/build/sample-inside.mjs';
import { packedLicences, pdfjsInside } from './scripts/build/pdfjs-inside.mjs';

const MOST_BYTES = 4_000_000;
const root = dirname(fileURLToPath(import.meta.url));
const at = process.argv.indexOf('--outfile');
const outfile = at > 0 ? (process.argv[at + 1] ?? '') : join(root, 'main.js');

/** Licences of what is bundled beside pdf.js, which travel in main.js too. The text of the Apache License stands there once, with pdf.js: of others only what follows it. */
const BUNDLED = ['fflate/LICENSE', 'yaml/LICENSE', '@anthropic-ai/sdk/LICENSE', '@opentelemetry/api/LICENSE'];
const APACHE = /^\s*Apache License[^]*END OF TERMS AND CONDITIONS\s*/;
const licences = await Promise.all(
  BUNDLED.map(async (file) => {
    const text = await readFile(join(root, 'node_modules', file), 'utf8');
    return `${file}\n\n${text.replace(APACHE, 'Apache License, Version 2.0: its text stands with that of pdfjs-dist above.\n\n').trim()}`;
  }),
);

const result = await build({
  absWorkingDir: root,
  entryPoints: ['main.ts'],
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: ['obsidian'],
  minify: true,
  charset: 'utf8',
  legalComments: 'eof',
  define: { 'import.meta.url': '""' },
  footer: { js: `${await packedLicences()}\n/*!\n${licences.join('\n\n----\n\n')}\n*/` },
  plugins: [pdfjsInside, sampleInside],
  logLevel: 'warning',
});
const [file] = result.outputFiles;
if (file.contents.length > MOST_BYTES) throw new Error(`main.js has ${file.contents.length} bytes, more than ${MOST_BYTES}`);
await writeFile(outfile, file.contents);
console.log(`${relative(process.cwd(), outfile) || outfile}: ${file.contents.length} bytes`);
