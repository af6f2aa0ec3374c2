import type { Evidence } from '../model/draft';
import type { Line, LineRole, Paper, Place } from '../model/paper';
import { fold } from './fold';

/**
 * Characters in a block of the index. A quote of twice that length minus one holds a whole block wherever it begins; shorter
 * ones (a few words) are looked for on their page only.
 */
const BLOCK = 16;

/** Looks quotes up in one paper. */
export interface QuoteIndex {
  /**
   * Where the words of a quote stand: the page and the box of their first line. The page that the evidence names is preferred when the
   * words stand in several places; null when they stand nowhere, or are none.
   */
  locate(evidence: Evidence): Place | null;
}

/** Lines that are read one after the other, folded into one text. */
interface Stream {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Where each line begins in `text`. */
  readonly starts: readonly number[];
  /** Every BLOCK characters of the text, with where they begin. */
  readonly blocks: ReadonlyMap<string, readonly number[]>;
}

/** A place where a quote was found. */
interface Hit {
  readonly stream: Stream;
  readonly at: number;
}

/**
 * Builds the index of a paper, in time and space linear in its text; a look-up then takes time by the length of the quote.
 *
 * Body text goes on over columns and pages past captions, footnotes and running heads, so each role of line is a stream of its own;
 * all lines of the paper in reading order are one more, for words whose lines were taken for different things.
 */
export function quoteIndex(paper: Paper): QuoteIndex {
  const lines = paper.lines.flat();
  const roles = new Map<LineRole, Line[]>();
  for (const line of lines) {
    const same = roles.get(line.role);
    if (same) same.push(line);
    else roles.set(line.role, [line]);
  }
  const streams = [...roles.values(), lines].map(streamOf);
  return {
    locate: ({ page, quote }) => {
      const text = fold(quote).text;
      if (text === '') return null;
      const hits = streams.flatMap((stream) => hitsIn(stream, text, page).map((at) => ({ stream, at })));
      return nearest(hits, page);
    },
  };
}

function streamOf(lines: readonly Line[]): Stream {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    text += fold(line.text).text;
  }
  const blocks = new Map<string, number[]>();
  for (let at = 0; at + BLOCK <= text.length; at += BLOCK) {
    const block = text.slice(at, at + BLOCK);
    const same = blocks.get(block);
    if (same) same.push(at);
    else blocks.set(block, [at]);
  }
  return { text, lines, starts, blocks };
}

/** Where the folded quote begins in the stream. */
function hitsIn(stream: Stream, quote: string, page: number): number[] {
  return quote.length >= 2 * BLOCK - 1 ? hitsByBlock(stream, quote) : hitsOnPage(stream, quote, page);
}

/** Wherever a quote stands, one of its first BLOCK offsets falls on the start of a block: the block names candidates, each is compared in full. */
function hitsByBlock({ text, blocks }: Stream, quote: string): number[] {
  return Array.from({ length: BLOCK }, (_, offset) => offset).flatMap((offset) =>
    (blocks.get(quote.slice(offset, offset + BLOCK)) ?? []).map((at) => at - offset).filter((at) => at >= 0 && text.startsWith(quote, at)),
  );
}

/** A quote of a few words is found on its own page alone: elsewhere the same few words would show nothing. */
function hitsOnPage({ text, lines, starts }: Stream, quote: string, page: number): number[] {
  const first = lines.findIndex((line) => line.page === page);
  if (first < 0) return [];
  const last = lines.findLastIndex((line) => line.page === page);
  const from = starts[first] ?? 0;
  const at = text.slice(from, (starts[last + 1] ?? text.length) + quote.length).indexOf(quote);
  return at < 0 ? [] : [from + at];
}

/** The hit on the page asked for, else the one on the page nearest to it. */
function nearest(hits: readonly Hit[], page: number): Place | null {
  let best: Place | null = null;
  for (const { stream, at } of hits) {
    const line = lineAt(stream, at);
    if (line && (best === null || Math.abs(line.page - page) < Math.abs(best.page - page))) best = { page: line.page, box: line.box };
  }
  return best;
}

/** The line that a character of the stream stands in, by binary search. */
function lineAt({ lines, starts }: Stream, at: number): Line | undefined {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return lines[low];
}
