import { areaOf, unionOf, type Box } from '../model/box';
import type { Content } from './scene';

/** A line of text at the region's end, this far (points) from a figure that is mostly drawn, is a running head or a heading, not the figure's. */
const STRAY_GAP = 11;
/** A figure is mostly drawn when drawings fill this part of it. */
const MOSTLY_DRAWN = 0.5;
/** So many texts, and as high as this (points), make a line. */
const FEW_TEXTS = 3;
const LINE_HEIGHT = 20;

/**
 * The box of a figure within the region that its caption owns: without the rules that stand alone above and below (they set it off from the text), and without
 * a line of text set apart from what is drawn.
 */
export function figureBox(contents: readonly Content[], region: Box): Box {
  const parts = contents.filter(({ kind }) => kind !== 'rule');
  const drawings = parts.filter(({ kind }) => kind === 'drawing').map(({ box }) => box);
  const around = unionOf(parts.map(({ box }) => box));
  const drawn = unionOf(drawings);
  if (!around || !drawn || drawings.reduce((sum, box) => sum + areaOf(box), 0) < MOSTLY_DRAWN * areaOf(around)) return around ?? region;
  const stray = new Set([...strayAt(parts, drawn, 'above'), ...strayAt(parts, drawn, 'below')]);
  return unionOf(parts.filter((part) => !stray.has(part)).map(({ box }) => box)) ?? around;
}

/** The texts above (below) all drawings, when they are one line at most and stand apart from the rest. */
function strayAt(parts: readonly Content[], drawn: Box, side: 'above' | 'below'): Content[] {
  const beyond = parts.filter(({ box }) => (side === 'above' ? box.y1 <= drawn.y0 + 1 : box.y0 >= drawn.y1 - 1));
  const line = unionOf(beyond.map(({ box }) => box));
  if (!line || beyond.length > FEW_TEXTS || line.y1 - line.y0 > LINE_HEIGHT) return [];
  const gap = side === 'above' ? drawn.y0 - line.y1 : line.y0 - drawn.y1;
  return gap >= STRAY_GAP ? beyond : [];
}
