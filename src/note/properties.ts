import { Document, Scalar, YAMLSeq, isScalar, parse, parseDocument } from 'yaml';
import type { Claim } from '../model/draft';
import { failed, messageOf, success, type Outcome } from '../model/outcome';
import type { Properties, PropertyValue } from '../model/ports';
import { cleanText } from './clean-text';
import { splitFrontMatter } from './front-matter';

/** The properties of a reading note: which there are, how they are written as YAML, and how they are read. */

/** What the properties of a note are made from. Texts as printed; null, "", 0 and [] are "not known" and become empty values. */
export interface PropertySource {
  readonly title: string | null;
  readonly aliases: readonly string[];
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly venue: string | null;
  readonly doi: string | null;
  readonly arxiv: string | null;
  /** Links, see propertyLink. */
  readonly pdf: string;
  readonly cover: string | null;
  readonly tldr: readonly Claim[];
  readonly difficulty: number;
  readonly readingMinutes: number;
  readonly draftedBy: string;
  /** US dollars; absent when nothing was sent. */
  readonly costUsd?: number | null;
  readonly draftedOn: Date;
  readonly paperId: string;
}

/** Characters of the `tldr` property: a cell of the index note. */
const LONGEST_TLDR = 300;
/** A sentence's end before this leaves too little; the text is then cut at a word. */
const SHORTEST_TLDR = 100;

/** A date as properties have it, in the reader's time zone: 2026-11-23. */
export function isoDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The TL;DR as one plain line of at most 300 characters, cut after a sentence, else after a word. The index note is made of properties
 * alone, so that this text is one.
 */
export function tldrText(claims: readonly Claim[]): string {
  const whole = cleanText(claims.map((claim) => claim.text).join(' '));
  if (whole.length <= LONGEST_TLDR) return whole;
  const start = whole.slice(0, LONGEST_TLDR);
  const ends = [...start.matchAll(/[.!?]["')\]”’]?(?= )|[。！？]/g)].map((match) => match.index + match[0].length);
  const lastEnd = ends.at(-1) ?? 0;
  if (lastEnd >= SHORTEST_TLDR) return start.slice(0, lastEnd);
  const cut = start.slice(0, LONGEST_TLDR - 1).replace(/\p{Surrogate}$/u, '');
  return `${cut.replace(/ [^ ]*$/, '')}…`;
}

/** A text as the value of a property: clean, null when empty. Text that begins like a link is kept from being one. */
function textProperty(text: string | null): string | null {
  const clean = cleanText(text ?? '').replace(/^(!?)\[\[/, '$1[ [');
  return clean === '' ? null : clean;
}

/** A list of texts; null when empty. */
function listProperty(texts: readonly string[]): readonly string[] | null {
  const values = texts.map(textProperty).filter((text) => text !== null);
  return values.length === 0 ? null : values;
}

/** The properties of a new note, in the order of NOTE.md. */
export function noteProperties(source: PropertySource): Properties {
  return {
    title: textProperty(source.title),
    aliases: listProperty(source.aliases),
    authors: listProperty(source.authors),
    year: source.year,
    venue: textProperty(source.venue),
    doi: textProperty(source.doi),
    arxiv: textProperty(source.arxiv),
    pdf: source.pdf,
    cover: source.cover,
    tldr: textProperty(tldrText(source.tldr)),
    difficulty: source.difficulty > 0 ? source.difficulty : null,
    'reading-time': source.readingMinutes > 0 ? source.readingMinutes : null,
    status: 'unread',
    tags: ['paper'],
    'drafted-by': textProperty(source.draftedBy),
    'drafted-on': isoDate(source.draftedOn),
    ...(source.costUsd === undefined ? {} : { 'cost-usd': source.costUsd }),
    'paper-id': source.paperId,
  };
}

/** Properties whose text is always quoted: sentences and links, which look uneven with quotes on some notes only. */
const QUOTED: ReadonlySet<string> = new Set(['title', 'pdf', 'cover', 'tldr']);

/** Dates are the one kind of text that stays plain though YAML 1.1 knows it: the app wants dates so. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Would some reader of YAML take the plain text for something else (a number, yes, null, a time), or a template tool act on it? */
function needsQuotes(text: string): boolean {
  if (text.includes('<%')) return true;
  const readings = (['1.1', '1.2'] as const).map((version): unknown => {
    try {
      return parse(text, { version, logLevel: 'silent' });
    } catch {
      return null;
    }
  });
  return readings.some((reading) => reading !== text);
}

/** A text as a YAML node with the quotes it needs. */
function textNode(key: string, text: string): Scalar<string> {
  const node = new Scalar(text);
  const isPlainDate = key === 'drafted-on' && DATE.test(text);
  node.type = !isPlainDate && (QUOTED.has(key) || needsQuotes(text)) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
  return node;
}

/** A value as a YAML node: lists in brackets on one line. */
function valueNode(key: string, value: PropertyValue): Scalar | YAMLSeq {
  if (typeof value === 'string') return textNode(key, value);
  if (value === null || typeof value !== 'object') return new Scalar(value);
  const list = new YAMLSeq();
  list.flow = true;
  list.items = value.map((item) => {
    const node = valueNode(key, item);
    if (item === null && isScalar(node)) node.source = 'null'; // an empty value inside brackets would be no item
    return node;
  });
  return list;
}

/**
 * Front matter with its lines of dashes and a line end: keys in the given order, null as an empty value, lists in brackets, text quoted where any reader of YAML
 * needs it. It parses to the same values again.
 */
export function frontMatter(properties: Properties): string {
  const document = new Document({});
  for (const [key, value] of Object.entries(properties)) document.set(key, valueNode(key, value));
  const yaml = document.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: false, doubleQuotedMinMultiLineLength: Infinity });
  // Templater looks for "<%" anywhere in a new note; such text is in double quotes, where YAML knows another way to write "<".
  return `---\n${yaml.replace(/ +$/gm, '').replace(/<%/g, '\\x3C%')}---\n`;
}

/** Front matter that YAML cannot read, with the reason in the reader's words of YAML. */
export interface BrokenProperties {
  readonly code: 'broken-properties';
  readonly detail: string;
}

/** A value of YAML as a property: what is no text, number, truth value or list (nested maps, which the app does not show) as JSON text. */
function toProperty(value: unknown): PropertyValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toProperty);
  if (value instanceof Date) return isoDate(value);
  return JSON.stringify(value);
}

/** The properties of a note; none without front matter; a failure when its YAML is broken or is no list of keys. */
export function readProperties(note: string): Outcome<Properties, BrokenProperties> {
  const { yaml } = splitFrontMatter(note);
  if (yaml === null || yaml.trim() === '') return success({});
  const document = parseDocument(yaml, { logLevel: 'silent' });
  const error = document.errors[0];
  if (error) return failed({ code: 'broken-properties', detail: error.message });
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return success({});
  let content: unknown;
  try {
    content = document.toJS();
  } catch (thrown) {
    return failed({ code: 'broken-properties', detail: messageOf(thrown) });
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return failed({ code: 'broken-properties', detail: 'The front matter is no list of keys and values.' });
  }
  return success(Object.fromEntries(Object.entries(content).map(([key, value]) => [key, toProperty(value)])));
}
