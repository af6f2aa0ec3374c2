import { areaOf, contains, grow, type Box } from '../model/box';
import type { PageContent } from '../model/page';
import type { Caption, FigureKind } from '../model/paper';
import { areNear } from './clusters';
import { partInside } from './graphics';
import type { Content } from './scene';
import type { Segment } from './segments';

/** A box that the file itself states: a figure or table of its structure tree, or a form (an included plot). */
export interface Candidate {
  readonly box: Box;
  /** What the structure tree calls it; null for a form, which may be anything. */
  readonly kind: FigureKind | null;
}

/** Larger boxes are pages: forms of whole pages, trees whose boxes are wrong. */
const MOST_OF_PAGE = 0.6;
/** Smaller ones (either side, points) are signs, logos and letters. */
const LEAST_SIDE = 20;
/** Boxes of the structure tree and those of contents are off by this much (points). */
const SLACK = 4;
/** A drawing of which more than this part, and less than the rest, lies in a box is cut by it. */
const CUT_PART = 0.1;
/** A figure's caption is at most this far from its box (points). */
const CAPTION_REACH = 24;

/** The boxes that a page's file states, without those that can be no figure's. */
export function candidatesOf({ tagged = [], forms, width, height }: Pick<PageContent, 'tagged' | 'forms' | 'width' | 'height'>): Candidate[] {
  const all: Candidate[] = [...tagged, ...forms.map(({ box }): Candidate => ({ box, kind: null }))];
  return all
    .filter(({ box }) => Math.min(box.x1 - box.x0, box.y1 - box.y0) >= LEAST_SIDE && areaOf(box) <= MOST_OF_PAGE * width * height)
    .filter(({ box, kind }, index) => !all.slice(0, index).some((other) => (other.kind ?? kind) === kind && contains(other.box, box, 1) && contains(box, other.box, 1)));
}

/**
 * What a candidate holds, where it agrees with what is drawn on the page; null where it does not: it is empty, or its border cuts a drawing.
 */
export function heldBy(candidate: Candidate, contents: readonly Content[]): Content[] | null {
  const reach = grow(candidate.box, candidate.kind === null ? 1 : SLACK);
  const held = contents.filter(({ box }) => partInside(box, reach) > 1 - CUT_PART);
  const isCut = contents.some(({ box, kind }) => kind === 'drawing' && partInside(box, reach) > CUT_PART && partInside(box, reach) <= 1 - CUT_PART);
  const isDrawn = held.some(({ kind }) => kind === 'drawing');
  const isMade = candidate.kind === null ? isDrawn : held.some(({ kind }) => kind !== 'rule');
  return isMade && !isCut ? held : null;
}

/** Prose that the structure tree calls part of a figure with a caption next to it: text shown as a figure is no running text. */
export function taggedProse(segments: readonly Segment[], candidates: readonly Candidate[], captions: readonly Caption[]): Set<Segment> {
  const figures = candidates.filter(({ box, kind }) => kind === 'figure' && captions.some((caption) => caption.kind === 'figure' && areNear(caption.box, box, CAPTION_REACH) && sharesWidth(caption.box, box)));
  return new Set(segments.filter((s) => figures.some(({ box }) => partInside(s.box, grow(box, SLACK)) > 0.5)));
}

const sharesWidth = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1;
