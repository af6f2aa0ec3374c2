import type { Box } from './box';

/**
 * Why text that a PDF holds cannot be seen on the page: it is painted with nothing (rendering mode 3, no alpha: the text layer of a scan, or something
 * put there for machines), stands in a layer that is switched off, lies outside the clip path or the page, is too small to be read, has the colour of what it
 * stands on, or is painted over.
 */
export type HiddenReason = 'invisible' | 'layer' | 'clipped' | 'off-page' | 'tiny' | 'background' | 'covered';

/** A run of text as pdf.js reports it, placed on the page. */
export interface TextItem {
  /** Unicode text, never empty; white space inside is as printed. */
  readonly text: string;
  /** From the ascent to the descent of the font, along the run. */
  readonly box: Box;
  /** Distance of the base line from the top of the page (for upright text), in points. */
  readonly baseline: number;
  /** Font size in points as displayed. */
  readonly size: number;
  /** PostScript name of the font without the subset prefix ("ABCDEF+"), or pdf.js's own name when it has none. */
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Direction in which the text runs, degrees clockwise as displayed: 0 is upright, left to right. Rounded to whole degrees. */
  readonly angle: number;
  /** True when pdf.js says that the line ends after this run. */
  readonly endOfLine: boolean;
  /** Why nobody sees this text; absent for text that is seen. */
  readonly hidden?: HiddenReason;
}

/** What a mark is made of. */
export type MarkKind = 'fill' | 'stroke' | 'image' | 'shading';

/** Something painted on the page that is not text: a path, an image, a shading; clipped to what can be seen. */
export interface Mark {
  readonly kind: MarkKind;
  /** The visible box: path or image box (line width included) cut to the clip path's box and the page. */
  readonly box: Box;
  /** "#rrggbb" of the paint where it is one plain colour, else null (images, patterns). */
  readonly color: string | null;
  /**
   * For an image: its own size in pixels, and the resolution at which the page shows it in dots per inch (the finer one when its pixels are not
   * square; absent when it is turned by other than quarter turns).
   */
  readonly pixels: { readonly width: number; readonly height: number; readonly dpi?: number } | null;
  /** Number of the form XObject or transparency group that it stands in (unique on the page, innermost), 0 for the page itself. */
  readonly group: number;
}

/** A form XObject or transparency group: often an included plot. Its box is clipped as marks are. */
export interface FormBox {
  readonly group: number;
  readonly box: Box;
}

/** A figure or table that the structure tree of a tagged PDF names; the tree may be wrong, and logos are often tagged as figures. */
export interface TaggedBox {
  readonly kind: 'figure' | 'table';
  readonly box: Box;
}

/** Ink of a page at low resolution: what a person sees, in black and white. */
export interface InkMap {
  /** Pixels a point. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, row by row from the top left: 0 is paper, 1 is ink. */
  readonly data: Uint8Array;
}

/** One page, read. */
export interface PageContent {
  /** Counted from 1. */
  readonly page: number;
  /** Size as displayed, in points. */
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
  readonly marks: readonly Mark[];
  readonly forms: readonly FormBox[];
  /** Figures and tables by the structure tree; absent or empty for a file without tags. */
  readonly tagged?: readonly TaggedBox[];
  /**
   * Affine map from display points (top left, y down) to PDF user space (y up): `x' = a x + c y + e`, `y' = b x + d y + f`.
   */
  readonly toUserSpace: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
  /** What went wrong while this page was read, in pdf.js's words; null when all was well. A failed page has no items and no marks. */
  readonly failure: string | null;
}

/** An entry of the PDF's outline (bookmarks). */
export interface OutlineEntry {
  readonly title: string;
  /** 1 for the top level. */
  readonly level: number;
  /** Page from 1, or null when the destination could not be found. */
  readonly page: number | null;
}

/** Document information as the file states it (Info dictionary and XMP); often wrong, so used only where the page agrees. */
export interface DocumentInfo {
  readonly title: string | null;
  readonly author: string | null;
  readonly subject: string | null;
  /** Four-digit year of the creation date, or null. */
  readonly createdYear: number | null;
}

/** What was read of a PDF; plain data, input of all that follows. */
export interface PaperSource {
  /** First 16 hex digits of the SHA-256 of the file. */
  readonly id: string;
  readonly pages: readonly PageContent[];
  readonly info: DocumentInfo;
  readonly outline: readonly OutlineEntry[];
}

/** Maps a point of the displayed page to PDF user space, as links into the PDF need it. */
export function toUserSpace(page: Pick<PageContent, 'toUserSpace'>, x: number, y: number): { x: number; y: number } {
  const [a, b, c, d, e, f] = page.toUserSpace;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
