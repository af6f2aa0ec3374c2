import { joinLines } from './join-lines';
import type { PageLine } from './page-lines';
import { sameSize } from './text-style';

/** Where a first page may say where the paper appeared. */
export interface VenueLines {
  /** Above the title, and in heads and feet of the first page. */
  readonly banners: readonly PageLine[];
  /** What the page says of how the paper is cited, see citationLines. */
  readonly cited: readonly PageLine[];
  /** All of the first page that is not running text. */
  readonly outside: readonly PageLine[];
  /** Heads and feet of all pages. */
  readonly heads: readonly PageLine[];
  /** All lines of the first page, in reading order. */
  readonly all: readonly PageLine[];
}

/** What comes before how the paper is cited, and how many lines that takes at most. */
const CITE_AS = /^\s*(?:ACM Reference Format|(?:Suggested |Recommended )?Citation|(?:How to )?cite (?:this (?:article|paper)(?: as)?|as)|To cite this (?:article|paper)|引用格式|引用本文)\s*[:：]?/iu;
const CITATION_LINES = 9;
/** Its lines are at most this many font sizes apart. */
const LEADING = 1.7;

/** Lines that say how the paper is cited, the one that announces it first. */
export function citationLines(lines: readonly PageLine[]): PageLine[] {
  const first = lines.find((line) => CITE_AS.test(line.text));
  if (!first) return [];
  const below = lines.filter((line) => line.baseline > first.baseline + 1 && line.box.x0 < first.box.x1 && line.box.x1 > first.box.x0).sort((a, b) => a.baseline - b.baseline);
  const found = [first];
  for (const line of below) {
    const last = found[found.length - 1];
    if (!last || found.length > CITATION_LINES || line.baseline - last.baseline > LEADING * line.size) break;
    if (sameSize(line.size, first.size)) found.push(line);
  }
  return found;
}

const YEAR = '(?:19|20)\\d\\d';
/** A name in capitalised words, small ones between them. */
const NAME = "(\\p{Lu}[\\p{L}&.’'-]*(?:[ :-]+(?:\\p{Lu}[\\p{L}&.’'-]*|of|and|for|the|in|on|de|des|du|la|le|les|et|del|y|der|die|für|und|&)){0,11})";

/** Names of proceedings and conferences, and what is said of a paper that appears at one. */
const MEETINGS: readonly RegExp[] = [
  new RegExp(`\\b(?:paper|poster|article|abstract)\\s+(?:at|in)\\s+(?:the\\s+)?(\\p{Lu}[\\p{L}\\p{N} -]{2,60}?${YEAR})`, 'iu'),
  /\b(?:[Aa]ccepted|[Ss]ubmitted|[Tt]o appear|[Pp]resented|[Pp]ublished)\s+(?:at|in|to|by)\s+(?:the\s+)?(\p{Lu}[\p{L}\p{N} &-]{2,60}?(?:(?:19|20)\d\d|[’']\d\d))/u,
  /\b(Proceedings of (?:the )?[^.,(]{8,120})/i,
  /((?:\d+(?:st|nd|rd|th) )?(?:International |Annual )?Conference on [^.,(]{6,90}(?:\(\w[^)]*\))?,?(?: [^.,]{2,30},)? ?(?:\d{4})?)/i,
  /\b(?:This|this) (\p{Lu}{3,10}(?: \d{4})?) (?:workshop )?paper\b/u,
  new RegExp(`((?:${YEAR} )?\\p{Lu}[\\p{L} ]{6,70} (?:Conference|Symposium|Workshop)(?: \\([^)]{3,30}\\)))`, 'u'),
  /^(\p{Lu}{2,8} ?[’']\d\d)\b/u,
];

/** Journals, told by the volume, year and pages behind their names. */
const CITED_JOURNALS: readonly RegExp[] = [
  new RegExp(`${NAME},?\\s+(?:\\(${YEAR}\\)|${YEAR}\\s*[,;:])\\s*\\d{1,4}\\s*(?:\\(\\d+\\))?\\s*[,:]\\s*\\w+`, 'u'),
  new RegExp(`${NAME},?\\s+\\d{1,4}\\s*(?:\\(\\d+\\))?\\s*[,:]\\s*\\w+(?:[–-]\\w+)?\\s*\\(${YEAR}\\)`, 'u'),
  new RegExp(`${NAME},?\\s+\\d{1,4}\\s*\\(${YEAR}\\)\\s*\\w+`, 'u'),
  new RegExp(`${NAME}\\s*[,|.]?\\s+(?:${YEAR},\\s*)?(?:Vol(?:ume|\\.)?|Bd\\.?|Band|Jg\\.?|Jahrgang|[Tt]ome|[Vv]olumen)\\s*\\d+`, 'u'),
  new RegExp(`^${NAME}\\s*\\|\\s*(?:Vol|\\(?${YEAR})`, 'u'),
  /([\p{Script=Han}]{2,}(?:学报|學報|杂志|期刊|通报|科学|技术|研究|论文誌|論文誌|学会誌))/u,
];

/** Journals by words in their names. */
const JOURNALS: readonly RegExp[] = [
  /((?:International |European |American )?Journal of [\p{L} &]{4,60})/iu,
  /^(\p{Lu}[\p{L}& ]{3,60}?)\s+(?:\d{4},\s*\d+|\(?\d{4}\)?\s*\d+\s*[:(])/u,
  /\b(\p{Lu}\p{L}+ (?:Transactions|Letters|Magazine|Reviews?|Communications)(?: on [\p{L} ,&]{4,60})?)/u,
  /^([\p{Lu} &]{6,60}?)\s*\|/u,
];

/** Name of the journal or the conference as printed, without what stands around it ("ICLR 2024"); null when none is printed. */
export function venueOf({ banners, cited, outside, heads, all }: VenueLines): string | null {
  const citation = cited.length > 0 ? [joinLines(cited.map((line) => line.text))] : [];
  const texts = textsOf(outside, all);
  const first = textsOf(banners, all);
  const running = heads.map((line) => line.text);
  return firstMatch(MEETINGS, citation) ?? firstMatch(MEETINGS, texts) ?? firstMatch(CITED_JOURNALS, first) ?? firstMatch(JOURNALS, texts) ?? firstMatch(CITED_JOURNALS, citation.map(lastSentences)) ?? firstMatch([...MEETINGS, ...CITED_JOURNALS, ...JOURNALS], running);
}

/** A citation without its authors and title: what stands behind the last full stop that comes before a word of two letters at least. */
const lastSentences = (text: string): string => /.*\p{Ll}{2}\.\s+(.+)$/u.exec(text)?.[1] ?? text;

function firstMatch(patterns: readonly RegExp[], texts: readonly string[]): string | null {
  for (const pattern of patterns) {
    for (const text of texts) {
      const found = tidy(pattern.exec(withoutAuthors(text))?.[1] ?? '');
      if (found.length > 3 && !NO_VENUE.test(found)) return found;
    }
  }
  return null;
}

/** Running heads name the first authors before the journal. */
const withoutAuthors = (text: string): string => text.replace(/^.{0,80}?\bet al\.?[,:]?\s+/iu, '');
/** Words that stand before numbers, but are no journals. */
const NO_VENUE = /^(?:(?:research |original |review )?(?:article|paper|report|letter)|vol(?:ume)?|chapter|section|figure|table|page|issue|number|received|accepted|published|revised|copyright|january|february|march|april|may|june|july|august|september|october|november|december|preprint|draft|version|doi|issn|available online)\b/iu;

/** A name without what follows its brackets (place and date), without the number of an issue before it, and without closing marks. */
const tidy = (name: string): string =>
  name
    .trim()
    .replace(/(\([^)]*\d[^)]*\)).*$/u, '$1')
    .replace(/^[第期卷号年月\d\s]+(?=\p{Script=Han}{2})/u, '')
    .replace(/^(?:In|Published in|Appears in)\s+(?=\p{Lu})/u, '')
    .replace(/[\s,;:.]+$/u, '');

/** Lines that a name of a conference may go on over, besides its first. */
const MORE_LINES = 2;

/** Texts of lines, each with the lines below where it goes on: names of conferences are long. */
function textsOf(lines: readonly PageLine[], all: readonly PageLine[]): string[] {
  const below = (line: PageLine): PageLine | undefined => all.find((other) => other.column === line.column && sameSize(other.size, line.size) && other.baseline > line.baseline && other.baseline - line.baseline < 1.5 * line.size);
  return lines.map((line) => {
    const taken = [line];
    while (taken.length <= MORE_LINES) {
      const last = taken[taken.length - 1];
      const next = last && /[\p{L},-]$/u.test(last.text) ? below(last) : undefined;
      if (!next) break;
      taken.push(next);
    }
    return joinLines(taken.map(({ text }) => text));
  });
}
