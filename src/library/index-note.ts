import { en, type Messages } from '../i18n/en';
import type { Properties, PropertyValue, Reading } from '../model/ports';
import { copiesAmong, paperIdOf } from './copies';
import { link } from '../note/links';
import { safeCell } from '../note/safe-text';
import { stars } from '../note/difficulty';

/** The index note: a table of all readings between two comments, made of the notes' properties alone. */

/** Property of an index note: by it the note is known wherever it lies and whatever it is called. */
const MARK = 'paper-index';

const START = '%% paper-index:start %%';
const END = '%% paper-index:end %%';
const MARKER = /^[ \t]*%%[ \t]*paper-index:(start|end)[ \t]*%%[ \t]*$/gm;

/** Authors named in a cell; papers with hundreds would make it a page. */
const MOST_AUTHORS = 3;

/** Characters of a TL;DR in a cell: the table has eight columns, and a longer text makes one row fill the screen. */
const LONGEST_TLDR = 140;

type Words = Messages['note'];

/** A property as plain text, whatever a reader made of it; "" when empty. */
function plain(value: PropertyValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.map(plain).filter((text) => text !== '').join(', ') : String(value);
}

/** The first authors, and that there are others. */
function authorsCell(value: PropertyValue | undefined, words: Words): string {
  if (typeof value !== 'object' || value === null) return plain(value);
  const names = value.map(plain).filter((name) => name !== '');
  const first = names.slice(0, MOST_AUTHORS).join(', ');
  return names.length > MOST_AUTHORS ? words.index.others(first) : first;
}

function timeCell(value: PropertyValue | undefined, words: Words): string {
  return typeof value === 'number' && value > 0 ? words.index.minutes(value) : plain(value);
}

/** Our three words for the status in the reader's language; any other word as it is. */
function statusCell(value: PropertyValue | undefined, words: Words): string {
  const status = plain(value);
  return status === 'unread' || status === 'reading' || status === 'read' ? words.index.status[status] : status;
}

/** The beginning of a text, cut after a word. */
function shortened(text: string): string {
  if (text.length <= LONGEST_TLDR) return text;
  const cut = text.lastIndexOf(' ', LONGEST_TLDR);
  return `${text.slice(0, cut > LONGEST_TLDR / 2 ? cut : LONGEST_TLDR).replace(/[\s,;:.]+$/, '')} …`;
}

/** Name of a note without folder and ending. */
const noteName = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.md$/, '');

/** What the link to a note shows: its title, else its first alias, else its name. */
function titleOf({ properties, path }: Reading): string {
  const aliases = properties['aliases'];
  const alias = typeof aliases === 'object' && aliases !== null ? plain(aliases[0]) : plain(aliases);
  return plain(properties['title']).trim() || alias.trim() || noteName(path);
}

function row(reading: Reading, alias: string, words: Words): string {
  const properties: Properties = reading.properties;
  const difficulty = properties['difficulty'];
  const cells = [
    authorsCell(properties['authors'], words),
    plain(properties['year']),
    plain(properties['venue']),
    (typeof difficulty === 'number' && stars(difficulty)) || plain(difficulty),
    timeCell(properties['reading-time'], words),
    statusCell(properties['status'], words),
    shortened(plain(properties['tldr'])),
  ].map((text) => safeCell(text));
  return `| ${[link(reading.path, { alias, cell: true }), ...cells].join(' | ')} |`;
}

/** Newest draft first; without a date last; then by path. */
function byAge(a: Reading, b: Reading): number {
  const [dateA, dateB] = [plain(a.properties['drafted-on']), plain(b.properties['drafted-on'])];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/**
 * What an index says of a reading, as one text: as long as it stays the same, the index does. Another property may change without the index being
 * written.
 */
export function indexEntry(reading: Reading, words: Words = en.note): string {
  return [paperIdOf(reading), plain(reading.properties['drafted-on']), row(reading, titleOf(reading), words)].join('\n');
}

/** Is a note with these properties an index? The reader can make any note one, or take the mark away. */
export const isIndex = (properties: Properties): boolean => properties[MARK] === true || properties[MARK] === 'true';

/** The lines between the markers. */
function indexTable(readings: readonly Reading[], words: Words): readonly string[] {
  const { paper, authors, year, venue, difficulty, time, status, tldr } = words.index.columns;
  const header = [paper, authors, year, venue, difficulty, time, status, tldr];
  const copies = copiesAmong(readings);
  const rows = [...readings].sort(byAge).map((reading) => row(reading, copies.has(reading) ? words.index.copy(titleOf(reading), noteName(reading.path)) : titleOf(reading), words));
  const none = `| ${words.index.empty} |${'  |'.repeat(header.length - 1)}`;
  return [`| ${header.join(' | ')} |`, `|${' --- |'.repeat(header.length)}`, ...(rows.length > 0 ? rows : [none])];
}

/** A part of the note. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Our part of the note, markers included: the last start marker that an end marker follows directly, with nothing but our table between them. Anything
 * else there was written by somebody, so that the markers no longer tell what is ours. Null when there is no such part.
 */
function ownPart(note: string): Span | null {
  const markers = [...note.matchAll(MARKER)];
  for (let index = markers.length - 1; index > 0; index -= 1) {
    const [first, second] = [markers[index - 1], markers[index]];
    if (first?.[1] !== 'start' || second?.[1] !== 'end') continue;
    const between = note.slice(first.index + first[0].length, second.index).split(/\r?\n/).map((line) => line.trim());
    if (between.every((line) => line === '' || line.startsWith('|'))) {
      return { start: first.index, end: second.index + second[0].length };
    }
  }
  return null;
}

/**
 * The index note with a table of these readings. Only the part between the markers is replaced; when they are gone or damaged (one is missing, their
 * order is wrong, text stands between them) the part is appended and nothing else changes. The same readings give the same note again.
 *
 * @param existing the note's text, null when there is none; its line ends are kept
 */
export function updateIndexNote(existing: string | null, readings: readonly Reading[], words: Words = en.note): string {
  const lineEnd = existing?.includes('\r\n') === true ? '\r\n' : '\n';
  const part = [START, '', ...indexTable(readings, words), '', END].join(lineEnd);
  if (existing === null || existing === '') return `---\n${MARK}: true\n---\n${part}${lineEnd}`;
  const own = ownPart(existing);
  if (own) return existing.slice(0, own.start) + part + existing.slice(own.end);
  const gap = /\n\r?\n$/.test(existing) ? '' : existing.endsWith('\n') ? lineEnd : lineEnd + lineEnd;
  return existing + gap + part + lineEnd;
}
