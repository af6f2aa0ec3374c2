import type { PaperSource } from '../model/page';
import type { Caption, Heading, LineRole, Paper, Passage, Sentence } from '../model/paper';
import { findAbstract } from './abstract';
import { findAuthors } from './authors';
import { findCaptions } from './captions';
import { learnCompounds, type IsCompound } from './compounds';
import { isCue, startsKeywords } from './cues';
import { findHeadings, type HeadingLines } from './headings';
import { findIdentifiers } from './identifiers';
import { columnsOfPaper, layOutPages } from './page-layout';
import { plainLine, type PageLine, type PageLines } from './page-lines';
import { paragraphsOf } from './paragraphs';
import { readReferences, referencesHeading, type ReferenceList } from './references';
import { withoutRunIn } from './run-in';
import { flowOf, partsOfText } from './running-text';
import { hasBrokenFormula, sentencesOf } from './sentences';
import { isProse, styleOfText, wordsOf, cjkShare } from './text-style';
import { textStateOf } from './text-state';
import { findTitle, type Title } from './title';

/**
 * From what a PDF says to what the paper is: lines, front matter, sections, captions, sentences, references. Pure and in linear time; pages that
 * are empty or could not be read are passed over and named.
 */
export function understandPaper(source: PaperSource): Paper {
  const laid = layOutPages(source.pages);
  const captions = findCaptions(laid);
  const captioned = withRoles(laid, captionRoles(laid, captions));
  const style = styleOfText(captioned);
  const title = findTitle(captioned, style, source.info, source.outline);
  const abstract = findAbstract(captioned, style, title);
  const abstractLines = new Set(abstract ? linesAt(captioned, abstract.lines) : []);
  const frontLines = title ? frontOf(captioned, title, abstractLines, abstract?.heading ?? null) : [];
  const authors = findAuthors(frontLines, source.info);
  const front = new Set<PageLine>([...(title?.lines ?? []), ...frontLines, ...abstractLines, ...(abstract?.heading ? [abstract.heading] : [])]);
  const running = captioned.flatMap((page) => page.lines).filter((line) => line.role === 'body' && !front.has(line) && !isFrontBefore(line, title));
  const headings = findHeadings(running, style, source.outline);
  const list = referencesOf(running, headings);
  const inList = new Set(list.lines);
  const kept = headings.filter(({ lines }) => !lines.some((line) => inList.has(line)));
  const roles = new Map<PageLine, LineRole>();
  for (const line of front) roles.set(line, 'front');
  for (const line of inList) roles.set(line, 'reference');
  for (const line of kept.flatMap((heading) => heading.lines)) roles.set(line, 'heading');
  const sorted = withRoles(captioned, roles);
  const parts = partsOfText(sorted, style);
  const isCompound = learnCompounds(sorted);
  const sentences = sentencesOfBody(sorted, parts, style, isCompound, kept.map(({ heading }) => heading));
  const pages = withRoles(sorted, new Map<PageLine, LineRole>([...[...parts.footnotes].map((line) => [line, 'footnote'] as const), ...[...parts.other].map((line) => [line, 'other'] as const)]));
  return {
    id: source.id,
    pageCount: source.pages.length,
    text: textStateOf(laid),
    title: title?.text ?? null,
    authors: authors.names,
    ...findIdentifiers(captioned, style, title?.page ?? 1, front),
    abstract: abstract ? sentencesOf(abstract.lines, isCompound).map(({ text, page, box }): Passage => ({ text, page, box })) : [],
    columns: columnsOfPaper(laid),
    headings: kept.map(({ heading }) => heading),
    captions,
    sentences,
    references: list.references,
    lines: inReadingOrderOfFront(pages),
    wordCount: sentences.reduce((sum, sentence) => sum + wordCountOf(sentence.text), 0),
    failedPages: source.pages.flatMap(({ page, failure }) => (failure === null ? [] : [{ page, reason: failure }])),
  };
}

/** The same pages with the given lines in another role. Lines keep their identity where nothing changes. */
function withRoles(pages: readonly PageLines[], roles: ReadonlyMap<PageLine, LineRole>): PageLines[] {
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => {
      const role = roles.get(line);
      return role === undefined ? line : Object.assign(line, { role });
    }),
  }));
}

const placeKey = (page: number, box: { readonly x0: number; readonly y0: number }): string => `${page}|${box.x0}|${box.y0}`;

function captionRoles(pages: readonly PageLines[], captions: readonly Caption[]): Map<PageLine, LineRole> {
  const places = new Set(captions.flatMap((caption) => caption.lines.map((box) => placeKey(caption.page, box))));
  return new Map(pages.flatMap((page) => page.lines.filter((line) => places.has(placeKey(page.page, line.box))).map((line) => [line, 'caption' as const])));
}

/** The pages' own lines at the places of the given ones (whose text may have been cut). */
function linesAt(pages: readonly PageLines[], lines: readonly PageLine[]): PageLine[] {
  const places = new Set(lines.map((line) => placeKey(line.page, line.box)));
  return pages.flatMap((page) => page.lines.filter((line) => places.has(placeKey(page.page, line.box))));
}

/** Lines between the title and the abstract, or the first section or prose where there is none. */
function frontOf(pages: readonly PageLines[], title: Title, abstract: ReadonlySet<PageLine>, heading: PageLine | null): PageLine[] {
  const page = pages[title.page - 1];
  if (!page) return [];
  const bottom = Math.max(...title.lines.map((line) => line.baseline));
  const column = title.lines.every((line) => line.column !== null) ? title.lines[0]?.column ?? null : null;
  const below = page.lines.filter((line) => line.angle === 0 && line.role === 'body' && line.baseline > bottom + 1 && (column === null || line.column === null || line.column === column) && !title.lines.includes(line));
  const ends = below.filter((line) => line === heading || abstract.has(line) || isCue(line.text, 'introduction') || isCue(line.text, 'abstract') || startsKeywords(line.text) || /^(?:1|I)\.?\s+\p{Lu}/u.test(line.text) || isSentence(line, below));
  const end = Math.min(Infinity, ...ends.map((line) => line.baseline));
  return below.filter((line) => line.baseline < end - 1);
}

/** Prose whose neighbour below is prose as well. */
const isSentence = (line: PageLine, lines: readonly PageLine[]): boolean =>
  isProse(line.text) && lines.some((other) => other !== line && other.column === line.column && other.baseline > line.baseline && other.baseline - line.baseline < 2 * line.size && isProse(other.text));

/** Lines above the title or on pages before it. */
const isFrontBefore = (line: PageLine, title: Title | null): boolean =>
  title !== null && (line.page < title.page || (line.page === title.page && line.baseline < Math.min(...title.lines.map((l) => l.baseline)) - 1 && (title.lines[0]?.column === null || title.lines[0]?.column === line.column)));

function referencesOf(lines: readonly PageLine[], headings: readonly HeadingLines[]): ReferenceList {
  const indexOf = new Map(lines.map((line, i) => [line, i]));
  const firsts = headings.map(({ heading, lines: own }) => ({ text: heading.text, index: indexOf.get(own[0] ?? lines[0] ?? ({} as PageLine)) ?? 0, next: (indexOf.get(own[own.length - 1] ?? own[0] ?? ({} as PageLine)) ?? 0) + 1 }));
  const at = referencesHeading(firsts);
  if (at === null) return { lines: [], references: [] };
  const start = firsts.find((first) => first.index === at)?.next ?? at + 1;
  const end = Math.min(lines.length, ...firsts.filter((first) => first.index > at).map((first) => first.index));
  return readReferences(lines, start, end);
}

/** Sentences of the running text with section and paragraph. */
function sentencesOfBody(pages: readonly PageLines[], parts: ReturnType<typeof partsOfText>, style: ReturnType<typeof styleOfText>, isCompound: IsCompound, headings: readonly Heading[]): Sentence[] {
  const order = new Map(pages.flatMap((page) => page.lines).map((line, i) => [line, i]));
  const starts = headings.map((heading) => order.get(pages[heading.page - 1]?.lines.find((line) => line.role === 'heading' && line.box.y0 >= heading.box.y0 - 0.01 && line.box.x0 >= heading.box.x0 - 0.01 && line.box.y1 <= heading.box.y1 + 0.01) ?? ({} as PageLine)) ?? -1);
  let section = -1;
  return paragraphsOf(flowOf(pages, parts), style).flatMap((paragraph) => {
    const at = order.get(paragraph.lines[0] ?? ({} as PageLine)) ?? 0;
    while (section + 1 < starts.length && (starts[section + 1] ?? Infinity) <= at) section++;
    const own = section;
    const found = sentencesOf(withoutRunIn(paragraph.lines, style), isCompound);
    return found
      .filter((sentence, i) => !(paragraph.cutBefore && i === 0) && (sentence.complete || !(paragraph.cutAfter && i === found.length - 1)))
      .filter((sentence) => sentence.complete && wordCountOf(sentence.text) > 2 && !hasBrokenFormula(sentence.text))
      .map(({ text, page, box }) => ({ text, page, box, section: own, paragraph: paragraph.number }));
  });
}

/** Words; of scripts without blanks two characters are counted as one word. */
function wordCountOf(text: string): number {
  return cjkShare(text) > 0.4 ? Math.round((text.match(/\p{L}/gu)?.length ?? 0) / 2) : wordsOf(text).length;
}

/** Front matter first, as it is read, then the rest. */
function inReadingOrderOfFront(pages: readonly PageLines[]): Paper['lines'] {
  return pages.map((page) => [...page.lines].map(plainLine));
}
