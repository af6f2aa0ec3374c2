/** A section of a note with its Markdown, as it is generated. */
export interface NoteSection {
  /** Which section it is, whatever the language of its heading. */
  readonly id: string;
  /** Words of its heading; null for the parts that are callouts of their own. */
  readonly heading: string | null;
  /** Below the heading, "\n" between lines. */
  readonly text: string;
}

/** The section that is the reader's alone: made empty, never written again. */
export const MY_NOTES = 'my-notes';
/** The callouts that stand outside of the sections with headings: at the top, and how the note was made. */
export const INFO = 'info';
export const MADE = 'made';
