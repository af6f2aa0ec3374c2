import { CJK } from './language';

/** Words too frequent to tell what a sentence is about; other languages rely on their frequency in the paper. */
const STOP_WORDS = new Set(
  `a about after all also although an and any are as at be because been before being between both but by can could did do does each for from further
   had has have how however if in into is it its may more most much no nor not of on one only or other our out over same several should since
   so some such than that the their them then there these they this those through to too two under up upon use used using very was we were what when
   where whether which while who whose will with within without would you your`.split(/\s+/),
);

/** Shortest plural that loses its "s": shorter ones are other words ("gas", "bus"). */
const SHORTEST_PLURAL = 5;

/**
 * What a sentence is about: its words in lower case without frequent ones, plurals folded; in Chinese and Japanese its pairs of
 * neighbouring characters, the usual stand-in for words where none are marked.
 */
export function termsOf(text: string): string[] {
  const words = (text.toLowerCase().match(/[\p{L}][\p{L}\p{N}]*/gu) ?? []).flatMap(pairsOfCjk);
  return words.filter((word) => word.length > 1 && !STOP_WORDS.has(word)).map((word) => (word.length >= SHORTEST_PLURAL ? word.replace(/([^s])s$/u, '$1') : word));
}

function pairsOfCjk(word: string): string[] {
  const parts = word.match(CJK) ?? [];
  if (parts.length === 0) return [word];
  return parts.length === 1 ? parts : parts.slice(1).map((part, index) => `${parts[index] ?? ''}${part}`);
}

/** Chinese and Japanese characters that take the place of one word of English (translations are about that much longer). */
const CJK_PER_WORD = 1.7;

/** Length of a text in words; Chinese and Japanese characters count in proportion. */
export function wordCountOf(text: string): number {
  const cjk = text.match(CJK)?.length ?? 0;
  const words = text.replace(CJK, ' ').match(/[\p{L}\p{N}](?:[^\s]*[\p{L}\p{N}])?/gu)?.length ?? 0;
  return words + Math.round(cjk / CJK_PER_WORD);
}
