import type { PageContent } from '../model/page';
import type { Passage } from '../model/paper';
import { visibleItems } from './visible-items';

/** A sentence that goes on in another column, behind a float or on another page is written in a few pieces; each has at least this many signs. */
const SHORTEST_PIECE = 10;
const MOST_PIECES = 4;

/**
 * Marks the passages whose words the file does not write in this order, on their page and the next one. Lines are joined by where they stand; where a
 * formula is set in several heights, or a gutter was overlooked, that gives text that nobody wrote. The order of the file is a second witness.
 */
export function markUnsure<T extends Passage>(passages: readonly T[], pages: readonly PageContent[]): T[] {
  const written = pages.map((page) => bare(visibleItems(page).map((item) => item.text).join('')));
  return passages.map((passage) => {
    const text = `${written[passage.page - 1] ?? ''}${written[passage.page] ?? ''}`;
    return isWritten(bare(passage.text), text, MOST_PIECES) ? passage : { ...passage, unsure: true };
  });
}

/** Signs alone: white space, hyphens and accents do not count. */
const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}|[\s\u00AD\u2010-\u2015\u2212-]/gu, '');

/** Do the words stand in the text, in one piece or in a few, each as long as can be? */
function isWritten(words: string, text: string, pieces: number): boolean {
  if (text.includes(words)) return true;
  if (pieces === 1) return false;
  const length = longestStart(words, text);
  return length >= SHORTEST_PIECE && words.length - length >= SHORTEST_PIECE && isWritten(words.slice(length), text, pieces - 1);
}

/** Length of the longest beginning of the words that stands in the text. */
function longestStart(words: string, text: string): number {
  let known = 0;
  let beyond = words.length + 1;
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2);
    if (text.includes(words.slice(0, middle))) known = middle;
    else beyond = middle;
  }
  return known;
}
