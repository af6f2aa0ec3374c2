import { heightOf, intersection, unionOf, widthOf, type Box } from '../model/box';
import type { Mark, PageContent, TextItem } from '../model/page';
import { linesOf } from '../paper/lines';
import { inTextFrame } from '../paper/text-frame';

/** A run of words of one printed line of a table, with no gap in it that could part columns. Boxes are in the reader's frame (inTextFrame). */
export interface Chunk {
  readonly frame: Box;
  readonly text: string;
  readonly bold: boolean;
  /** Why its text may not be what is printed: formulas with stacked scripts lose their order, fonts of signs give letters for signs. */
  readonly doubt: 'formulas' | 'unreadable' | null;
}

/** A printed line of a table. */
export interface TableLine {
  /** Left to right; never empty. */
  readonly chunks: readonly Chunk[];
  readonly base: number;
  readonly size: number;
}

/** A straight line that divides a table; horizontal ones run from x0 to x1. */
export interface Rule {
  readonly box: Box;
}

/** What a table is read from, turned so that its text is upright. */
export interface TableParts {
  /** Top to bottom. */
  readonly lines: readonly TableLine[];
  readonly across: readonly Rule[];
  readonly box: Box;
  /** Median font size. */
  readonly size: number;
}

/** A gap up to this many font sizes is one between words; word spaces of justified text stay below. */
const WORD_GAP = 0.6;
/** Base lines that differ by less than this part of the font size are one line, those of sub- and superscripts by less than the second. */
const SAME_BASELINE = 0.3;
const SCRIPT_SHIFT = 0.55;
const SCRIPT_SIZE = 0.85;
/** A rule is at most this thick and at least this long, in points. */
const RULE_THICKNESS = 3;
const SHORTEST_RULE = 8;
/** Pieces of a rule lie on one line when they differ by this, and touch when the gap is at most that (points). */
const SAME_RULE = 1;
const RULE_GAP = 3;
/** A vertical rule parts columns when it runs along this part of the table's height. */
const LONG_VERTICAL = 0.5;

/** Lines, chunks and rules of the table in a box; null when its text runs in several directions. */
export function tableParts(box: Box, page: Pick<PageContent, 'page' | 'items' | 'marks'>): TableParts | null {
  const items = page.items.filter(({ box: b }) => inside((b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2, box));
  const angle = items[0]?.angle ?? 0;
  if (items.some((item) => item.angle !== angle)) return null;
  const frame = inTextFrame(box, angle);
  const thin = page.marks.flatMap((mark) => ruleBox(mark, box, angle));
  const verticals = joined(thin.filter((rule) => widthOf(rule) < heightOf(rule)), 'y').filter((rule) => heightOf(rule) >= LONG_VERTICAL * heightOf(frame));
  const lines = rowsOf(items, angle).flatMap((row) => lineOf(page.page, row, verticals.map((rule) => (rule.x0 + rule.x1) / 2)));
  const sizes = items.map((item) => item.size).sort((a, b) => a - b);
  return {
    lines: lines.sort((a, b) => a.base - b.base),
    across: joined(thin.filter((rule) => widthOf(rule) >= heightOf(rule)), 'x').map((rule) => ({ box: rule })),
    box: frame,
    size: sizes[Math.floor(sizes.length / 2)] ?? 0,
  };
}

const inside = (x: number, y: number, box: Box): boolean => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;

/** The part of a thin mark that lies in the table, in the reader's frame; nothing for other marks. */
function ruleBox(mark: Mark, box: Box, angle: number): Box[] {
  const part = intersection(mark.box, box);
  if (!part || mark.kind === 'shading') return [];
  const short = Math.min(widthOf(part), heightOf(part));
  const long = Math.max(widthOf(part), heightOf(part));
  return short <= RULE_THICKNESS && long >= SHORTEST_RULE ? [inTextFrame(part, angle)] : [];
}

/** Pieces that lie on one line and touch, as one: grids are drawn cell by cell. `along` is the direction they run in. */
function joined(pieces: readonly Box[], along: 'x' | 'y'): Box[] {
  const [from, to, level] = along === 'x' ? (['x0', 'x1', 'y0'] as const) : (['y0', 'y1', 'x0'] as const);
  const whole: Box[] = [];
  for (const piece of [...pieces].sort((a, b) => a[from] - b[from])) {
    const at = whole.findIndex((rule) => Math.abs(rule[level] - piece[level]) <= SAME_RULE && piece[from] - rule[to] <= RULE_GAP);
    const rule = whole[at];
    if (rule) whole[at] = unionOf([rule, piece]) ?? rule;
    else whole.push(piece);
  }
  return whole;
}

interface Placed {
  readonly item: TextItem;
  readonly frame: Box;
  readonly base: number;
}

/** Items by base line, sub- and superscripts with the line that they stand at. */
function rowsOf(items: readonly TextItem[], angle: number): Placed[][] {
  const rows: { base: number; size: number; items: Placed[] }[] = [];
  const placed = items.map((item) => {
    const frame = inTextFrame(item.box, angle);
    // Turned text has no base line of its own: it lies a usual descent above the frame's lower edge.
    return { item, frame, base: angle === 0 ? item.baseline : frame.y1 - 0.22 * item.size };
  });
  // Large type first, so that a script finds its line.
  for (const one of placed.sort((a, b) => b.item.size - a.item.size || a.base - b.base)) {
    const { size } = one.item;
    const near = rows.filter((row) => Math.abs(row.base - one.base) < (size < SCRIPT_SIZE * row.size ? SCRIPT_SHIFT * row.size : SAME_BASELINE * size));
    const row = near.sort((a, b) => Math.abs(a.base - one.base) - Math.abs(b.base - one.base))[0];
    if (row) row.items.push(one);
    else rows.push({ base: one.base, size, items: [one] });
  }
  return rows.map((row) => row.items);
}

function lineOf(page: number, row: readonly Placed[], verticals: readonly number[]): TableLine[] {
  const sorted = [...row].sort((a, b) => a.frame.x0 - b.frame.x0);
  const groups: Placed[][] = [];
  let right = -Infinity;
  for (const one of sorted) {
    const last = groups[groups.length - 1];
    const parted = verticals.some((x) => x > right - 1 && x < one.frame.x0 + 1);
    if (last && !parted && one.frame.x0 - right <= WORD_GAP * Math.max(one.item.size, last[last.length - 1]?.item.size ?? 0)) last.push(one);
    else groups.push([one]);
    right = Math.max(last && groups[groups.length - 1] === last ? right : -Infinity, one.frame.x1);
  }
  // Rows are made from the largest type on: the first item is the line's own.
  const [main] = row;
  return main ? [{ chunks: groups.flatMap((group) => chunkOf(page, group, main)), base: main.base, size: main.item.size }] : [];
}

/** Digits, signs and letters that are raised, as characters of their own: "10" and a raised "-3" must not read as "10-3", nor "NA" with the mark of a note as "NAa". */
const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹', '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻', '=': '⁼',
  a: 'ᵃ', b: 'ᵇ', c: 'ᶜ', d: 'ᵈ', e: 'ᵉ', f: 'ᶠ', g: 'ᵍ', h: 'ʰ', i: 'ⁱ', j: 'ʲ', k: 'ᵏ', l: 'ˡ', m: 'ᵐ', n: 'ⁿ', o: 'ᵒ', p: 'ᵖ', r: 'ʳ', s: 'ˢ', t: 'ᵗ', u: 'ᵘ', v: 'ᵛ', w: 'ʷ', x: 'ˣ', y: 'ʸ', z: 'ᶻ',
}; // prettier-ignore
/** The same for what is lowered; most letters have no such character and come down to the line. */
const LOWERED: Readonly<Record<string, string>> = {
  '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉', '+': '₊', '-': '₋', '−': '₋', '–': '₋',
}; // prettier-ignore
/** A script is raised when its base line is higher by this part of the line's size, and lowered when it is lower by that. */
const SHIFTED_BY = 0.15;
/** Marks of notes belong behind what they stand at, with or without the comma between two of them. */
const BETWEEN_MARKS = /[,\s]/;

/** A script in characters of its own; null when there are none for it. */
function inScript(text: string, characters: Readonly<Record<string, string>>): string | null {
  const signs = [...text].map((sign) => characters[sign] ?? (BETWEEN_MARKS.test(sign) ? sign : null));
  return signs.includes(null) || signs.every((sign) => sign !== null && BETWEEN_MARKS.test(sign)) ? null : signs.join('');
}

function chunkOf(page: number, group: readonly Placed[], main: Placed): Chunk[] {
  const frame = unionOf(group.map((one) => one.frame));
  const isScript = (one: Placed): boolean => one.item.size < SCRIPT_SIZE * main.item.size;
  const isShifted = (one: Placed): boolean => isScript(one) && Math.abs(main.base - one.base) > SHIFTED_BY * main.item.size;
  const scripted = (one: Placed): string | null => (isShifted(one) ? inScript(one.item.text, main.base > one.base ? RAISED : LOWERED) : one.item.text);
  const items = group.map((one) => ({ ...one.item, text: scripted(one) ?? one.item.text }));
  // A script that comes down to the line right behind a number would be read as its last digits.
  const runsOn = group.some((one, index) => /^[\d.]*\d/.test(one.item.text) && scripted(one) === null && /\d$/.test(group[index - 1]?.item.text ?? ''));
  const parts = linesOf(page, items, []).map((line) => line.text);
  const [first] = group;
  const text = parts.join(' ');
  // A lone accent, or a script that comes before what it belongs to, shows that the order was lost.
  const jumbled = parts.length !== 1 || /(?:^|\s)\p{M}/u.test(text) || (first !== undefined && group.length > 1 && isScript(first));
  // A script without what it belongs to: the letter before it has no way back to Unicode.
  const orphaned = group.every(isShifted);
  const doubt = orphaned || items.some((item) => MEANINGLESS.test(item.text)) || group.some((one, index) => isSignAsLetter(one, group[index + 1])) ? 'unreadable' : jumbled || runsOn ? 'formulas' : null;
  return frame ? [{ frame, text, bold: items.every((item) => item.bold), doubt }] : [];
}

/** Characters that fonts without a way back to Unicode give; control characters among them stand for stars and daggers, and are lost when lines are joined. */
const MEANINGLESS = /[\uFFFD\uE000-\uF8FF]|(?!\s)\p{Cc}/u;
/** A sign stands this near to its number, in font sizes. */
const AT_NUMBER = 0.3;

/** A lone letter right before a number, in another font of the same size, is most likely a sign (minus, less than) whose font calls it a letter. */
const isSignAsLetter = ({ item, frame }: Placed, next: Placed | undefined): boolean =>
  next !== undefined && /^[A-Z!]$/.test(item.text.trim()) && /^\d/.test(next.item.text) && next.item.font !== item.font && Math.abs(next.item.size - item.size) < 0.1 * item.size && next.frame.x0 - frame.x1 < AT_NUMBER * item.size;
