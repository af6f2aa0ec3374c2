import { nodePdfReader } from '../../scripts/node/pdf-on-node';
import type { OpenPdf, PdfReader } from '../../src/model/ports';

/** Reads the one PDF of a test with the real reader, once: what it gave for a page or a picture, it gives again. Reading takes seconds, and is not what is tested. */
export function readOnce(): PdfReader {
  let opened: ReturnType<PdfReader['open']> | null = null;
  let read: ReturnType<OpenPdf['read']> | null = null;
  const inks = new Map<string, ReturnType<OpenPdf['ink']>>();
  const crops = new Map<string, ReturnType<OpenPdf['crop']>>();
  return {
    async open(bytes, password) {
      opened ??= nodePdfReader.open(bytes, password);
      const outcome = await opened;
      if (!outcome.ok) return outcome;
      const pdf = outcome.value;
      return {
        ok: true,
        value: {
          pageCount: pdf.pageCount,
          read: (onPage, signal) => (read ??= pdf.read(onPage, signal)),
          ink: (page, scale) => once(inks, `${page} ${scale}`, () => pdf.ink(page, scale)),
          crop: (page, box, dpi) => once(crops, `${page} ${JSON.stringify(box)} ${dpi}`, () => pdf.crop(page, box, dpi)),
          close: () => Promise.resolve(),
        },
      };
    },
  };
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
