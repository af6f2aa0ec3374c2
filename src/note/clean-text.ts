/**
 * Text of a paper or a model as one clean line: what a person sees, and nothing that hides. Every text passes here before it is
 * escaped (safe-text.ts), put into a property or made into a name.
 */

/** Half of a surrogate pair: not a character, and an error in encodeURIComponent. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Characters without a shape of their own: controls, bidirectional marks and overrides, zero-width characters, fillers, tag
 * characters, variation selectors (all Default_Ignorable_Code_Point), interlinear annotation marks, noncharacters.
 */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]/gu;

/** Controls that stand between words. */
const SEPARATING_CONTROL = /[\t\n\v\f\r\u0085]/u;

/** Letters, marks and pictures that a joiner may stand between: never Latin, Greek or Cyrillic, where it only hides. */
const JOINABLE = /[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{So}]/u;
const HAN = /\p{Script=Han}/u;

/** The character that ends at `index`, "" at the start. */
function characterBefore(text: string, index: number): string {
  const start = index >= 2 && /[\uDC00-\uDFFF]/.test(text.charAt(index - 1)) ? index - 2 : index - 1;
  return start < 0 ? '' : text.slice(start, index);
}

/** The character that starts at `index`, "" at the end. */
function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Invisible characters that belong to the writing: joiners of scripts and emoji, and the selectors of their shapes. */
function isPartOfWriting(character: string, before: string, after: string): boolean {
  if (character === '\u200C' || character === '\u200D') return JOINABLE.test(before) && JOINABLE.test(after);
  if (character === '\uFE0E' || character === '\uFE0F') return PICTURE.test(before);
  const code = character.codePointAt(0) ?? 0;
  const isIdeographicSelector = code >= 0xe0100 && code <= 0xe01ef;
  return isIdeographicSelector && HAN.test(before);
}

/** Replaces half surrogate pairs with U+FFFD and takes out characters that cannot be seen; white space stays as it is. */
export function visibleText(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD').replace(INVISIBLE, (character, index: number, whole: string) => {
    if (SEPARATING_CONTROL.test(character)) return character;
    const kept = isPartOfWriting(character, characterBefore(whole, index), characterAt(whole, index + character.length));
    return kept ? character : '';
  });
}

/**
 * One line of visible text: controls, bidirectional overrides and zero-width characters gone, half surrogate pairs replaced, all
 * white space (line and paragraph separators, no-break spaces) folded to single blanks, none at the ends.
 */
export function cleanText(text: string): string {
  return visibleText(text)
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
}
