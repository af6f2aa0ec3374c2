import { areaOf, grow, intersection, type Box } from '../model/box';
import type { HiddenReason } from '../model/page';
import { multiply, scaleOf, type Matrix } from './matrix';
import type { PaintLog } from './paint-log';
import type { FontMeasure, GlyphRun, TextState } from './text-cursor';

/** Text as it was painted, placed on the page. */
export interface PaintedRun {
  readonly text: string;
  /** Start and end of its base line, in display points. */
  readonly start: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
  /** Font size as displayed, in points. */
  readonly size: number;
  /** Around the middle of its letters: from a little above the base line to the height of a small letter. */
  readonly core: Box;
  /** Why nobody sees it; null for text that is seen. */
  readonly hidden: HiddenReason | null;
}

/** What the graphics state says of text that is painted now. */
export interface InkState {
  readonly clip: Box;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly fillShown: boolean;
  readonly strokeShown: boolean;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  /** The group that is painted can be seen at all. */
  readonly shown: boolean;
}

/** Below this alpha paint cannot be seen. */
export const VISIBLE_ALPHA = 0.02;
/** Type smaller than this (points) is no text for a reader: the smallest print is about four. */
const SMALLEST_TYPE = 1;
/** Text of which less than this part lies within the clip path or the page is cut away. */
const VISIBLE_PART = 0.1;
/** Colours whose channels differ by no more than this (of 255) look alike. */
const SAME_COLOR = 12;
/** The paper. */
const WHITE = '#ffffff';
/** The band of a line in which small letters stand, in font sizes above the base line. */
const CORE_FROM = 0.1;
const CORE_TO = 0.45;

/** A run of glyphs on the page; `toDisplay` maps user space to display points. */
export function placedRun(run: GlyphRun, toDisplay: Matrix): Omit<PaintedRun, 'hidden'> {
  const m = multiply(toDisplay, run.matrix);
  const at = (x: number, y: number): { x: number; y: number } => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] });
  const [low, high] = [CORE_FROM * run.size, CORE_TO * run.size];
  const corners = run.vertical
    ? [at(-high, 0), at(high, 0), at(-high, run.length), at(high, run.length)]
    : [at(0, low), at(run.length, low), at(0, high), at(run.length, high)];
  const xs = corners.map(({ x }) => x), ys = corners.map(({ y }) => y);
  return {
    text: run.text,
    start: at(0, 0),
    end: run.vertical ? at(0, run.length) : at(run.length, 0),
    size: Math.abs(run.size) * scaleOf(m),
    core: { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) },
  };
}

/**
 * Why a run that is painted now cannot be seen, as far as the state and what lies below tell; null when it can, and where that is not sure.
 *
 * @param page the page's box
 * @param isLayerHidden is it in a layer (optional content) that is switched off?
 */
export function hiddenReason(
  { core, size }: Pick<PaintedRun, 'core' | 'size'>, text: TextState, font: FontMeasure, state: InkState, paints: PaintLog, page: Box, isLayerHidden: boolean,
): HiddenReason | null {
  if (isLayerHidden) return 'layer';
  const mode = text.mode % 4;
  const fills = (mode === 0 || mode === 2 || font.drawn) && mode !== 3 && state.fillShown && state.fillAlpha > VISIBLE_ALPHA;
  const strokes = (mode === 1 || mode === 2) && !font.drawn && state.strokeShown && state.strokeAlpha > VISIBLE_ALPHA;
  if (!state.shown || (!fills && !strokes)) return 'invisible';
  if (visiblePart(core, page) < VISIBLE_PART) return 'off-page';
  if (size < SMALLEST_TYPE) return 'tiny';
  if (visiblePart(core, state.clip) < VISIBLE_PART) return 'clipped';
  if (font.drawn) return null;
  const ground = paints.groundOf(core, WHITE);
  const isLost = (color: string | null): boolean => ground !== null && color !== null && areAlike(color, ground);
  return (!fills || isLost(state.fill)) && (!strokes || isLost(state.stroke)) ? 'background' : null;
}

function visiblePart(box: Box, window: Box): number {
  const thick = areaOf(box) > 0 ? box : grow(box, 0.05);
  const common = intersection(thick, window);
  return common ? areaOf(common) / areaOf(thick) : 0;
}

function areAlike(a: string, b: string): boolean {
  return [1, 3, 5].every((at) => Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)) <= SAME_COLOR);
}
