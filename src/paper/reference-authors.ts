const PARTICLE = "(?:\\b(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|st\\.?|d'|d’)[ -]?)";
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’´`-]+";
const SURNAME = `(?:${PARTICLE}\\s*)*${WORD}(?:[ -](?:${PARTICLE}\\s*)*${WORD}){0,2}`;
const INITIALS = '(?:\\p{Lu}[\\p{Ll}]?\\.[ -]*){1,5}';
const BARE_INITIALS = '\\p{Lu}{1,4}(?:-\\p{Lu})?';
const SUFFIX = '(?:,?\\s*(?:Jr|Sr)(?!\\p{L})\\.?|,?\\s+(?:II|III|IV)\\b)?';

/** Orders in which names are printed, each as one name. The first that reads a whole list of authors is used. */
const NAME_ORDERS: readonly RegExp[] = [
  // Smith, J. A.; in a list also with its comma forgotten: Smith J.A.,
  new RegExp(`^${SURNAME}(?:,\\s*|\\s+(?=(?:\\p{Lu}\\.-?){1,4}\\s*(?:[,;&(]|and\\b)))${INITIALS}(?:(?:van|von|de|der|den)\\b\\s*)*${SUFFIX}`, 'u'),
  // J. A. Smith; Jane A. Smith
  new RegExp(`^(?:${WORD}\\s+|\\p{Lu}\\.(?:-?\\p{Lu}\\.)*[ -]*|\\p{Lu}\\s+){1,4}(?:${PARTICLE}\\s*)*${WORD}${SUFFIX}`, 'u'),
  // Smith JA
  new RegExp(`^${SURNAME},?\\s+${BARE_INITIALS}(?!\\p{L}|\\.\\p{L})${SUFFIX}`, 'u'),
  // Smith, J A
  new RegExp(`^${SURNAME},\\s+\\p{Lu}(?:[ -]\\p{Lu}){0,3}(?!\\p{L}|\\.\\p{L})${SUFFIX}`, 'u'),
  // Smith, Jane A.
  new RegExp(`^${SURNAME},\\s+${WORD}(?:[ -]${WORD})?(?:\\s\\p{Lu}(?:\\.|(?!\\p{L})))*${SUFFIX}`, 'u'),
  // Smith et al.
  new RegExp(`^${SURNAME}(?=,?\\s+et\\s+al)`, 'u'),
  // 村上陽平
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,6}(?=[,，、.．：:])/u,
];
const AND = '(?:and|und|et|y)\\b|&';
const SEPARATOR = new RegExp(`^\\s*(?:[,;，；、]\\s*(?:${AND})?|${AND})\\s+|^[，、]\\s*`, 'u');
const ET_AL = /^[,\s]*(?:et\s+al\.?|(?:and\s+)+others|u\.\s?a\.|等)/u;
const EDITORS = /^[,\s]*\(?(?:eds?\.?|hrsg\.?|editors?)\)?\.?/iu;
/** A last author whose name fits no order (", and J. Q. n. Doe.", ", and Mei xin Doe."): up to the mark that ends the list. */
const LAST_AUTHOR = new RegExp(`^[,;]?\\s*(?:${AND})\\s+(?!others\\b)((?:\\p{L}\\.\\s?|[\\p{L}\\p{M}'’-]{2,}\\s?){2,5}?)(?=\\.\\s|\\s*\\(|:)`, 'u');
/** Family names, or one name of an organisation, alone before a year: "Roe and Doe (2021)". */
const NAMES_ALONE = new RegExp(`^(${WORD}(?:,\\s+${WORD})*(?:,?\\s+(?:and|&)\\s+${WORD})?)\\s*(?=\\((?:19|20)\\d\\d)`, 'u');
/** An organisation known by its capitals that stands where authors stand: "WHO. World report 2013". */
const ORGANISATION = /^(\p{Lu}[\p{Lu}\d]{1,9}(?:\s\p{Lu}{2,9})?)\.\s+(?=(?!Available|Accessed|Online)\p{Lu}.{8}|(?:19|20)\d\d)/u;

/** A year that leads, as in "(2019a)", and what stands in its place. */
export const LEADING_YEAR = /^[\s,.:]*(?:[([]\s*(?:\p{L}{3,9}\.?\s+)?(?=1[6-9]|20))?((?:1[6-9]|20)\d\d)[a-z]?(?:,\s*\p{L}+\.?(?:\s\d{1,2})?)?\s*[)\]]?\s*[.,:;]?\s*|^[\s,.:]*\((?:in prep(?:aration)?|in press|forthcoming|to appear|submitted|n\.d)\.?\)[\s.,:;]*/iu;
/** What shows that the list of authors goes on beyond those printed. */
const OPEN_LIST = /\bet\s+al\b|\band\s+others\b|等/u;

export interface AuthorsRead {
  readonly authors: readonly string[];
  /** What follows the list. */
  readonly rest: string;
  /** Did a full stop or a year end the list (and not a comma)? */
  readonly closedByStop: boolean;
}

/** Does the entry leave authors out ("et al.")? */
export const isOpenList = (raw: string): boolean => OPEN_LIST.test(raw);

/** The authors at the beginning of an entry (without its label), as printed; none where it begins with a title. */
export function readAuthors(text: string): AuthorsRead {
  const read = bestReading(text);
  // What is followed by nothing but an address, or by a remark in brackets, was a title that looks like a name.
  const isTitle = /^\s+[–—-]\s|^[\s.,:;–-]*(?:(?:available\s+(?:at|from|online)|url)[:\s]*)?(?:https?:|ftp:|www\.|$)/i.test(read.rest) || (/^\s*\((?!(?:19|20)\d\d)/u.test(read.rest) && !LEADING_YEAR.test(read.rest));
  return isTitle ? { authors: [], rest: text, closedByStop: false } : read;
}

function bestReading(text: string): AuthorsRead {
  const readings = NAME_ORDERS.map((order) => readList(text, order)).filter((reading) => reading.authors.length > 0);
  return readings.find((reading) => reading.closedByStop) ?? readings[0] ?? readAlone(text);
}

function readAlone(text: string): AuthorsRead {
  const found = NAMES_ALONE.exec(text) ?? ORGANISATION.exec(text);
  const names = found?.[1] ?? '';
  return { authors: names.split(/,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/u).filter((name) => name !== ''), rest: text.slice(found?.[0].length ?? 0), closedByStop: found !== null };
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
  const last = authors.length > 1 ? LAST_AUTHOR.exec(rest) : null;
  if (last?.[1] !== undefined) {
    authors.push(last[1].trim());
    rest = rest.slice(last[0].length);
  }
  rest = rest.replace(ET_AL, '').replace(EDITORS, '');
  return { authors, rest, closedByStop: endsInInitial(authors[authors.length - 1] ?? '') ? !/^\s*,/.test(rest) || LEADING_YEAR.test(rest) : /^\s*[.:“"(]/.test(rest) || LEADING_YEAR.test(rest) };
}

const endsInInitial = (name: string): boolean => /(?:^|[\s.-])\p{Lu}\p{Ll}?\.\s*$/u.test(name);
