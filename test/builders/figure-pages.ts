import type { Box } from '../../src/model/box';
import type { FormBox, InkMap, Mark, PageContent, PaperSource, TaggedBox, TextItem } from '../../src/model/page';
import type { Line, LineRole, Paper } from '../../src/model/paper';
import { findCaptions } from '../../src/paper/captions';

/** Type of a run of text; body text by default. */
export interface Type {
  readonly size?: number;
  readonly font?: string;
  readonly bold?: boolean;
  readonly angle?: 0 | 90 | 270;
  readonly role?: LineRole;
}

/** Words of the body: enough letters for a full line at 10 points over 240 points of width. */
const WORDS = 'the quick brown fox jumps over the lazy dog and runs on';

/** Builds a page of 612 by 792 points by hand: each call prints something where it is told to. */
export class PageBuilder {
  readonly items: TextItem[] = [];
  readonly lines: Line[] = [];
  readonly marks: Mark[] = [];
  readonly forms: FormBox[] = [];
  readonly tags: TaggedBox[] = [];

  constructor(
    readonly page = 1,
    readonly width = 612,
    readonly height = 792,
  ) {}

  /** One printed line whose box starts at x0 and `top` and is as wide as told (upright), or as long (turned). */
  text(text: string, x0: number, top: number, width: number, type: Type = {}): this {
    const { size = 10, font = 'Body', bold = false, angle = 0, role = 'body' } = type;
    const box: Box = angle === 0 ? { x0, y0: top, x1: x0 + width, y1: top + size } : { x0, y0: top, x1: x0 + size, y1: top + width };
    this.items.push({ text, box, baseline: top + 0.8 * size, size, font, bold, italic: false, angle, endOfLine: true });
    this.lines.push({ page: this.page, text, box, baseline: top + 0.8 * size, size, font, bold, italic: false, angle, role, column: null });
    return this;
  }

  /** A justified paragraph of body text, 12 points from line to line. */
  paragraph(x0: number, top: number, width: number, lines: number, type: Type = {}): this {
    for (let line = 0; line < lines; line++) this.text(`${WORDS} ${line}`, x0, top + 12 * line, width, type);
    return this;
  }

  /** A row of a table: cells of 30 points, left edges told. */
  row(cells: readonly string[], lefts: readonly number[], top: number, type: Type = {}): this {
    cells.forEach((cell, index) => this.text(cell, lefts[index] ?? 0, top, 30, type));
    return this;
  }

  image(x0: number, y0: number, x1: number, y1: number): this {
    return this.mark({ kind: 'image', box: { x0, y0, x1, y1 }, color: null, pixels: { width: 100, height: 100 } });
  }

  fill(x0: number, y0: number, x1: number, y1: number, color = '#336699'): this {
    return this.mark({ kind: 'fill', box: { x0, y0, x1, y1 }, color, pixels: null });
  }

  stroke(x0: number, y0: number, x1: number, y1: number): this {
    return this.mark({ kind: 'stroke', box: { x0, y0, x1, y1 }, color: '#000000', pixels: null });
  }

  /** A thin horizontal stroke. */
  rule(x0: number, x1: number, y: number): this {
    return this.stroke(x0, y, x1, y + 0.5);
  }

  /** A form XObject: an included plot. */
  form(x0: number, y0: number, x1: number, y1: number): this {
    this.forms.push({ group: this.forms.length + 1, box: { x0, y0, x1, y1 } });
    return this;
  }

  /** What the structure tree says. */
  tagged(kind: TaggedBox['kind'], x0: number, y0: number, x1: number, y1: number): this {
    this.tags.push({ kind, box: { x0, y0, x1, y1 } });
    return this;
  }

  private mark(mark: Omit<Mark, 'group'>): this {
    this.marks.push({ ...mark, group: 0 });
    return this;
  }

  content(): PageContent {
    return {
      page: this.page, width: this.width, height: this.height, items: this.items, marks: this.marks, forms: this.forms, tagged: this.tags,
      toUserSpace: [1, 0, 0, -1, 0, this.height], failure: null,
    };
  }
}

/** A paper of hand-made pages: its source, and what a reading of the text would say of it. */
export function paperOf(...pages: PageBuilder[]): { source: PaperSource; paper: Paper } {
  const lines = pages.map((page) => page.lines);
  return {
    source: { id: 'test', pages: pages.map((page) => page.content()), info: { title: null, author: null, subject: null, createdYear: null }, outline: [] },
    paper: {
      id: 'test', pageCount: pages.length, text: 'ok', title: null, authors: [], year: null, venue: null, doi: null, arxiv: null, abstract: [], columns: 1,
      headings: [], captions: findCaptions(pages.map((page) => ({ page: page.page, lines: page.lines }))), sentences: [], references: [],
    equations: [],
    blocks: [],
    citations: [], lines, wordCount: 0, failedPages: [],
    },
  };
}

/** Ink of a page as its marks and text boxes cover it, one pixel a point. */
export function inkOfPage(page: PageBuilder): InkMap {
  const data = new Uint8Array(page.width * page.height);
  for (const { box } of [...page.marks, ...page.items])
    for (let y = Math.floor(box.y0); y < Math.ceil(box.y1); y++) data.fill(1, y * page.width + Math.floor(box.x0), y * page.width + Math.ceil(box.x1));
  return { scale: 1, width: page.width, height: page.height, data };
}
