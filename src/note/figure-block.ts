import { captionWithoutMarks, withoutSquareMarks } from '../draft/offline/reference-marks';
import type { FigureNote } from '../model/draft';
import { readCaptionLabel } from '../paper/caption-label';
import { callout, figureName, labelled, present, spaced, withColon, type NoteContext, type NoteFigure } from './context';
import { embed } from './links';
import { safeCell, safeText } from './safe-text';

/** A caption without its label, which the callout's title has; whole when that would change its words. */
function captionText(caption: string): string {
  const rest = readCaptionLabel(caption)?.rest.trim();
  return rest !== undefined && rest !== '' && caption.endsWith(rest) ? rest : caption;
}

/** Where the paper speaks of the figure: section, the sentence, its page. */
function mentionText(note: FigureNote, { text, evidenceLinks, input }: NoteContext): string {
  const found = note.mention.filter((evidence) => input.audited.placeOf(evidence) !== null);
  const quotes = found.map((evidence) => safeText(withoutSquareMarks(evidence.quote).text)).filter((quote) => quote !== '');
  const section = text(note.section);
  return spaced(section !== '' && quotes.length > 0 ? withColon(section) : section, ...quotes.map((quote) => `“${quote}”`), evidenceLinks(found));
}

/** The cells of a table as a Markdown table, folded; "" where only the picture is sure. */
function cellsBlock(figure: NoteFigure, { words }: NoteContext): string {
  const [head, ...rows] = figure.cells ?? [];
  if (!head) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [line(head.map((cell) => safeCell(cell))), line(head.map(() => '---')), ...rows.map((row) => line(row.map((cell) => safeCell(cell))))];
  return callout('abstract', words.figures.asText(figureName(figure, words)), lines, '-');
}

/**
 * A figure in the note: its picture, and below it a callout with caption, link to the figure's rectangle on its page, and what the draft says of
 * it (only what it says); a table whose cells are known follows as text.
 */
export function figureBlock(figure: NoteFigure, context: NoteContext): string {
  const { words, text, rectangleLink, input } = context;
  const note = input.audited.draft.figures.find((one) => one.id === figure.id);
  const caption = safeText(captionWithoutMarks(captionText(figure.caption ?? ''), input.paper.references));
  const lines = [
    spaced(caption, rectangleLink(figure)),
    labelled(words.figures.shows, text(note?.shows ?? '')),
    labelled(words.figures.notice, text(note?.notice ?? '')),
    labelled(words.figures.inTheText, note ? mentionText(note, context) : ''),
  ];
  const shown = `${embed(figure.imagePath)}\n${callout('example', figureName(figure, words), present(lines))}`;
  return present([shown, cellsBlock(figure, context)]).join('\n\n');
}

/** Blocks of the figures of these ids that were not shown yet. */
export const figureBlocks = (ids: readonly string[], context: NoteContext): readonly string[] =>
  context.take(ids).map((figure) => figureBlock(figure, context));
