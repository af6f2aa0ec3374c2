import { visibleText } from './clean-text';

/** Letters that NFKD does not take apart, in ASCII (Unicode's Latin-ASCII transform, the letters that names and titles use). */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'TH',
  ı: 'i', ħ: 'h', Ħ: 'H', ŋ: 'ng', Ŋ: 'NG', ŧ: 't', Ŧ: 'T', ə: 'e', Ə: 'E', ƒ: 'f',
}; // prettier-ignore

/** Greek letters by name where one stands alone ("β-VAE"), as papers use them. */
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu',
  ν: 'nu', ξ: 'xi', ο: 'omicron', π: 'pi', ρ: 'rho', σ: 'sigma', ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
}; // prettier-ignore

/** Cyrillic letters (BGN/PCGN without its marks). */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}; // prettier-ignore

/**
 * A text in ASCII: accents taken off, common Latin letters, Cyrillic and lone Greek letters transliterated, compatibility forms
 * (ligatures, superscripts, full width, math letters) in their plain form, everything else left out.
 */
export function toAscii(text: string): string {
  const plain = visibleText(text).normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .replace(/\p{Script=Greek}+/gu, (word) => GREEK[word.toLowerCase()] ?? '')
    .replace(/[^\0-\x7F]/gu, (letter) => LATIN[letter] ?? CYRILLIC[letter.toLowerCase()] ?? ' ')
    .replace(/&/g, ' and ');
}

/** The ASCII words of a text: letters and digits; apostrophes inside a word do not part it ("Bayes' theorem", "don't"). */
export function asciiWords(text: string): readonly string[] {
  return toAscii(text.replace(/[’ʼ]/g, "'"))
    .replace(/(\w)'(?=\w)/g, '$1')
    .match(/[A-Za-z0-9]+/g) ?? [];
}

/**
 * The longest start of `words`, joined, that has at most `length` characters; whole words unless the first one alone is longer.
 */
export function joinWords(words: readonly string[], separator: string, length: number): string {
  let joined = words[0]?.slice(0, length) ?? '';
  for (const word of words.slice(1)) {
    const longer = `${joined}${separator}${word}`;
    if (longer.length > length) break;
    joined = longer;
  }
  return joined;
}
