import type { Box } from './box';
import type { HiddenReason } from './page';

/** A place in the paper: a page (from 1) and a box on it (display points, see Box). */
export interface Place {
  readonly page: number;
  readonly box: Box;
}

/** One printed line of text. */
export interface Line extends Place {
  readonly text: string;
  readonly baseline: number;
  /** Font size that most of its characters have, in points, and that font's name. */
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** 0 for upright text, see TextItem.angle. */
  readonly angle: number;
  /** What the line was found to be. */
  readonly role: LineRole;
  /** Column, from 0 on the left; null for a line across columns. */
  readonly column: number | null;
}

/**
 * body: running text (headings of sections, list items and equations included unless named apart);
 * furniture: running heads, feet, page numbers, line numbers, watermarks;
 * other: text that belongs to no running text (inside figures and tables, affiliations, marginal notes).
 */
export type LineRole = 'body' | 'heading' | 'caption' | 'footnote' | 'furniture' | 'front' | 'reference' | 'other';

/** A piece of running text that can be quoted: verbatim words of the paper with their place. */
export interface Passage extends Place {
  /** Lines joined with single blanks, hyphenation at line ends undone. */
  readonly text: string;
  /** Set where the file writes these words in another order: a formula taken apart, lines joined wrongly. Such text is read, never quoted. */
  readonly unsure?: true;
}

/** A sentence of the body. */
export interface Sentence extends Passage {
  /** Index in Paper.headings of the section it stands in; -1 before the first heading. */
  readonly section: number;
  /** Number of the paragraph, counted through the paper from 0. */
  readonly paragraph: number;
}

/** A heading of a section. */
export interface Heading extends Place {
  /** 1 for sections, 2 for subsections, 3 and more below. */
  readonly level: number;
  /** As printed, number included: "3.1 Model". */
  readonly text: string;
}

/** The two kinds of what a caption names. */
export type FigureKind = 'figure' | 'table';

/** A caption, found by its label. */
export interface Caption extends Place {
  readonly kind: FigureKind;
  /** In its standard form: "Figure 3", "Table 2", "Figure A.1", "Extended Data Figure 2", "Abbildung 4". */
  readonly label: string;
  /** The number alone, as used in file names: "3", "A1", "S3", "E2". */
  readonly number: string;
  /** Whole caption with its label, lines joined. */
  readonly text: string;
  /** The boxes of its lines, top to bottom. */
  readonly lines: readonly Box[];
}

/** An entry of the list of references. */
export interface Reference {
  /** The whole entry, lines joined, its number or label included. */
  readonly raw: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly doi: string | null;
  readonly arxiv: string | null;
  /** A printed address, without blanks; null when none is printed, or when it is no more than the DOI or the arXiv id. */
  readonly url: string | null;
}

/** A display equation with its number; a plain one has none. */
export interface Equation extends Place {
  /** As printed, without brackets: "3", "A.1", "2a"; null when it is not numbered. */
  readonly number: string | null;
}

/** What a paper sets apart and names by a label, besides figures and tables. */
export type BlockKind =
  | 'algorithm'
  | 'listing'
  | 'theorem'
  | 'lemma'
  | 'proposition'
  | 'corollary'
  | 'definition'
  | 'assumption'
  | 'example'
  | 'remark'
  | 'proof';

/** A labelled block: an algorithm, a listing, a theorem, a definition, a proof. */
export interface Block extends Place {
  readonly kind: BlockKind;
  /** As printed, without what follows it: "Algorithm 1", "Theorem 2"; null for a kind without number ("Proof"). */
  readonly label: string | null;
  /** Its lines joined, label included. */
  readonly text: string;
}

/** References that a sentence names. */
export interface Citation {
  /** Index in Paper.sentences. */
  readonly sentence: number;
  /** Indices in Paper.references, in the order in which they are named, each once. */
  readonly references: readonly number[];
}

/** Text that the PDF holds and the page does not show. It is not read, quoted or given to a model; the reader is told. */
export interface HiddenText {
  readonly page: number;
  readonly text: string;
  readonly reason: HiddenReason;
}

/** Can the text be used? none: pages are pictures; garbled: fonts without a way back to Unicode. */
export type TextState = 'ok' | 'none' | 'garbled';

/** A paper as understood from its pages. Null is "not printed": nothing here is guessed. */
export interface Paper {
  readonly id: string;
  readonly pageCount: number;
  readonly text: TextState;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly venue: string | null;
  readonly doi: string | null;
  /** arXiv id without version: "2402.17152". */
  readonly arxiv: string | null;
  /** Sentences of the abstract in order; empty when there is none. */
  readonly abstract: readonly Passage[];
  /** Columns of most pages. */
  readonly columns: 1 | 2 | 3;
  readonly headings: readonly Heading[];
  readonly captions: readonly Caption[];
  /** Body text in reading order, without captions, furniture, references. */
  readonly sentences: readonly Sentence[];
  readonly references: readonly Reference[];
  /** Display equations in the order of print: all numbered ones, and plain ones that are surely displays. */
  readonly equations: readonly Equation[];
  /** Algorithms, listings, theorems and their like, in the order of print. */
  readonly blocks: readonly Block[];
  /** Mentions of references in the running text, by sentence; a sentence without one is not in it, nor is a mention that fits no entry or several. */
  readonly citations: readonly Citation[];
  /** Every printed line by page (index 0 is page 1), in reading order. */
  readonly lines: readonly (readonly Line[])[];
  /** What nobody sees, in the order of the file. */
  readonly hidden: readonly HiddenText[];
  /** Words of the running text. */
  readonly wordCount: number;
  /** Pages that could not be read, with the reason. */
  readonly failedPages: readonly { readonly page: number; readonly reason: string }[];
}
