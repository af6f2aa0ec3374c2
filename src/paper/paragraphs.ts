import type { PageLine } from './page-lines';
import { sameSize, type TextStyle } from './text-style';

/** Lines of one paragraph, in reading order; a display between them (an equation) makes a new piece. */
export interface Paragraph {
  readonly lines: readonly PageLine[];
  /** Number of the paragraph; pieces of one paragraph share it. */
  readonly number: number;
  /** Something stands between this piece and the next one of the paragraph, so that its last sentence may be cut. */
  readonly cutAfter: boolean;
  /** And between it and the piece before. */
  readonly cutBefore: boolean;
}

/** What the paragraph builder is given: lines of running text with what interrupts them. */
export interface FlowLine {
  readonly line: PageLine;
  /** text: running text; display: an equation or the like inside a paragraph; end: a heading or another break. */
  readonly kind: 'text' | 'display' | 'end';
}

/** A first line is indented by this many font sizes. */
const INDENT = 0.7;
/** A step this much wider than usual parts paragraphs. */
const GAP = 1.35;
/** A line this many font sizes short of the column's edge ends a paragraph when it ends a sentence. */
const SHORT = 1.5;

/** Groups lines into paragraphs: by indentation, wider steps, short last lines, list marks; over columns and pages where the sentence goes on. */
export function paragraphsOf(flow: readonly FlowLine[], style: TextStyle): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const edges = rightEdges(flow);
  let lines: PageLine[] = [];
  let number = 0;
  let cutBefore = false;
  const close = (cutAfter: boolean): void => {
    if (lines.length > 0) paragraphs.push({ lines, number, cutAfter, cutBefore });
    lines = [];
    cutBefore = cutAfter;
  };
  for (const { line, kind } of flow) {
    if (kind === 'end') {
      close(false);
      number++;
      continue;
    }
    if (kind === 'display') {
      if (lines.length > 0) close(true);
      else cutBefore = true;
      continue;
    }
    const last = lines[lines.length - 1];
    if (last && startsParagraph(last, line, lines, style, edges)) {
      close(false);
      number++;
    }
    lines.push(line);
  }
  close(false);
  return paragraphs;
}

const edgeKey = (line: PageLine): string => `${line.page}|${line.column ?? '-'}`;

/** Right edge of the text in each column. */
function rightEdges(flow: readonly FlowLine[]): ReadonlyMap<string, number> {
  const edges = new Map<string, number>();
  for (const { line } of flow) edges.set(edgeKey(line), Math.max(edges.get(edgeKey(line)) ?? 0, line.box.x1));
  return edges;
}

const SENTENCE_END = /[.!?:。！？．…][)\]”"’'»]*(?:\s?\d{1,3})?$/u;
const LIST_MARK = /^(?:[•◦▪■●–—*·\uE000-\uF8FF-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|\[\d+\]\s)/u;

function startsParagraph(last: PageLine, line: PageLine, lines: readonly PageLine[], style: TextStyle, edges: ReadonlyMap<string, number>): boolean {
  const ends = SENTENCE_END.test(last.text);
  if (LIST_MARK.test(line.text) && (ends || /[,;]$/.test(last.text) || /^[•◦▪■●\uE000-\uF8FF]/u.test(line.text))) return true;
  if (edgeKey(last) !== edgeKey(line) || line.baseline < last.baseline - 1) {
    // A new column or page: the paragraph goes on unless its last line ends a sentence before the edge.
    return ends && isShort(last, edges);
  }
  const step = line.baseline - last.baseline;
  if (step > GAP * Math.max(style.pitch * (line.size / style.size), lines.length > 1 ? usual(lines) : 0)) return true;
  if (!sameSize(last.size, line.size) && ends) return true;
  const indented = line.box.x0 - leftOf(lines) > INDENT * line.size && line.box.x0 - last.box.x0 > INDENT * line.size;
  if (indented && (ends || isShort(last, edges))) return true;
  return ends && isShort(last, edges) && /^[\p{Lu}\p{Lo}\d“"(]/u.test(line.text);
}

const isShort = (line: PageLine, edges: ReadonlyMap<string, number>): boolean => line.box.x1 < (edges.get(edgeKey(line)) ?? 0) - SHORT * line.size;

const leftOf = (lines: readonly PageLine[]): number => Math.min(...lines.slice(-3).map((line) => line.box.x0));

const usual = (lines: readonly PageLine[]): number => {
  const [a, b] = lines.slice(-2);
  return a && b && b.baseline > a.baseline ? b.baseline - a.baseline : 0;
};
