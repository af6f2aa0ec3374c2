import type { Box } from '../model/box';
import type { Line } from '../model/paper';

/** A stretch of a line in one font and size. */
export interface Run {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Set above the base line and smaller: a superscript. */
  readonly raised: boolean;
}

/** A printed line with the runs it is made of; `runs` joined are the text but for blanks. */
export interface PageLine extends Line {
  readonly runs: readonly Run[];
  /**
   * Places in `text` (indices, rising) where it is not what is printed: a fraction inside the line has lost its order, or a sign has no text.
   * A sentence over such a place is no quotation.
   */
  readonly flaws: readonly number[];
}

/** A strip without text between two columns. */
export interface Gutter {
  readonly box: Box;
  /** Its middle, in points from the left. */
  readonly x: number;
}

/** The printed lines of a page in reading order, and what divides them. */
export interface PageLines {
  /** Counted from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
  readonly gutters: readonly Gutter[];
  /** Thin horizontal strokes, top to bottom. */
  readonly rules: readonly Box[];
}

/** The line without its runs: what a Paper keeps. */
export function plainLine({ page, box, text, baseline, size, font, bold, italic, angle, role, column }: PageLine): Line {
  return { page, box, text, baseline, size, font, bold, italic, angle, role, column };
}
