// Modules that the build makes (scripts/build/pdfjs-inside.mjs).
declare module 'packed:pdfjs-worker' {
  /** Source of pdf.js's worker, an ES module. */
  const source: string;
  export default source;
}

declare module 'packed:pdfjs-data' {
  /** Data files of pdf.js: `data` is base85 of one deflated block, `index` has each file's start and end in it, by `kind/filename`. */
  const packed: { readonly index: Readonly<Record<string, readonly [number, number]>>; readonly data: string };
  export default packed;
}
