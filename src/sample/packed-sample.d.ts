// The build makes it out of sample-paper.pdf (scripts/build/sample-inside.mjs).
declare module 'sample:paper' {
  /** The sample paper, a PDF, as base85. */
  const packed: string;
  export default packed;
}
