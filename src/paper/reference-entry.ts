import type { Reference } from '../model/paper';
import { addressIn } from './reference-address';
import { LEADING_YEAR, readAuthors } from './reference-authors';

const LABEL = /^\s*(?:\[[^\]]{1,14}\]|\[[^\]]{1,60}\d{4}[a-z]?\]|［\d+］|\(\d{1,3}\)|\d{1,3}(?:\.|\))(?!\d)|\d{1,3}(?=\s+\p{Lu}))\s*/u;
const YEAR = /(?:19|20)\d\d/;
/** Takes an entry of a list of references apart. What cannot be told is null or empty; `raw` is the entry as given. */
export function parseReference(raw: string): Reference {
  const text = raw.replace(LABEL, '').trim();
  const { authors, rest, closedByStop } = readAuthors(text);
  const dated = LEADING_YEAR.exec(rest);
  const body = (dated ? rest.slice(dated[0].length) : rest).replace(/^[\s.,:;]+/, '');
  const title = titleIn(body, text, authors.length > 0, closedByStop || dated !== null);
  return { raw, title, authors, year: dated?.[1] !== undefined ? Number(dated[1]) : yearIn(text), ...addressIn(raw) };
}

/** A title in quotation marks, which may hold a quotation of its own. */
const QUOTED: readonly RegExp[] = [/“\s*((?:[^“”]|“[^“”]{1,80}”){6,300}?)\s*[,.?!]?\s*”/u, /[“"„«‘`]{1,2}\s*([^”"“»]{6,300}?)\s*[,.?!]?\s*(?:[”"»]|’’|'')/u];
/** What ends a title besides a full stop. */
const TITLE_END = /[?!](?=\s)|\.(?=\s+(?:\p{Lu}|\p{Lo}|\d|[“"([]|https?:|ftp:|www\.)|\s*$)|[．。]|;\s+(?=\p{Lu})|\s?\[[A-Z](?:\/[A-Z]+)?\]|\s*\/\/|[,.]\s+(?=[Ii]n:?\s+(?:\p{Lu}|the\b|\d|Proc))|,?\s+(?=arXiv\b|URL\s)|\s+https?:|，|,\s*(?=vol\.|pp\.|Proc\b|Proceedings\b|Ph\.?\s?D|Technical [Rr]eport|Tech\. [Rr]ep)/gu;
/** A full stop after these is none. */
const ABBREVIATION = /(?:\b(?:vs|cf|e\.g|i\.e|al|etc|St|Dr|Mr|Mrs|No|Vol|ca|approx|spp?|var|subsp)|(?:^|[\s([])\p{Lu}|\b(?:\p{Lu}\.)+\p{Lu})$/u;
/** A single letter behind these is a name of its own ("Statistics with R.") unless a word follows that it may shorten a part of ("in C. elegans"). */
const LETTER_NAME = /\b(?:in|with|for|using|to)\s(?:\p{Lu}\p{Ll}+\s)?\p{Lu}$/u;
const COMPLETION = /^\.\s+\p{L}\p{Ll}{2,}(?=[\s.,:;]\s*\S)/u;

/** Does the full stop in front of `after` end a sentence? */
const isFullStop = (before: string, after: string): boolean => !ABBREVIATION.test(before) || (LETTER_NAME.test(before) && !COMPLETION.test(after));

/** The title at the start of `body`, or in quotation marks anywhere in the entry. */
function titleIn(body: string, whole: string, hasAuthors: boolean, isClosed: boolean): string | null {
  const quoted = QUOTED.map((pattern) => pattern.exec(whole)).find((found) => found !== null);
  // Behind authors a quotation that no mark comes before is a part of the title.
  const isPart = hasAuthors && /\p{L}\s*$/u.test(body.slice(0, Math.max(0, body.indexOf(quoted?.[0] ?? ''))));
  if (quoted?.[1] !== undefined && !isPart && quoted.index < whole.length * 0.7) return tidy(quoted[1]);
  let end = body.length;
  for (const match of body.matchAll(TITLE_END)) {
    const before = body.slice(0, match.index);
    if (before.length < 3 || (/^[.．]/.test(match[0]) && !isFullStop(before, body.slice(match.index)))) continue;
    // A mark in a name ("Yahoo!") is no end.
    if (/^[?!]/.test(match[0]) && !/\s/.test(before)) continue;
    end = match.index + (/^[?!]/.test(match[0]) ? 1 : 0);
    break;
  }
  let title = body.slice(0, end);
  if (hasAuthors && !isClosed) title = upToJournal(title);
  title = title.replace(/[,(]?\s*(?:19|20)\d\d[a-z]?\)?\s*$/, '');
  return tidy(title);
}

/** In lists that part all with commas the title ends before the journal: a comma, then capitalised or abbreviated words and a number. */
function upToJournal(text: string): string {
  const at = /,\s+(?=(?:\p{Lu}[\p{L}&]*\.?\s*(?:of|and|for|the|on|in|&)?\s*){1,8}(?:\(|\d|$|[,:]))/u.exec(text)?.index;
  return at !== undefined && at > 8 ? text.slice(0, at) : text;
}

function tidy(text: string): string | null {
  const bare = text.replace(/^[\s“"'’.,:;]+|[\s.,:;]+$|\s+[-–—]\s*$/gu, '');
  // Marks that nothing inside opens or closes are those around the title.
  const title = bare.replace(/^‘(?!.*’)/u, '').replace(/^([^“„]*?)[\s.,:;]*”$/u, '$1').replace(/^([^"]*)"$/u, '$1').replace(/^([^‘]*?)[\s.,:;]*’+$/u, '$1').trim();
  return /\p{L}{2}/u.test(title) ? title : null;
}

/** The last plausible year of an entry; page ranges and identifiers hold such numbers too, so one in brackets or after a comma wins. */
function yearIn(text: string): number | null {
  const plain = text.replace(/https?:\S+|arXiv:\S+|10\.\d{4,9}\/\S+/gi, ' ');
  const marked = [...plain.matchAll(/[(,.’'\s]\s*((?:19|20)\d\d)[a-z]?\s*(?=[).,;:]|$)/gu)];
  const year = marked[marked.length - 1]?.[1] ?? YEAR.exec(plain)?.[0];
  return year === undefined ? null : Number(year);
}
