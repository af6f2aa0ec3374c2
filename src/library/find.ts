import type { Reading } from '../model/ports';

/** A reading of the same paper, and by what it was recognised. */
export interface FoundReading {
  readonly reading: Reading;
  readonly by: 'pdf' | 'paper-id';
}

/** The same order whatever order the vault lists them in. */
const byPath = (readings: readonly Reading[]): readonly Reading[] => [...readings].sort((a, b) => (a.path < b.path ? -1 : 1));

/**
 * All notes that a paper has already: those whose `pdf` property leads to this PDF now, else those with the same `paper-id` (the PDF moved outside the app, or
 * the same bytes lie under two names). In the order of their paths.
 *
 * @param pdfPath vault path of the PDF
 */
export function findReadings(readings: readonly Reading[], pdfPath: string, paperId: string): readonly FoundReading[] {
  const path = pdfPath.normalize('NFC');
  const byPdf = byPath(readings.filter((reading) => reading.pdfPath?.normalize('NFC') === path));
  if (byPdf.length > 0) return byPdf.map((reading) => ({ reading, by: 'pdf' }));
  // An id of digits alone may have lost its quotes, and is a number then.
  const byId = byPath(readings.filter(({ properties }) => paperId !== '' && String(properties['paper-id'] ?? '') === paperId));
  return byId.map((reading) => ({ reading, by: 'paper-id' }));
}

/** The first of the notes that a paper has; null when it has none. */
export const findReading = (readings: readonly Reading[], pdfPath: string, paperId: string): FoundReading | null => findReadings(readings, pdfPath, paperId)[0] ?? null;
