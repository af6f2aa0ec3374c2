import { foldSection, type RoleOf } from '../fold-section';
import { splitFrontMatter } from '../front-matter';
import type { FoundLedger } from '../ledger';
import { INFO, MADE } from '../section';
import { textHash } from '../text-hash';
import { blocksOf } from './blocks';
import { linesOf, type Line } from './lines';

/** A stretch of the note: indices of its first character and behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A section of the note as it is now. */
export interface FoundSection {
  /** Words of the heading; null for a callout that stands for itself. */
  readonly heading: string | null;
  /** What stands below the heading, without white space around it; empty (at the place for content) when there is nothing. */
  readonly content: Span;
  /** Index behind the heading line, where content begins when there is none. */
  readonly headingEnd: number;
}

/** A note taken apart. What is in none of its parts is the reader's, or white space. */
export interface ParsedNote {
  /** Sections with a heading, in the order of the note. */
  readonly sections: readonly FoundSection[];
  /** The callouts that stand for themselves, by their id, where they were found. */
  readonly callouts: ReadonlyMap<string, FoundSection>;
  /** Where the body begins and where the first heading stands (its end without one). */
  readonly top: Span;
  /** Where the part of the note that a place stands in ends: before the next heading, or the ledger, white space not included. */
  readonly partEnd: (place: number) => number;
}

/** How a callout that stands for itself is recognised. */
export interface CalloutMark {
  readonly id: string;
  /** Hash of what was generated; null when nothing was. */
  readonly hash: string | null;
  /** Its text in the new draft; "" when there is none. */
  readonly draft: string;
  /** Titles that it may have been written with in another language. */
  readonly titles?: readonly string[];
}

/** A heading of level 1 or 2: where a section begins. */
const HEADING = /^ {0,3}#{1,2}(?:[ \t]+(.*))?$/;

/** The words of a heading line: without marks, a block id and white space at its end. */
export function headingWords(line: string): string | null {
  const found = HEADING.exec(line);
  if (!found) return null;
  return (found[1] ?? '').replace(/[ \t]+\^[A-Za-z0-9-]+[ \t]*$/, '').replace(/[ \t]+#+[ \t]*$/, '').replace(/\s+/g, ' ').trim();
}

/** The stretch without white space at its beginning and end; empty at its start when nothing is left. */
function trimmed(note: string, { start, end }: Span): Span {
  const text = note.slice(start, Math.max(start, end));
  const content = text.trim();
  if (content === '') return { start, end: start };
  const from = start + text.indexOf(content);
  return { start: from, end: from + content.length };
}

/** Callouts at the left edge that stand outside of code. */
function quotesOf(note: string, lines: readonly Line[]): readonly Span[] {
  const quotes: { start: number; end: number }[] = [];
  let open = false;
  for (const line of lines) {
    const isQuote = !line.code && /^ {0,3}>/.test(line.text);
    const last = quotes.at(-1);
    if (isQuote && open && last) last.end = line.end;
    else if (isQuote) quotes.push({ start: line.start, end: line.end });
    open = isQuote;
  }
  return quotes.map((span) => trimmed(note, span));
}

/** The type and title of a callout; what the reader writes below does not count. */
const firstLine = (text: string, roleOf: RoleOf): string => foldSection(text.split(/\r\n|\r|\n/, 1).join(''), roleOf);

/** Finds a callout: by what was generated, else by the first line of its new text; of several the one nearest to where it is written. */
function findCallout(note: string, quotes: readonly Span[], { id, hash, draft, titles = [] }: CalloutMark, roleOf: RoleOf): Span | null {
  const generated = quotes.filter(({ start, end }) => hash !== null && textHash(foldSection(note.slice(start, end), roleOf)) === hash);
  const title = firstLine(draft, roleOf);
  const isTitled = (line: string): boolean => (title !== '' && line === title) || titles.some((one) => line.endsWith(` ${one}`));
  const named = quotes.filter(({ start, end }) => isTitled(firstLine(note.slice(start, end), roleOf)));
  const found = generated.length > 0 ? generated : named;
  return (id === MADE ? found.at(-1) : found[0]) ?? null;
}

/** Takes a note apart at its headings of level 1 and 2; the ledger and the callouts that stand for themselves are in no section. */
export function parseNote(note: string, ledger: Pick<FoundLedger, 'start' | 'end'>, marks: readonly CalloutMark[], roleOf: RoleOf): ParsedNote {
  const { bodyStart } = splitFrontMatter(note);
  const lines = linesOf(note, bodyStart);
  const headings = lines.flatMap((line) => {
    const words = line.code ? null : headingWords(line.text);
    return words === null ? [] : [{ words, line }];
  });
  const quotes = quotesOf(note, lines);
  const taken: Span[] = [ledger];
  const callouts = new Map<string, FoundSection>();
  for (const mark of marks) {
    const span = findCallout(note, quotes.filter((quote) => !taken.includes(quote)), mark, roleOf);
    if (!span) continue;
    taken.push(span);
    callouts.set(mark.id, { heading: null, content: span, headingEnd: span.start });
  }
  /** Behind the heading, up to whatever comes first: the next heading, the ledger, such a callout. */
  const contentOf = (from: number, limit: number): Span =>
    trimmed(note, { start: from, end: taken.filter(({ start }) => start >= from && start < limit).reduce((end, { start }) => Math.min(end, start), limit) });
  const top = { start: bodyStart, end: headings[0]?.line.start ?? note.length };
  const sections = headings.map(({ words, line }, index) => ({
    heading: words,
    headingEnd: line.end,
    content: contentOf(line.end, headings[index + 1]?.line.start ?? note.length),
  }));
  const ends = [...headings.map(({ line }) => line.start), ledger.start, note.length];
  const partEnd = (place: number): number => place + note.slice(place, Math.min(...ends.filter((end) => end >= place))).trimEnd().length;
  return { sections, partEnd, callouts: withInfo(note, callouts, contentOf(bodyStart, top.end), roleOf), top };
}

/**
 * When the callout at the top was changed so that its first line is another, it is the first callout of that kind before the first heading, if there is one.
 */
function withInfo(note: string, callouts: Map<string, FoundSection>, content: Span, roleOf: RoleOf): ReadonlyMap<string, FoundSection> {
  if (callouts.has(INFO) || content.start === content.end) return callouts;
  let start = content.start;
  for (const { text, gap } of blocksOf(note.slice(content.start, content.end), roleOf)) {
    if (/^ {0,3}>[ \t]*\[!info\]/i.test(text)) {
      callouts.set(INFO, { heading: null, content: { start, end: start + text.length }, headingEnd: start });
      break;
    }
    start += text.length + gap.length;
  }
  return callouts;
}
