import type { TextState } from '../model/paper';
import type { PageLines } from './page-lines';

/** With fewer letters than this a page on average, pages are pictures. */
const LETTERS_A_PAGE = 40;
/** Text is garbled when this part of its characters are private, replaced, or control characters ... */
const BAD_SHARE = 0.15;
/** ... or when of many words less than this part has a vowel, as words of all languages with letters for vowels have. */
const VOWEL_SHARE = 0.45;
const MANY_WORDS = 80;

/** Can the text of the paper be used? */
export function textStateOf(pages: readonly PageLines[]): TextState {
  const text = pages.flatMap((page) => page.lines.filter((line) => line.role !== 'furniture').map((line) => line.text)).join(' ');
  const visible = text.replace(/\s/g, '').length;
  const bad = text.match(/[\uE000-\uF8FF\uFFFD\p{Cc}\p{Cn}]/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (visible > LETTERS_A_PAGE && bad > BAD_SHARE * visible) return 'garbled';
  if (letters < LETTERS_A_PAGE * Math.max(1, pages.length)) return letters < LETTERS_A_PAGE * 3 || letters < (LETTERS_A_PAGE / 4) * pages.length ? 'none' : 'ok';
  const words = text.match(/[\p{Script=Latin}]{4,}/gu) ?? [];
  const voiced = words.filter((word) => /[aeiouyäöüáéíóúàèìòùâêîôûæøåœ]/iu.test(word.normalize('NFC')));
  return words.length >= MANY_WORDS && voiced.length < VOWEL_SHARE * words.length ? 'garbled' : 'ok';
}
