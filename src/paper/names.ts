import { cjkShare } from './text-style';

/** Small words inside names. */
const PARTICLES = new Set(['van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'das', 'do', 'du', 'la', 'le', 'el', 'al', 'bin', 'ibn', 'ben', 'ter', 'ten', 'zu', 'zur', 'vom', 'y', 'e', 'af', 'av', 'st.']);
/** Words of addresses and institutions: where one stands, there is no name of a person. */
const PLACE_WORDS =
  /\b(?:universit\p{L}*|univ|institut\p{L}*|istituto|instituto|department|dept|departamento|d[ée]partement|facult\p{L}*|fakult\p{L}*|school|college|colegio|[ée]cole|escuela|hochschule|laborator\p{L}*|labs?|laboratoire|cent(?:er|re)s?|centro|zentrum|academy|academia|akademie|acad[ée]mie|research|hospital|klinik\p{L}*|clinic|medical|ministry|council|agency|foundation|society|association|corporation|corp|company|co|inc|ltd|llc|gmbh|technolog\p{L}*|sciences?|engineering|informatics?|physics|mathematics|statistics|computer|computing|software|systems?|division|group|team|building|street|avenue|ave|road|drive|campus|box|usa|uk|china|germany|deutschland|italy|spain|japan|korea|india|canada|australia|austria|switzerland|netherlands|belgium|sweden|brazil|singapore|taiwan|hong kong|fellow|member|ieee|acm|student|professor|prof|correspond\p{L}*|authors?|editors?|e-?mails?|address|received|accepted|published|equal|contribution|abstract|introduction|keywords?|draft|version|preprint|january|february|july|september|october|november|december|under|review|conference|home|contact)\b|大学|学院|研究所|研究院|公司|研究科|学部|学会|株式会社|대학교|연구원|연구소/iu;

/** Words of places and dates that are family names too: they are names behind one or two words that may be given names ("Hyun-Woo Park"). */
const PLACE_OR_NAME = /\b(?:park|france|ireland|israel|march|april|may|june|august|page)\b/iu;
const NAMED_SO = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*\s+){1,2}(?:Park|France|Ireland|Israel|March|April|May|June|August|Page)$/u;
/** Well-known parks that are addresses. */
const PARK = /^(?:.*\s)?(?:Menlo|College|Hyde|Research|Science|Business|Technology|Industrial|University|Triangle|Forest|Regent[’']s)\s+Park$/u;

/** Memberships that are printed behind names. */
const MEMBERSHIP = /,?\s*\b(?:Fellow|(?:Senior |Student |Graduate Student |Life )?Member|Life Fellow),? (?:IEEE|ACM)\b/gu;

/** Does the text speak of an institution, an address, or the paper's making? */
export const isPlace = (text: string): boolean => PLACE_WORDS.test(text.replace(MEMBERSHIP, '')) || holdsPlaceOrDate(text) || /@|https?:|www\./i.test(text) || /\b\d{4,}\b/.test(text);

const holdsPlaceOrDate = (text: string): boolean => PLACE_OR_NAME.test(text) && splitNames(text).some((part) => PLACE_OR_NAME.test(part) && (!NAMED_SO.test(part) || PARK.test(part)));

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
const NO_NAME = /^(?:the|of|for|with|from|are|its|our|this|version|using|based|new|toward|towards)$/i;
/** Such words in small letters, or at the beginning; with a capital behind another word they are names (Nguyen Van An). */
const NO_NAME_FIRST = /^(?:to|in|on|at|by|an|is)$/;
/** A name has two to this many words. */
const MOST_WORDS = 6;

/** Is the text the name of one person, given name and family name? */
export function isPersonName(text: string): boolean {
  if (cjkShare(text) > 0.5) {
    const letters = text.replace(/[\s·・]/gu, '');
    return /^\p{L}{2,6}$/u.test(letters) && !PLACE_WORDS.test(text);
  }
  if (isPlace(text) || text.split(' ').some((word, i) => NO_NAME.test(word) || NO_NAME_FIRST.test(i === 0 ? word.toLowerCase() : word)) || /[:;{}()[\]/\\="?!]/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  // With a capital a particle may be a name of its own ("Di Wu"); in small letters with one name alone it is half a name ("der Meer").
  const given = words.filter((word) => !PARTICLES.has(word.replace(/’|'/g, '')));
  // Initials end in full stops; names may hold hyphens and apostrophes.
  const nameLike = given.every((word) => /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:d|l|O)['’]\p{Lu}[\p{L}\p{M}'’-]*|al-\p{Lu}\p{L}+|\p{Lu}\.)$/u.test(word));
  return nameLike && given.length >= 2 && given.some((word) => /\p{L}{2}/u.test(word)) && !/\.$/.test(words[words.length - 1]?.replace(/^(?:Jr|Sr)\.$/, '') ?? '');
}

const GROUP_NAME = /^(?:(?:and\s+)?(?:on behalf of|for)\s+)?((?:[Tt]he\s+)?(?:[\p{Lu}\d][\p{L}\p{N}’'-]*\s+(?:(?:of|for|and|the|on|in)\s+)*){1,8}(?:Collaborations?|Consortium|Investigators|Study Group|Writing Group|Working Group|Trial Group|Trialists))$/u;

/** The name of a group that is an author ("the ABC Collaboration"), without what leads to it; null when the text names none. */
export const groupName = (text: string): string | null => GROUP_NAME.exec(text.replace(/^\(|\)$/g, '').replace(SYMBOLS, ' ').trim())?.[1] ?? null;

const SEPARATORS = /\s*(?:[,;，；、·]|\s&\s|^&\s|&|\b(?:and|AND|und|et|y|e)\b(?=\s+\p{Lu}))\s*/u;

/** Degrees and orders behind names, as parts of a list. */
const DEGREE = /^(?:M\.?D|Ph\.?D|D\.?Phil|M\.?Phil|M\.?Sc|B\.?Sc|D\.?Sc|Sc\.?D|M\.?A|B\.?A|M\.?S|B\.?S|M\.?P\.?H|M\.?B\.?A|MBBS|MBChB|R\.?N|D\.?O|DrPH|PharmD|DVM|DDS|EdD|JD|MHS|MRCP|FRCP|FRCS|FACP|FACS|CBE|OBE)\.?$/u;
/** What a line of authors begins with: "By", "Von", "Par". */
const BY = /^(?:[Bb]y|BY|[Vv]on|VON|Par|Por)\s+(?=\p{Lu}\S*\s+(?:\S+\s+){0,2}?\p{Lu})/u;

/** Parts of a list of names: "A, B, and C", "A; B", "A & B". */
export const splitNames = (text: string): string[] =>
  text
    .replace(MEMBERSHIP, '')
    .replace(BY, '')
    .split(SEPARATORS)
    .map(tidyName)
    .filter((name) => name !== '' && !DEGREE.test(name) && !/^(?:and|und|et|y|jr\.?|sr\.?|[ivx]+)$/i.test(name));
