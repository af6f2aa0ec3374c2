import { parseBlocks, type Block } from './block-tree';
import { cleanText } from './clean-text';
import { codeBlock } from './code-block';
import { inlineCode } from './inline-code';
import { parseLine, type Inline, type Plain } from './inline-tree';
import { displayMath, inertLatex } from './math';
import { escapeLine, type Markup, type Position } from './safe-text';

/**
 * The way of a model's text into a note. A model writes Markdown; what it may use is emphasis, inline code, math, lists, tables and code of known
 * languages. Nothing of the text is let through as Markdown: it is read into a small tree (inline-tree.ts, block-tree.ts), and the tree is written
 * anew, its texts by safe-text.ts, its code and LaTeX by their own rules.
 */

const STAR = { em: '*', strong: '**' } as const;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const isOpen = (character: string): boolean => /^\s?$/.test(character);
const isPunctuation = (character: string): boolean => PUNCTUATION.test(character);

/** May a mark stand before `next` and after `previous`, as CommonMark has it ("left-flanking")? At the end of emphasis the two change places. */
const flanks = (previous: string, next: string): boolean =>
  !isOpen(next) && (!isPunctuation(next) || isOpen(previous) || isPunctuation(previous));

/** A line under way: what is written, and which parts of it are markup. */
interface Line {
  text: string;
  readonly markup: Markup[];
}

function addMarkup(line: Line, markup: string): void {
  line.markup.push({ start: line.text.length, end: line.text.length + markup.length });
  line.text += markup;
}

function addPlain(line: Line, part: Plain, position: Position): void {
  if (part.kind === 'text') line.text += part.text;
  else if (part.kind === 'math') addMarkup(line, `$${inertLatex(part.latex, position === 'cell')}$`);
  else addMarkup(line, inlineCode(part.code, position === 'cell'));
}

const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';
const firstOf = (text: string): string => [...text.slice(0, 2)][0] ?? '';

/** What a part shows at its start: enough to tell whether a mark may stand before it. */
function beginningOf(part: Inline | undefined): string {
  if (part === undefined) return '';
  if (part.kind === 'text') return firstOf(part.text);
  return part.kind === 'math' ? '$' : part.kind === 'code' ? '`' : '*';
}

/** Writes a line of the tree anew. Emphasis whose marks would not be read as marks where they stand is written without them. */
function writeLine(parts: readonly Inline[], position: Position): string {
  const line: Line = { text: '', markup: [] };
  for (const [index, part] of parts.entries()) {
    if (!('parts' in part)) {
      addPlain(line, part, position);
      continue;
    }
    const inner: Line = { text: '', markup: [] };
    for (const one of part.parts) addPlain(inner, one, position);
    const next = beginningOf(parts[index + 1]);
    const isRead = flanks(lastOf(line.text), firstOf(inner.text)) && flanks(next, lastOf(inner.text));
    const star = isRead ? STAR[part.kind] : '';
    if (isRead) addMarkup(line, star);
    const shift = line.text.length;
    line.markup.push(...inner.markup.map(({ start, end }) => ({ start: start + shift, end: end + shift })));
    line.text += inner.text;
    if (isRead) addMarkup(line, star);
  }
  return escapeLine(line.text, position, line.markup);
}

/** A model's text as one line, with emphasis, code and math; "" when nothing is left. Lines of the text are joined. */
export function safeMarkdownLine(text: string, position: Position = 'prose'): string {
  return writeLine(parseLine(cleanText(text)), position);
}

/** Indents the lines after the first by the width of a list mark, so that they belong to its item. */
export const hang = (text: string, width: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);

/** Joins blocks; a list may follow its sentence without a blank line, as most write it within an item. */
const joinItem = (blocks: readonly string[]): string => blocks.reduce((before, block) => `${before}${/^(?:- |\d+\. )/.test(block) ? '\n' : '\n\n'}${block}`);

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const written = (cells: readonly string[]): string => row(cells.map((cell) => safeMarkdownLine(cell, 'cell')));
  return [written(head), row(head.map(() => '---')), ...rows.map(written)].join('\n');
}

function writeList(start: number | null, items: readonly (readonly Block[])[]): string {
  const written = items.map(writeBlocks).filter((blocks) => blocks.length > 0);
  return written
    .map((blocks, index) => {
      const mark = start === null ? '- ' : `${start + index}. `;
      return mark + hang(joinItem(blocks), mark.length);
    })
    .join('\n');
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return safeMarkdownLine(block.text);
    case 'code':
      return codeBlock(block.code, block.language);
    case 'math':
      return displayMath(block.latex) ?? codeBlock(block.latex, 'text');
    case 'list':
      return writeList(block.start, block.items);
    case 'table':
      return writeTable(block.head, block.rows);
  }
}

const writeBlocks = (blocks: readonly Block[]): readonly string[] => blocks.map(writeBlock).filter((text) => text !== '');

/**
 * A model's text as blocks of Markdown, each without a blank line at its ends; none when nothing is left. Only lists, tables, code and math set
 * apart begin with `- `, a number and a point, `|`, three backticks or `$$`.
 */
export const safeMarkdown = (text: string): readonly string[] => writeBlocks(parseBlocks(text));

/** Does Markdown of ours begin with a block that is no paragraph? */
export const beginsWithBlock = (markdown: string): boolean => /^(?:- |\d+\. |\||```|\$\$\n)/.test(markdown);

const plainOf = (part: Inline): string => {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'code') return part.code.trim();
  return part.kind === 'math' ? `$${part.latex}$` : part.parts.map(plainOf).join('');
};

/** A model's text as one line of plain text, for a property: no marks of emphasis and code; math keeps its dollar signs. */
export const plainMarkdown = (text: string): string => cleanText(parseLine(cleanText(text)).map(plainOf).join(''));
