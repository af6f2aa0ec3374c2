/** Marks that are typed and printed in more than one way, each with the one that stands for all. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    ['"', '“”„‟«»″〝〞＂'],
    ["'", '‘’‚‛`´′＇'],
    ['.', '…'],
  ].flatMap(([one, many]) => Array.from(many ?? '', (mark): [string, string] => [mark, one ?? mark])),
);

/**
 * What says nothing in a comparison: white space, invisible format characters, and every hyphen and dash. A line that ends in a hyphen may
 * or may not lose it when lines are joined ("state-of-the-" + "art", "anno-" + "tation"), so hyphens cannot be compared at all.
 */
const SILENT = /^[\s\p{Cf}\p{Cc}\p{Pd}\u2212\u00AD\uFFFD]$/u;

/** A text reduced to what is compared, and where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text` the index in the original. */
  readonly origin: readonly number[];
}

/**
 * Folds a text so that a quote and the printed page compare equal when a reader would say that they are the same words: ligatures and
 * compatibility forms by Unicode NFKC, quotation marks by one table, white space and hyphens left out. Letter case stays.
 */
export function fold(original: string): Folded {
  let text = '';
  const origin: number[] = [];
  let index = 0;
  // Code points carry their combining marks with them, so that "é" is one letter however it is stored.
  for (const cluster of original.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    for (const character of SAME.get(cluster) ?? cluster.normalize('NFKC')) {
      if (SILENT.test(character)) continue;
      text += character;
      for (let unit = 0; unit < character.length; unit++) origin.push(index);
    }
    index += cluster.length;
  }
  return { text, origin };
}
