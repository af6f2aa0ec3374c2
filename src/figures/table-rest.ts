import { contains, unionOf, widthOf, type Box } from '../model/box';
import type { PaperSource } from '../model/page';
import type { Caption, Line, Paper } from '../model/paper';
import type { Span } from './columns';
import type { PlacedCaption } from './placing';
import type { Content, Scene } from './scene';
import { segmentsOf, type Segment } from './segments';
import { tableBox } from './table-box';

/*
 * Tables that go on over pages without their label. A table that ends its page's text may go on at the top of the next page; that it does is certain when its head is
 * printed again there, or when rules of the same ends stand around cells that keep to the same columns. What only looks so is reported, not taken.
 */

/** What is found of tables that go on. */
export interface TableRests {
  readonly sure: readonly PlacedCaption[];
  /** Captions of tables that seem to go on at the top of a page (from 1). */
  readonly unsure: readonly { readonly caption: Caption; readonly page: number }[];
}

/** A table that ends further above the foot of the text than this (points) does not go on: the next row would have had room. */
const ROOM_FOR_ROW = 72;
/** A note such as "continued on the next page" has at most so many letters. */
const SHORT_NOTE = 60;
/** A blank band this high ends what stands at the top of a page (points). */
const BLANK_BAND = 40;
/** Edges and widths of two parts of one table agree within this many points. */
const SAME_EDGE = 2.5;
/** A rule or grid that spans this part of a table's width is its frame. */
const FRAME_PART = 0.85;
/** A cell wider than this part of the table spans columns. */
const SPANNING = 0.6;
/** A blank strip between columns is at least this wide (points); so many of them make the columns of a table sure. */
const LEAST_STRIP = 3;
const LEAST_STRIPS = 2;
/** A head has so many cells at least. */
const LEAST_HEAD = 2;
/** A part of a table has so many cells at least. */
const LEAST_CELLS = 4;

/** Finds the parts without a label of the tables that were placed, page after page. */
export function restsOfTables(placed: readonly PlacedCaption[], scenes: readonly Scene[], source: PaperSource, paper: Pick<Paper, 'lines'>): TableRests {
  const sure: PlacedCaption[] = [];
  const unsure: { caption: Caption; page: number }[] = [];
  const foot = Math.max(0, ...paper.lines.flatMap((lines) => lines.filter(isText).map((line) => line.box.y1)));
  for (const first of placed) {
    let part = first.region;
    while (first.caption.kind === 'table' && part && (part.scene.angles.get(first.caption) ?? 0) === 0) {
      const { scene, box } = part;
      const next = scenes.find((other) => other.page === scene.page + 1);
      const taken = [...placed, ...sure].flatMap(({ region }) => (region && region.scene === next ? [region.box] : []));
      const found = next && endsText(box, paper.lines[scene.page - 1] ?? [], foot) ? restAt(partOf(box, scene, source), next, taken, first.caption, source, paper) : null;
      if (found && !found.isSure) unsure.push({ caption: first.caption, page: found.scene.page });
      part = found?.isSure ? found : null;
      if (part) sure.push({ caption: first.caption, region: part });
    }
  }
  return { sure, unsure };
}

const isText = (line: Line): boolean => line.angle === 0 && line.role !== 'furniture';
const sharesWidth = (a: Span, b: Span): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/** Does nothing but a short note stand below a box, and is there no room for another row? */
function endsText(box: Box, lines: readonly Line[], foot: number): boolean {
  const below = lines.filter((line) => isText(line) && line.box.y0 >= box.y1 - 1 && sharesWidth(line.box, box));
  return foot - box.y1 <= ROOM_FOR_ROW && below.length <= 1 && below.every(({ text }) => text.length <= SHORT_NOTE);
}

/** A part of a table: its cells, and the ends of the rules or grid around them. */
interface Part {
  readonly box: Box;
  readonly cells: readonly Segment[];
  /** Left and right end of its long rules or its grid; null without any. */
  readonly frame: Span | null;
}

function partOf(box: Box, scene: Scene, { pages }: PaperSource): Part {
  const cells = segmentsOf(pages[scene.page - 1]?.items ?? [], []).filter((cell) => cell.angle === 0 && contains(box, middleOf(cell.box), 1));
  const frame = scene.contents.find((content) => content.kind !== 'text' && contains(box, content.box, SAME_EDGE) && widthOf(content.box) >= FRAME_PART * widthOf(box));
  return { box, cells, frame: frame?.box ?? null };
}

const middleOf = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 });

/** What stands at the top of the next page and is, or seems to be, the rest of a table; null where nothing does. */
function restAt(first: Part, next: Scene, taken: readonly Box[], caption: Caption, source: PaperSource, paper: Pick<Paper, 'lines'>): { scene: Scene; box: Box; isSure: boolean } | null {
  if (next.captions.some((other) => other.kind === caption.kind && other.label === caption.label)) return null;
  const spans: readonly Span[] = [...next.columns, next.bounds];
  const looks = spans.flatMap((span) => {
    const box = topOf(next, span, taken, paper.lines[next.page - 1] ?? []);
    if (!box) return [];
    const part = partOf(box, next, source);
    const isSure = repeatsHead(first, part) || (hasSameFrame(first, part) && keepsColumns(first, part));
    return isSure || hasSameFrame(first, part) || keepsColumns(first, part) ? [{ scene: next, box, isSure }] : [];
  });
  return looks.find(({ isSure }) => isSure) ?? looks[0] ?? null;
}

/** What may be a table at the top of a page within a span, down to the first running text, caption or figure; null where the page begins with something else. */
function topOf(scene: Scene, span: Span, taken: readonly Box[], lines: readonly Line[]): Box | null {
  const isWithin = (box: Box): boolean => box.x0 >= span.x0 - SAME_EDGE && box.x1 <= span.x1 + SAME_EDGE;
  const furniture = lines.filter((line) => line.role === 'furniture').map((line) => middleOf(line.box));
  const walls = [...scene.obstacles, ...scene.captions.map(({ box }) => box), ...taken].filter((box) => sharesWidth(box, span) && !furniture.some((line) => contains(box, line, 1)));
  const end = Math.min(scene.bounds.y1, ...walls.map((wall) => wall.y0));
  const found: Content[] = [];
  let bottom: number | null = null;
  for (const content of [...scene.contents].sort((a, b) => a.box.y0 - b.box.y0)) {
    if (content.box.y1 > end + 1 || !isWithin(content.box) || furniture.some((line) => contains(content.box, line, 1))) continue;
    if (bottom !== null && content.box.y0 - bottom > BLANK_BAND) break;
    found.push(content);
    bottom = Math.max(bottom ?? 0, content.box.y1);
  }
  const around = unionOf(found.map(({ box }) => box));
  return around && found.filter(({ kind }) => kind === 'text').length >= LEAST_CELLS ? tableBox(around, found) : null;
}

/** Is the first row of a table printed again, in the same places? Left and right pages differ in their margins. */
function repeatsHead(first: Part, rest: Part): boolean {
  const [head, again] = [topRow(first.cells), topRow(rest.cells)];
  const shift = (again[0]?.box.x0 ?? 0) - (head[0]?.box.x0 ?? 0);
  return (
    head.length >= LEAST_HEAD && head.length === again.length && rest.cells.length > again.length &&
    head.every((cell, index) => {
      const other = again[index];
      return other !== undefined && other.text === cell.text && other.font === cell.font && Math.abs(other.box.x0 - cell.box.x0 - shift) <= SAME_EDGE;
    })
  );
}

function topRow(cells: readonly Segment[]): Segment[] {
  const top = Math.min(...cells.map(({ box }) => box.y1));
  return cells.filter(({ box, size }) => box.y1 - top < size / 2).sort((a, b) => a.box.x0 - b.box.x0);
}

const hasSameFrame = ({ frame: a }: Part, { frame: b }: Part): boolean => a !== null && b !== null && Math.abs(a.x1 - a.x0 - (b.x1 - b.x0)) <= SAME_EDGE;

/** Are the blank strips between the columns of a table blank in the other part too, and do its cells fill all columns but one? */
function keepsColumns(first: Part, rest: Part): boolean {
  const strips = blankStrips(columnCells(first), (first.frame ?? first.box).x0);
  const cells = columnCells(rest).map(({ x0, x1 }): Span => ({ x0: x0 - (rest.frame ?? rest.box).x0, x1: x1 - (rest.frame ?? rest.box).x0 }));
  const columns = new Set(cells.map((cell) => strips.filter((strip) => (strip.x0 + strip.x1) / 2 < cell.x0).length));
  const isBlank = ({ x0, x1 }: Span): boolean => !cells.some((cell) => cell.x0 < (x0 + x1) / 2 && cell.x1 > (x0 + x1) / 2);
  return strips.length >= LEAST_STRIPS && cells.length >= LEAST_CELLS && strips.every(isBlank) && columns.size >= strips.length;
}

const columnCells = ({ cells, box }: Part): Box[] => cells.map((cell) => cell.box).filter((cell) => widthOf(cell) <= SPANNING * widthOf(box));

/** The strips between columns that no cell reaches into, in points from the table's left. */
function blankStrips(cells: readonly Box[], left: number): Span[] {
  const strips: Span[] = [];
  let end: number | null = null;
  for (const { x0, x1 } of [...cells].sort((a, b) => a.x0 - b.x0)) {
    if (end !== null && x0 - end >= LEAST_STRIP) strips.push({ x0: end - left, x1: x0 - left });
    end = Math.max(end ?? x1, x1);
  }
  return strips;
}
