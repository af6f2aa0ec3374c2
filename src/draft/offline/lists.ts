import type { Line, Paper } from '../../model/paper';
import { joinLines } from '../../paper/join-lines';
import type { Piece } from './candidates';
import { sectionPlaces } from './places';

/** An item of a list, word for word, without its mark. */
export interface ListItem extends Piece {
  /** Index in Paper.headings; -1 before the first. */
  readonly section: number;
}

/** A list of the running text. */
export interface TextList {
  /** The words before it, from the last end of a sentence on; "" when there are none. */
  readonly lead: string;
  readonly items: readonly ListItem[];
}

/** Marks of items: bullets (also as fonts for symbols give them), numbers, letters. A dash alone is one only before a blank. */
const BULLET = /^(?:[•●▪◦‣∙■□·*►➢✓\uE000-\uF8FF]\s*|[–—-]\s+)(?=\S)/u;
const NUMBERED = /^(?:[(（]?(?:\d{1,2}|[a-h]|[ivx]{1,4})[)）]|\d{1,2}\.)\s+(?=\S)/u;

/** Lines of one item are at most this many font sizes apart; between two items there can be more. */
const LINE_STEP = 1.7;
const ITEM_STEP = 3;

/** Items and their lines begin at one left edge, to within this many points. */
const EDGE = 3;

/** Lines of a lead at most. */
const LEAD_LINES = 4;

const ENDS = /[.;:!?。；][)”"’]?$/u;
const LAST_SENTENCE = /^.*[.!?。][)”"’]?\s+(?=\p{Lu}|\p{Lo})/su;

/**
 * The lists of a paper's running text, each item whole. Read from the printed lines: an item need be no sentence ("a test for empty regions;"), so
 * that it is not among the paper's sentences.
 */
export function listsOf(paper: Pick<Paper, 'lines' | 'headings'>): TextList[] {
  const places = sectionPlaces(paper);
  const lists: TextList[] = [];
  const lines = paper.lines.flat().filter(({ role, angle }) => angle === 0 && (role === 'body' || role === 'heading'));
  let at = 0;
  while (at < lines.length) {
    const items = itemsFrom(lines, at);
    if (items.length < 2) {
      at += 1;
      continue;
    }
    const found = items.flatMap((item) => {
      const [first] = item;
      const text = joinLines(item.map((line) => line.text)).replace(BULLET, '').replace(NUMBERED, '').trim();
      return first && text !== '' ? [{ text, page: first.page, section: places.ofLine(first) }] : [];
    });
    lists.push({ lead: leadOf(lines.slice(Math.max(0, at - LEAD_LINES), at)), items: found });
    at += items.reduce((sum, item) => sum + item.length, 0);
  }
  return lists;
}

const markOf = (line: Line): RegExp | null => (line.role !== 'body' ? null : BULLET.test(line.text) ? BULLET : NUMBERED.test(line.text) ? NUMBERED : null);

/** The items of the list that begins in line `from`: none when no mark stands there. */
function itemsFrom(lines: readonly Line[], from: number): Line[][] {
  const first = lines[from];
  const mark = first ? markOf(first) : null;
  if (!first || !mark) return [];
  const items: Line[][] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    const last = lines[at - 1];
    if (!line || line.role !== 'body') break;
    const item = items.at(-1);
    const follows = last !== undefined && item !== undefined && isNear(last, line, ITEM_STEP);
    if (item === undefined || (follows && mark.test(line.text) && isMarkedLike(first, line))) items.push([line]);
    else if (follows && continues(item, line)) item.push(line);
    else break;
  }
  return items;
}

/** Items of one list begin at one edge of their column; on another page or in another column the edge is another. */
const isMarkedLike = (first: Line, line: Line): boolean => first.page !== line.page || first.column !== line.column || Math.abs(first.box.x0 - line.box.x0) < EDGE;

/** Does the line stand below the other within so many font sizes, or at the top of the next column or page? */
function isNear(last: Line, line: Line, step: number): boolean {
  if (last.page !== line.page || last.column !== line.column) return true;
  return line.baseline > last.baseline && line.baseline - last.baseline < step * line.size;
}

/** Does the item go on in the line? It hangs below the mark, or the sentence is not at its end. */
function continues(item: readonly Line[], line: Line): boolean {
  const last = item.at(-1);
  const first = item[0];
  if (!last || !first || !isNear(last, line, LINE_STEP)) return false;
  if (last.page !== line.page || last.column !== line.column) return !ENDS.test(last.text);
  const hangs = item.length > 1 ? Math.abs(line.box.x0 - last.box.x0) < EDGE && line.box.x0 > first.box.x0 + EDGE : line.box.x0 > first.box.x0 + EDGE;
  return hangs || !ENDS.test(last.text);
}

/** What was said just before the list. */
function leadOf(lines: readonly Line[]): string {
  const afterHeading = lines.slice(lines.findLastIndex(({ role }) => role === 'heading') + 1);
  return joinLines(afterHeading.map(({ text }) => text)).replace(LAST_SENTENCE, '').trim();
}
