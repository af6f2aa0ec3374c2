import type { PageLine } from './page-lines';

/** Dots that lead to a page number. */
const DOT_LEADERS = /(?:\.\s?){4,}\s*\d{0,4}\s*$|…{2,}\s*\d*$/;
/** This many leaders on a page make it one of contents, and all that ends in a page number an entry. */
const LEADERS = 3;

/** Lines above its last that an entry may have. */
const WRAPPED_LINES = 3;
/** Without leaders a page is one of contents when so many of its lines, and this part of them, end in numbers that do not fall. */
const ENTRIES = 6;
const ENTRY_SHARE = 0.45;

/** Entries of tables of contents and of lists of figures. */
export function contentsLines(lines: readonly PageLine[]): Set<PageLine> {
  const byPage = new Map<number, PageLine[]>();
  for (const line of lines) {
    const page = byPage.get(line.page);
    if (page) page.push(line);
    else byPage.set(line.page, [line]);
  }
  const found = new Set<PageLine>();
  for (const page of byPage.values()) {
    const leaders = page.filter((line) => DOT_LEADERS.test(line.text));
    const entries = leaders.length >= LEADERS ? leaders : numberedEntries(page);
    const [first] = entries;
    const last = entries[entries.length - 1];
    if (!first || !last) continue;
    const isEntry = (line: PageLine | undefined): boolean => line !== undefined && (/^\d{1,4}$|\s\d{1,4}$/.test(line.text) || hasNumberBeside(line, page));
    let from = page.indexOf(first);
    let to = page.indexOf(last);
    // Entries of the first level come without leaders.
    while (isEntry(page[from - 1])) from--;
    while (isEntry(page[to + 1])) to++;
    page.forEach((line, i) => {
      // The first entry may be wrapped, its number at the end of its last line.
      const wrapped = entries.length > page.length / 3 ? WRAPPED_LINES : 1;
      const within = i >= (isCloseAbove(line, page[i + 1]) ? from - wrapped : from) && i <= to && (line.column === first.column || entries.length > page.length / 3);
      if (within || entries.includes(line)) found.add(line);
    });
  }
  return found;
}

/** Are two lines at most a blank line apart? */
const isCloseAbove = (line: PageLine, next: PageLine | undefined): boolean => next !== undefined && next.baseline - line.baseline < 2.2 * line.size;

const hasNumberBeside = (line: PageLine, page: readonly PageLine[]): boolean => page.some((other) => /^\d{1,4}$/.test(other.text) && Math.abs(other.baseline - line.baseline) < 1 && other.box.x0 > line.box.x1);

/** Lines that end in page numbers (or have one beside them at the margin), when they are most of the page. */
function numberedEntries(page: readonly PageLine[]): PageLine[] {
  const numbers = page.filter((line) => /^\d{1,4}$/.test(line.text));
  const entries = page
    .map((line) => ({ line, number: /\p{L}.*\s(\d{1,4})$/u.exec(line.text)?.[1] ?? numbers.find((n) => Math.abs(n.baseline - line.baseline) < 1 && n.box.x0 > line.box.x1)?.text }))
    .filter(({ number }) => number !== undefined);
  const rising = entries.filter(({ number }, i) => i === 0 || Number(number) >= Number(entries[i - 1]?.number));
  return entries.length >= ENTRIES && entries.length >= ENTRY_SHARE * (page.length - numbers.length) && rising.length >= 0.9 * entries.length ? entries.map(({ line }) => line) : [];
}

/** Does a line lead to a page number with dots? */
export const hasLeaders = (text: string): boolean => DOT_LEADERS.test(text);
