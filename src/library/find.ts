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

/** A reading of another PDF that is about the same paper, and what both have in common. */
export interface SamePaper {
  readonly reading: Reading;
  readonly by: 'doi' | 'arxiv';
}

/**
 * The note of a paper with the same DOI or arXiv id: another version, or the publisher's PDF beside the authors'. Null when there is none, or when
 * the paper names no identifier.
 */
export function findSamePaper(readings: readonly Reading[], paper: { readonly doi: string | null; readonly arxiv: string | null }): SamePaper | null {
  for (const by of ['doi', 'arxiv'] as const) {
    const id = bareId(paper[by]);
    const reading = id === '' ? undefined : original(readings.filter(({ properties }) => bareId(properties[by]) === id));
    if (reading) return { reading, by };
  }
  return null;
}

/** An identifier without what people and publishers write around it: address, "arXiv:", version, letter case. */
function bareId(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?(?:doi\.org|arxiv\.org\/(?:abs|pdf))\//, '')
    .replace(/^(?:doi|arxiv):\s*/, '')
    .replace(/^(\d{4}\.\d{4,5})v\d+$/, '$1');
}
