import packed from 'sample:paper';
import { fromBase85 } from '../model/base85';

/** Name of the sample paper in a vault, the same in every language. */
export const SAMPLE_NAME = 'Sample paper.pdf';

/** The bytes of the sample paper, which travels in main.js: it is there without a network, and before the reader has a PDF at hand. */
export const samplePdf = (): Uint8Array => fromBase85(packed);
