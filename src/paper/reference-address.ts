import { arxivIn, doiIn } from './identifiers';

/** Where an entry of a list of references can be found. */
export interface Address {
  readonly doi: string | null;
  readonly arxiv: string | null;
  readonly url: string | null;
}

/** DOI, arXiv id and first address of an entry; all may be divided at a line's end. The address is null when it says no more than DOI or arXiv id. */
export function addressIn(raw: string): Address {
  return { doi: doiIn(rejoinDoi(raw)), arxiv: arxivIn(raw), url: urlIn(raw) };
}

/** What follows a DOI and is no part of it. */
const AFTER_DOI = '(?!(?:https?|www|url|pmid|pmcid|issn|isbn|(?:\\d{1,2}|(?:19|20)\\d\\d)[.,;]?(?:\\s|$)))';
/** A DOI that was divided at a line's end has a blank inside: behind a mark, before something with a digit. */
const DIVIDED_DOI = new RegExp(`(10\\.\\d{4,9}\\/(?:\\S*[./_-])?) ${AFTER_DOI}(?=\\S*\\d)`, 'gi');

const rejoinDoi = (text: string): string => text.replace(/\b10\. (?=\d{4,9}\/)/g, '10.').replace(DIVIDED_DOI, '$1');

const START = '(?:(?:https?|ftp):\\/\\/|www\\.)';
const ADDRESS = new RegExp(`(?:\\b|^)${START}[^\\s<>“”"]+`, 'i');
const FILE_ENDING = '(?:s?html?|pdf|php|aspx?|txt|zip|ps|gz)\\b';
/**
 * An address that was divided at a line's end goes on behind a blank: after a mark that ends no address, after another mark when what follows has
 * such a mark or a digit or ends a file's name, and before a slash.
 */
const DIVIDED_ADDRESS: readonly RegExp[] = [
  new RegExp(`(${START}\\S*[=&?~%_]) (?=[\\w/])`, 'gi'),
  new RegExp(`(${START}\\S*[/.-]) (?=[\\w~%?=/.-]*[/._=&?~%\\d-][\\w/~%-]|[\\w~%?=/.-]*[/\\d]|${FILE_ENDING})`, 'gi'),
  new RegExp(`(${START}\\S*) (?=\\/\\w)`, 'gi'),
];
/** Where marks are set with blanks around them ("example.org / a / b"), so far as the address goes on. */
const SPACED_ADDRESS = new RegExp(`${START}\\S*(?: ?[/.-] ?[\\w-]+){2,}`, 'i');
/** Addresses that say no more than an identifier. */
const IDENTIFIER_ADDRESS = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/|arxiv\.org\/(?:abs|pdf)\//i;

function rejoinAddress(text: string): string {
  const joined = DIVIDED_ADDRESS.reduce((sum, divided) => sum.replace(divided, '$1'), text);
  return joined === text ? text : rejoinAddress(joined);
}

/** The first address of an entry, without the marks that end it. */
function urlIn(raw: string): string | null {
  const begun = raw.replace(/\b(https?|ftp): ?\/\/ ?/gi, '$1://');
  const spaced = SPACED_ADDRESS.exec(begun)?.[0] ?? '';
  const closed = / \/ .* \/ /.test(spaced) ? begun.replace(spaced, spaced.replace(/ /g, '')) : begun;
  const address = ADDRESS.exec(rejoinAddress(closed))?.[0].replace(/[.,;:)\]}>’”'"]+$/u, '');
  return address === undefined || IDENTIFIER_ADDRESS.test(address) ? null : address;
}
