/** Chance of jumping to any sentence, as in the paper of LexRank. */
const JUMP = 0.15;

/** Rounds of power iteration; the order of sentences is settled long before. */
const ROUNDS = 30;

/** A term that this share of the sentences holds ties none of them together, and would make the work quadratic. */
const COMMON_SHARE = 0.5;

/** Sentences ranked together at most; later ones get 0. Similarities are pairwise, and a section of a thesis has thousands. */
const MOST_SENTENCES = 400;

/**
 * How central each sentence is among the others, from 0 to 1 (the most central): continuous LexRank. Sentences that share rare
 * words support each other; those that many support, and that central ones support, come out on top.
 *
 * Source: G. Erkan and D. R. Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization",
 * Journal of Artificial Intelligence Research 22 (2004), section 3.3.
 *
 * @param sentences the terms of each sentence
 */
export function lexRank(sentences: readonly (readonly string[])[]): number[] {
  const ranked = sentences.slice(0, MOST_SENTENCES);
  const similar = similarities(ranked.map(countsOf));
  const sums = similar.map((row) => [...row.values()].reduce((sum, weight) => sum + weight, 0));
  const count = ranked.length;
  let scores = ranked.map(() => 1 / Math.max(1, count));
  for (let round = 0; round < ROUNDS; round++) {
    const next = ranked.map(() => JUMP / count);
    similar.forEach((row, from) => {
      const share = ((1 - JUMP) * (scores[from] ?? 0)) / (sums[from] ?? 1);
      for (const [to, weight] of row) next[to] = (next[to] ?? 0) + share * weight;
    });
    scores = next;
  }
  const most = Math.max(...scores, Number.MIN_VALUE);
  return sentences.map((_, index) => (scores[index] ?? 0) / most);
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Cosine of the TF-IDF vectors of all pairs that share a term; each sentence is like itself by 1. */
function similarities(sentences: readonly ReadonlyMap<string, number>[]): Map<number, number>[] {
  const holders = new Map<string, { sentence: number; weight: number }[]>();
  sentences.forEach((counts, sentence) => {
    for (const [term, weight] of counts) {
      const list = holders.get(term);
      if (list) list.push({ sentence, weight });
      else holders.set(term, [{ sentence, weight }]);
    }
  });
  const squares = sentences.map(() => 0);
  const dots = sentences.map(() => new Map<number, number>());
  for (const list of holders.values()) {
    if (list.length > 1 && list.length > sentences.length * COMMON_SHARE) continue;
    const rarity = Math.log(1 + sentences.length / list.length) ** 2;
    for (const { sentence, weight } of list) {
      squares[sentence] = (squares[sentence] ?? 0) + weight * weight * rarity;
      const row = dots[sentence];
      for (const other of list) if (other.sentence !== sentence) row?.set(other.sentence, (row.get(other.sentence) ?? 0) + weight * other.weight * rarity);
    }
  }
  return dots.map((row, from) => {
    const cosines = new Map([[from, 1]]);
    for (const [to, dot] of row) cosines.set(to, dot / Math.sqrt((squares[from] ?? 1) * (squares[to] ?? 1)));
    return cosines;
  });
}
