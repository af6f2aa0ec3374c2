import { failed, success, type Outcome } from '../model/outcome';
import type { Properties, PropertyValue } from '../model/ports';
import { isRecord } from '../model/record';

/**
 * The ledger of a note: its last line, a comment with what was generated. A later run tells by it what the reader changed. It is in the note itself, so
 * that it goes where the note goes.
 */

/** A section that was written. */
export interface LedgerSection {
  /** Which section it is, whatever the language of its heading. */
  readonly id: string;
  /** Its heading as written, without number signs; "" for the part before the first one. */
  readonly heading: string;
  /** Hash of its text below the heading (textHash of foldSection). */
  readonly hash: string;
  /** The hashes of its blocks (merge/blocks), one after the other, by which a change is known by its place; absent when there is one or none. */
  readonly blocks?: string;
  /** Hash of the draft that the reader was offered for it and declined. */
  readonly declined?: string;
}

/** An image file that was written. */
export interface LedgerImage {
  /** Id of the figure it shows. */
  readonly figure: string;
  /** Vault path at that time. */
  readonly path: string;
  /** SHA-256 of its bytes, hex digits. */
  readonly hash: string;
}

/** What was written at the last run. */
export interface Ledger {
  readonly v: 1;
  readonly sections: readonly LedgerSection[];
  readonly properties: Properties;
  readonly images: readonly LedgerImage[];
  /** Properties whose value a later run found changed: they are the reader's for good. */
  readonly readers?: readonly string[];
}

/** A ledger with its place in the note. */
export interface FoundLedger {
  readonly ledger: Ledger;
  /** Where its line begins and ends (line break not included). */
  readonly start: number;
  readonly end: number;
  /** True when there are several: the last one counts, but somebody copied or merged the note. */
  readonly doubled: boolean;
}

/** none: all is the reader's. newer: written by a later version. broken: edited; what it said is not known. */
export interface LedgerProblem {
  readonly code: 'no-ledger' | 'newer-ledger' | 'broken-ledger';
}

const LINE = /^%%[ \t]*reading-note:(.*?)(?:%%)?[ \t]*$/gm;

/** Characters that would act inside a comment, for the app (comment, links and tags in it) or a tool that scans the raw text. */
const ACTIVE = /[%[\]{}<>#`$^|=~*\u2028\u2029]|:(?=:)/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The line of a ledger, without a line break. Its JSON never holds "%%", a link or a tag: such characters are written as \uXXXX. */
export function ledgerLine(ledger: Ledger): string {
  // The order of keys is fixed, and a list of objects comes last, so that no two brackets of the JSON itself meet.
  const { v, readers, sections, properties, images } = ledger;
  const json = JSON.stringify({ v, ...(readers && readers.length > 0 ? { readers } : {}), sections, properties, images });
  return `%% reading-note: ${json.replace(/"(?:[^"\\]|\\.)*"/g, (literal) => literal.replace(ACTIVE, escaped))} %%`;
}

/** Is each of the keys there, with a text? */
const hasTexts = (value: unknown, keys: readonly string[]): value is Record<string, string> =>
  isRecord(value) && keys.every((key) => typeof value[key] === 'string');

function isProperty(value: unknown): value is PropertyValue {
  if (Array.isArray(value)) return value.every(isProperty);
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

const isProperties = (value: unknown): value is Properties => isRecord(value) && Object.values(value).every(isProperty);

/** Reads the JSON of a ledger; every field is looked at. */
function parseLedger(json: string): Outcome<Ledger, LedgerProblem> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return failed({ code: 'broken-ledger' });
  }
  if (isRecord(value) && typeof value['v'] === 'number' && value['v'] > 1) return failed({ code: 'newer-ledger' });
  if (!isRecord(value) || value['v'] !== 1 || !Array.isArray(value['sections']) || !Array.isArray(value['images']) || !isProperties(value['properties'])) {
    return failed({ code: 'broken-ledger' });
  }
  const sections: LedgerSection[] = [];
  for (const section of value['sections'] as unknown[]) {
    if (!hasTexts(section, ['id', 'heading', 'hash'])) return failed({ code: 'broken-ledger' });
    const { id = '', heading = '', hash = '', blocks, declined } = section;
    sections.push({ id, heading, hash, ...(typeof blocks === 'string' ? { blocks } : {}), ...(typeof declined === 'string' ? { declined } : {}) });
  }
  const images: LedgerImage[] = [];
  for (const image of value['images'] as unknown[]) {
    if (!hasTexts(image, ['figure', 'path', 'hash'])) return failed({ code: 'broken-ledger' });
    images.push({ figure: image['figure'] ?? '', path: image['path'] ?? '', hash: image['hash'] ?? '' });
  }
  const readers = Array.isArray(value['readers']) ? value['readers'].filter((key) => typeof key === 'string') : [];
  return success({ v: 1, sections, properties: value['properties'], images, ...(readers.length > 0 ? { readers } : {}) });
}

/** Finds the ledger of a note: the last one wins. A last one that cannot be read is a failure, even when an earlier one can. */
export function findLedger(note: string): Outcome<FoundLedger, LedgerProblem> {
  const lines = [...note.matchAll(LINE)];
  const last = lines.at(-1);
  if (!last) return failed({ code: 'no-ledger' });
  const parsed = parseLedger((last[1] ?? '').trim());
  if (!parsed.ok) return parsed;
  const end = last.index + last[0].length;
  return success({ ledger: parsed.value, start: last.index, end, doubled: lines.length > 1 });
}

/** The note with another ledger in place of its last one; without one, at its end. Everything else stays, byte for byte. */
export function replaceLedger(note: string, ledger: Ledger): string {
  const last = [...note.matchAll(LINE)].at(-1);
  if (last) return note.slice(0, last.index) + ledgerLine(ledger) + note.slice(last.index + last[0].length);
  const lineEnd = note.includes('\r\n') ? '\r\n' : '\n';
  const gap = note === '' ? '' : /\n$/.test(note) ? lineEnd : lineEnd + lineEnd;
  return `${note}${gap}${ledgerLine(ledger)}${lineEnd}`;
}

/** The note whose ledger has this image: another hash for one that it knows by its path, else one more at the end. */
export function withImage(note: string, image: LedgerImage): Outcome<string, LedgerProblem> {
  const found = findLedger(note);
  if (!found.ok) return found;
  const { ledger } = found.value;
  const isKnown = ledger.images.some(({ path }) => path === image.path);
  const images = isKnown ? ledger.images.map((known) => (known.path === image.path ? { ...known, hash: image.hash } : known)) : [...ledger.images, image];
  return success(replaceLedger(note, { ...ledger, images }));
}
