import type { Reference } from '../model/paper';
import type { IsCompound } from './compounds';
import { isCue } from './cues';
import { joinLines } from './join-lines';
import type { PageLine } from './page-lines';
import { quantile } from './quantile';
import { parseReference } from './reference-entry';
import { cjkShare, wordsOf } from './text-style';

/** The list of references: its lines and its entries. */
export interface ReferenceList {
  readonly lines: readonly PageLine[];
  readonly references: readonly Reference[];
}

/** Ways in which lists number their entries. */
const LABELS: readonly RegExp[] = [/^\[\s?(\d{1,4})\s?\]/, /^(\d{1,3})\.(?!\d)(?=\s|\p{Lu})/u, /^\((\d{1,3})\)\s/, /^(\d{1,3})\)\s/, /^［(\d{1,3})］/, /^(\d{1,3})\s+(?=\p{Lu})/u];
/** Labels made of names and years: [Abc+12], [Smith and Doe 2012]. */
const NAME_LABEL = /^\[(?:\p{Lu}[\p{L}+*]{0,10}\s?\d{2,4}[a-z]?|\p{Lu}[^\]]{2,60}\d{4}[a-z]?)\]/u;
/** A list is numbered when at least so many entries follow each other. */
const LEAST_NUMBERED = 3;
/** Labels of more digits start up to this many font sizes further left. */
const LABEL_SHIFT = 1.3;
/** A number may be missing where its line was not read right. */
const JUMP = 3;

/**
 * Entries of the list that starts after `lines[start]` (its heading) and ends before `end`.
 *
 * @param lines lines of the paper in reading order, without furniture and captions
 * @param isCompound tells words with hyphens from divided ones, see compounds.ts
 */
export function readReferences(lines: readonly PageLine[], start: number, end: number, isCompound: IsCompound): ReferenceList {
  const all = upToAddresses(withoutTables(withoutNotes(inTypeOfList(lines.slice(start, end)))));
  const groups = endedByAddresses(endedByGap(splitEntries(all), usualStep(all)));
  const last = groups[groups.length - 1]?.at(-1);
  const own = last ? all.slice(0, all.indexOf(last) + 1) : all;
  return { lines: own, references: groups.map((group) => parseReference(joinLines(group.map((line) => line.text), isCompound))).filter((reference) => /\p{L}{3}/u.test(reference.raw)) };
}

/** Lines of a list much smaller than most of it are in figures and tables beside or behind it. */
const SMALLEST = 0.86;

function inTypeOfList(lines: readonly PageLine[]): PageLine[] {
  const usual = quantile(lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 10) }, () => line.size)), 0.5);
  return lines.filter((line) => line.size >= SMALLEST * usual);
}

/** Footnotes are smaller than the list by this part at least. */
const NOTE_SIZE = 0.95;

/** Without footnotes at the ends of columns: from a smaller line that begins with a raised number or mark. */
function withoutNotes(lines: readonly PageLine[]): PageLine[] {
  const usual = quantile(lines.map((line) => line.size), 0.5);
  const isSmall = (line: PageLine): boolean => line.size < NOTE_SIZE * usual;
  let inNote = false;
  return lines.filter((line, i) => {
    const above = lines[i - 1];
    if (!isSmall(line) || (above && columnKey(above) !== columnKey(line))) inNote = false;
    if (isSmall(line) && line.runs[0]?.raised === true && /^[\d*∗†‡§¶]/u.test(line.text)) inNote = true;
    return !inNote;
  });
}

/** A block of at least so many lines in the list is one of a table when none has a year and most have less than so many words. */
const TABLE = { lines: 3, words: 3, share: 0.6 } as const;

/** Without the cells of tables that stand across the columns of the list. */
function withoutTables(lines: readonly PageLine[]): PageLine[] {
  const usual = usualStep(lines);
  const blocks = cutAt(lines, indicesWhere(lines, (i) => i === 0 || jumps(lines, i) || stepAbove(lines, i) > LIST_END * usual));
  return blocks.filter((block) => !isTabular(block)).flat();
}

const isTabular = (block: readonly PageLine[]): boolean =>
  block.length >= TABLE.lines && cjkShare(block.map((line) => line.text).join('')) < 0.3 && !block.some((line) => HAS_YEAR.test(line.text)) && block.filter((line) => wordsOf(line.text).filter((word) => /\p{L}{3}/u.test(word)).length < TABLE.words && !/https?:|10\.\d{4}/.test(line.text)).length > TABLE.share * block.length;

/** Addresses of the authors that follow a list and say so. */
const ADDRESSES = /^\s*(?:affiliations?|authors[’'] addresse?s?|correspond(?:ence|ing)(?: \p{L}+){0,2})\s*:/iu;

function upToAddresses(lines: readonly PageLine[]): readonly PageLine[] {
  const at = lines.findIndex((line, i) => i > 0 && ADDRESSES.test(line.text));
  return at < 0 ? lines : lines.slice(0, at);
}

const HAS_YEAR = /(?:^|\D)(?:1[6-9]|20)\d\d(?:\D|$)|\bin press\b|forthcoming|to appear|\bn\.d\./iu;
const LABELLED = /^\s*(?:\[|\(?\d{1,3}[.)](?!\d))/u;

/** What follows the last entry with a year, and has no label, is something else: addresses of the authors, text of figures. */
function endedByAddresses(groups: readonly PageLine[][]): PageLine[][] {
  const isEntry = (group: readonly PageLine[]): boolean => LABELLED.test(group[0]?.text ?? '') || (/^[\p{Lu}\p{Lo}“"(]|^(?:van|von|de|den|der|di|da|la|le)\s/u.test(group[0]?.text ?? '') && HAS_YEAR.test(group.map((line) => line.text).join(' ')));
  let end = groups.length;
  while (end > 0 && !isEntry(groups[end - 1] ?? [])) end--;
  return end === 0 ? [...groups] : groups.slice(0, end);
}

/** Notes of the publisher that follow the last entry. */
const LIST_NOTE = /^\s*(?:publisher[’']s note|©|copyright\b|received\b|open access\b|reprints and permissions?)/iu;
/** After the last entry a step this many times the usual one begins something else (how to cite, addresses). */
const LIST_END = 1.9;

function endedByGap(groups: readonly PageLine[][], usual: number): PageLine[][] {
  const last = groups[groups.length - 1];
  if (!last) return [];
  const cut = last.findIndex((line, i) => i > 0 && (stepAbove(last, i) > LIST_END * usual || LIST_NOTE.test(line.text)));
  return cut < 0 ? [...groups] : [...groups.slice(0, -1), last.slice(0, cut)];
}

/** The last heading that names the references; null without one. */
export function referencesHeading<T extends { readonly text: string }>(headings: readonly T[]): T | null {
  const found = headings.filter(({ text }) => isCue(text, 'references'));
  return found[found.length - 1] ?? null;
}

/** Lists without a heading are labelled in one of the first so many ways. */
const SURE_LABELS = 2;
/** A list without a heading has at least so many labelled entries, in rising order, this part of them with a year. */
const LEAST_WITHOUT_HEADING = 5;
const DATED_SHARE = 0.7;

/**
 * Where a list of references without a heading begins (some journals part it from the text by a rule alone): the last "[1]" or "1." that numbered entries
 * with authors and years follow. Null when there is none.
 */
export function unnamedListStart(lines: readonly PageLine[]): number | null {
  const found = LABELS.slice(0, SURE_LABELS).map((label) => {
    const first = lines.map((line) => label.exec(line.text)?.[1]).lastIndexOf('1');
    if (first < 0) return null;
    const entries = cutAt(lines.slice(first), numberedStarts(lines.slice(first), label)).map((entry) => joinLines(entry.map((line) => line.text)));
    const good = entries.filter((entry) => HAS_YEAR.test(entry) && parseReference(entry).authors.length > 0);
    return entries.length >= LEAST_WITHOUT_HEADING && good.length >= DATED_SHARE * entries.length ? first : null;
  });
  return found.find((first) => first !== null) ?? null;
}

function splitEntries(lines: readonly PageLine[]): PageLine[][] {
  for (const label of LABELS) {
    const starts = numberedStarts(lines, label);
    if (starts.length >= LEAST_NUMBERED && (starts[0] ?? 0) < 6) return cutAt(lines, starts);
  }
  const named = lines.flatMap((line, i) => (NAME_LABEL.test(line.text) ? [i] : []));
  if (named.length >= LEAST_NUMBERED) return cutAt(lines, named);
  return cutAt(lines, unlabelledStarts(lines));
}

/** Lines that begin with numbers that rise one by one. */
function numberedStarts(lines: readonly PageLine[], label: RegExp): number[] {
  const starts: number[] = [];
  const edges = columnEdges(lines.filter((line) => label.test(line.text)));
  let expected = 1;
  lines.forEach((line, i) => {
    const number = Number(label.exec(line.text)?.[1] ?? Number.NaN);
    // Labels stand at the edge (shifted where numbers are aligned to the right); a number that begins a continued line does not.
    if (!Number.isFinite(number) || line.box.x0 > (edges.get(columnKey(line)) ?? 0) + LABEL_SHIFT * line.size) return;
    if (starts.length === 0 ? number === 1 : number >= expected && number < expected + JUMP) {
      starts.push(i);
      expected = number + 1;
    }
  });
  return starts;
}

const cutAt = (lines: readonly PageLine[], starts: readonly number[]): PageLine[][] => starts.map((start, i) => lines.slice(start, starts[i + 1] ?? lines.length));

/** Continuation lines are indented by at least this many font sizes. */
const INDENT = 0.5;
/** Of a list with hanging lines this part is entries' first lines. */
const HANGING = { least: 0.12, most: 0.9 };
/** Between entries the step is this much wider than within. */
const ENTRY_GAP = 1.18;
/** An entry begins like a name: "Smith, J.", "J. Smith", "Smith J", "de Vries, K." */
const NAME_START = /^(?:(?:van|von|de|der|den|di|da|del|la|le|al)\s+)*\p{Lu}[\p{L}'’.-]*(?:[\s-]\p{Lu}?[\p{L}'’.-]+){0,5}(?:,|\s\p{Lu}{1,3}\b|\.|\s\()/u;

/** First lines of entries without labels: by hanging indentation, else by wider steps, else by how entries end and begin. */
function unlabelledStarts(lines: readonly PageLine[]): number[] {
  const edges = columnEdges(lines);
  const outdented = lines.map((line) => line.box.x0 < (edges.get(columnKey(line)) ?? 0) + INDENT * line.size);
  const share = outdented.filter(Boolean).length / (lines.length || 1);
  if (share >= HANGING.least && share <= HANGING.most) {
    const hanging = indicesWhere(lines, (i) => outdented[i] === true);
    const indented = indicesWhere(lines, (i) => outdented[i] === false);
    // Hanging: first lines stand out to the left; some journals indent the first line instead. First lines follow a full stop and begin like a name.
    const starts = quality(lines, hanging) >= quality(lines, indented) ? hanging : indented;
    return withFirst(starts, lines);
  }
  const usual = usualStep(lines);
  const gaps = indicesWhere(lines, (i) => stepAbove(lines, i) > ENTRY_GAP * usual);
  if (gaps.length >= LEAST_NUMBERED && gaps.length > lines.length / 12) return withFirst(indicesWhere(lines, (i) => stepAbove(lines, i) > ENTRY_GAP * usual || (jumps(lines, i) && startsEntry(lines, i))), lines);
  return withFirst(indicesWhere(lines, (i) => startsEntry(lines, i)), lines);
}

const indicesWhere = (lines: readonly PageLine[], test: (i: number) => boolean): number[] => lines.flatMap((_, i) => (test(i) ? [i] : []));
const withFirst = (starts: readonly number[], lines: readonly PageLine[]): number[] => (lines.length > 0 && starts[0] !== 0 ? [0, ...starts] : [...starts]);

const columnKey = (line: PageLine): string => `${line.page}|${line.column ?? '-'}`;

/** Left edge of each column. */
function columnEdges(lines: readonly PageLine[]): Map<string, number> {
  const starts = new Map<string, number>();
  for (const line of lines) {
    const key = columnKey(line);
    const edge = starts.get(key);
    starts.set(key, edge === undefined ? line.box.x0 : Math.min(edge, line.box.x0));
  }
  return starts;
}

const startsEntry = (lines: readonly PageLine[], i: number): boolean => i === 0 || (/[.)\]\d/]\s*$/.test(lines[i - 1]?.text ?? '') && NAME_START.test(lines[i]?.text ?? ''));

/** Share of the given lines that begin as entries do. */
const quality = (lines: readonly PageLine[], starts: readonly number[]): number => starts.filter((i) => startsEntry(lines, i)).length / (starts.length || 1);

/** Does a new column or page begin with this line? */
function jumps(lines: readonly PageLine[], i: number): boolean {
  const line = lines[i];
  const above = lines[i - 1];
  return line !== undefined && above !== undefined && columnKey(line) !== columnKey(above);
}

function stepAbove(lines: readonly PageLine[], i: number): number {
  const line = lines[i];
  const above = lines[i - 1];
  return line && above && columnKey(line) === columnKey(above) ? line.baseline - above.baseline : 0;
}

function usualStep(lines: readonly PageLine[]): number {
  const steps = lines.map((_, i) => stepAbove(lines, i)).filter((step) => step > 2).sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.4)] ?? 12;
}
