import type { Caption, Heading, Line, LineRole, Paper, Passage, Sentence } from '../../src/model/paper';

/** A section of a small paper: its paragraphs are lists of sentences. */
export interface SectionSpec {
  readonly heading: string;
  /** 1 when not given. */
  readonly level?: number;
  /** The page it stands on; that of the section before, or 1, when not given. */
  readonly page?: number;
  readonly paragraphs?: readonly (readonly string[])[];
}

/** What a small paper is made of; all else is empty or null. */
export interface PaperSpec extends Partial<Omit<Paper, 'abstract' | 'headings' | 'sentences' | 'lines' | 'wordCount' | 'captions'>> {
  readonly abstract?: readonly string[];
  readonly sections?: readonly SectionSpec[];
  /** Captions with the page they stand on. */
  readonly captions?: readonly Pick<Caption, 'kind' | 'label' | 'number' | 'text' | 'page'>[];
}

/** Characters of a printed line, and its height in points. */
const LINE_CHARACTERS = 60;
const LINE_HEIGHT = 12;

/** An empty line of text to be filled in. */
export const lineOf = (text: string, page: number, row: number, role: LineRole = 'body'): Line => ({
  text,
  page,
  box: { x0: 72, y0: 72 + row * LINE_HEIGHT, x1: 72 + text.length * 5, y1: 82 + row * LINE_HEIGHT },
  baseline: 80 + row * LINE_HEIGHT,
  size: 10,
  font: 'Serif',
  bold: role === 'heading',
  italic: false,
  angle: 0,
  role,
  column: 0,
});

/** A paper set as it would be printed: lines of some sixty characters, page by page, and sentences that know where they begin. */
export function paperOf(spec: PaperSpec = {}): Paper {
  const { abstract = [], sections = [], captions = [], ...rest } = spec;
  const pages = new Map<number, Line[]>();
  const print = (text: string, page: number, role: LineRole): Line[] => {
    const printed = pages.get(page) ?? [];
    pages.set(page, printed);
    const lines = wrapped(text).map((part, row) => lineOf(part, page, printed.length + row, role));
    printed.push(...lines);
    return lines;
  };
  /** Prints sentences one after the other; each with the place of the line that it begins in. */
  const printParagraph = (sentences: readonly string[], page: number, role: LineRole): Passage[] => {
    const lines = print(sentences.join(' '), page, role);
    let begin = 0;
    return sentences.map((text) => {
      const line = lines[lineAt(lines, begin)];
      begin += text.length + 1;
      return { text, page, box: line?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 } };
    });
  };

  const passages = abstract.length > 0 ? printParagraph(abstract, 1, 'front') : [];
  const headings: Heading[] = [];
  const sentences: Sentence[] = [];
  let page = 1;
  let paragraph = 0;
  sections.forEach((section, index) => {
    page = section.page ?? page;
    const [line] = print(section.heading, page, 'heading');
    if (line) headings.push({ level: section.level ?? 1, text: section.heading, page, box: line.box });
    for (const texts of section.paragraphs ?? []) {
      sentences.push(...printParagraph(texts, page, 'body').map((passage) => ({ ...passage, section: index, paragraph })));
      paragraph++;
    }
  });
  const printedCaptions = captions.map((caption): Caption => {
    const boxes = print(caption.text, caption.page, 'caption').map(({ box }) => box);
    return { ...caption, box: boxes[0] ?? { x0: 0, y0: 0, x1: 0, y1: 0 }, lines: boxes };
  });

  const pageCount = Math.max(1, spec.pageCount ?? 0, ...pages.keys());
  return {
    id: '0123456789abcdef',
    pageCount,
    text: 'ok',
    title: null,
    authors: [],
    year: null,
    venue: null,
    doi: null,
    arxiv: null,
    columns: 1,
    references: [],
    equations: [],
    blocks: [],
    citations: [],
    hidden: [],
    failedPages: [],
    ...rest,
    abstract: passages,
    headings,
    captions: printedCaptions,
    sentences,
    lines: Array.from({ length: pageCount }, (_, at) => pages.get(at + 1) ?? []),
    wordCount: sentences.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0),
  };
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_CHARACTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The line in which a character of the joined text stands. */
function lineAt(lines: readonly Line[], at: number): number {
  let begin = 0;
  for (const [index, { text }] of lines.entries()) {
    begin += text.length + 1;
    if (at < begin) return index;
  }
  return lines.length - 1;
}
