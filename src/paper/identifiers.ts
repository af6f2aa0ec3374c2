import { isBeforeTitle } from './front-matter';
import type { PageLine, PageLines } from './page-lines';
import { isProse, sameSize, type TextStyle } from './text-style';
import type { Title } from './title';
import { citationLines, venueOf } from './venue';

/** What a paper's first page says of where and when it appeared. */
export interface Identifiers {
  readonly doi: string | null;
  readonly arxiv: string | null;
  readonly year: number | null;
  readonly venue: string | null;
}

const DOI = /\b10\.\d{4,9}\/[-._;()/:<>\p{L}\p{N}]+/iu;
/** A DOI is the paper's own where it is announced as such or stands in a head or foot. */
const DOI_CUE = /\bdoi\b|doi\.org|\bdigital object identifier\b/i;
/** What heads and feet say counts this many times as much as a line. */
const HEAD_WEIGHT = 3;
const ARXIV = /^\s*arXiv\s*:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?/i;

/** The DOI in a text without what follows it, or null. */
export function doiIn(text: string): string | null {
  const found = DOI.exec(text)?.[0].replace(/[.,;:]+$/, '');
  if (found === undefined) return null;
  // A closing bracket belongs to the DOI only where it was opened inside.
  return found.endsWith(')') && !found.includes('(') ? found.slice(0, -1) : found;
}

const ARXIV_ANYWHERE = /\barXiv\s*(?:preprint)?\s*(?:arXiv)?\s*[:\s/.]\s*(?:org\/(?:abs|pdf)\/)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;
/** An arXiv id named anywhere in a text, without version, or null. */
export const arxivIn = (text: string): string | null => ARXIV_ANYWHERE.exec(text)?.[1] ?? /\babs\/(\d{4}\.\d{4,5})/.exec(text)?.[1] ?? null;

/** DOI, arXiv id, year and venue, from the first page's heads, feet, notes and front lines; running text and references say nothing about the paper itself. */
export function findIdentifiers(pages: readonly PageLines[], style: TextStyle, title: Title | null, front: ReadonlySet<PageLine>, references: ReadonlySet<PageLine>): Identifiers {
  const first = pages[(title?.page ?? 1) - 1] ?? pages[0];
  if (!first) return { doi: null, arxiv: null, year: null, venue: null };
  const cited = citationLines(first.lines);
  const banners = first.lines.filter((line) => line.role === 'body' && isBeforeTitle(line, title));
  const known = new Set([...cited, ...banners]);
  const outside = first.lines.filter((line) => !references.has(line) && (known.has(line) || isOutsideText(line, style, front)));
  const heads = pages.flatMap((page) => page.lines.filter((line) => line.role === 'furniture'));
  return {
    doi: ownDoi(outside, heads, first.lines) ?? statedAlone(pages, references),
    arxiv: first.lines.map((line) => ARXIV.exec(line.text)?.[1] ?? null).find((id) => id !== null) ?? null,
    year: yearOf([...outside, ...heads.filter((line) => line.page !== first.page)], front, known) ?? yearOfPublication(pages, references),
    venue: venueOf({ banners: [...banners, ...first.lines.filter((line) => line.role === 'furniture')], cited, outside, heads, all: first.lines }),
  };
}

const isOutsideText = (line: PageLine, style: TextStyle, front: ReadonlySet<PageLine>): boolean =>
  front.has(line) || line.role === 'furniture' || line.role === 'footnote' || (line.role !== 'caption' && (!isProse(line.text) || !sameSize(line.size, style.size)));

/** Registrants of data and code: their DOIs name what the paper uses, unless a head or foot shows one. */
const DATA_DOI = /^10\.(?:5281|6084|5061|17605|17632|1594|7910|15468|5063|24433)\//;
/** Lines that speak of data, code, or other works. */
const OTHER_WORK = /\b(?:data(?:set|base)?s?|code|software|repository|available at|archived|supplement\p{L}*|materials?|see also|extended version|companion)\b/iu;

function ownDoi(outside: readonly PageLine[], heads: readonly PageLine[], all: readonly PageLine[]): string | null {
  const counts = new Map<string, number>();
  const add = (line: PageLine, weight: number): void => {
    const doi = doiIn(withContinuation(line, all))?.toLowerCase();
    if (doi !== undefined) counts.set(doi, (counts.get(doi) ?? 0) + weight);
  };
  for (const line of outside) {
    const stated = DOI_CUE.test(line.text) && !OTHER_WORK.test(line.text) && !DATA_DOI.test(doiIn(line.text) ?? '');
    if (line.role === 'furniture') add(line, HEAD_WEIGHT);
    else if (stated) add(line, 1);
  }
  for (const line of heads) add(line, HEAD_WEIGHT);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  // Of two that are stated alike neither is believed: no DOI is better than another paper's.
  return first && (!second || first[1] > second[1]) ? first[0] : null;
}

/** A DOI on a line of its own, or behind the words that say when the paper was published, as some journals print it once, at the end of the article; null when there are several. */
function statedAlone(pages: readonly PageLines[], references: ReadonlySet<PageLine>): string | null {
  const alone = pages.flatMap((page) => page.lines).filter((line) => !references.has(line) && /^\s*(?:(?:(?:.*\bpublished(?: online)?|online):?\s.*\d{4}\.?\s+)?doi\s*[:.]?\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)10\.\d{4,9}\/\S+\s*$/i.test(line.text));
  const dois = new Set(alone.map((line) => doiIn(line.text)?.toLowerCase()));
  return dois.size === 1 && alone.length === 1 ? [...dois][0] ?? null : null;
}

/** The text with the line below, when a DOI runs to the line's end and seems to go on. */
function withContinuation(line: PageLine, lines: readonly PageLine[]): string {
  const text = line.text.trim();
  if (!/10\.\d{4,9}\/\S*[./_-]$/.test(text)) return text;
  const next = lines.find((other) => other.column === line.column && other.baseline > line.baseline && other.baseline - line.baseline < 1.6 * line.size && Math.abs(other.box.x0 - line.box.x0) < 3 * line.size);
  const word = /^\S+/.exec(next?.text ?? '')?.[0] ?? '';
  return /[\d]/.test(word) ? text + word : text;
}

const YEAR = /(?:^|[^\d.-])((?:19|20)\d\d)(?![\d]|[.,]\d)/gu;
/** What makes a year the paper's own. The first that a line has counts: a month beside "received" says no more than "received". */
const YEAR_CUES: readonly { readonly cue: RegExp; readonly weight: number }[] = [
  { cue: /©|\(c\)\s*\d{4}|copyright|\ball rights reserved\b/i, weight: 6 },
  { cue: /\bproceedings\b|\bconference\b|\bsymposium\b|\bworkshop\b|\bpublished\b|\bvol(?:ume)?\b|\bjournal\b|\bannual\b|[’']\d\d\b|\(\d{4}\)|\b\d{4}\s*[,;]\s*\d{1,4}\s*[,:(]/i, weight: 5 },
  { cue: /arXiv:/, weight: 4 },
  { cue: /\baccepted\b|\brevised\b|定稿/i, weight: 2.5 },
  { cue: /\breceived\b|\bsubmitted\b|收稿/i, weight: 2 },
  { cue: /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember)\b|年/i, weight: 3 },
];
const FURNITURE_YEAR = 2.5;
/** A year in a sentence or an address is not the paper's. */
const NO_YEAR = /https?:|@|\bgrant\b|\bsupported\b|\bcontract\b|\baward\b|\bfound(?:ation|ed)\b/i;

const PUBLISHED = new RegExp(`(?:\\bpublished(?: online| first)?|^\\s*online)\\s*:\\s*[^:]{0,20}?((?:19|20)\\d\\d)(?!\\d)`, 'iu');

/** The year that some journals print only at the end of the article ("Published online: May 5, 2023"). */
function yearOfPublication(pages: readonly PageLines[], references: ReadonlySet<PageLine>): number | null {
  const year = pages.flatMap((page) => page.lines).filter((line) => !references.has(line)).map((line) => PUBLISHED.exec(line.text)?.[1]).find((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}

/** @param known lines that speak of the paper even when they read like prose: above the title, or how to cite it */
function yearOf(lines: readonly PageLine[], front: ReadonlySet<PageLine>, known: ReadonlySet<PageLine>): number | null {
  let best: { readonly year: number; readonly weight: number } | null = null;
  for (const line of lines) {
    // A number alone counts pages.
    if ((NO_YEAR.test(line.text) && !/©|doi/i.test(line.text)) || /^[\s\d–-]*$/.test(line.text)) continue;
    const found = YEAR_CUES.find((c) => c.cue.test(line.text));
    const cue = found?.weight ?? 0;
    const all = [...line.text.matchAll(YEAR)];
    // "Received 3 May 2011; accepted 4 June 2012": of several years the one behind the cue.
    const behind = all.filter((match) => match.index >= line.text.search(found?.cue ?? /^/));
    const years = (behind.length > 0 ? behind : all).map((match) => Number(match[1]));
    const weight = Math.max(cue, line.role === 'furniture' || known.has(line) ? FURNITURE_YEAR : 0) + (front.has(line) ? 0.3 : 0) + (line.role === 'furniture' ? 0.2 : 0);
    if (weight < 2 || (isProse(line.text) && cue < 5 && !known.has(line))) continue;
    for (const year of years) if (best === null || weight > best.weight) best = { year, weight };
  }
  return best?.year ?? null;
}
