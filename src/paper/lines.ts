import { unionOf, type Box } from '../model/box';
import type { TextItem } from '../model/page';
import { cleanText, FLAW, isAccent, tidyText } from './glyph-text';
import type { Gutter, PageLine, Run } from './page-lines';
import { fractionStarts, inPrintedOrder } from './stacked';
import { fromTextFrame, inTextFrame } from './text-frame';

/** A run of text, seen in the direction it is read in (see inTextFrame). */
interface Glyphs {
  readonly item: TextItem;
  readonly text: string;
  readonly frame: Box;
  /** Base line in that frame. */
  readonly base: number;
  /** Its place in the order in which the page prints. */
  readonly order: number;
}

/** Base lines this close, as a part of the font size, are one. */
const SAME_BASELINE = 0.16;
/** A superscript or subscript is at most this part of its line's size and at least that (what is larger still is a drop capital or a big sign) ... */
const SCRIPT_SIZE = 0.86;
const SMALLEST_SCRIPT = 0.45;
/** ... shares this part of its height with the line, and stands at most this many of the line's font sizes beside its text. */
const SCRIPT_OVERLAP = 0.3;
const SCRIPT_GAP = 0.5;
/** A gap from this part of the font size on is a blank between words: kerning stays below, a narrow blank of justified text above. */
const WORD_GAP = 0.14;
/** A gap from this many font sizes on parts two lines that stand side by side (cells of a table, authors in a row). */
const LINE_GAP = 2.2;
/** After a number or a bullet the text may stand further off. */
const LABEL_GAP = 5;
const LABEL = /^(?:[[(]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[\])]?[.)]?|(?:[A-Z]|\d{1,2})(?:\.\d{1,2}){1,3}\.?|[•◦▪■●–—*·-]|\[[^\]\s]{1,12}\])$/u;
/** Headings in East Asian scripts are spaced out letter by letter. */
const LONE_CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
/**
 * The printed lines of a page, in no particular order: runs on one base line, with their superscripts and subscripts, never over a gutter.
 * Text that is turned makes lines of its own.
 */
export function linesOf(page: number, items: readonly TextItem[], gutters: readonly Gutter[]): PageLine[] {
  const cells = new Map<string, Glyphs[]>();
  for (const glyphs of withAccents(items.map(glyphsOf))) {
    const { item } = glyphs;
    const key = `${item.angle}|${item.angle === 0 ? cellOf(item.box, gutters) : ''}`;
    const cell = cells.get(key);
    if (cell) cell.push(glyphs);
    else cells.set(key, [glyphs]);
  }
  return [...cells.values()].flatMap((cell) => rowsOf(cell).flatMap(splitAtGaps).flatMap((row) => lineOf(page, row, gutters)));
}

function glyphsOf(item: TextItem, order: number): Glyphs {
  const frame = inTextFrame(item.box, item.angle);
  // Turned text has no base line of its own in TextItem: it lies a usual descent above the frame's lower edge.
  const base = item.angle === 0 ? item.baseline : frame.y1 - 0.22 * item.size;
  return { item, text: cleanText(item.text), frame, base, order };
}

/** An accent stands at most this many font sizes above the base line of its letter (over a capital it is raised), its middle at most as far from the letter's left. */
const ACCENT_REACH = 0.6;

/** Puts accents that were printed apart, over the first letter of a run, into that run's text. */
function withAccents(all: readonly Glyphs[]): Glyphs[] {
  const accents = all.filter((glyphs) => isAccent(glyphs.text.trim()));
  if (accents.length === 0) return [...all];
  const bearers = new Map<Glyphs, string>();
  const placed = new Set<Glyphs>();
  for (const accent of accents) {
    const size = accent.item.size;
    const center = (accent.frame.x0 + accent.frame.x1) / 2;
    const over = all.find((other) => other !== accent && other.item.angle === accent.item.angle && other.base - accent.base > -1 && other.base - accent.base < ACCENT_REACH * size && center > other.frame.x0 && center < other.frame.x0 + ACCENT_REACH * size);
    if (!over) continue;
    bearers.set(over, accent.text.trim());
    placed.add(accent);
  }
  return all.filter((glyphs) => !placed.has(glyphs)).map((glyphs) => {
    const accent = bearers.get(glyphs);
    return accent === undefined ? glyphs : { ...glyphs, text: accent + glyphs.text };
  });
}

/** Names the column, or the part between gutters, that a box stands in. */
function cellOf(box: Box, gutters: readonly Gutter[]): string {
  const y = (box.y0 + box.y1) / 2;
  return gutters
    .map((gutter, i) => ({ i, gutter }))
    .filter(({ gutter }) => gutter.box.y0 <= y && y <= gutter.box.y1)
    .map(({ gutter, i }) => `${i}${(box.x0 + box.x1) / 2 < gutter.x ? 'l' : 'r'}`)
    .join();
}

/** Column of a box, from 0 on the left; null when no gutter is beside it or it runs over one. */
export function columnOf(box: Box, gutters: readonly Gutter[]): number | null {
  const y = (box.y0 + box.y1) / 2;
  const beside = gutters.filter((gutter) => gutter.box.y0 <= y && y <= gutter.box.y1);
  if (beside.length === 0) return null;
  return beside.filter((gutter) => gutter.x <= (box.x0 + box.x1) / 2).length;
}

/** Runs with one base line, then superscripts and subscripts joined to the row that they belong to. */
function rowsOf(cell: readonly Glyphs[]): Glyphs[][] {
  const rows: { base: number; size: number; glyphs: Glyphs[] }[] = [];
  for (const glyphs of withDropCapitals(cell).sort((a, b) => a.base - b.base)) {
    const row = findLast(rows, (r) => glyphs.base - r.base < Math.max(1, SAME_BASELINE * Math.min(r.size, glyphs.item.size)));
    if (row) {
      row.glyphs.push(glyphs);
    } else rows.push({ base: glyphs.base, size: glyphs.item.size, glyphs: [glyphs] });
  }
  return withScripts(rows.map((row) => row.glyphs.sort((a, b) => a.frame.x0 - b.frame.x0)));
}

/** A drop capital is at least this many times as large as the lines that stand beside it, of which there are at least two. */
const DROP_CAPITAL = 1.8;
const DROP_LINES = 2;

/** Brings a large first letter onto the uppermost of the lines on its right. */
function withDropCapitals(cell: readonly Glyphs[]): Glyphs[] {
  return cell.map((letter) => {
    if (!/^\p{Lu}$/u.test(letter.text.trim())) return letter;
    const beside = cell.filter((other) => {
      const gap = other.frame.x0 - letter.frame.x1;
      const size = other.item.size;
      return letter.item.size >= DROP_CAPITAL * size && gap > -size && gap < size && other.base > letter.frame.y0 && other.base < letter.base + 0.3 * size;
    });
    const [first, ...rest] = beside;
    if (!first || beside.length < DROP_LINES) return letter;
    const upper = rest.reduce((top, other) => (other.base < top.base ? other : top), first);
    return { ...letter, base: upper.base, frame: { ...letter.frame, y0: upper.frame.y0, y1: upper.frame.y1 } };
  });
}

/** The last element that fits; only the last few are looked at, since rows are made from top to bottom. */
function findLast<T>(list: readonly T[], fits: (element: T) => boolean): T | undefined {
  for (let i = list.length - 1; i >= Math.max(0, list.length - 6); i--) {
    const element = list[i];
    if (element !== undefined && fits(element)) return element;
  }
  return undefined;
}

/** Rows this far apart in the sorted list can still be a script and its line. */
const SCRIPT_REACH = 3;

function withScripts(rows: readonly Glyphs[][]): Glyphs[][] {
  const result = rows.map((row) => [...row]);
  rows.forEach((row, i) => {
    for (const glyphs of row) {
      let host: Glyphs[] | null = null;
      let best = SCRIPT_OVERLAP;
      for (let j = Math.max(0, i - SCRIPT_REACH); j <= Math.min(rows.length - 1, i + SCRIPT_REACH); j++) {
        if (j === i) continue;
        const overlap = scriptOverlap(glyphs, rows[j] ?? []);
        if (overlap > best) [host, best] = [result[j] ?? null, overlap];
      }
      const own = result[i];
      if (host && own) {
        own.splice(own.indexOf(glyphs), 1);
        host.push(glyphs);
      }
    }
  });
  return result.filter((row) => row.length > 0).map((row) => row.sort((a, b) => a.frame.x0 - b.frame.x0));
}

/** How much of a run's height lies beside larger text of a row that it touches; 0 when it is no script of that row. */
function scriptOverlap(script: Glyphs, row: readonly Glyphs[]): number {
  let best = 0;
  for (const host of row) {
    if (script.item.size > SCRIPT_SIZE * host.item.size || script.item.size < SMALLEST_SCRIPT * host.item.size) continue;
    const gap = Math.max(script.frame.x0 - host.frame.x1, host.frame.x0 - script.frame.x1);
    if (gap > SCRIPT_GAP * host.item.size || gap < -host.item.size) continue;
    const common = Math.min(script.frame.y1, host.frame.y1) - Math.max(script.frame.y0, host.frame.y0);
    best = Math.max(best, common / (script.frame.y1 - script.frame.y0 || 1));
  }
  return best;
}

/** Parts a row where its gaps are too wide for a line of text. */
function splitAtGaps(row: readonly Glyphs[]): Glyphs[][] {
  if (isStretched(row)) return [[...row]];
  const parts: Glyphs[][] = [];
  let part: Glyphs[] = [];
  let right = -Infinity;
  for (const glyphs of row) {
    const size = Math.max(glyphs.item.size, part[part.length - 1]?.item.size ?? 0);
    const soFar = part.map((g) => g.text.trim()).join('');
    const spaced = LONE_CJK.test(glyphs.text.trim()) && part.every((g) => LONE_CJK.test(g.text.trim()));
    const most = LABEL.test(soFar) || spaced ? LABEL_GAP : LINE_GAP;
    if (part.length > 0 && glyphs.frame.x0 - right > most * size) {
      parts.push(part);
      part = [];
    }
    part.push(glyphs);
    right = Math.max(part.length > 1 ? right : -Infinity, glyphs.frame.x1);
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** Blanks of a justified line are alike but for this part of the font size; cells of a table, and words of different length in columns, are not. */
const ALIKE = 0.08;
/** So many blanks at least show it, and none is wider than this many font sizes. */
const STRETCHED_GAPS = 2;
const WIDEST_BLANK = 6;

/** A line of few words that was stretched to its column's width: words, most of them in small letters, at gaps that are alike. */
function isStretched(row: readonly Glyphs[]): boolean {
  const words = row.filter(({ text }) => text.trim() !== '');
  const size = words[0]?.item.size ?? 0;
  if (words.length <= STRETCHED_GAPS || !words.every(({ item, text }) => item.size === size && /^\S*\p{L}\S*$/u.test(text.trim()))) return false;
  const gaps = words.slice(1).map(({ frame }, i) => frame.x0 - (words[i]?.frame.x1 ?? 0));
  const small = words.filter(({ text }) => /^\p{Ll}/u.test(text.trim()));
  return Math.max(...gaps) - Math.min(...gaps) < ALIKE * size && Math.max(...gaps) < WIDEST_BLANK * size && 2 * small.length >= words.length;
}

function lineOf(page: number, unordered: readonly Glyphs[], gutters: readonly Gutter[]): PageLine[] {
  const main = mainGlyphs(unordered);
  const row = inPrintedOrder(unordered, SCRIPT_SIZE * main.item.size);
  const angle = main.item.angle;
  const frame = unionOf(row.map((glyphs) => glyphs.frame)) ?? main.frame;
  const box = fromTextFrame(frame, angle);
  const [text, flaws] = withoutFlaws(textOf(row, main));
  if (text === '') return [];
  const { baseline, size, font, bold, italic } = main.item;
  const role = angle === 0 ? 'body' : 'other';
  return [{ page, box, text, flaws, baseline, size, font, bold, italic, angle, role, column: angle === 0 ? columnOf(box, gutters) : null, runs: row.map((glyphs) => runOf(glyphs, main)) }];
}

/** A text without its marks of flaws, and where they stood. */
function withoutFlaws(marked: string): readonly [text: string, flaws: readonly number[]] {
  const parts = marked.split(FLAW);
  let length = 0;
  return [parts.join(''), parts.slice(0, -1).map((part) => (length += part.length))];
}

function runOf({ item, text, base }: Glyphs, main: Glyphs): Run {
  const raised = item.size < SCRIPT_SIZE * main.item.size && main.base - base > SAME_BASELINE * main.item.size;
  return { text: text.replaceAll(FLAW, ''), box: item.box, size: item.size, font: item.font, bold: item.bold, italic: item.italic, raised };
}

/** A run in the font and size that most characters of the row have. */
function mainGlyphs(row: readonly Glyphs[]): Glyphs {
  const counts = new Map<string, { glyphs: Glyphs; characters: number }>();
  for (const glyphs of row) {
    const key = `${glyphs.item.font}|${Math.round(glyphs.item.size * 10)}`;
    const count = counts.get(key);
    if (count) count.characters += glyphs.text.trim().length;
    else counts.set(key, { glyphs, characters: glyphs.text.trim().length });
  }
  const [first, ...rest] = counts.values();
  if (!first) throw new Error('A row has runs.');
  const most = rest.reduce((best, next) => (next.characters > best.characters ? next : best), first).glyphs;
  return isSmallCapitals(row, most) ? largest(row, most) : most;
}

/** Small capitals are set as capitals in two sizes: the line has the larger one. */
const isSmallCapitals = (row: readonly Glyphs[], most: Glyphs): boolean => {
  const letters = row.map((glyphs) => glyphs.text).join('').replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase() && row.some((glyphs) => glyphs.item.size > most.item.size);
};

const largest = (row: readonly Glyphs[], most: Glyphs): Glyphs =>
  row.filter((glyphs) => glyphs.item.size < DROP_CAPITAL * most.item.size).reduce((best, next) => (next.item.size > best.item.size ? next : best), most);

/** The row's text: blanks where the gaps are, none where runs touch; FLAW where a fraction begins. */
function textOf(row: readonly Glyphs[], main: Glyphs): string {
  let text = '';
  let previous: Glyphs | null = null;
  const fractions = fractionStarts(row, SCRIPT_SIZE * main.item.size);
  for (const glyphs of row) {
    const gap = previous ? glyphs.frame.x0 - previous.frame.x1 : 0;
    const size = Math.min(main.item.size, Math.max(glyphs.item.size, previous?.item.size ?? 0));
    const afterDropCapital = previous !== null && previous.item.size > DROP_CAPITAL * glyphs.item.size;
    if (previous && gap > WORD_GAP * size && !afterDropCapital) text += gap > 2 * size ? '  ' : ' ';
    text += (fractions.has(glyphs) ? FLAW : '') + glyphs.text;
    previous = glyphs;
  }
  return tidyText(text);
}
