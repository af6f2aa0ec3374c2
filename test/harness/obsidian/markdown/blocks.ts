// Markdown of a note to a tree of blocks: as much of the app's dialect as notes of this kind use.
// Source: help, "Basic formatting syntax", "Advanced formatting syntax", "Callouts".

export interface ListItem {
  /** null: no task. */
  readonly done: boolean | null;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'math'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** `fold`: "" cannot be folded, "+" open, "-" closed. */
  | { readonly kind: 'callout'; readonly type: string; readonly title: string; readonly fold: '' | '+' | '-'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly align: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'rule' };

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([^\s`]*)/;
const HEADING = /^(#{1,6})[ \t]+(.+?)[ \t]*#*$/;
const RULE = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(.*)$/;
const TASK = /^\[([ xX])\][ \t]+/;
const QUOTE = /^ {0,3}>[ ]?/;
const CALLOUT = /^\[!([\w-]+)(?:\|[^\]]*)?\]([+-]?)[ \t]*(.*)$/;
const TABLE_RULE = /^[ \t]*\|?(?:[ \t]*:?-{1,}:?[ \t]*\|)+[ \t]*:?-*:?[ \t]*\|?[ \t]*$/;
const BLOCK_ID = /[ \t]+\^[A-Za-z0-9-]+[ \t]*$/;

/** Reads a note's body (without front matter). */
export function parseBlocks(markdown: string): Block[] {
  return parseLines(withoutComments(markdown).split(/\r?\n/));
}

/** Takes "%% … %%" out, but not in code. */
function withoutComments(markdown: string): string {
  return markdown.replace(/^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1|$(?![\s\S]))|(`+)[^`\n]+\2|%%[\s\S]*?(?:%%|$(?![\s\S]))/gm, (part) => (part.startsWith('%%') ? '' : part));
}

function parseLines(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const { block, end } = parseBlock(lines, at);
    blocks.push(block);
    at = end;
  }
  return blocks;
}

interface Parsed {
  readonly block: Block;
  /** Line after the block. */
  readonly end: number;
}

function parseBlock(lines: readonly string[], at: number): Parsed {
  const line = lines[at] ?? '';
  const fence = FENCE.exec(line);
  if (fence !== null) return parseFence(lines, at, fence[1] ?? '```', fence[2] ?? '');
  if (line.trim().startsWith('$$')) return parseMath(lines, at);
  const heading = HEADING.exec(line);
  if (heading !== null) return { block: { kind: 'heading', level: (heading[1] ?? '').length, text: heading[2] ?? '' }, end: at + 1 };
  if (QUOTE.test(line)) return parseQuote(lines, at);
  if (RULE.test(line)) return { block: { kind: 'rule' }, end: at + 1 };
  if (ITEM.test(line)) return parseList(lines, at);
  if (line.includes('|') && TABLE_RULE.test(lines[at + 1] ?? '')) return parseTable(lines, at);
  return parseParagraph(lines, at);
}

function parseFence(lines: readonly string[], at: number, fence: string, language: string): Parsed {
  const closing = lines.findIndex((line, index) => index > at && line.trim().startsWith(fence) && line.trim().replaceAll(fence.charAt(0), '') === '');
  const end = closing < 0 ? lines.length : closing;
  return { block: { kind: 'code', language, text: lines.slice(at + 1, end).join('\n') }, end: end + 1 };
}

function parseMath(lines: readonly string[], at: number): Parsed {
  const first = (lines[at] ?? '').trim();
  if (first.length > 4 && first.endsWith('$$')) return { block: { kind: 'math', text: first.slice(2, -2) }, end: at + 1 };
  const closing = lines.findIndex((line, index) => index > at && line.trim().endsWith('$$'));
  const end = closing < 0 ? lines.length : closing + 1;
  const text = lines.slice(at, end).join('\n').trim();
  return { block: { kind: 'math', text: text.replace(/^\$\$|\$\$$/g, '').trim() }, end };
}

function parseQuote(lines: readonly string[], at: number): Parsed {
  let end = at;
  while (end < lines.length && QUOTE.test(lines[end] ?? '')) end += 1;
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ''));
  const callout = CALLOUT.exec(inner[0] ?? '');
  if (callout === null) return { block: { kind: 'quote', blocks: parseLines(inner) }, end };
  const type = (callout[1] ?? 'note').toLowerCase();
  const title = callout[3] === undefined || callout[3] === '' ? type.charAt(0).toUpperCase() + type.slice(1) : callout[3];
  const fold = callout[2] === '+' || callout[2] === '-' ? callout[2] : '';
  return { block: { kind: 'callout', type, title, fold, blocks: parseLines(inner.slice(1)) }, end };
}

const indentOf = (line: string): number => (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

/** An item goes on with what is indented below it; a list ends at a line that is neither. */
function parseList(lines: readonly string[], at: number): Parsed {
  const first = ITEM.exec(lines[at] ?? '');
  const indent = indentOf(lines[at] ?? '');
  const isOrdered = (marker: string): boolean => /\d/.test(marker);
  const ordered = isOrdered(first?.[2] ?? '');
  const items: ListItem[] = [];
  let end = at;
  while (end < lines.length) {
    const match = ITEM.exec(lines[end] ?? '');
    if (match === null || indentOf(lines[end] ?? '') > indent + 1 || isOrdered(match[2] ?? '') !== ordered) break;
    const content = [match[3] ?? ''];
    end += 1;
    while (end < lines.length && belongsToItem(lines, end, indent)) {
      content.push(lines[end] ?? '');
      end += 1;
    }
    items.push(itemOf(content));
    while (end + 1 < lines.length && (lines[end] ?? '').trim() === '' && ITEM.test(lines[end + 1] ?? '')) end += 1;
  }
  return { block: { kind: 'list', start: ordered ? Number.parseInt(first?.[2] ?? '1', 10) : null, items }, end };
}

function belongsToItem(lines: readonly string[], at: number, indent: number): boolean {
  const line = lines[at] ?? '';
  if (line.trim() === '') return at + 1 < lines.length && indentOf(lines[at + 1] ?? '') > indent + 1 && (lines[at + 1] ?? '').trim() !== '';
  if (indentOf(line) > indent + 1) return true;
  return !startsBlock(lines, at) && (lines[at - 1] ?? '').trim() !== '';
}

function itemOf([first = '', ...rest]: readonly string[]): ListItem {
  const task = TASK.exec(first);
  const depth = Math.min(...rest.filter((line) => line.trim() !== '').map(indentOf), 4);
  const inner = rest.map((line) => line.replaceAll('\t', '    ').slice(Math.min(depth, indentOf(line))));
  return { done: task === null ? null : task[1] !== ' ', blocks: parseLines([first.replace(TASK, ''), ...inner]) };
}

function parseTable(lines: readonly string[], at: number): Parsed {
  let end = at + 2;
  while (end < lines.length && (lines[end] ?? '').includes('|') && (lines[end] ?? '').trim() !== '') end += 1;
  const align = cellsOf(lines[at + 1] ?? '').map((cell) => (cell.startsWith(':') && cell.endsWith(':') ? 'center' : cell.endsWith(':') ? 'right' : 'left'));
  return { block: { kind: 'table', header: cellsOf(lines[at] ?? ''), align, rows: lines.slice(at + 2, end).map(cellsOf) }, end };
}

/** Cells of a row; "\|" is a bar within a cell, also inside links. */
function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/(^|[^\\])\|$/, '$1');
  const cells = inner.match(/(?:\\\||[^|])+|(?<=\|)(?=\|)/g) ?? [];
  return cells.map((cell) => cell.replaceAll('\\|', '|').trim());
}

function startsBlock(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return [FENCE, HEADING, QUOTE, RULE, ITEM].some((pattern) => pattern.test(line)) || line.trim().startsWith('$$');
}

function parseParagraph(lines: readonly string[], at: number): Parsed {
  let end = at + 1;
  while (end < lines.length && (lines[end] ?? '').trim() !== '' && !startsBlock(lines, end)) end += 1;
  const text = lines.slice(at, end).map((line) => line.trim()).join('\n');
  return { block: { kind: 'paragraph', text: text.replace(BLOCK_ID, '') }, end };
}
