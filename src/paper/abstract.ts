import { headingKey, isCue, runInLength, startsKeywords } from './cues';
import type { PageLine, PageLines } from './page-lines';
import type { Title } from './title';
import { isProse, sameSize, type TextStyle } from './text-style';

/** The abstract's lines; the first without its run-in name. */
export interface AbstractLines {
  readonly lines: readonly PageLine[];
  /** The line that names it; null when it stands in the first line or is not printed. */
  readonly heading: PageLine | null;
}

/** An abstract named by a heading stands on one of these first pages (theses have it after a cover). */
const FIRST_PAGES = 8;
/** A gap of this many line steps ends the abstract, when what follows is of another type; this many in any case. */
const GAP = 1.6;
const WIDE_GAP = 3.2;
/** An abstract without a name has at least this many lines of prose. */
const LEAST_LINES = 3;
/** Notes that follow an abstract: copyright, permission, dates. */
const SENTENCE_END = /[.!?。．][)\]”"’]*\s*$/u;
/** "4.5 Summary" is a section. */
const NUMBERED = /^\s*\d+(?:\.\d+|\s*\.?\s+\p{L})/u;
/** "4.1 Motivation" begins no paper. */
const LATER_SECTION = /^\s*(?:[2-9]|\d\d|\d+\.\d)/u;
const NOTE = /^\s*(?:©|\(c\)\s|copyright|permission to|received\b|this work is licensed|\*\s*corresponding)|\ball rights reserved\b/i;

/** Finds the abstract: by its name as a heading or at the start of a line, else as the one block of prose between authors and first section. */
export function findAbstract(pages: readonly PageLines[], style: TextStyle, title: Title | null): AbstractLines | null {
  for (const [at, page] of pages.slice(0, FIRST_PAGES).entries()) {
    const own = page.lines.filter(isText);
    const lines = [...own, ...(pages[at + 1]?.lines.filter(isText) ?? [])];
    for (const [i, line] of own.entries()) {
      if (isCue(line.text, 'abstract') && line.text.length < 40 && !NUMBERED.test(line.text) && (title === null || page.page > title.page || line.baseline > (title.lines[0]?.baseline ?? 0))) {
        const body = bodyFrom(notBeside(lines, i, line), 0, style);
        if (body.length > 0 && body.some((l) => isProse(l.text))) return { heading: line, lines: body };
      }
      const cut = runInLength(line.text, 'abstract');
      if (cut > 0 && cut < line.text.length && isProse(line.text.slice(cut))) return { heading: null, lines: withoutRunIn(bodyFrom([line, ...notBeside(lines, i, line)], 0, style), cut) };
      if (page.page === title?.page && isBoldRunIn(line)) return { heading: null, lines: withoutRunIn(bodyFrom(lines, i, style), line.runs[0]?.text.trimEnd().length ?? 0) };
    }
  }
  if (!title) return null;
  const page = pages[title.page - 1];
  const bottom = Math.max(...title.lines.map((line) => line.baseline));
  const below = page?.lines.filter((line) => isText(line) && line.baseline > bottom) ?? [];
  // Many authors may fill the title's page; then the abstract stands overleaf.
  const next = below.some((line, i) => isProse(line.text) && isProse(below[i + 1]?.text ?? '')) ? undefined : pages[title.page];
  return unnamed(page, style, title.lines, bottom) ?? unnamed(next, style, [], 0);
}

/** English names of abstracts; one in another language has another name. */
const ENGLISH = ['abstract', 'summary', 'executivesummary'];
/** The first section, by number and title. */
const FIRST_SECTION = /^(?:0|1|I|１)\s?[.．、]?\s+[\p{Lu}\p{Lo}]/u;

/**
 * Lines of an abstract in another language ("Abstract" beside "Zusammenfassung") on the page of the one that was found or the next, before the first
 * section; with the line that names it. None where the paper has one abstract.
 */
export function otherAbstract(pages: readonly PageLines[], style: TextStyle, found: AbstractLines): PageLine[] {
  const page = found.lines[0]?.page ?? 0;
  const known = nameOf(found.heading ?? lineAt(pages, found.lines[0]));
  const lines = [...(pages[page - 1]?.lines ?? []), ...(pages[page]?.lines ?? [])].filter(isText);
  const start = lines.findIndex((line) => line.baseline === (found.heading ?? found.lines[0])?.baseline && line.page === page);
  const end = lines.findIndex((line, i) => i > start && (isCue(line.text, 'introduction') || (FIRST_SECTION.test(line.text) && !isProse(line.text))));
  const at = lines.slice(0, end < 0 ? lines.length : end).findIndex((line) => {
    const name = nameOf(line);
    return name !== null && known !== null && name !== known && !(ENGLISH.includes(name) && ENGLISH.includes(known));
  });
  const line = lines[at];
  if (!line) return [];
  const body = isCue(line.text, 'abstract') ? bodyFrom(notBeside(lines, at, line), 0, style) : bodyFrom(lines, at, style);
  return body.some((other) => isProse(other.text)) ? [line, ...body] : [];
}

/** The name of an abstract that a line is or begins with; null without one. */
function nameOf(line: PageLine | undefined): string | null {
  if (!line) return null;
  if (isCue(line.text, 'abstract') && line.text.length < 40 && !NUMBERED.test(line.text)) return headingKey(line.text);
  const cut = runInLength(line.text, 'abstract');
  return cut > 0 && isProse(line.text.slice(cut)) ? headingKey(line.text.slice(0, cut)) : null;
}

/** The line as printed of one whose name was cut off. */
const lineAt = (pages: readonly PageLines[], cut: PageLine | undefined): PageLine | undefined =>
  cut && pages[cut.page - 1]?.lines.find((line) => line.baseline === cut.baseline && line.box.x0 === cut.box.x0);

/** Lines behind a heading, without those of a block on its left where lines of the abstract, flush with the heading, stand beside it (keywords, dates). */
const notBeside = (lines: readonly PageLine[], at: number, heading: PageLine): PageLine[] =>
  lines.slice(at + 1).filter((line) => line.page !== heading.page || line.box.x1 > heading.box.x0 || !lines.slice(at).some((other) => other.page === line.page && Math.abs(other.box.x0 - heading.box.x0) < line.size && Math.abs(other.baseline - line.baseline) < line.size));

const isText = (line: PageLine): boolean => line.angle === 0 && line.role !== 'furniture' && line.role !== 'caption' && line.role !== 'footnote';

/** A first run that is the name, in a type of its own. */
function isBoldRunIn(line: PageLine): boolean {
  const [first, second] = line.runs;
  return first !== undefined && second !== undefined && first.bold && first.font !== second.font && isCue(first.text, 'abstract') && line.text.length > first.text.length + 10;
}

function withoutRunIn(lines: readonly PageLine[], cut: number): PageLine[] {
  const [first, ...rest] = lines;
  return first ? [{ ...first, text: first.text.slice(cut).trim() }, ...rest] : [];
}

/** Lines from `start` while they look like one text. */
function bodyFrom(lines: readonly PageLine[], start: number, style: TextStyle): PageLine[] {
  const body: PageLine[] = [];
  const size = mainSize(lines.slice(start, start + 6));
  let noteOn: number | null = null;
  for (const line of lines.slice(start)) {
    const last = body[body.length - 1];
    // A note at the page's foot parts a sentence that goes on overleaf.
    if (last && line.page === last.page && line.runs[0]?.raised === true && line.size < 0.95 * size && !SENTENCE_END.test(last.text)) noteOn = line.page;
    if (noteOn === line.page) continue;
    if (last ? endsBefore(last, line, body, size, style) : line.text.trim() === '') break;
    if (!last && startsSection(line)) break;
    body.push(line);
  }
  return body;
}

/** The size of most characters. */
function mainSize(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(Math.round(line.size * 4) / 4, (counts.get(Math.round(line.size * 4) / 4) ?? 0) + line.text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const startsSection = (line: PageLine): boolean =>
  isCue(line.text, 'keywords') || startsKeywords(line.text) || (isCue(line.text, 'introduction') && line.text.length < 40 && (line.bold || /^[\dIVX]/.test(line.text) || /^\p{Lu}[\p{Lu}\s]+$/u.test(line.text))) || NOTE.test(line.text);

function endsBefore(last: PageLine, line: PageLine, body: readonly PageLine[], size: number, style: TextStyle): boolean {
  // A sentence may go on with "Copyright" or "©" at the start of a line.
  if (NOTE.test(line.text) && !SENTENCE_END.test(last.text) && sameSize(line.size, size)) return false;
  if (startsSection(line) || isCue(line.text, 'introduction') || isCue(line.text, 'abstract')) return true;
  if (/^(?:1|I)\.?\s+\p{Lu}/u.test(line.text) && !isProse(line.text) && (line.bold !== last.bold || !sameSize(line.size, size) || line.font !== last.font)) return true;
  const jump = line.page !== last.page || line.baseline < last.baseline;
  if (jump) return /[.!?。．]\s*$/.test(last.text) || !(sameSize(line.size, size) || line.font === last.font);
  const step = line.baseline - last.baseline;
  const usual = body.length > 1 ? Math.min(...steps(body)) : 1.25 * size;
  if (step > WIDE_GAP * usual) return true;
  const goesOn = step < 1.15 * usual && line.font === last.font && Math.abs(line.box.x0 - last.box.x0) < size && isProse(line.text);
  if (goesOn) return false;
  const otherType = (!sameSize(line.size, size) && line.text.length > 3) || (line.bold !== last.bold && line.bold && !isProse(line.text));
  if (otherType && (step > 1.15 * usual || line.text.length > 40)) return !isMath(line, style);
  return step > GAP * usual && (body.length > 4 || otherType) && /[.!?。．]\s*$/.test(last.text) && line.bold !== last.bold;
}

/** A line that is short of words but holds signs: its size says nothing. */
const isMath = (line: PageLine, style: TextStyle): boolean => sameSize(line.size, style.size) && /[=∑∫≤≥]/.test(line.text);

const steps = (lines: readonly PageLine[]): number[] => {
  const found = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0)).filter((step) => step > 2);
  return found.length > 0 ? found : [Infinity];
};

/** The first block of prose below the title whose type or width is not that of the body, or that a section follows. */
function unnamed(page: PageLines | undefined, style: TextStyle, title: readonly PageLine[], bottom: number): AbstractLines | null {
  if (!page) return null;
  const column = title.every((line) => line.column !== null) ? title[0]?.column ?? null : null;
  const lines = page.lines.filter((line) => isText(line) && line.baseline > bottom + 1 && (column === null || line.column === column || line.column === null));
  const at = lines.findIndex((line, i) => isProse(line.text) && isProse(lines[i + 1]?.text ?? '') && sameSize(line.size, lines[i + 1]?.size ?? 0));
  const first = lines[at];
  if (!first || lines.slice(0, at).some((line) => isCue(line.text, 'introduction'))) return null;
  const body = uniformBlock(lines, at);
  const next = lines[at + body.length];
  const ownType = !sameSize(first.size, style.size) || first.bold !== style.bold || first.font !== style.font;
  const bounded = next !== undefined && !LATER_SECTION.test(next.text) && (startsSection(next) || isCue(next.text, 'introduction') || /^(?:1|I)\.?\s+\p{Lu}/u.test(next.text));
  return body.length >= LEAST_LINES && (ownType || bounded) ? { heading: null, lines: body } : null;
}

/** Lines of one type and even steps. */
function uniformBlock(lines: readonly PageLine[], start: number): PageLine[] {
  const block: PageLine[] = [];
  for (const line of lines.slice(start)) {
    const last = block[block.length - 1];
    if (last) {
      const step = line.baseline - last.baseline;
      if (step < -1 || step > GAP * (block.length > 1 ? Math.max(...steps(block)) : 1.3 * last.size) || !sameSize(line.size, last.size) || line.bold !== last.bold || startsSection(line)) {
        // Side by side pieces of one line stay together.
        if (Math.abs(step) > 1) break;
      }
    }
    block.push(line);
  }
  return block;
}
