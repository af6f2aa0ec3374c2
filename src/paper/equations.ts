import { grow, unionOf } from '../model/box';
import type { Equation } from '../model/paper';
import { numberedRows, RELATION } from './equation-number';
import type { FlowLine } from './paragraphs';
import type { PageLine, PageLines } from './page-lines';
import { isProse, sameSize, wordsOf, type TextStyle } from './text-style';

/** Lines of one display overlap, or are at most this many font sizes apart. */
const GAP = 1;
/** A display without a number has at most this many words; text between displays has more. */
const MOST_WORDS = 4;
/** Points around the letters of a formula: bars, roots and big signs reach over them. */
const MARGIN = 2;

/**
 * Display equations: what interrupts the running text (see flowOf) and is numbered at its column's edge, and plain displays with a relation in them.
 * An equation of several lines is one, unless its lines have their own numbers.
 */
export function findEquations(pages: readonly PageLines[], flow: readonly FlowLine[], style: TextStyle): Equation[] {
  const displays = new Set(flow.filter(({ kind }) => kind === 'display').map(({ line }) => line));
  const text = new Set(flow.filter(({ kind }) => kind !== 'display').map(({ line }) => line));
  return pages.flatMap((page) => {
    const own = page.lines.filter((line) => displays.has(line) && !isProse(line.text));
    const numbers = new Map(numberedRows(page.lines.filter((line) => displays.has(line) || text.has(line))).map(({ line, number }) => [line, number]));
    return groupsOf(own, page.lines.filter((line) => text.has(line) || isProse(line.text))).flatMap((group) => equationsIn(group, numbers, style));
  });
}

const columnKey = (line: PageLine): string => String(line.column ?? '-');

/** Displays that follow each other closely in one column, with no line of text between them. */
function groupsOf(displays: readonly PageLine[], text: readonly PageLine[]): PageLine[][] {
  const groups: PageLine[][] = [];
  for (const line of [...displays].sort((a, b) => columnKey(a).localeCompare(columnKey(b)) || a.box.y0 - b.box.y0)) {
    const group = groups[groups.length - 1];
    const first = group?.[0];
    const bottom = Math.max(...(group ?? []).map(({ box }) => box.y1));
    const parted = first !== undefined && text.some((other) => columnKey(other) === columnKey(line) && other.baseline > first.baseline && other.baseline < line.baseline);
    if (group && first && columnKey(first) === columnKey(line) && line.box.y0 - bottom < GAP * line.size && !parted) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function equationsIn(group: readonly PageLine[], numbers: ReadonlyMap<PageLine, string>, style: TextStyle): Equation[] {
  const numbered = group.filter((line) => numbers.has(line));
  if (numbered.length === 0) return isPlainFormula(group, style) ? equationOf(null, group) : [];
  return numbered.flatMap((line) => equationOf(numbers.get(line) ?? null, withoutText(group.filter((other) => nearest(other, numbered) === line), line)));
}

/** Words and nothing else: "over union,", "it follows that". */
const WORDS_ONLY = /^[\p{L}\s,.;:’'-]*\p{L}{4}[\p{L}\s,.;:’'-]*$/u;

/** The lines without those of words that begin further left than the equation: the end of a sentence before or after it. */
function withoutText(lines: readonly PageLine[], numbered: PageLine): PageLine[] {
  const left = Math.min(...lines.filter((line) => !WORDS_ONLY.test(line.text)).map(({ box }) => box.x0));
  return lines.filter((line) => line === numbered || !WORDS_ONLY.test(line.text) || line.box.x0 >= left);
}

const middle = ({ box }: PageLine): number => (box.y0 + box.y1) / 2;

const nearest = (line: PageLine, others: readonly PageLine[]): PageLine | undefined => [...others].sort((a, b) => Math.abs(middle(a) - middle(line)) - Math.abs(middle(b) - middle(line)))[0];

/** A relation in the text's own size, and few words. */
function isPlainFormula(group: readonly PageLine[], style: TextStyle): boolean {
  const words = group.reduce((sum, line) => sum + wordsOf(line.text).filter((word) => /^\p{L}{3,}$/u.test(word)).length, 0);
  return words <= MOST_WORDS && group.some((line) => sameSize(line.size, style.size) && RELATION.test(line.text));
}

function equationOf(number: string | null, lines: readonly PageLine[]): Equation[] {
  const [first] = lines;
  const box = unionOf(lines.map((line) => line.box));
  return first && box ? [{ number, page: first.page, box: grow(box, MARGIN) }] : [];
}
