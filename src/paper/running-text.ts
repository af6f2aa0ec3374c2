import { numberedRows } from './equation-number';
import type { FlowLine } from './paragraphs';
import type { PageLine, PageLines } from './page-lines';
import { roleOf, type Roles } from './roles';
import { cjkShare, isProse, sameSize, wordsOf, type TextStyle } from './text-style';

/** A size is one of running text when this part of the paper's prose is set in it. */
const PROSE_SHARE = 0.08;
/** Lines of one block are at most this many usual steps apart. */
const BLOCK_GAP = 1.7;
/** A line of text covers this part of its column; a narrower block of the right size can be a list. */
const WIDE = 0.45;
/** Footnotes are at most this part of the text's size, and stand in this lower part of the page. */
const NOTE_SIZE = 0.94;
const NOTE_ZONE = 0.5;
/** A rule above footnotes is at most this part of a column wide, and the note starts within this many points below it. */
const NOTE_RULE_WIDTH = 0.75;
const NOTE_RULE_GAP = 16;
/** A line is a display (an equation) when its words of several letters are fewer than this part of its pieces, and it is not flush left. */
const DISPLAY_WORDS = 0.45;

/** Running text, footnotes, and all other text of the pages. */
export interface TextParts {
  readonly headings: ReadonlySet<PageLine>;
  readonly text: ReadonlySet<PageLine>;
  readonly footnotes: ReadonlySet<PageLine>;
  readonly other: ReadonlySet<PageLine>;
}

/** Sorts the lines that are nothing else yet (role body under `roles`) into running text, footnotes and other text (in figures and tables, marginal notes). */
export function partsOfText(pages: readonly PageLines[], style: TextStyle, roles: Roles): TextParts {
  const text = new Set<PageLine>();
  const footnotes = new Set<PageLine>();
  const other = new Set<PageLine>();
  const isBody = (line: PageLine): boolean => roleOf(line, roles) === 'body';
  const sizes = proseSizes(pages.flatMap((page) => page.lines).filter(isBody));
  for (const page of pages) {
    const widths = columnWidths(page);
    const body = page.lines.filter(isBody);
    for (const block of blocksOf(body, style)) {
      const into = isFootnote(block, body, page, style) ? footnotes : isRunningText(block, sizes, widths) ? text : other;
      for (const line of block) into.add(line);
    }
  }
  return { text, footnotes, other, headings: new Set(pages.flatMap((page) => page.lines).filter((line) => roleOf(line, roles) === 'heading')) };
}

/** Sizes, to the half point, that prose is set in. */
function proseSizes(lines: readonly PageLine[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  let all = 0;
  for (const line of lines) {
    if (!isProse(line.text)) continue;
    const key = halfPoint(line.size);
    counts.set(key, (counts.get(key) ?? 0) + line.text.length);
    all += line.text.length;
  }
  return new Set([...counts].filter(([, characters]) => characters >= PROSE_SHARE * all).map(([key]) => key));
}

const halfPoint = (size: number): number => Math.round(size * 2) / 2;

const columnKey = (line: PageLine): string => String(line.column ?? '-');

/** Width of the text in each column of a page. */
function columnWidths(page: PageLines): ReadonlyMap<string, number> {
  const edges = new Map<string, { x0: number; x1: number }>();
  for (const line of page.lines) {
    if (line.angle !== 0 || line.role === 'furniture') continue;
    const edge = edges.get(columnKey(line));
    if (edge) {
      edge.x0 = Math.min(edge.x0, line.box.x0);
      edge.x1 = Math.max(edge.x1, line.box.x1);
    } else edges.set(columnKey(line), { x0: line.box.x0, x1: line.box.x1 });
  }
  return new Map([...edges].map(([key, { x0, x1 }]) => [key, x1 - x0]));
}

/** Lines of one size, column and even steps. */
function blocksOf(lines: readonly PageLine[], style: TextStyle): PageLine[][] {
  const blocks: PageLine[][] = [];
  for (const line of lines) {
    const block = blocks[blocks.length - 1];
    const last = block?.[block.length - 1];
    const step = last ? line.baseline - last.baseline : 0;
    const pitch = style.pitch * Math.max(0.8, line.size / style.size);
    const newNote = line.runs[0]?.raised === true && /^[\d*∗†‡§¶]/u.test(line.text);
    if (block && last && !newNote && last.column === line.column && step > -1 && step < BLOCK_GAP * pitch && (sameSize(last.size, line.size) || isScriptSized(block, line))) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** A line of a few signs in another size does not end a block. */
const isScriptSized = (block: readonly PageLine[], line: PageLine): boolean => line.text.length <= 4 && line.size < (block[0]?.size ?? 0);

const NOTE_MARK = /^\s*(?:[*∗†‡§¶‖]|\d{1,2}(?=[\s\p{Lu}“"(h])|\(\d{1,2}\)|[a-z]\)|E-?mails?\b|Corresponding|Permission to make|Copyright|©|This work (?:was|is) |Preprint)/u;

function isFootnote(block: readonly PageLine[], body: readonly PageLine[], page: PageLines, style: TextStyle): boolean {
  const [first] = block;
  if (!first || first.box.y0 < NOTE_ZONE * page.height) return false;
  // Notes in the text's own size have to begin with a raised mark.
  const marked = first.runs[0]?.raised === true && NOTE_MARK.test(first.text);
  if (first.size > NOTE_SIZE * style.size && !marked) return false;
  const below = body.some((line) => line.column === first.column && line.baseline > Math.max(...block.map((l) => l.baseline)) && !marked && line.size > NOTE_SIZE * style.size && isProse(line.text));
  if (below) return false;
  const ruled = page.rules.some((rule) => rule.y1 <= first.box.y0 + 3 && first.box.y0 - rule.y1 < NOTE_RULE_GAP && rule.x0 < first.box.x1 && rule.x1 > first.box.x0 && rule.x1 - rule.x0 < NOTE_RULE_WIDTH * page.width);
  return ruled || marked || NOTE_MARK.test(first.text);
}

function isRunningText(block: readonly PageLine[], sizes: ReadonlySet<number>, widths: ReadonlyMap<string, number>): boolean {
  const [first] = block;
  if (!first || !sizes.has(halfPoint(first.size))) return false;
  const column = widths.get(columnKey(first)) ?? Infinity;
  const prose = block.filter((line) => isProse(line.text));
  if (prose.some((line) => line.box.x1 - line.box.x0 >= WIDE * column)) return prose.length >= block.length / 4 || prose.length >= 3;
  // The end of a paragraph at the top of a column, or a short item of a list.
  return block.length <= 2 && prose.length > 0 && block.every((line) => !isTabular(line));
}

/** Mostly numbers. */
const isTabular = (line: PageLine): boolean => (line.text.match(/\d/g)?.length ?? 0) > 0.4 * line.text.replace(/\s/g, '').length;

/** Lines of running text in reading order, with what interrupts them: displays stay in a paragraph, headings end it. */
export function flowOf(pages: readonly PageLines[], parts: TextParts): FlowLine[] {
  const flow: FlowLine[] = [];
  for (const page of pages) {
    const edges = leftEdges(page.lines.filter((line) => parts.text.has(line)));
    const numbered = new Set(numberedRows(page.lines.filter((line) => parts.text.has(line) || parts.other.has(line))).flatMap(({ row }) => row));
    for (const line of page.lines) {
      if (parts.headings.has(line)) flow.push({ line, kind: 'end' });
      else if (numbered.has(line)) flow.push({ line, kind: 'display' });
      else if (parts.text.has(line)) flow.push({ line, kind: isDisplay(line, edges.get(columnKey(line)) ?? line.box.x0) ? 'display' : 'text' });
      else if (parts.other.has(line) && isInText(line, flow[flow.length - 1]?.line)) flow.push({ line, kind: 'display' });
    }
  }
  return flow;
}

/** Most frequent left edge of the lines of each column. */
function leftEdges(lines: readonly PageLine[]): ReadonlyMap<string, number> {
  const edges = new Map<string, number>();
  for (const line of lines) edges.set(columnKey(line), Math.min(edges.get(columnKey(line)) ?? Infinity, line.box.x0));
  return edges;
}

/** Does a line of other text follow a line of text closely in its column (a display in another size, not a figure)? */
const isInText = (line: PageLine, above: PageLine | undefined): boolean =>
  above !== undefined && above.page === line.page && above.column === line.column && line.baseline - above.baseline > -2 && line.baseline - above.baseline < 3.5 * above.size;

/** Is the line a display: indented or centred, and mostly signs, numbers and single letters? */
function isDisplay(line: PageLine, left: number): boolean {
  if (line.box.x0 < left + 0.8 * line.size || cjkShare(line.text) > 0.3) return false;
  const pieces = line.text.split(/\s+/).filter((piece) => piece !== '');
  const words = wordsOf(line.text).filter((word) => /^\p{L}{3,}[.,;:]?$/u.test(word)).length;
  return words < DISPLAY_WORDS * pieces.length;
}
