import { isIndex, indexEntry } from './index-note';
import type { Properties } from '../model/ports';

/** Has a note the two properties by which it is ours? */
export function isReading(properties: Properties): boolean {
  return isSet(properties['paper-id']) && isSet(properties['pdf']);
}

const isSet = (value: Properties[string] | undefined): boolean => value !== undefined && value !== null && value !== '';

/**
 * What the index says of each note, as far as it was seen. Each call tells whether the index is out of date by it, so that a change which
 * does not concern the index (text, other properties, other notes) costs no writing.
 */
export class KnownReadings {
  /** By path: the note's entry, or "" for an index. */
  private readonly entries = new Map<string, string>();

  /** A note as it is now. */
  seen(path: string, properties: Properties): boolean {
    const before = this.entries.get(path);
    const now = entryOf(path, properties);
    if (now === undefined) this.entries.delete(path);
    else this.entries.set(path, now);
    return before !== now;
  }

  /** A note lies elsewhere or has another name; what is in it is as it was. */
  moved(from: string, to: string): boolean {
    const entry = this.entries.get(from);
    if (entry === undefined) return false;
    this.entries.delete(from);
    this.entries.set(to, entry);
    return true;
  }

  /** A note is gone. */
  gone(path: string): boolean {
    return this.entries.delete(path);
  }
}

const INDEX = '';

/** A note that is both would list itself: it counts as an index. */
function entryOf(path: string, properties: Properties): string | undefined {
  if (isIndex(properties)) return INDEX;
  return isReading(properties) ? indexEntry({ path, properties, pdfPath: null }) : undefined;
}
