import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import type { PackedKind, PdfEnvironment } from '../../src/pdf/environment';
import { openPdf } from '../../src/pdf/open-pdf';
import type { PdfReader } from '../../src/model/ports';

const FOLDERS: Readonly<Record<PackedKind, string>> = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts', wasmUrl: 'wasm' };

/** pdf.js on Node: in the same thread, drawing with @napi-rs/canvas, its data files read from node_modules. */
const environment: PdfEnvironment = {
  worker: null,
  useSystemFonts: false,
  async readPacked(kind, filename) {
    const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return new Uint8Array(await readFile(join(root, FOLDERS[kind], filename)));
  },
  async encodePng(canvas) {
    if (!isDrawn(canvas)) throw new Error('not a canvas of @napi-rs/canvas');
    return new Uint8Array(await canvas.encode('png'));
  },
};

/** Is it a canvas of the library that pdf.js loads on Node? */
const isDrawn = (canvas: object): canvas is Pick<Canvas, 'encode'> => 'encode' in canvas && typeof canvas.encode === 'function';

/** Opens PDFs on Node. */
export const nodePdfReader: PdfReader = { open: (bytes, password) => openPdf(environment, bytes, password) };
