import type { PageContent } from '../../src/model/page';
import { texText } from '../../src/paper/tex-text';

/** A statement of a note and the page that its link names. */
export interface QuotedStatement {
  readonly text: string;
  readonly page: number;
}

/** A link to a page of a PDF, as a wikilink or as a Markdown link. */
const PAGE_LINK = /\[\[[^\]|]*#page=(\d+)[^\]|]*\|[^\]]*\]\]|\[[^\]]*\]\([^()\s]*#page=(\d+)[^()\s]*\)/g;
/** What the note puts before a statement: quote marks of callouts, list marks, a bold label. */
const LEADING = /^(?:[>\s]|\d+\.\s|[-*]\s|\*\*[^*]+\*\*:?\s*)+/;
const IN_QUOTATION_MARKS = /(?:^|: )“(.+)”$/;

/** The line below a figure's title is its caption: shown, not quoted (formulas in it may have lost their order). */
const FIGURE_TITLE = /^> \[!example\]/;

/** All sentences of a note that a page link follows, in its order. */
export function quotedStatements(note: string): readonly QuotedStatement[] {
  const statements: QuotedStatement[] = [];
  const lines = note.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (FIGURE_TITLE.test(lines[index - 1] ?? '')) continue;
    let from = 0;
    for (const match of line.matchAll(PAGE_LINK)) {
      const before = line.slice(from, match.index).replace(LEADING, '').trim();
      // Where a figure is first spoken of, the sentence stands between quotation marks after its section.
      const text = (IN_QUOTATION_MARKS.exec(before)?.[1] ?? before).replace(/\\([!-/:-@[-`{-~])/g, '$1');
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

/** Marks of references, which notes leave out: "[3]", "[3],[4]", in some papers "(3)". A footnote's number that is left out parts a sentence in two pieces. */
const SQUARE = '[[［][A-Za-z+\\d,;，]{1,60}[\\]］]';
const SQUARE_MARKS = new RegExp(`${SQUARE}(?:[,，、;]?(?:and|und|et|y)?${SQUARE})*`, 'gu');
const ROUND_MARKS = /[(（]\d[\d,;，]{0,30}[)）]/gu;

/** Ways to compare: without square marks, and without round ones too. */
const FOLDINGS: readonly ((text: string) => string)[] = [(text) => bare(text).replace(SQUARE_MARKS, ''), (text) => bare(text).replace(SQUARE_MARKS, '').replace(ROUND_MARKS, '')];

/** A sentence that goes on in another column or on another page has other text between its pieces in the file; each piece has at least as many letters. */
const SHORTEST_PIECE = 8;
const MOST_PIECES = 4;

/** Do the words stand in the text, in one piece or in a few, one after the other? */
function stands(words: string, text: string, pieces = MOST_PIECES): boolean {
  if (text.includes(words)) return true;
  if (pieces === 1) return false;
  let length = words.length;
  while (length >= SHORTEST_PIECE && !text.includes(words.slice(0, length))) length -= 1;
  const rest = words.slice(length);
  return length >= SHORTEST_PIECE && rest.length >= SHORTEST_PIECE && stands(rest, text, pieces - 1);
}

/** The statements whose words are not in the PDF, as its text runs stand in the file, on the page that is linked or the one after it. */
export function missingQuotes(statements: readonly QuotedStatement[], pages: readonly PageContent[]): readonly QuotedStatement[] {
  const printed = pages.map((page) => page.items.map((item) => texText(item.text, item.font)).join(''));
  const folded = FOLDINGS.map((fold) => ({ fold, texts: printed.map(fold) }));
  return statements.filter(({ text, page }) => !folded.some(({ fold, texts }) => stands(fold(text), `${texts[page - 1] ?? ''}${texts[page] ?? ''}`)));
}
