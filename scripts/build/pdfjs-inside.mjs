// esbuild plugin: everything that pdf.js needs at run time goes into main.js, since only main.js, manifest.json and
// styles.css get installed. See docs/architecture.md, "pdf.js".
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { deflateSync } from 'fflate';
import { toBase85 } from './base85.mjs';

const packageRoot = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const libraryFile = join(packageRoot, 'legacy/build/pdf.mjs');
const workerFile = join(packageRoot, 'legacy/build/pdf.worker.mjs');

// With system fonts on, pdf.js asks only for these two standard fonts; without the ICC profiles only for these two decoders.
const PACKED = [
  // No PDF may name a CMap in UTF-8: they are not among the predefined ones (ISO 32000-1, table 118), and no other file uses them.
  { kind: 'cMapUrl', folder: 'cmaps', wanted: (name) => name.endsWith('.bcmap') && !name.includes('-UTF8-') },
  { kind: 'standardFontDataUrl', folder: 'standard_fonts', wanted: (name) => ['FoxitSymbol.pfb', 'FoxitDingbats.pfb'].includes(name) },
  { kind: 'wasmUrl', folder: 'wasm', wanted: (name) => ['openjpeg.wasm', 'jbig2.wasm'].includes(name) },
];

const LICENCES = ['LICENSE', 'cmaps/LICENSE', 'standard_fonts/LICENSE_FOXIT', 'wasm/LICENSE_OPENJPEG', 'wasm/LICENSE_PDFJS_OPENJPEG', 'wasm/LICENSE_JBIG2', 'wasm/LICENSE_PDFJS_JBIG2'];

const NEVER = 'throw new Error("not part of this build")';

// What a second pdf.js in the window must not do: write or read globals that Obsidian's own viewer uses, build code from text,
// load code from elsewhere. Each piece must be there exactly once; a new pdf.js that moved it stops the build.
const LIBRARY_EDITS = [
  [/\nglobalThis\.pdfjsLib = \{[^}]*\};\n/, '\n'],
  [/globalThis\._pdfjsTestingUtils = \{[^}]*\};/, ''],
  [/return globalThis\.pdfjsWorker\?\.WorkerMessageHandler \|\| null;/, 'return null;'],
  [/const worker = await import\([^)]*?this\.workerSrc\);\s*return worker\.WorkerMessageHandler;/, `${NEVER};`],
  [/new Function\(""\);\s*return true;/, 'return false;'],
];
const WORKER_EDITS = [
  [/\nglobalThis\.pdfjsWorker = \{[^}]*\};\n/, '\n'],
  [/new Function\(""\);\s*return true;/, 'return false;'],
  [/return new Function\("src", "srcOffset", "dest", "destOffset", compiled\);/, `${NEVER};`],
  [/await import\(\s*(?:\/\*[^*]*\*\/\s*)*path\)/, `(() => { ${NEVER}; })()`],
];

async function edited(file, edits) {
  let text = await readFile(file, 'utf8');
  for (const [pattern, replacement] of edits) {
    const found = text.match(new RegExp(pattern, 'g'))?.length ?? 0;
    if (found !== 1) throw new Error(`${file}: ${pattern} found ${found} times, expected once`);
    text = text.replace(pattern, () => replacement);
  }
  return text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

/** The worker as plain minified text: packed code would look like obfuscation to a reviewer. */
async function workerText() {
  const { code } = await transform(await edited(workerFile, WORKER_EDITS), { minify: true, format: 'esm', target: 'es2022', legalComments: 'inline' });
  return code;
}

/** All data files in one deflated block, in sorted order, with an index in front: `{kind/filename: [start, end]}`. */
async function packedData() {
  const index = {};
  const parts = [];
  let at = 0;
  for (const { kind, folder, wanted } of PACKED) {
    for (const name of (await readdir(join(packageRoot, folder))).filter(wanted).sort()) {
      const bytes = await readFile(join(packageRoot, folder, name));
      index[`${kind}/${name}`] = [at, at + bytes.length];
      parts.push(bytes);
      at += bytes.length;
    }
  }
  // fflate and not node:zlib, whose output changes with Node's version: the build has to be the same everywhere.
  return { index, data: toBase85(deflateSync(Buffer.concat(parts), { level: 9 })) };
}

/** Licences of what is packed beside the code, as one comment. */
export async function packedLicences() {
  const texts = await Promise.all(LICENCES.map(async (file) => `pdfjs-dist/${file}\n\n${(await readFile(join(packageRoot, file), 'utf8')).trim()}`));
  return `/*!\nLicences of the data packed above\n\n${texts.join('\n\n----\n\n').replaceAll('*/', '* /')}\n*/`;
}

export const pdfjsInside = {
  name: 'pdfjs-inside',
  setup(build) {
    build.onResolve({ filter: /^packed:/ }, ({ path }) => ({ path, namespace: 'packed' }));
    build.onLoad({ filter: /^packed:pdfjs-worker$/, namespace: 'packed' }, async () => ({ contents: await workerText(), loader: 'text' }));
    build.onLoad({ filter: /^packed:pdfjs-data$/, namespace: 'packed' }, async () => ({ contents: JSON.stringify(await packedData()), loader: 'json' }));
    build.onLoad({ filter: /pdfjs-dist[/\\]legacy[/\\]build[/\\]pdf\.mjs$/ }, async () => ({ contents: await edited(libraryFile, LIBRARY_EDITS), loader: 'js' }));
  },
};
