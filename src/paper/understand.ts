import type { PaperSource } from '../model/page';
import type { Paper } from '../model/paper';
import { findCaptions } from './captions';
import { columnsOfPaper, layOutPages } from './page-layout';
import { plainLine } from './page-lines';

/** From what a PDF says to what the paper is. */
export function understandPaper(source: PaperSource): Paper {
  const pages = layOutPages(source.pages);
  return {
    id: source.id,
    pageCount: source.pages.length,
    text: 'ok',
    title: null,
    authors: [],
    year: null,
    venue: null,
    doi: null,
    arxiv: null,
    abstract: [],
    columns: columnsOfPaper(pages),
    headings: [],
    captions: findCaptions(pages),
    sentences: [],
    references: [],
    lines: pages.map((page) => page.lines.map(plainLine)),
    wordCount: 0,
    failedPages: source.pages.flatMap(({ page, failure }) => (failure === null ? [] : [{ page, reason: failure }])),
  };
}
