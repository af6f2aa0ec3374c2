import { blockLabel } from './block-label';
import { isCue, statementLength } from './cues';
import type { HeadingLines } from './heading-lines';
import type { PageLine } from './page-lines';
import { runInHeading } from './run-in';
import { wordsOf, type TextStyle } from './text-style';

/** Run-in headings are below the sections of the second level, whatever lies between. */
const HIGHEST_LEVEL = 3;
/** A heading that runs in has at most so many words. */
const MOST_WORDS = 9;
/** What follows it has at least so many. */
const LEAST_TEXT = 2;
/** A type opens paragraphs as a heading, not by chance, when it does so this often: in bold, and in italics, which stress words too. */
const REPEATS = { bold: 2, italic: 3 } as const;

interface RunIn {
  readonly index: number;
  readonly title: string;
  /** Its type; null for the name of a statement ("Funding:"), which needs none. */
  readonly type: 'bold' | 'italic' | null;
}

/**
 * Adds headings that run into their paragraphs ("Encoder. The encoder ..."): in bold or italics, closed by a mark, at the beginning of paragraphs, in a type
 * that does so repeatedly. Names of the statements at a paper's end ("Funding: This work ...") need no type.
 *
 * @param lines the paper's lines of running text in reading order
 * @param headings those found so far, in order
 */
export function withRunIns(lines: readonly PageLine[], headings: readonly HeadingLines[], style: TextStyle): HeadingLines[] {
  const taken = new Set(headings.flatMap(({ first, lines: own }) => [first, ...own]));
  const starts = new Set(headings.map(({ first }) => first));
  const closers = new Map(headings.map((found) => [found.first, found]));
  const found: RunIn[] = [];
  let inReferences = false;
  let count = 0;
  lines.forEach((line, index) => {
    const heading = closers.get(line);
    if (heading) inReferences = isCue(heading.heading.text, 'references');
    if (starts.has(line)) count++;
    if (inReferences || taken.has(line) || count === 0 || !startsParagraph(lines, index, taken)) return;
    const statement = statementLength(line.text);
    const runIn = statement > 0 && count >= 2 ? { index, title: line.text.slice(0, statement).trim(), type: null } : typedRunIn(line, index, style);
    if (runIn) found.push(runIn);
  });
  const counts = { bold: found.filter(({ type }) => type === 'bold').length, italic: found.filter(({ type }) => type === 'italic').length };
  const kept = new Map(found.filter(({ type }) => type === null || counts[type] >= REPEATS[type]).map((runIn) => [runIn.index, runIn]));
  return merged(lines, closers, kept);
}

/** All headings in order; a run-in heading lies below the section that it stands in. */
function merged(lines: readonly PageLine[], headings: ReadonlyMap<PageLine, HeadingLines>, runIns: ReadonlyMap<number, RunIn>): HeadingLines[] {
  let level = 1;
  return lines.flatMap((line, index) => {
    const heading = headings.get(line);
    if (heading) {
      level = heading.heading.level;
      return [heading];
    }
    const runIn = runIns.get(index);
    if (!runIn) return [];
    return [{ first: line, lines: [], heading: { level: Math.max(HIGHEST_LEVEL, level + 1), text: runIn.title, page: line.page, box: line.box } }];
  });
}

/** Does the line begin a paragraph: after a heading, a column's or page's end, or a line that ends a sentence? */
function startsParagraph(lines: readonly PageLine[], index: number, headings: ReadonlySet<PageLine>): boolean {
  const above = lines[index - 1];
  return above === undefined || headings.has(above) || /[.!?:。．][)\]”"’]*\s*$/u.test(above.text);
}

/** A heading in bold or italics, closed by a mark and followed by a sentence; labels of theorems and the like are none. */
function typedRunIn(line: PageLine, index: number, style: TextStyle): RunIn | null {
  const [first] = line.runs;
  const type = first?.bold === true && !style.bold ? 'bold' : first?.italic === true && !line.italic ? 'italic' : null;
  const runIn = type && blockLabel(line) === null ? runInHeading(line, type) : null;
  if (!type || !runIn) return null;
  const title = runIn.heading + (/^[.:]/.exec(runIn.rest)?.[0] ?? '');
  const isTitle = /^\p{Lu}[^@=]*[\p{L})”’][.:]$/u.test(title) && !isMention(title) && wordsOf(title).length <= MOST_WORDS && /\p{L}{3}/u.test(title);
  return isTitle && wordsOf(runIn.rest).length >= LEAST_TEXT ? { index, title, type } : null;
}

/** "Figure 2.", "Step 3:", "Table 1a." */
const isMention = (title: string): boolean => /^\p{L}+\.?\s*\d/u.test(title);
