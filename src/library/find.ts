import type { Reading } from '../model/ports';
import { original, paperIdOf } from './copies';

/** A reading of the same paper, and by what it was recognised. */
export interface FoundReading {
  readonly reading: Reading;
  readonly by: 'pdf' | 'paper-id';
}

/**
 * The note that a paper has already: the one whose `pdf` property leads to this PDF now, else one with the same `paper-id` (the PDF
 * moved outside the app, or the same bytes lie under two names). Null when the paper has none.
 *
 * @param pdfPath vault path of the PDF
 */
export function findReading(readings: readonly Reading[], pdfPath: string, paperId: string): FoundReading | null {
  const path = pdfPath.normalize('NFC');
  const byPdf = original(readings.filter((reading) => reading.pdfPath?.normalize('NFC') === path));
  if (byPdf) return { reading: byPdf, by: 'pdf' };
  const byId = original(readings.filter((reading) => paperId !== '' && paperIdOf(reading) === paperId));
  return byId ? { reading: byId, by: 'paper-id' } : null;
}
