import type { Reading } from '../model/ports';

/** A reading of the same paper, and by what it was recognised. */
export interface FoundReading {
  readonly reading: Reading;
  readonly by: 'pdf' | 'paper-id';
}

/** The first of these readings by path: the same answer whatever the order. */
const firstByPath = (readings: readonly Reading[]): Reading | undefined =>
  [...readings].sort((a, b) => (a.path < b.path ? -1 : 1))[0];

/**
 * The note that a paper has already: the one whose `pdf` property leads to this PDF now, else one with the same `paper-id` (the PDF
 * moved outside the app, or the same bytes lie under two names). Null when the paper has none.
 *
 * @param pdfPath vault path of the PDF
 */
export function findReading(readings: readonly Reading[], pdfPath: string, paperId: string): FoundReading | null {
  const path = pdfPath.normalize('NFC');
  const byPdf = firstByPath(readings.filter((reading) => reading.pdfPath?.normalize('NFC') === path));
  if (byPdf) return { reading: byPdf, by: 'pdf' };
  // An id of digits alone may have lost its quotes, and is a number then.
  const byId = firstByPath(readings.filter(({ properties }) => paperId !== '' && String(properties['paper-id'] ?? '') === paperId));
  return byId ? { reading: byId, by: 'paper-id' } : null;
}
