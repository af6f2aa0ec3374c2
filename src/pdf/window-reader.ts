import workerSource from 'packed:pdfjs-worker';
import { failed, success, type Failure, type Outcome } from '../model/outcome';
import type { OpenPdf, PdfReader } from '../model/ports';
import type { Canvas, PdfEnvironment } from './environment';
import { openPdf } from './open-pdf';
import { forgetPackedFiles, readPackedFile } from './packed-data';

/** How long the worker may be silent before it counts as stalled: far above the slowest page known (a few seconds). */
const SILENCE_MS = 60_000;

/** A PDF reader for a window; `end` stops its worker, whatever it does. */
export interface WindowPdfReader extends PdfReader {
  end(): void;
}

/**
 * pdf.js in a window (Obsidian's, desktop or phone): a module Worker of our own from a blob, for each PDF a new one, handed over
 * as a port. So neither the fake worker nor the window's `pdfjsWorker` is ever used, and a PDF that hangs can be ended.
 */
export function createWindowPdfReader(): WindowPdfReader {
  const running = new Map<Worker, string>();
  const stop = (worker: Worker): void => {
    worker.terminate();
    URL.revokeObjectURL(running.get(worker) ?? '');
    running.delete(worker);
  };
  return {
    async open(bytes, password): Promise<Outcome<OpenPdf, Failure>> {
      const { PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
      // The blob's address lives as long as the worker: revoked at once, a slow start would find nothing.
      const url = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
      const worker = new Worker(url, { type: 'module', name: 'paper-reading-notes-pdf' });
      running.set(worker, url);
      const pdfWorker = PDFWorker.create({ port: worker });
      const environment: PdfEnvironment = { worker: pdfWorker, useSystemFonts: true, readPacked: readPackedFile, encodePng };
      const end = (): void => {
        pdfWorker.destroy();
        stop(worker);
      };
      const watched = watch(worker, end);
      const opened = await watched(() => openPdf(environment, bytes, password));
      if (opened === 'stalled') return failed({ code: 'stalled' });
      if (!opened.ok) {
        end();
        return opened;
      }
      return success(guarded(opened.value, watched, end));
    },
    end(): void {
      [...running.keys()].forEach(stop);
      forgetPackedFiles();
    },
  };
}

type Watched = <T>(work: () => Promise<T>) => Promise<T | 'stalled'>;

/** Runs work that depends on the worker; a worker that stays silent for too long, or dies, is ended and the work counts as stalled. */
function watch(worker: Worker, end: () => void): Watched {
  let lastSign = Date.now();
  let dead = false;
  worker.addEventListener('message', () => (lastSign = Date.now()));
  worker.addEventListener('error', () => (dead = true));
  return (work) =>
    new Promise((resolve, reject) => {
      lastSign = Date.now();
      const timer = window.setInterval(() => {
        if (!dead && Date.now() - lastSign < SILENCE_MS) return;
        window.clearInterval(timer);
        end();
        resolve('stalled');
      }, 250);
      work()
        .then(resolve, reject)
        .finally(() => window.clearInterval(timer));
    });
}

/** The open PDF with each call watched, and its worker ended when it is closed. */
function guarded(pdf: OpenPdf, watched: Watched, end: () => void): OpenPdf {
  return {
    pageCount: pdf.pageCount,
    async read(onPage, signal) {
      const source = await watched(() => pdf.read(onPage, signal));
      return source === 'stalled' ? failed({ code: 'stalled' }) : source;
    },
    ink: async (page, scale) => noPictureWhenStalled(await watched(() => pdf.ink(page, scale))),
    crop: async (page, box, dpi) => noPictureWhenStalled(await watched(() => pdf.crop(page, box, dpi))),
    async close() {
      await watched(() => pdf.close());
      end();
    },
  };
}

const noPictureWhenStalled = <T>(made: T | null | 'stalled'): T | null => (made === 'stalled' ? null : made);

async function encodePng(canvas: Canvas): Promise<Uint8Array> {
  if (!('toBlob' in canvas) || !(canvas instanceof HTMLCanvasElement)) throw new Error('not a canvas of this window');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the canvas gave no picture');
  return new Uint8Array(await blob.arrayBuffer());
}
