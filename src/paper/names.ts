import { cjkShare } from './text-style';

/** Small words inside names. */
const PARTICLES = new Set(['van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'das', 'do', 'du', 'la', 'le', 'el', 'al', 'bin', 'ibn', 'ben', 'ter', 'ten', 'zu', 'zur', 'vom', 'y', 'e', 'af', 'av', 'st.']);
/** Words of addresses and institutions: where one stands, there is no name of a person. */
const PLACE_WORDS =
  /\b(?:universit\p{L}*|univ|institut\p{L}*|istituto|instituto|department|dept|departamento|d[ée]partement|facult\p{L}*|fakult\p{L}*|school|college|colegio|[ée]cole|escuela|hochschule|laborator\p{L}*|labs?|laboratoire|cent(?:er|re)s?|centro|zentrum|academy|academia|akademie|acad[ée]mie|research|hospital|klinik\p{L}*|clinic|medical|ministry|council|agency|foundation|society|association|corporation|corp|company|co|inc|ltd|llc|gmbh|technolog\p{L}*|sciences?|engineering|informatics?|physics|mathematics|statistics|computer|computing|software|systems?|division|group|team|building|street|avenue|ave|road|drive|campus|box|park|usa|uk|china|germany|deutschland|france|italy|spain|japan|korea|india|canada|australia|austria|switzerland|netherlands|ireland|israel|belgium|sweden|brazil|singapore|taiwan|hong kong|fellow|member|ieee|acm|student|professor|prof|correspond\p{L}*|authors?|editors?|e-?mails?|address|received|accepted|published|equal|contribution|abstract|introduction|keywords?|draft|version|preprint|january|february|march|april|may|june|july|august|september|october|november|december|published|under|review|conference|home|page|contact)\b|大学|学院|研究所|研究院|公司|研究科|学部|学会|株式会社|대학교|연구원|연구소/iu;

/** Memberships that are printed behind names. */
const MEMBERSHIP = /,?\s*\b(?:Fellow|(?:Senior |Student |Graduate Student |Life )?Member|Life Fellow),? (?:IEEE|ACM)\b/gu;

/** Does the text speak of an institution, an address, or the paper's making? */
export const isPlace = (text: string): boolean => PLACE_WORDS.test(text.replace(MEMBERSHIP, '')) || /@|https?:|www\./i.test(text) || /\b\d{4,}\b/.test(text);

const SYMBOLS = /[*∗⋆★☆†‡§¶‖∥#$+^~°✉🖂⚹✻♦♣♠♥•◦|\p{Extended_Pictographic}\uE000-\uF8FF\u2460-\u24FF\u00B9\u00B2\u00B3\u2070-\u2079]/gu;
const TITLES = /^(?:(?:[Pp]rof|[Dd]r|Mr|Mrs|Ms|Sir|Dipl|Ing|[Pp]hil|rer|nat)\.?-?\s+)+|,?\s+(?:Ph\.?\s?D|M\.?D|M\.?Sc|B\.?Sc|MBA|MPH)\b\.?$/gu;

/** A name without marks, digits, titles and addresses of electronic mail. */
export function tidyName(text: string): string {
  return text
    .replace(/\S+@\S+|\([^)]*\)|\{[^}]*\}|\[[^\]]*\]/gu, ' ')
    .replace(SYMBOLS, ' ')
    .replace(/\d+/g, ' ')
    .replace(MEMBERSHIP, '')
    .replace(TITLES, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.&–-]+|[\s,;:&–-]+$/gu, '')
    .trim();
}

/** Words of sentences and titles that no name holds. */
const NO_NAME = /^(?:the|of|for|with|from|to|in|on|at|by|an|is|are|its|our|this|version|using|based|new|toward|towards)$/i;
/** A name has two to this many words. */
const MOST_WORDS = 6;

/** Is the text the name of one person, given name and family name? */
export function isPersonName(text: string): boolean {
  if (cjkShare(text) > 0.5) {
    const letters = text.replace(/[\s·・]/gu, '');
    return /^\p{L}{2,6}$/u.test(letters) && !PLACE_WORDS.test(text);
  }
  if (isPlace(text) || text.split(' ').some((word) => NO_NAME.test(word)) || /[:;{}()[\]/\\="?!]/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  const given = words.filter((word) => !PARTICLES.has(word.toLowerCase().replace(/’|'/g, '')));
  // Initials end in full stops; names may hold hyphens and apostrophes.
  const nameLike = given.every((word) => /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:d|l|O)['’]\p{Lu}[\p{L}\p{M}'’-]*|al-\p{Lu}\p{L}+|\p{Lu}\.)$/u.test(word));
  return nameLike && given.length >= 1 && given.some((word) => /\p{L}{2}/u.test(word)) && !/\.$/.test(words[words.length - 1]?.replace(/^(?:Jr|Sr)\.$/, '') ?? '');
}

const SEPARATORS = /\s*(?:[,;，；、·]|\s&\s|^&\s|&|\b(?:and|AND|und|et|y|e)\b(?=\s+\p{Lu}))\s*/u;

/** Parts of a list of names: "A, B, and C", "A; B", "A & B". */
export const splitNames = (text: string): string[] =>
  text
    .replace(MEMBERSHIP, '')
    .split(SEPARATORS)
    .map(tidyName)
    .filter((name) => name !== '' && !/^(?:and|und|et|y|jr\.?|sr\.?|[ivx]+)$/i.test(name));
