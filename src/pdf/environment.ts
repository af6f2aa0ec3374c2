import type { PDFWorker } from 'pdfjs-dist';

/** The kinds of packed data that pdf.js asks for (names of its own options). */
export type PackedKind = 'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl';

/** The parts of a canvas that are used, whether a window made it or a library on Node. */
export interface Canvas {
  width: number;
  height: number;
}

/** What pdf.js needs from the place it runs in. */
export interface PdfEnvironment {
  /** A worker of our own, or null where pdf.js runs in the same thread (Node). */
  readonly worker: PDFWorker | null;
  /** Fonts of the system stand in for fonts that a PDF does not embed. */
  readonly useSystemFonts: boolean;
  /** Bytes of a cMap, a standard font or a wasm decoder; rejects when it is not packed. */
  readPacked(kind: PackedKind, filename: string): Promise<Uint8Array>;
  /** A canvas as PNG. */
  encodePng(canvas: Canvas): Promise<Uint8Array>;
}
