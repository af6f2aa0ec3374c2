import type { DocumentInfo } from '../model/page';
import type { PageLine, Run } from './page-lines';
import { composeAccents } from './glyph-text';
import { groupName, isPersonName, isPlace, splitNames, tidyName } from './names';
import { bareText, cjkShare, sameSize } from './text-style';

/** A gap from this many font sizes on parts two names (in East Asian lines without marks a narrower one does). */
const NAME_GAP = 0.9;
const CJK_NAME_GAP = 0.35;
/** Lines of one stack (name, institution, mail) are at most this many font sizes apart. */
const STACK_LEADING = 1.75;

/**
 * Authors from the lines between title and abstract: lists with commas and "and", one name a line, names over their institutions.
 * The first line with a name sets the type that the others have too; marks (raised runs) part names.
 *
 * @param lines the lines in question, in any order
 * @returns names as printed, in order of print, row by row
 */
export function findAuthors(lines: readonly PageLine[], info: DocumentInfo): { readonly names: string[]; readonly lines: PageLine[] } {
  const sorted = [...lines].sort((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0);
  const rows = rowsOf(sorted);
  const first = rows.flat().find((line) => namesIn(line).some(isPersonName));
  if (!first) return { names: statedNames(info, sorted), lines: [] };
  const type = nameRun(first);
  const taken: PageLine[] = [];
  let names: string[] = [];
  let open: { readonly text: string; readonly line: PageLine } | null = null;
  for (const line of rows.flat()) {
    const group = line.baseline < first.baseline - 1 ? null : groupName(line.text);
    if (group !== null && (line.text.startsWith('(') || hasType(line, type))) {
      names.push(group);
      taken.push(line);
      continue;
    }
    if (line.baseline < first.baseline - 1 || !hasType(line, type) || (isPlace(withoutGroups(line.text)) && !startsWithName(line)) || belowPlace(line, sorted, taken)) continue;
    let parts = startsWithName(line) ? untilPlace(namesIn(line, type)) : namesIn(line, type);
    if (open && follows(open.line, line) && (!isPersonName(parts[0] ?? '') || INITIALS.test(open.text)) && isPersonName(`${open.text} ${parts[0] ?? ''}`)) {
      // A name divided at the line's end.
      if (isPersonName(open.text)) names = names.slice(0, -1);
      parts = [`${open.text} ${parts[0] ?? ''}`, ...parts.slice(1)];
    }
    const good = parts.flatMap((part) => (isPersonName(part) ? [part] : groupName(part) ?? []));
    if (good.length === 0 || good.length < parts.length / 2) continue;
    names.push(...good);
    taken.push(line);
    const last = parts[parts.length - 1] ?? '';
    open = endsOpen(line) ? { text: last, line } : null;
  }
  return { names: unique(names.map(closeName)), lines: taken };
}

/** Names of groups hold words of institutions. */
const withoutGroups = (text: string): string => {
  const parts = splitNames(text);
  const others = parts.filter((part) => groupName(part) === null);
  return others.length < parts.length ? others.join(', ') : text;
};

/** Initials at a line's end belong to the name below, even where that could be one without them. */
const INITIALS = /^(?:\p{Lu}\.[\s-]*)+$/u;

/** Does a line end in the middle of a list, so that a name may go on below? */
const endsOpen = (line: PageLine): boolean => !/[,;，、]\s*$/.test(line.text) && !(line.runs[line.runs.length - 1]?.raised ?? false);

const follows = (above: PageLine, line: PageLine): boolean => line.baseline - above.baseline > 0 && line.baseline - above.baseline < STACK_LEADING * line.size;

/** Lines on one level together, so that names in columns are read row by row. */
function rowsOf(sorted: readonly PageLine[]): PageLine[][] {
  const rows: PageLine[][] = [];
  for (const line of sorted) {
    const row = rows[rows.length - 1];
    if (row?.[0] && line.baseline - row[0].baseline < 0.5 * line.size) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.box.x0 - b.box.x0));
}

const nameRun = (line: PageLine): Run | undefined => line.runs.find((run) => !run.raised && run.text.trim().length > 1);

const hasType = (line: PageLine, type: Run | undefined): boolean => {
  const run = nameRun(line);
  return run !== undefined && type !== undefined && sameSize(run.size, type.size) && run.bold === type.bold;
};

/** "Jane Doe, University of Somewhere": a name before its institution. */
const startsWithName = (line: PageLine): boolean => {
  const [first = '', second = ''] = splitNames(line.text);
  return isPersonName(first) && isPlace(second) && !/\d/.test(line.text.charAt(0));
};

/** Names before the first institution. */
const untilPlace = (parts: readonly string[]): string[] => {
  const end = parts.findIndex(isPlace);
  return end < 0 ? [...parts] : parts.slice(0, end);
};

/** Is there an institution or a mail address right above, in the same type, so that this line goes on with it? */
function belowPlace(line: PageLine, lines: readonly PageLine[], names: readonly PageLine[]): boolean {
  let lower = line;
  for (;;) {
    const above = lines
      .filter((other) => other.baseline < lower.baseline - 1 && lower.baseline - other.baseline < STACK_LEADING * lower.size && other.box.x0 < lower.box.x1 && lower.box.x0 < other.box.x1)
      .sort((a, b) => b.baseline - a.baseline)[0];
    if (!above || names.includes(above)) return false;
    if (isPlace(above.text) && hasType(above, nameRun(line))) return !line.runs.some((run) => run.raised) && !/,.*,/.test(line.text);
    lower = above;
  }
}

/** Names that stand in a row without marks may be closer than NAME_GAP, down to this part of the font size; a blank between words is narrower. */
const ROW_GAP = 0.35;

/** Runs of a line that are a whole name each, set apart from each other; none when one of them is no name. */
function namesInRow({ runs, size }: PageLine): string[] {
  const names = runs.map(({ text }) => composeAccents(text).trim()).filter((text) => text !== '');
  const apart = runs.every((run, i) => i === 0 || run.text.trim() === '' || run.box.x0 - (runs[i - 1]?.box.x1 ?? 0) > ROW_GAP * size);
  return names.length > 1 && apart && names.every((name) => isPersonName(name)) ? names : [];
}

/** Texts between marks, commas and wide gaps of a line; of a line in several types only the type of the names. */
function namesIn(line: PageLine, type?: Run): string[] {
  const row = namesInRow(line);
  if (row.length > 0) return row;
  const cjk = cjkShare(line.text) > 0.5;
  const marked = line.runs.some((run) => run.raised);
  const wide = cjk ? (marked ? Infinity : CJK_NAME_GAP) : NAME_GAP;
  const bold = (type ?? nameRun(line))?.bold ?? false;
  let text = '';
  let previous: Run | null = null;
  for (const run of line.runs) {
    const gap: number = previous ? run.box.x0 - previous.box.x1 : 0;
    // A letter in another font (an accented one that the main font lacks) stays; a word in another weight is no part of a name.
    if (run.raised || (run.bold !== bold && (run.text.match(/\p{L}/gu)?.length ?? 0) > 2)) text += ', ';
    else if (gap > wide * line.size) text += `, ${run.text}`;
    else text += (gap > 0.14 * line.size ? ' ' : '') + run.text;
    previous = run;
  }
  return splitNames(composeAccents(text));
}

/** A CJK name in one piece, but for the blank between family and given name where it is printed. */
const closeName = (name: string): string => (/^(?:\p{Script=Hangul}\s?){2,5}$/u.test(name) ? name.replace(/\s+/g, '') : name.replace(/\s+/g, ' '));

/** Names that the file states, where the page prints all of them. */
function statedNames(info: DocumentInfo, lines: readonly PageLine[]): string[] {
  const printed = bareText(lines.map((line) => line.text).join(' '));
  const names = splitNames((info.author ?? '').replace(/\s+;\s+/g, ', ')).map(tidyName);
  return names.length > 0 && names.every((name) => isPersonName(name) && printed.includes(bareText(name))) ? names : [];
}

const unique = (names: readonly string[]): string[] => [...new Map(names.map((name) => [bareText(name), name])).values()];
