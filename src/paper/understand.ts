import type { PaperSource } from '../model/page';
import type { LineRole, Paper, Passage, Sentence } from '../model/paper';
import { findAbstract } from './abstract';
import { findAuthors } from './authors';
import { findBlocks } from './blocks';
import { sentencesOfBody, wordCountOf } from './body-sentences';
import { findCaptions } from './captions';
import { findCitations } from './citations';
import { learnCompounds, type IsCompound } from './compounds';
import { contentsLines } from './contents';
import { markUnsure } from './file-order';
import { isBeforeTitle, linesAboveTitle, linesBelowTitle } from './front-matter';
import { findEquations } from './equations';
import type { HeadingLines } from './heading-lines';
import { findHeadings } from './headings';
import { findIdentifiers } from './identifiers';
import { columnsOfPaper, layOutPages } from './page-layout';
import { plainLine, type PageLine, type PageLines } from './page-lines';
import { readReferences, referencesHeading, unnamedListStart, type ReferenceList } from './references';
import { linesAtPlaces, placeKey, withRole, type Roles } from './roles';
import { flowOf, partsOfText } from './running-text';
import { hiddenTexts, seenPage } from './seen-page';
import { sentencesOf } from './sentences';
import { textStateOf } from './text-state';
import { styleOfText } from './text-style';
import { findTitle } from './title';

/**
 * From what a PDF says to what the paper is: lines, front matter, sections, captions, sentences, references. Pure and in linear time; pages that
 * are empty or could not be read are passed over and named. Text that nobody sees is left out (see seen-page.ts).
 */
export function understandPaper(read: PaperSource): Paper {
  const source: PaperSource = { ...read, pages: read.pages.map(seenPage) };
  const laid = layOutPages(source.pages);
  const captions = findCaptions(laid);
  const pages = withRoles(laid, rolesFor('caption', linesAtPlaces(laid, new Set(captions.flatMap(({ page, lines }) => lines.map((box) => placeKey(page, box)))))));
  const style = styleOfText(pages);

  const title = findTitle(pages, style, source.info, source.outline);
  const abstract = findAbstract(pages, style, title);
  const abstractLines = linesAtPlaces(pages, new Set([...(abstract?.lines ?? []), ...(abstract?.heading ? [abstract.heading] : [])].map((line) => placeKey(line.page, line.box))));
  const belowTitle = title ? linesBelowTitle(pages, title, new Set(abstractLines)) : [];
  const below = findAuthors(belowTitle, source.info);
  const authors = title && below.names.length === 0 ? findAuthors(linesAboveTitle(pages, title), source.info) : below;
  const front = new Set<PageLine>([...(title?.lines ?? []), ...belowTitle, ...abstractLines]);

  const body = pages.flatMap((page) => page.lines).filter((line) => line.role === 'body' && !front.has(line) && !isBeforeTitle(line, title));
  const contents = contentsLines(body);
  const running = body.filter((line) => !contents.has(line));
  const found = findHeadings(running, style, source.outline);
  const isCompound = learnCompounds(pages);
  const list = referencesOf(running, found, isCompound);
  const inList = new Set(list.lines);
  const headings = found.filter(({ first }) => !inList.has(first));

  const roles = new Map<PageLine, LineRole>([
    ...rolesFor('front', front),
    ...rolesFor('other', contents),
    ...rolesFor('reference', inList),
    ...rolesFor('heading', headings.flatMap(({ lines }) => lines)),
  ]);
  const blocks = findBlocks(pages, roles, style);
  for (const { lines } of blocks.filter(({ apart }) => apart)) for (const line of lines) roles.set(line, 'other');
  const parts = partsOfText(pages, style, roles);
  const flow = flowOf(pages, parts);
  const sentences = sentencesOfBody(pages, flow, style, isCompound, headings.map(({ first }) => first));
  const allRoles: Roles = new Map<PageLine, LineRole>([...roles, ...rolesFor('footnote', parts.footnotes), ...rolesFor('other', parts.other)]);

  return {
    id: source.id,
    pageCount: source.pages.length,
    text: textStateOf(laid),
    title: title?.text ?? null,
    authors: authors.names,
    ...findIdentifiers(pages, style, title, front, inList),
    abstract: abstract ? markUnsure(sentencesOf(abstract.lines, isCompound).map(({ text, page, box }): Passage => ({ text, page, box })), source.pages) : [],
    columns: columnsOfPaper(laid),
    headings: headings.map(({ heading }) => heading),
    captions,
    sentences: markUnsure(sentences.map(({ text, page, box, section, paragraph }): Sentence => ({ text, page, box, section, paragraph })), source.pages),
    references: list.references,
    equations: findEquations(pages, flow, style),
    blocks: blocks.map(({ block }) => block),
    citations: findCitations(sentences, list.references),
    lines: pages.map((page) => page.lines.map((line) => plainLine(withRole(line, allRoles)))),
    hidden: read.pages.flatMap(hiddenTexts),
    wordCount: sentences.reduce((sum, sentence) => sum + wordCountOf(sentence.text), 0),
    failedPages: source.pages.flatMap(({ page, failure }) => (failure === null ? [] : [{ page, reason: failure }])),
  };
}

const rolesFor = (role: LineRole, lines: Iterable<PageLine>): [PageLine, LineRole][] => [...lines].map((line) => [line, role]);

const withRoles = (pages: readonly PageLines[], roles: readonly [PageLine, LineRole][]): PageLines[] => {
  const found = new Map(roles);
  return pages.map((page) => ({ ...page, lines: page.lines.map((line) => withRole(line, found)) }));
};

/** The list of references: from the heading that names it (or its first label) to the next heading. */
function referencesOf(lines: readonly PageLine[], headings: readonly HeadingLines[], isCompound: IsCompound): ReferenceList {
  const indexOf = new Map(lines.map((line, i) => [line, i]));
  const places = headings.flatMap(({ heading, first, lines: own }) => {
    const index = indexOf.get(first);
    return index === undefined ? [] : [{ text: heading.text, index, next: index + own.length }];
  });
  const start = referencesHeading(places)?.next ?? unnamedListStart(lines);
  if (start === null) return { lines: [], references: [] };
  const end = Math.min(lines.length, ...places.filter(({ index }) => index >= start).map(({ index }) => index));
  return readReferences(lines, start, end, isCompound);
}
