import { areaOf, contains, grow, heightOf, overlapArea, union, unionOf, type Box } from '../model/box';
import type { Block, Caption } from '../model/paper';
import { isRule, partInside } from './graphics';
import type { Segment } from './segments';

/*
 * Algorithms, listings and boxes with a label of their own ("Algorithm 1", "Listing 2", "Box 3") are no figures and bound those next to them. Where a figure's
 * caption has nothing else, such a block is what it names: a listing with the caption of a figure.
 */

/** Rules and frames of a block reach this many points beyond its lines. */
const FRAME_REACH = 8;
/** A block's frame is no larger than this many times its lines. */
const FRAME_GROWTH = 2.5;
/** "Box 1", "Kasten 2", "Encadré 3", "Program 4": a label at the beginning of a line. */
const BOX_LABEL = /^(?:Box|BOX|Panel|Program|Protocol|Kasten|Encadré|Recuadro|Cuadro de texto|Quadro|框|囲み)\s*\d{1,2}(?:\.\d{1,2})?\s*(?:[.:|–—-]|$|\p{Lu})/u;
/** The drawing that a box's label stands in is its ground or frame: at most this part of the page, and this many lines of text high at least. */
const MOST_OF_PAGE = 0.75;
const LEAST_LINES = 4;

/** What is known of a page where its blocks are looked for. */
interface BlockScene {
  readonly segments: readonly Segment[];
  readonly drawings: readonly Box[];
  readonly rules: readonly Box[];
  readonly captions: readonly Caption[];
  readonly pageArea: number;
}

/**
 * Boxes of the labelled blocks of a page, with their frames and rules.
 *
 * @param blocks algorithms and listings that the reading of the text found on the page
 */
export function blocksApart(blocks: readonly Block[], { segments, drawings, rules, captions, pageArea }: BlockScene): Box[] {
  const named = blocks.filter(({ kind }) => kind === 'algorithm' || kind === 'listing').map(({ box }) => withFrame(box, drawings, rules, captions));
  const boxed = segments.flatMap((s) => {
    if (s.angle !== 0 || !BOX_LABEL.test(s.text.trim())) return [];
    const frames = drawings.filter((drawing) => contains(drawing, s.box, 1) && areaOf(drawing) <= MOST_OF_PAGE * pageArea && heightOf(drawing) >= LEAST_LINES * s.size);
    return frames.filter((frame) => !captions.some((caption) => overlapArea(caption.box, frame) > 0));
  });
  return [...named, ...boxed];
}

/** The block with the frame around it and the rules along it. */
function withFrame(lines: Box, drawings: readonly Box[], rules: readonly Box[], captions: readonly Caption[]): Box {
  const near = grow(lines, FRAME_REACH);
  const frames = drawings.filter((drawing) => (contains(drawing, lines, 2) && areaOf(drawing) <= FRAME_GROWTH * areaOf(lines)) || partInside(drawing, near) > 0.9);
  const along = rules.filter((rule) => partInside({ ...rule, x0: lines.x0, x1: lines.x1 }, near) > 0.9 && rule.x0 < lines.x1 && rule.x1 > lines.x0);
  const whole = unionOf([lines, ...frames, ...along.filter(isRule)]) ?? lines;
  return captions.some((caption) => overlapArea(caption.box, whole) > 0 && overlapArea(caption.box, lines) === 0) ? lines : union(whole, lines);
}
