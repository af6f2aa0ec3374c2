import { decodePath } from './links';

/**
 * Text of a section reduced to what counts as its words. What the app or a formatter changes by itself is folded away: link targets (a rename),
 * line ends and white space, padding of tables, marks and numbers of lists. What is left differs only when somebody wrote something.
 */

/** The role of a linked file in the note ("pdf", "note", "figure fig1"); null for a file that is none of ours: its path then counts. */
export type RoleOf = (path: string) => string | null;

const WIKILINK = /(!?)\[\[([^[\]|#\\\n]+)(#[^[\]|\\\n]*)?(?:\\?\|([^[\]\n]*))?\]\]/g;
const MARKDOWN_LINK = /(!?)\[((?:[^[\]\\\n]|\\.)*)\]\(<?([^()\s<>#]+)(#[^()\s<>]*)?>?\)/g;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Links in one form, with the file's role in place of its path: [role#part|alias], "!" before it when embedded. */
function foldLinks(line: string, roleOf: RoleOf): string {
  const folded = (bang: string, path: string, part: string | undefined, alias: string | undefined): string =>
    `${bang}[${roleOf(path) ?? path}${part ?? ''}|${alias ?? ''}]`;
  return line
    .replace(WIKILINK, (_whole, bang: string, path: string, part?: string, alias?: string) => folded(bang, path.trim(), part, alias))
    .replace(MARKDOWN_LINK, (whole, bang: string, alias: string, path: string, part?: string) =>
      path.includes(':') ? whole : folded(bang, decodePath(path), part, alias.replace(/\\([!-/:-@[-`{-~])/g, '$1')),
    );
}

/** A row of a table without its padding; the dashes below the header as three. */
function foldRow(row: string): string {
  const cells = row.match(/(?:\\.|\\$|[^|\\])+/g) ?? [];
  return `|${cells.map((cell) => cell.trim().replace(/^(:?)-+(:?)$/, '$1---$2')).join('|')}|`;
}

/** One line outside code: quotation marks and list marks in one form, single blanks. */
function foldLine(line: string, roleOf: RoleOf): string {
  const plain = foldLinks(line, roleOf).replace(/\s+/g, ' ').trim();
  const quotes = /^(?:> ?)*/.exec(plain)?.[0] ?? '';
  const content = plain
    .slice(quotes.length)
    .replace(/^[-*+] /, '- ')
    .replace(/^\d+[.)] /, '1. ');
  const text = content.startsWith('|') ? foldRow(content) : content;
  return (quotes.replace(/ /g, '') + ' ' + text).trim();
}

/** Folds a section's text; see above. Code fences keep their lines, since white space is part of code. */
export function foldSection(text: string, roleOf: RoleOf): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const mark = FENCE.exec(line)?.[1];
    const inCode = fence !== null;
    if (fence === null && mark !== undefined) fence = mark;
    else if (fence !== null && mark !== undefined && mark.startsWith(fence)) fence = null;
    const folded = inCode && fence !== null ? line.trimEnd() : foldLine(line, roleOf);
    if (folded !== '') lines.push(folded);
  }
  return lines.join('\n');
}
