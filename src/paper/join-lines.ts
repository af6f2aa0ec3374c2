import { endsCjk, startsCjk } from './glyph-text';

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

/** A division at a line's end: a letter before the hyphen, a small letter after it. A soft hyphen always divides. */
const DIVIDED = /(\p{L})[-\u2010\u00AD]$/u;

/**
 * Joins printed lines to running text. A word divided at a line's end is put together; the hyphen stays when the word is written with it
 * elsewhere (`isCompound` knows) or what follows does not go on in small letters.
 *
 * @param isCompound is "low-cost" (hyphen at the line's end) a word of its own, rather than "lowcost"?
 */
export function joinLines(texts: readonly string[], isCompound: (left: string, right: string) => boolean = () => false): string {
  let sum = '';
  for (const text of texts.map((t) => t.trim()).filter((t) => t !== '')) {
    if (sum === '') sum = text;
    else if (sum.endsWith('\u00AD')) sum = sum.slice(0, -1) + text;
    else if (DIVIDED.test(sum) && /^\p{L}/u.test(text)) {
      const left = /[\p{L}\p{M}\p{N}\-\u2010]*$/u.exec(sum.slice(0, -1))?.[0] ?? '';
      const right = /^[\p{L}\p{M}\-\u2010]*/u.exec(text)?.[0] ?? '';
      const oneWord = /^\p{Ll}/u.test(text) || (isCapitals(left) && isCapitals(right));
      sum = oneWord && !isCompound(left, right) ? sum.slice(0, -1) + text : sum + text;
    } else if (DIVIDED.test(sum) && /^\d/.test(text)) sum += text;
    else sum += endsCjk(sum) && startsCjk(text) ? text : ` ${text}`;
  }
  return sum.replace(/\u00AD/g, '');
}
