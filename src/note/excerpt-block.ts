import type { NoteContext, NoteExcerpt } from './context';
import { embed } from './links';

/** CSS pixels for a point of the page: text of nine or ten points is then about as large as that of the note, margins of the picture included. */
const PIXELS_PER_POINT = 1.8;

/** An equation, algorithm or theorem in the note: its picture in the size of the text, below it a link to its rectangle that says what it is. */
export function excerptBlock(excerpt: NoteExcerpt, { words, rectangleLink }: NoteContext): string {
  const { kind, label, box, imagePath } = excerpt;
  return `${embed(imagePath, (box.x1 - box.x0) * PIXELS_PER_POINT)}\n${rectangleLink(excerpt, kind === 'equation' ? words.figures.equation(label) : label)}`;
}

/** Blocks of the excerpts of these ids, in this order. */
export const excerptBlocks = (ids: readonly string[], context: NoteContext): readonly string[] =>
  ids.flatMap((id) => context.input.excerpts.filter((excerpt) => excerpt.id === id).map((excerpt) => excerptBlock(excerpt, context)));
