import type { PageLine, PageLines } from './page-lines';

/** The type of the running text. */
export interface TextStyle {
  /** Font size in points, to the half point. */
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  /** Usual distance of base lines, in points. */
  readonly pitch: number;
}

/** Sizes that differ by less than this part are one. */
const SAME_SIZE = 0.06;

/** Do two sizes differ by no more than rounding? */
export const sameSize = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SIZE * Math.max(a, b);

/** The type that most characters of the paper are set in. */
export function styleOfText(pages: readonly PageLines[]): TextStyle {
  const counts = new Map<string, { readonly line: PageLine; characters: number }>();
  const lines = pages.flatMap((page) => page.lines.filter((line) => line.role !== 'furniture' && line.angle === 0));
  for (const line of lines) {
    const key = `${line.font}|${Math.round(line.size * 2)}`;
    const count = counts.get(key);
    if (count) count.characters += line.text.length;
    else counts.set(key, { line, characters: line.text.length });
  }
  const most = [...counts.values()].sort((a, b) => b.characters - a.characters)[0];
  if (!most) return { size: 10, font: '', bold: false, pitch: 12 };
  const { size, font, bold } = most.line;
  return { size, font, bold, pitch: usualPitch(lines.filter((line) => sameSize(line.size, size))) ?? 1.2 * size };
}

/** Median distance of base lines of lines that follow each other in one column. */
function usualPitch(lines: readonly PageLine[]): number | null {
  const steps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1];
    const line = lines[i];
    if (!above || !line || above.page !== line.page || above.column !== line.column) continue;
    const step = line.baseline - above.baseline;
    if (step > 0.8 * line.size && step < 3 * line.size) steps.push(step);
  }
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? null;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
const CJK_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Words of a line. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Share of characters of East Asian scripts. */
export function cjkShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(CJK_LETTER)?.length ?? 0) / letters;
}

/**
 * A line of prose has this many words, this part of them in small letters, and some longer ones (letters with indices look like short words); in East
 * Asian scripts it has this many characters.
 */
const PROSE_WORDS = 5;
const PROSE_SMALL = 0.45;
const LONGER_WORDS = 2;
const LONGER = /\p{L}{4}/u;
const PROSE_CJK = 16;

/** Does a line read like running text (not like names, addresses, labels)? */
export function isProse(text: string): boolean {
  if (cjkShare(text) > 0.4) return (text.match(CJK_LETTER)?.length ?? 0) >= PROSE_CJK;
  const words = wordsOf(text).filter((word) => /\p{L}{2}/u.test(word));
  return words.length >= PROSE_WORDS && words.filter((word) => /^\p{Ll}/u.test(word)).length >= PROSE_SMALL * words.length && words.filter((word) => LONGER.test(word)).length >= LONGER_WORDS;
}

/** Letters and digits alone, in small case without accents: what is compared when two texts should be the same. */
export const bareText = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
