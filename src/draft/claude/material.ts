import type { DraftInput } from '../../model/drafting';
import type { CutFigure } from '../../model/figure';
import type { Paper } from '../../model/paper';
import { wordsOf } from './checks';
import type { Range } from './prices';

/** How the paper travels: the PDF itself, or its text page by page with the pictures of its figures, or its text alone. */
export type Form = 'pdf' | 'text-and-pictures' | 'text';

/** Why a paper does not travel as a PDF. */
export type TextReason = 'server' | 'thrift' | 'locked' | 'large' | 'pages' | 'hidden-text';

/** A request holds 32 MB, and base64 adds a third. */
const MOST_PDF_BYTES = 23 * 1024 * 1024;
/** Pages of a PDF that a request may hold, for models with a context of a million tokens and for others. */
const MOST_PAGES = { large: 600, small: 100 };
const LARGE_CONTEXT = 1_000_000;

/** What is known of who will read it. */
export interface Recipient {
  /** Does it take PDFs? Other servers drop them without a word, and their models would invent a paper. */
  readonly readsPdf: boolean;
  readonly readsPictures: boolean;
  /** Tokens that fit; 0 when not known. */
  readonly context: number;
}

/** The form in which a paper is sent, with the reason when it is not the PDF. */
export function formOf(input: DraftInput, recipient: Recipient, thrifty: boolean, hasHiddenText: boolean): { readonly form: Form; readonly reason: TextReason | null } {
  const mostPages = recipient.context >= LARGE_CONTEXT ? MOST_PAGES.large : MOST_PAGES.small;
  const reasons: readonly (readonly [TextReason, boolean])[] = [
    ['server', !recipient.readsPdf],
    ['locked', input.isLocked],
    ['hidden-text', hasHiddenText],
    ['large', input.bytes.length > MOST_PDF_BYTES],
    ['pages', input.paper.pageCount > mostPages],
    ['thrift', thrifty],
  ];
  const reason = reasons.find(([, holds]) => holds)?.[0] ?? null;
  if (reason === null) return { form: 'pdf', reason };
  return { form: recipient.readsPictures && reason !== 'thrift' ? 'text-and-pictures' : 'text', reason };
}

/** The text of each page in reading order, without running heads; what is hidden is not among the lines of a paper. */
export function pageTexts(paper: Paper): readonly string[] {
  return paper.lines.map((lines) => lines.filter(({ role }) => role !== 'furniture').map(({ text }) => text).join('\n'));
}

/** Pictures of a request, and their bytes: more, or larger ones, are refused. */
const MOST_PICTURES = 20;
const MOST_PICTURE_BYTES = 3.7 * 1024 * 1024;
const LONGEST_PICTURE_SIDE = 8000;

/** The figures whose pictures are sent. Those of tables are left out: their text is among the pages. */
export const sentPictures = (figures: readonly CutFigure[]): readonly CutFigure[] =>
  figures
    .filter(({ kind, png, width, height }) => kind === 'figure' && png.length <= MOST_PICTURE_BYTES && Math.max(width, height) <= LONGEST_PICTURE_SIDE)
    .slice(0, MOST_PICTURES);

/** Tokens a page takes as a PDF: its text and its picture. */
const TOKENS_OF_PAGE: Range = { low: 1_500, high: 3_000 };
/** Tokens a word takes: English prose has 1.3, formulas and names more; newer models up to a third more than older ones. */
const TOKENS_OF_WORD: Range = { low: 1.3, high: 2.2 };
/** Pixels of a picture that make a token, and the most tokens that one picture takes. */
const PIXELS_OF_TOKEN = 750;
const MOST_PICTURE_TOKENS = 4_800;
/** System text, schema and task. */
const TOKENS_OF_TASK = 4_000;

/** Tokens that a paper takes in a form: an estimate, said to be one. */
export function estimateTokens(input: DraftInput, form: Form): Range {
  const words = pageTexts(input.paper).reduce((sum, text) => sum + wordsOf(text), 0);
  const pictures = form === 'text-and-pictures' ? sentPictures(input.figures).reduce((sum, { width, height }) => sum + Math.min(MOST_PICTURE_TOKENS, (width * height) / PIXELS_OF_TOKEN), 0) : 0;
  const of = (end: 'low' | 'high'): number => {
    const body = form === 'pdf' ? Math.max(input.paper.pageCount * TOKENS_OF_PAGE[end], words * TOKENS_OF_WORD[end]) : words * TOKENS_OF_WORD[end] + pictures;
    return Math.round(TOKENS_OF_TASK + body);
  };
  return { low: of('low'), high: of('high') };
}

/** Bytes in base64, as data of a request. */
export function base64(bytes: Uint8Array): string {
  // Spreading more than this many arguments at once overflows the stack of some engines.
  const CHUNK = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

const SYLLABLES = ['ba', 'do', 'fe', 'gi', 'ko', 'la', 'mu', 'ne', 'po', 'ri', 'so', 'tu', 'va', 'we', 'xi', 'zo'];

/** A word that no paper has, made from the paper's id so that the same paper is sent with the same bytes. A server that repeats it has read the start. */
export function checkWord(paperId: string): string {
  return [...paperId.slice(0, 6)].map((digit) => SYLLABLES[parseInt(digit, 16)] ?? 'qu').join('');
}
