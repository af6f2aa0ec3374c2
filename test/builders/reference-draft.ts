import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRecord } from '../../src/model/record';

/** What a draft is called that a person wrote: property `drafted-by` of its note. */
export const BY_HAND = 'reference draft, written by hand';

/** A draft that was written by hand from the paper itself, in the shape in which a model answers. */
export interface ReferenceDraft {
  /** The answer as it would come: JSON. */
  readonly text: string;
  readonly answer: Readonly<Record<string, unknown>>;
  /** Words of the title of the reference that each relation means, in their order. */
  readonly works: readonly string[];
}

/** Reads a draft of test/fixtures/reference-drafts. */
export function referenceDraft(name: string): ReferenceDraft {
  const path = join(dirnameOf(import.meta.url), `../fixtures/reference-drafts/${name}.json`);
  const file: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isRecord(file) || !isRecord(file['about']) || !isRecord(file['answer'])) throw new Error(`${path} is no reference draft`);
  const works: unknown = file['about']['works'];
  return { text: JSON.stringify(file['answer']), answer: file['answer'], works: Array.isArray(works) ? works.map(String) : [] };
}

const dirnameOf = (url: string): string => fileURLToPath(new URL('.', url));
