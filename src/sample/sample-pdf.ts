import base64 from 'sample:paper';

/** Name of the sample paper in a vault, the same in every language. */
export const SAMPLE_NAME = 'Sample paper.pdf';

/** The bytes of the sample paper, which travels in main.js: it is there without a network, and before the reader has a PDF at hand. */
export const samplePdf = (): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
