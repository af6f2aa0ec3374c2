import { wordCountOf } from './terms';

/** A name before a colon has this many words at most; more is the first half of a title. */
const MOST_WORDS = 3;

/** The name that a title gives its work before a colon ("HSTU: …"); "" when it gives none. */
export function shortNameOf(title: string | null): string {
  const name = /^(.+?)\s*[:：]\s*\S/u.exec(title ?? '')?.[1] ?? '';
  return /\p{L}/u.test(name) && wordCountOf(name) <= MOST_WORDS ? name.trim() : '';
}
