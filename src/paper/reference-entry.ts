import type { Reference } from '../model/paper';
import { arxivIn, doiIn } from './identifiers';

const PARTICLE = "(?:\\b(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|st\\.?|d'|d’)[ -]?)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’´`-]+";
const SURNAME = `(?:${PARTICLE}\\s*)*${WORD}(?:[ -](?:${PARTICLE}\\s*)*${WORD}){0,2}`;
const INITIALS = '(?:\\p{Lu}[\\p{Ll}]?\\.[ -]*){1,5}';
const BARE_INITIALS = '\\p{Lu}{1,4}(?:-\\p{Lu})?';
const SUFFIX = '(?:,?\\s*(?:Jr|Sr)\\.?|,?\\s+(?:II|III|IV)\\b)?';

/** Orders in which names are printed, each as one name. The first that reads a whole list of authors is used. */
const NAME_ORDERS: readonly RegExp[] = [
  // Smith, J. A.
  new RegExp(`^${SURNAME},\\s*${INITIALS}(?:(?:van|von|de|der|den)\\b\\s*)*${SUFFIX}`, 'u'),
  // J. A. Smith; Jane A. Smith
  new RegExp(`^(?:(?:${WORD}|\\p{Lu}\\.(?:-?\\p{Lu}\\.)*|\\p{Lu}(?= ))[ -]*\\s?){1,4}(?:${PARTICLE}\\s*)*${WORD}${SUFFIX}`, 'u'),
  // Smith JA
  new RegExp(`^${SURNAME},?\\s+${BARE_INITIALS}(?!\\p{L}|\\.\\p{L})${SUFFIX}`, 'u'),
  // Smith, Jane A.
  new RegExp(`^${SURNAME},\\s+${WORD}(?:[ -]${WORD})?(?:\\s\\p{Lu}\\.)*${SUFFIX}`, 'u'),
  // Smith et al.
  new RegExp(`^${SURNAME}(?=,?\\s+et\\s+al)`, 'u'),
  // 村上陽平
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}(?=[,，、.．：:])/u,
];
const SEPARATOR = /^\s*(?:[,;，；、]\s*(?:(?:and|und|et|y)\b|&)?|(?:and|und|et|y)\b|&)\s+|^[，、]\s*/u;
const ET_AL = /^[,\s]*(?:et\s+al\.?|and others|u\.\s?a\.|等)/u;
const EDITORS = /^[,\s]*\(?(?:eds?\.?|hrsg\.?|editors?)\)?\.?/iu;

const LABEL = /^\s*(?:\[[^\]]{1,14}\]|\[[^\]]{1,60}\d{4}[a-z]?\]|［\d+］|\(\d{1,3}\)|\d{1,3}(?:\.|\))(?!\d)|\d{1,3}(?=\s+\p{Lu}))\s*/u;
const YEAR = /(?:19|20)\d\d/;
const LEADING_YEAR = /^[\s,.:]*[([]?\s*((?:19|20)\d\d)[a-z]?(?:,\s*\p{L}+\.?(?:\s\d{1,2})?)?\s*[)\]]?\s*[.,:;]?\s*/u;

/** Takes an entry of a list of references apart. What cannot be told is null or empty; `raw` is the entry as given. */
export function parseReference(raw: string): Reference {
  const text = raw.replace(LABEL, '').trim();
  const read = readAuthors(text);
  // What is followed by nothing but an address was a title that looks like a name.
  const { authors, rest, closedByStop } = /^[\s.,:;–-]*(?:https?:|www\.|$)/.test(read.rest) ? { authors: [], rest: text, closedByStop: false } : read;
  const dated = LEADING_YEAR.exec(rest);
  const body = (dated ? rest.slice(dated[0].length) : rest).replace(/^[\s.,:;]+/, '');
  const title = titleIn(body, text, authors.length > 0 && !closedByStop && !dated);
  return { raw, title, authors, year: dated?.[1] !== undefined ? Number(dated[1]) : yearIn(text), doi: doiIn(rejoinUrl(raw)), arxiv: arxivIn(raw), url: urlIn(raw) };
}

/** A DOI that was divided at a line's end has a blank inside. */
const rejoinUrl = (text: string): string => text.replace(/(10\.\d{4,9}\/\S*[./_-]) (?=[\da-z])/gi, '$1');

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>“”"]+/i;
/** An address that was divided at a line's end goes on behind a blank when it ended in one of these marks, or the mark follows. */
const DIVIDED_ADDRESS = /((?:https?:\/\/|www\.)\S*[/._=&?~%-]) (?=[\w~%?=/.-]*[/._=&?~%\d-])/gi;
/** Addresses that say no more than an identifier. */
const IDENTIFIER_ADDRESS = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/|arxiv\.org\/(?:abs|pdf)\//i;

/** The first address of an entry, without the marks that end it; null without one, or when it is the DOI's or the arXiv id's. */
function urlIn(raw: string): string | null {
  const address = ADDRESS.exec(raw.replace(DIVIDED_ADDRESS, '$1'))?.[0].replace(/[.,;:)\]}>’”'"]+$/u, '');
  return address === undefined || IDENTIFIER_ADDRESS.test(address) ? null : address;
}

interface AuthorsRead {
  readonly authors: string[];
  readonly rest: string;
  /** Did a full stop or a year end the list (and not a comma)? */
  readonly closedByStop: boolean;
}

function readAuthors(text: string): AuthorsRead {
  const readings = NAME_ORDERS.map((order) => readList(text, order)).filter((reading) => reading.authors.length > 0);
  return readings.find((reading) => reading.closedByStop) ?? readings[0] ?? { authors: [], rest: text, closedByStop: false };
}

function readList(text: string, name: RegExp): AuthorsRead {
  const authors: string[] = [];
  let rest = text;
  for (;;) {
    const found = name.exec(rest)?.[0].trimEnd();
    if (found === undefined) break;
    const after = rest.slice(found.length);
    // A name is followed by a mark; a word that goes on in small letters is the beginning of a title.
    if (/^\s*[\p{L}\p{N}]/u.test(after) && !/^\s*(?:and|und|et|y|eds?)\b/u.test(after) && !endsInInitial(found)) break;
    authors.push(found.trim().replace(/,$/, ''));
    rest = after;
    const separator = SEPARATOR.exec(rest)?.[0];
    if (separator === undefined) break;
    const next = rest.slice(separator.length);
    if (!name.test(next) && !ET_AL.test(next)) break;
    rest = next;
  }
  rest = rest.replace(ET_AL, '').replace(EDITORS, '');
  const last = authors[authors.length - 1] ?? '';
  return { authors, rest, closedByStop: endsInInitial(last) ? !/^\s*,/.test(rest) || LEADING_YEAR.test(rest) : /^\s*[.:“"(]/.test(rest) || LEADING_YEAR.test(rest) };
}

const endsInInitial = (name: string): boolean => /(?:^|[\s.-])\p{Lu}\p{Ll}?\.\s*$/u.test(name);

const QUOTED = /[“"„«‘`]{1,2}\s*([^”"“»]{6,300}?)\s*[,.?!]?\s*(?:[”"»]|’’|'')/u;
/** What ends a title besides a full stop. */
const TITLE_END = /[?!](?=\s)|\.(?=\s+(?:\p{Lu}|\p{Lo}|\d|[“"([]|https?:)|\s*$)|[．。]|;\s+(?=\p{Lu})|\s?\[[A-Z](?:\/[A-Z]+)?\]|\s*\/\/|[,.]\s+(?=[Ii]n:?\s+(?:\p{Lu}|the\b|\d|Proc))|,?\s+(?=arXiv\b)|\s+https?:|，|,\s*(?=vol\.|pp\.|Proc\b|Proceedings\b|Ph\.?\s?D|Technical [Rr]eport|Tech\. [Rr]ep)/gu;
/** A full stop after these is none. */
const ABBREVIATION = /(?:\b(?:vs|cf|e\.g|i\.e|al|etc|St|Dr|Mr|Mrs|No|Vol|ca|approx|spp?|var|subsp)|(?:^|\s)\p{Lu}|\b(?:\p{Lu}\.)+\p{Lu})$/u;

/** The title at the start of `body`, or in quotation marks anywhere in the entry. */
function titleIn(body: string, whole: string, endsAtComma: boolean): string | null {
  const quoted = QUOTED.exec(whole);
  if (quoted?.[1] !== undefined && quoted.index < whole.length * 0.7) return tidy(quoted[1]);
  let end = body.length;
  for (const match of body.matchAll(TITLE_END)) {
    const before = body.slice(0, match.index);
    if (before.length < 3 || (/^[.．]/.test(match[0]) && ABBREVIATION.test(before))) continue;
    end = match.index + (/^[?!]/.test(match[0]) ? 1 : 0);
    break;
  }
  let title = body.slice(0, end);
  if (endsAtComma) title = upToJournal(title);
  title = title.replace(/[,(]?\s*(?:19|20)\d\d[a-z]?\)?\s*$/, '');
  return tidy(title);
}

/** In lists that part all with commas the title ends before the journal: a comma, then capitalised or abbreviated words and a number. */
function upToJournal(text: string): string {
  const at = /,\s+(?=(?:\p{Lu}[\p{L}&]*\.?\s*(?:of|and|for|the|on|in|&)?\s*){1,8}(?:\(|\d|$|[,:]))/u.exec(text)?.index;
  return at !== undefined && at > 8 ? text.slice(0, at) : text;
}

function tidy(text: string): string | null {
  const title = text.replace(/^[\s“"'‘’.,:;]+|[\s”"’.,:;]+$/gu, '').trim();
  return /\p{L}{2}/u.test(title) ? title : null;
}

/** The last plausible year of an entry; page ranges and identifiers hold such numbers too, so one in brackets or after a comma wins. */
function yearIn(text: string): number | null {
  const plain = text.replace(/https?:\S+|arXiv:\S+|10\.\d{4,9}\/\S+/gi, ' ');
  const marked = [...plain.matchAll(/[(,.’'\s]\s*((?:19|20)\d\d)[a-z]?\s*(?=[).,;:]|$)/gu)];
  const year = marked[marked.length - 1]?.[1] ?? YEAR.exec(plain)?.[0];
  return year === undefined ? null : Number(year);
}
