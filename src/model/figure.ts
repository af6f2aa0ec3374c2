import type { Box } from './box';
import type { FigureKind, Place } from './paper';

/** What a figure shows; part of its file name. */
export type FigureType = 'arch' | 'method' | 'result' | 'ablation' | 'compare' | 'other';

/** A figure or table, found on a page. */
export interface Figure {
  /** Unique in the paper and short: "fig3", "tab1", "figA1"; "page4-1" without a label. */
  readonly id: string;
  readonly page: number;
  /** Tight to the ink, caption outside, no margin. */
  readonly box: Box;
  readonly kind: FigureKind;
  readonly type: FigureType;
  /** "Figure 3"; null without a caption. */
  readonly label: string | null;
  /** Whole caption; null without one. */
  readonly caption: string | null;
  /** Where the caption stands; null without one. */
  readonly captionPlace: Place | null;
  /** 1 to 4 ASCII words joined by "-", for the file name. */
  readonly description: string;
}

/** Something that was seen and not cut, with the reason: it goes into the note's coverage statement. */
export interface MissedFigure {
  readonly page: number;
  readonly kind: FigureKind;
  readonly label: string | null;
  readonly caption: string | null;
  /** unsure-rest: what stands at the top of the page seems to be the rest of the table that the caption names. */
  readonly reason: 'no-region' | 'no-caption' | 'crop-failed' | 'unsure-rest';
}

/** Result of looking for figures. */
export interface FigureSearch {
  readonly figures: readonly Figure[];
  readonly missed: readonly MissedFigure[];
}

/** What was found out about a figure while its picture was made. */
export interface CutDetails {
  /** Resolution in dots per inch, when a canvas would have been too large at the one asked for. */
  readonly loweredDpi?: number;
  /** Cells of a table, rows of equal length with the heads first; null where only its picture is sure. Absent for figures. */
  readonly cells?: readonly (readonly string[])[] | null;
}

/** A figure with its picture. */
export interface CutFigure extends Figure, CutDetails {
  readonly png: Uint8Array;
  /** Pixels of the picture. */
  readonly width: number;
  readonly height: number;
  /** Resolution used, dots per inch; lower than asked when a canvas would be too large. */
  readonly dpi: number;
}

/** What became of a reader's corrections that are stored beside the note. */
export interface CorrectionsReport {
  /** Why the file could not be used, in words for the reader; null when it could. */
  readonly problem: string | null;
  /** Ids of figures that corrections name and that were not found this time: these corrections had no effect. */
  readonly unknown: readonly string[];
}
