import { unionOf, type Box } from '../model/box';
import type { Caption } from '../model/paper';
import { withCaptionsApart } from './caption-apart';
import { candidatesOf, type Candidate, type CaptionLine, type CaptionPage } from './caption-candidates';
import { secondColumn } from './caption-columns';
import { withLabelGap } from './caption-gap';
import { captionBody, usualPitchOf } from './caption-body';
import { captionsByStyle } from './caption-style';
import { joinLines } from './join-lines';

export type { CaptionLine, CaptionPage } from './caption-candidates';

/**
 * Finds the captions of figures and tables of a paper.
 *
 * Lines that start with a label ("Figure 3", "表 2") are candidates; which of them are captions and which mentions in the running text shows the
 * style that the paper keeps to (after PDFFigures 2, Clark and Divvala 2016); from each start the caption's following lines are collected. A caption
 * printed in two languages, one below the other, is one caption.
 *
 * @param printed every printed line by page; a label makes a caption of a line that was taken for a running head (a table's title, repeated on its second page)
 * @returns captions in the order of pages, top to bottom
 */
export function findCaptions(printed: readonly CaptionPage[]): Caption[] {
  const pages = printed.map((page) => ({ ...page, lines: withCaptionsApart(page.lines).map(withLabelGap) }));
  const candidates = pages.flatMap(candidatesOf);
  const starts = captionsByStyle(candidates, pages);
  const usualPitch = usualPitchOf(pages.map((page) => page.lines));
  return pages.flatMap((page) => {
    const here = starts.filter((start) => start.page === page.page);
    const startLines = new Set(here.map((start) => start.line));
    const pieces = here.map((start): Piece => {
      const column = captionBody(start, page.lines, startLines, page.rules ?? [], usualPitch);
      return { start, lines: [...column, ...secondColumn(column, page.lines, startLines)] };
    });
    return bilingualTogether(pieces).map(({ start, lines }) => caption(start, lines));
  });
}

interface Piece {
  readonly start: Candidate;
  readonly lines: readonly CaptionLine[];
}

/** At most this many line heights lie between a caption and its translation. */
const TRANSLATION_GAP = 1.2;

/** Joins a caption with the one of the same number in another language right below it. */
function bilingualTogether(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start.frame.y0 - b.start.frame.y0)) {
    const at = result.findIndex((above) => isTranslation(above, piece));
    const above = result[at];
    if (above) result[at] = { start: above.start, lines: [...above.lines, ...piece.lines] };
    else result.push(piece);
  }
  return result;
}

function isTranslation(above: Piece, below: Piece): boolean {
  const a = above.start, b = below.start;
  if (a.label.kind !== b.label.kind || a.label.number !== b.label.number || a.label.word.toLowerCase() === b.label.word.toLowerCase() || a.line.angle !== b.line.angle) return false;
  const bottom = Math.max(...above.lines.map((line) => line.box.y1));
  return b.line.box.y0 - bottom < TRANSLATION_GAP * b.line.size && b.line.box.x0 < a.line.box.x1 && a.line.box.x0 < b.line.box.x1;
}

function caption(start: Candidate, lines: readonly CaptionLine[]): Caption {
  const boxes: Box[] = lines.map((line) => line.box);
  return {
    page: start.page,
    box: unionOf(boxes) ?? start.line.box,
    kind: start.label.kind,
    label: start.label.label,
    number: start.label.number,
    text: joinLines(lines.map((line) => line.text.replace(/\s+/g, ' '))),
    lines: boxes,
  };
}
