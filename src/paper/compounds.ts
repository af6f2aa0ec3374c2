import type { PageLine } from './page-lines';

/** Is "left-right", divided at a line's end after the hyphen, a compound that keeps it? */
export type IsCompound = (left: string, right: string) => boolean;

/** Parts shorter than this are words by chance ("per-form"). */
const WORD_LENGTH = 4;
/** Words that are written together with what follows them. */
const CLOSED = new Set(['over', 'under', 'some', 'with', 'when', 'where', 'here', 'there', 'inter', 'more', 'else', 'like', 'back', 'down', 'hyper', 'super', 'micro', 'every', 'further', 'never', 'mean', 'data', 'work', 'frame', 'net', 'bench']);

/**
 * Learns from the paper which words it writes with a hyphen. A divided word keeps its hyphen when the paper prints it hyphenated inside a line more
 * often than in one piece, when it is a chain ("state-of-" + "the-art"), or when both parts are words of the paper and the whole is not.
 */
export function learnCompounds(pages: readonly { readonly lines: readonly PageLine[] }[]): IsCompound {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    let divided = false;
    for (const line of lines) {
      // Parts of words that are divided at line ends are no words.
      const words = line.text.toLowerCase().match(WORD) ?? [];
      const ends = /[-\u2010\u00AD]$/.test(line.text);
      for (const word of words.slice(divided ? 1 : 0, ends ? -1 : undefined)) {
        const key = plain(word);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      divided = ends;
    }
  }
  const count = (word: string): number => counts.get(plain(word.toLowerCase())) ?? 0;
  return (left, right) => {
    const hyphenated = count(`${left}-${right}`);
    const closed = count(left + right);
    if (hyphenated !== closed) return hyphenated > closed;
    if (/[-\u2010]/.test(left + right)) return true;
    return left.length >= WORD_LENGTH && right.length >= WORD_LENGTH && !CLOSED.has(left.toLowerCase()) && count(left) > 0 && count(right) > 0;
  };
}

const WORD = /\p{L}[\p{L}\p{M}'’]*(?:[-\u2010]\p{L}[\p{L}\p{M}'’]*)*/gu;
const plain = (word: string): string => word.replace(/\u2010/g, '-');
