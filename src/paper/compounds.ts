import type { PageLine } from './page-lines';

/** Is "left-right", divided at a line's end after the hyphen, a compound that keeps it? */
export type IsCompound = (left: string, right: string) => boolean;

/**
 * Learns from the paper which words it writes with a hyphen: a divided word keeps its hyphen when the paper prints it hyphenated inside a line
 * more often than in one piece.
 */
export function learnCompounds(pages: readonly { readonly lines: readonly PageLine[] }[]): IsCompound {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    for (const line of lines) {
      for (const word of line.text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*(?:[-\u2010]\p{L}[\p{L}\p{M}'’]*)*/gu) ?? []) counts.set(word.replace(/\u2010/g, '-'), (counts.get(word.replace(/\u2010/g, '-')) ?? 0) + 1);
    }
  }
  const count = (word: string): number => counts.get(word.toLowerCase().replace(/\u2010/g, '-')) ?? 0;
  return (left, right) => {
    const hyphenated = count(`${left}-${right}`);
    const closed = count(left + right);
    if (hyphenated !== closed) return hyphenated > closed;
    // Neither is known: a chain ("state-of-the-" + "art") keeps its hyphen, and so do parts that are both words of the paper.
    return /[-\u2010]/.test(left) && !/-\p{L}{1,3}$/u.test(left);
  };
}
