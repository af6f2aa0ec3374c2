import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { paperId } from '../model/digest';
import { failed, messageOf, success, type Failure, type Outcome } from '../model/outcome';
import type { PageContent, PaperSource } from '../model/page';
import type { OpenPdf } from '../model/ports';
import { readDocumentInfo, readOutline } from './document-info';
import type { PackedKind, PdfEnvironment } from './environment';
import { readPage } from './read-page';
import { cropPicture, inkOfPage } from './render';
import { canFilter, emulateMaskFilters } from './soft-masks';

/** pdf.js reports on the console only what breaks (its VerbosityLevel.ERRORS). */
const ERRORS_ONLY = 0;
/** A PDF says so within its first kilobyte (ISO 32000-1, annex H.3.4.1). */
const HEADER_WITHIN = 1024;

/**
 * Opens a PDF with pdf.js, reached by `import()` only: its module runs code of the window at its top level.
 * The bytes are copied, since pdf.js takes over the buffer that it gets.
 */
export async function openPdf(environment: PdfEnvironment, bytes: Uint8Array, password: string | null): Promise<Outcome<OpenPdf, Failure>> {
  if (bytes.length === 0) return failed({ code: 'empty' });
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    ...(password === null ? {} : { password }),
    ...(environment.worker ? { worker: environment.worker } : {}),
    BinaryDataFactory: packedDataFactory(environment),
    // Any text will do: the factory below answers by kind and file name.
    cMapUrl: '/',
    standardFontDataUrl: '/',
    wasmUrl: '/',
    useWorkerFetch: false,
    useSystemFonts: environment.useSystemFonts,
    isEvalSupported: false,
    verbosity: ERRORS_ONLY,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages === 0) {
      await task.destroy();
      return failed({ code: 'no-pages' });
    }
    if (!canFilter()) emulateMaskFilters(pdf);
    return success(opened(environment, task, pdf, pdfjs.OPS, await paperId(bytes)));
  } catch (error) {
    await task.destroy();
    const failure = failureOf(error, pdfjs.PasswordResponses.INCORRECT_PASSWORD);
    // Asked only now: pdf.js opens some files that begin with something else.
    return failed(failure.code === 'damaged' && !looksLikePdf(bytes) ? { code: 'not-pdf' } : failure);
  }
}

function looksLikePdf(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, HEADER_WITHIN));
  return start.includes('%PDF-') || start.includes('%!PS-Adobe');
}

function failureOf(error: unknown, incorrectPassword: number): Failure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return { code: error instanceof Error && 'code' in error && error.code === incorrectPassword ? 'wrong-password' : 'locked' };
  if (name === 'InvalidPDFException' || name === 'FormatError' || name === 'UnknownErrorException' || name === 'XRefParseException') return { code: 'damaged' };
  return { code: 'unexpected', detail: messageOf(error) };
}

function packedDataFactory(environment: PdfEnvironment): object {
  return class {
    fetch({ kind, filename }: { kind: PackedKind; filename: string }): Promise<Uint8Array> {
      return environment.readPacked(kind, filename);
    }
  };
}

function opened(environment: PdfEnvironment, task: PDFDocumentLoadingTask, pdf: PDFDocumentProxy, codes: Readonly<Record<string, number>>, id: string): OpenPdf {
  return {
    pageCount: pdf.numPages,
    async read(onPage, signal): Promise<Outcome<PaperSource, Failure>> {
      const pages: PageContent[] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        if (signal.aborted) return failed({ code: 'cancelled' });
        pages.push(await readPage(pdf, number, codes));
        onPage(number);
      }
      return success({ id, pages, info: await readDocumentInfo(pdf), outline: await readOutline(pdf) });
    },
    ink: async (number, scale) => orNull(async () => inkOfPage(pdf, await pdf.getPage(number), scale)),
    crop: async (number, box, dpi) => orNull(async () => cropPicture(environment, pdf, await pdf.getPage(number), box, dpi)),
    close: () => task.destroy(),
  };
}

/** A page that cannot be rendered has no picture; the report says which. */
async function orNull<T>(make: () => Promise<T>): Promise<T | null> {
  try {
    return await make();
  } catch {
    return null;
  }
}
