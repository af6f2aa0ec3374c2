import type { PageContent } from '../../src/model/page';

/** A statement of a note and the page that its link names. */
export interface QuotedStatement {
  readonly text: string;
  readonly page: number;
}

/** A link to a page of a PDF, as a wikilink or as a Markdown link. */
const PAGE_LINK = /\[\[[^\]|]*#page=(\d+)[^\]|]*\|[^\]]*\]\]|\[[^\]]*\]\([^()\s]*#page=(\d+)[^()\s]*\)/g;
/** What the note puts before a statement: quote marks of callouts, list marks, a bold label. */
const LEADING = /^(?:[>\s]|\d+\.\s|[-*]\s|\*\*[^*]+\*\*:?\s*)+/;

/** All statements of a note that a page link follows, in its order. */
export function quotedStatements(note: string): readonly QuotedStatement[] {
  const statements: QuotedStatement[] = [];
  for (const line of note.split(/\r?\n/)) {
    let from = 0;
    for (const match of line.matchAll(PAGE_LINK)) {
      const text = line.slice(from, match.index).replace(LEADING, '').replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
      from = match.index + match[0].length;
      if (text !== '') statements.push({ text, page: Number(match[1] ?? match[2]) });
    }
  }
  return statements;
}

/**
 * Letters, digits and signs alone: white space, hyphens, and what differs between a font's ligature and its letters do not count.
 * This is on purpose another folding than the one of src/audit.
 */
const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}|[\s\u00AD\u2010-\u2015\u2212-]/gu, '');

/** The statements whose words are not in the PDF, as its text runs stand in the file, on the page that is linked or the one after it. */
export function missingQuotes(statements: readonly QuotedStatement[], pages: readonly PageContent[]): readonly QuotedStatement[] {
  const texts = pages.map((page) => bare(page.items.map((item) => item.text).join('')));
  return statements.filter(({ text, page }) => {
    const words = bare(text);
    return !(texts[page - 1] ?? '').includes(words) && !`${texts[page - 1] ?? ''}${texts[page] ?? ''}`.includes(words);
  });
}
