// Search as in the app's choosers: letters in order (fuzzy), or all words (simple).

/** Start and end of a matched part. Source: obsidian.d.ts `SearchMatchPart`. */
export type SearchMatchPart = [number, number];

/** Source: obsidian.d.ts `SearchResult`: the higher the score the better. */
export interface SearchResult {
  score: number;
  matches: SearchMatchPart[];
}

/** Source: obsidian.d.ts `prepareSimpleSearch`: every word occurs. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return (text) => {
    const lower = text.toLowerCase();
    const matches: SearchMatchPart[] = [];
    for (const word of words) {
      const at = lower.indexOf(word);
      if (at < 0) return null;
      matches.push([at, at + word.length]);
    }
    return { score: -(matches[0]?.[0] ?? 0) / 100, matches: matches.sort((a, b) => a[0] - b[0]) };
  };
}

/** Source: obsidian.d.ts `prepareFuzzySearch`: the letters of the query occur in this order; whole words count most. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const simple = prepareSimpleSearch(query);
  const letters = Array.from(query.toLowerCase().replace(/\s+/g, ''));
  return (text) => {
    const words = simple(text);
    if (words !== null) return words;
    const lower = text.toLowerCase();
    const matches: SearchMatchPart[] = [];
    let from = 0;
    for (const letter of letters) {
      const at = lower.indexOf(letter, from);
      if (at < 0) return null;
      const last = matches[matches.length - 1];
      if (last !== undefined && last[1] === at) last[1] = at + letter.length;
      else matches.push([at, at + letter.length]);
      from = at + letter.length;
    }
    return { score: -matches.length, matches };
  };
}

/** Best first. Source: obsidian.d.ts `sortSearchResults`. */
export function sortSearchResults(results: { match: SearchResult }[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}
