/**
 * Several lines of a model's Markdown as a small tree of blocks: paragraphs, lists, tables, code and math set apart. Headings, quotations,
 * callouts, rules, HTML, definitions of links and footnotes are none of these: their lines are lines of a paragraph.
 */

export type Block =
  /** Text of the lines, not yet read (parseLine of inline-tree.ts). */
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'code'; readonly language: string; readonly code: string }
  | { readonly kind: 'math'; readonly latex: string }
  /** `start`: number of the first item; null for a list without numbers. */
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  /** Cells as typed; all rows as long as the head. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** More lines than this are no answer to a question of ours; they become one paragraph. */
const MOST_LINES = 400;
/** Lists stand within lists this deep; what is deeper is text. */
const DEEPEST_LIST = 3;

const FENCE = /^ {0,3}(`{3,}|~{3,})([^`]*)$/;
/** A number of at most two digits: "2024. " at the start of a line is a year. */
const ITEM = /^([ \t]*)([-*+•]|\d{1,2}[.)])[ \t]+(\S.*)$/;
/** Below the head of a table, blanks apart. */
const TABLE_RULE = /^\|?:?-+:?(?:\|:?-+:?)*\|?$/;

interface Parsed {
  readonly block: Block;
  /** Index of the line after the block. */
  readonly end: number;
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';
const indentOf = (line: string): number => (/^[ \t]*/.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length;

/** Takes up to `width` columns of blanks off the start. */
function dedent(line: string, width: number): string {
  const spaced = line.replace(/^[ \t]+/, (blanks) => blanks.replace(/\t/g, '    '));
  return spaced.slice(Math.min(width, indentOf(spaced)));
}

/** A fence that is closed; one that is not is text. */
function parseFence(lines: readonly string[], at: number): Parsed | null {
  const [, fence = '', info = ''] = FENCE.exec(lines[at] ?? '') ?? [];
  if (fence === '') return null;
  const closes = (line: string): boolean => line.trim().startsWith(fence) && line.trim().replaceAll(fence.charAt(0), '') === '';
  const closing = lines.findIndex((line, index) => index > at && closes(line));
  if (closing < 0) return null;
  const indent = indentOf(lines[at] ?? '');
  const code = lines.slice(at + 1, closing).map((line) => dedent(line, indent)).join('\n');
  return { block: { kind: 'code', language: info.trim().split(/\s/)[0] ?? '', code }, end: closing + 1 };
}

/** Math between lines of `$$` or `\[` and `\]`, or alone on a line. */
function parseMath(lines: readonly string[], at: number): Parsed | null {
  const first = (lines[at] ?? '').trim();
  const open = /^(?:\$\$|\\\[)/.exec(first)?.[0];
  if (open === undefined) return null;
  const close = open === '$$' ? '$$' : '\\]';
  const closing = lines.findIndex((line, index) => (index > at || first.length >= open.length + close.length) && index >= at && line.trim().endsWith(close));
  if (closing < 0) return null;
  const whole = lines.slice(at, closing + 1).join('\n').trim();
  return { block: { kind: 'math', latex: whole.slice(open.length, -close.length).trim() }, end: closing + 1 };
}

/** Cells of a row; a bar after a backslash or in code is part of its cell. */
function cellsOf(row: string): readonly string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/([^\\])\|$/, '$1');
  const cells: string[] = [];
  let cell = '';
  for (const part of inner.match(/\\[^]|(`+)[^`]+\1|`+|[^\\`|]+|[\\|]/g) ?? []) {
    if (part === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += part === '\\|' ? '|' : part;
  }
  return [...cells, cell.trim()];
}

function parseTable(lines: readonly string[], at: number): Parsed | null {
  const rule = lines[at + 1] ?? '';
  if (!(lines[at] ?? '').includes('|') || !rule.includes('|') || !TABLE_RULE.test(rule.replace(/[ \t]+/g, ''))) return null;
  const head = cellsOf(lines[at] ?? '');
  if (head.length < 2 || cellsOf(rule).length !== head.length) return null;
  let end = at + 2;
  while (!isBlank(lines[end]) && (lines[end] ?? '').includes('|')) end += 1;
  const rows = lines.slice(at + 2, end).map((line) => {
    const cells = cellsOf(line);
    return head.map((_name, column) => cells[column] ?? '');
  });
  return { block: { kind: 'table', head, rows }, end };
}

const numberOf = (mark: string): number | null => (/^\d/.test(mark) ? parseInt(mark, 10) : null);

/** Items of one kind; an item goes on with the lines below it that are indented, blank lines between. */
function parseList(lines: readonly string[], at: number, depth: number): Parsed | null {
  const [, , firstMark = ''] = ITEM.exec(lines[at] ?? '') ?? [];
  if (firstMark === '' || depth >= DEEPEST_LIST) return null;
  const indent = indentOf(lines[at] ?? '');
  const start = numberOf(firstMark);
  const items: (readonly Block[])[] = [];
  let end = at;
  for (let next = at; next < lines.length; ) {
    const [, , mark = '', text = ''] = ITEM.exec(lines[next] ?? '') ?? [];
    if (mark === '' || indentOf(lines[next] ?? '') > indent + 1 || (numberOf(mark) === null) !== (start === null)) break;
    const own = [text];
    next += 1;
    while (next < lines.length && (isBlank(lines[next]) || indentOf(lines[next] ?? '') > indent + 1)) {
      own.push(lines[next] ?? '');
      next += 1;
    }
    const inner = Math.min(...own.slice(1).filter((line) => !isBlank(line)).map(indentOf));
    items.push(parseLines([text, ...own.slice(1).map((line) => dedent(line, inner))], depth + 1));
    end = next;
  }
  return { block: { kind: 'list', start, items }, end };
}

/** The block that begins at a line and is no paragraph. */
const parseMarked = (lines: readonly string[], at: number, depth: number): Parsed | null =>
  parseFence(lines, at) ?? parseMath(lines, at) ?? parseTable(lines, at) ?? parseList(lines, at, depth);

function parseLines(lines: readonly string[], depth: number): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join(' ') });
    paragraph = [];
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const marked = isBlank(line) ? null : parseMarked(lines, at, depth);
    if (isBlank(line) || marked) endParagraph();
    else paragraph.push(line.trim());
    if (marked) blocks.push(marked.block);
    at = marked?.end ?? at + 1;
  }
  endParagraph();
  return blocks;
}

/**
 * Reads a model's text. One line is one paragraph, whatever it begins with: a list of one item or a table of one row is none.
 */
export function parseBlocks(text: string): readonly Block[] {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').split('\n');
  const filled = lines.filter((line) => !isBlank(line));
  if (filled.length <= 1 || lines.length > MOST_LINES) return filled.length === 0 ? [] : [{ kind: 'paragraph', text: filled.join(' ') }];
  return parseLines(lines, 0);
}
