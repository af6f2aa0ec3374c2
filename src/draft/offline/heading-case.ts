import type { Candidate } from './candidates';

/** Names that are written in capitals are short; a longer word is one of the heading alone. */
const LONGEST_CAPITALS = 6;

/**
 * Names of sections as they read in a text: a heading printed in capitals gets small letters, but for words that the paper never writes small ("GPU").
 *
 * @param sentences of the paper, for how it writes its words
 */
export function headingCase(sentences: readonly Candidate[]): (name: string) => string {
  const small = new Set(sentences.flatMap(({ text }) => text.match(/\p{Ll}[\p{Ll}’'-]*/gu) ?? []));
  const lower = (word: string): string => (small.has(word.toLowerCase()) || word.length > LONGEST_CAPITALS ? word.toLowerCase() : word);
  return (name) => {
    if (/\p{Ll}/u.test(name) || !/\p{Lu}{4}/u.test(name)) return name;
    const text = name.replace(/[\p{Lu}’'-]+/gu, lower);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}
