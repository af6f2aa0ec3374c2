/** How a heading is numbered. */
export interface Numbering {
  readonly scheme: 'arabic' | 'roman' | 'letter' | 'chapter' | 'supplement';
  /** Its parts as numbers: 3.1 is [3, 1], B.2 is [2, 2], IV is [4], S2.1 is [2, 1]. */
  readonly parts: readonly number[];
  /** The text after the number; empty when the number stands alone. */
  readonly rest: string;
}

const CJK_OR_CAPITAL = "[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}“‘\"'(¿«$∞α-ω]";
const ARABIC = new RegExp(`^(\\d{1,2}(?:\\s?\\.\\s?\\d{1,2}){0,4})(?:\\s?\\.|、)?(?:\\s+|(?=[\\p{Lo}]))(?=${CJK_OR_CAPITAL}|\\p{Ll}+\\p{Lu})(.+)$`, 'u');
/** Recognised text (OCR) loses the blank behind the number. */
const ARABIC_TIGHT = /^(\d{1,2}(?:\.\d{1,2}){1,3})(\p{Lu}\p{L}{2}.*)$/u;
/** Supplements number their sections with an S in front: "S2", "S2.1", "S.2". */
const SUPPLEMENT = new RegExp(`^S\\.?(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.:]?\\s+(?=${CJK_OR_CAPITAL})(.+)$`, 'u');
const ROMAN = /^([IVX]{1,5})\s?[.):]?\s+(?=[\p{Lu}\p{Lo}])(.+)$/u;
const LETTER = /^([A-Z](?:\.\d{1,2}){0,3})(?:\.|:|\))?\s+(?=[\p{Lu}\p{Lo}])(.+)$/u;
const CHAPTER = /^(?:chapter|chapitre|kapitel|capítulo|part|teil|appendix|anhang|annexe|appendice)\s+([\dIVXLA-Z]{1,5}(?:\.\d+)*)\s*[:.–—-]?\s*(.*)$/iu;
const CJK_CHAPTER = /^第\s*([一二三四五六七八九十\d]{1,3})\s*[章部节節]\s*(.*)$/u;

const romanValue = (text: string): number => {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  return [...text].reduce((sum, letter, i) => {
    const value = values[letter] ?? 0;
    return sum + (value < (values[text[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
};
const letterValue = (letter: string): number => letter.charCodeAt(0) - 64;
const numbers = (text: string): number[] => text.split('.').map((part) => Number(part.trim()));

/** All ways to read a heading's number; "I. Introduction" and "C Proofs" can be read as roman and as lettered. */
export function readNumbering(text: string): Numbering[] {
  const found: Numbering[] = [];
  const chapter = CHAPTER.exec(text);
  if (chapter?.[1] !== undefined) {
    const label = chapter[1];
    const value = /^\d/.test(label) ? numbers(label) : /^[IVXL]+$/.test(label) ? [romanValue(label)] : [letterValue(label)];
    found.push({ scheme: /^(?:appendix|anhang|annexe|appendice)/i.test(text) && /^[A-Z]\b/.test(label) ? 'letter' : 'chapter', parts: value, rest: chapter[2] ?? '' });
  }
  const cjk = CJK_CHAPTER.exec(text);
  if (cjk?.[1] !== undefined) found.push({ scheme: 'chapter', parts: [/^\d+$/.test(cjk[1]) ? Number(cjk[1]) : '一二三四五六七八九十'.indexOf(cjk[1]) + 1], rest: cjk[2] ?? '' });
  const arabic = ARABIC.exec(text);
  if (arabic?.[1] !== undefined) found.push({ scheme: 'arabic', parts: numbers(arabic[1]), rest: arabic[2] ?? '' });
  const tight = arabic ? null : ARABIC_TIGHT.exec(text);
  if (tight?.[1] !== undefined) found.push({ scheme: 'arabic', parts: numbers(tight[1]), rest: tight[2] ?? '' });
  const supplement = SUPPLEMENT.exec(text);
  if (supplement?.[1] !== undefined) found.push({ scheme: 'supplement', parts: numbers(supplement[1]), rest: supplement[2] ?? '' });
  const roman = ROMAN.exec(text);
  if (roman?.[1] !== undefined) found.push({ scheme: 'roman', parts: [romanValue(roman[1])], rest: roman[2] ?? '' });
  const letter = LETTER.exec(text);
  if (letter?.[1] !== undefined) {
    const [first = 'A', ...rest] = letter[1].split('.');
    found.push({ scheme: 'letter', parts: [letterValue(first), ...rest.map(Number)], rest: letter[2] ?? '' });
  }
  return found;
}

/** Numbers may jump by this much where a heading was not found. */
const JUMP = 2;

/** Can `next` come after `last` in one scheme: the next sibling, a first child, or the next of a level above? */
export function follows(last: readonly number[] | null, next: readonly number[]): boolean {
  if (next.some((part) => part > 99)) return false;
  if (last === null) return next.length === 1 ? (next[0] ?? 0) <= 1 + JUMP - 1 : next.every((part) => part <= 1);
  const depth = next.length;
  const shared = Math.min(depth - 1, last.length);
  for (let i = 0; i < shared; i++) if (last[i] !== next[i]) return false;
  const own = next[depth - 1] ?? 0;
  if (depth > last.length) return depth - last.length <= 1 && (own <= JUMP || (own === 0 && depth > 1));
  const before = last[depth - 1] ?? 0;
  return own > before && own - before <= JUMP;
}

/** Is `next` the very next number after `last`: its next sibling, its first child, or the next of a level above? */
export function isVeryNext(last: readonly number[], next: readonly number[]): boolean {
  if (next.length === last.length + 1) return next[next.length - 1] === 1 && last.every((part, i) => part === next[i]);
  if (next.length > last.length) return false;
  return next.slice(0, -1).every((part, i) => part === last[i]) && next[next.length - 1] === (last[next.length - 1] ?? 0) + 1;
}
