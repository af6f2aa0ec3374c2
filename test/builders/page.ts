import type { Box } from '../../src/model/box';
import type { Mark, PageContent, PaperSource, TextItem } from '../../src/model/page';

/** Type of text that is put on a page. */
export interface Type {
  readonly size?: number;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Average width of a letter in the builder's fonts, in font sizes: close to that of a Latin text font. */
const LETTER_WIDTH = 0.5;
/** East Asian letters are as wide as they are high. */
const wide = (text: string): number => text.match(/[\u2E80-\uD7AF\uFF00-\uFF60]/g)?.length ?? 0;

/** Width of a text as the builder sets it, in points. */
export const widthOfText = (text: string, size: number): number => (text.length - wide(text)) * LETTER_WIDTH * size + wide(text) * size;

/** Builds the content of a page run by run, as pdf.js would report it. Coordinates are points from the top left; y is the base line. */
export class Page {
  private readonly items: TextItem[] = [];
  private readonly marks: Mark[] = [];

  constructor(
    readonly number = 1,
    readonly width = 600,
    readonly height = 800,
  ) {}

  /** One run of text; returns the x where it ends. */
  run(x: number, y: number, text: string, type: Type = {}): number {
    const { size = 10, font = 'Text', bold = false, italic = false } = type;
    const x1 = x + widthOfText(text, size);
    this.items.push({ text, box: { x0: x, y0: y - 0.75 * size, x1, y1: y + 0.22 * size }, baseline: y, size, font, bold, italic, angle: 0, endOfLine: false });
    return x1;
  }

  /** A run that is turned: 270 reads upwards. */
  turned(x: number, y: number, text: string, angle: 90 | 270, size = 10): this {
    const length = widthOfText(text, size);
    const box: Box = { x0: x - 0.75 * size, y0: y - length, x1: x + 0.22 * size, y1: y };
    this.items.push({ text, box, baseline: y, size, font: 'Text', bold: false, italic: false, angle, endOfLine: true });
    return this;
  }

  /** Lines of text below each other, 12 points apart unless told; returns the page. */
  lines(x: number, y: number, texts: readonly string[], type: Type & { readonly pitch?: number } = {}): this {
    texts.forEach((text, i) => this.run(x, y + i * (type.pitch ?? 12), text, type));
    return this;
  }

  /** A thin horizontal stroke. */
  rule(x0: number, x1: number, y: number): this {
    this.marks.push({ kind: 'stroke', box: { x0, x1, y0: y - 0.25, y1: y + 0.25 }, color: '#000000', pixels: null, group: 0 });
    return this;
  }

  /** What was built. */
  get content(): PageContent {
    return { page: this.number, width: this.width, height: this.height, items: this.items, marks: this.marks, forms: [], toUserSpace: [1, 0, 0, -1, 0, this.height], failure: null };
  }
}

/** A paper of the given pages; nothing is known of the file. */
export const sourceOf = (pages: readonly Page[], extra: Partial<PaperSource> = {}): PaperSource => ({
  id: '0123456789abcdef',
  pages: pages.map((page) => page.content),
  info: { title: null, author: null, subject: null, createdYear: null },
  outline: [],
  ...extra,
});

const WORDS = 'the method that we describe here takes each page of a paper and finds out which parts of it belong together before any of them is read'.split(' ');

/** `count` lines of prose of nearly the given width in points at 10 points size, different from each other, each ending inside a sentence. */
export function prose(count: number, width: number, seed = 0): string[] {
  return Array.from({ length: count }, (_, line) => {
    let text = '';
    for (let i = seed + line * 7; ; i++) {
      const next = `${text}${text === '' ? '' : ' '}${WORDS[i % WORDS.length] ?? ''}`;
      if (widthOfText(next, 10) > width) return text;
      text = next;
    }
  });
}
