import { areaOf, heightOf, unionOf, widthOf, type Box } from '../model/box';
import type { Direction } from './proposals';
import type { Content } from './scene';

/** Drawings that are a figure by themselves: this wide and high (points), and this part of the box around them. */
const OWN_WIDTH = 60;
const OWN_HEIGHT = 40;
const OWN_PART = 0.3;
/** Lines of one block are at most this many points apart; a figure stands further off. */
const BLOCK_GAP = 8;

/**
 * The box of a figure within the region that its caption owns: without the rules that stand alone above and below (they set it off from the text), and,
 * where drawings make the figure, without the lines of the text's flow on the side away from the caption (code that made the plot, the sentence before it).
 */
export function figureBox(contents: readonly Content[], region: Box, direction: Direction): Box {
  const parts = contents.filter(({ kind }) => kind !== 'rule');
  const before = direction === 'up' || direction === 'down' ? flowBefore(parts, direction) : new Set<Content>();
  return unionOf(parts.filter((part) => !before.has(part)).map(({ box }) => box)) ?? region;
}

/** Texts beyond all drawings as seen from the caption, from the first block on that holds a line of the flow. */
function flowBefore(parts: readonly Content[], direction: 'up' | 'down'): Set<Content> {
  const drawings = parts.filter(({ kind }) => kind === 'drawing').map(({ box }) => box);
  const drawn = unionOf(drawings);
  if (!drawn || widthOf(drawn) < OWN_WIDTH || heightOf(drawn) < OWN_HEIGHT || drawings.reduce((sum, box) => sum + areaOf(box), 0) < OWN_PART * areaOf(drawn)) return new Set();
  const away = (box: Box): { from: number; to: number } =>
    direction === 'up' ? { from: drawn.y0 - box.y1, to: drawn.y0 - box.y0 } : { from: box.y0 - drawn.y1, to: box.y1 - drawn.y1 };
  const beyond = parts.filter(({ box }) => away(box).from >= -1).sort((a, b) => away(a.box).from - away(b.box).from);
  const blocks = blocksOf(beyond, (content) => away(content.box));
  const first = blocks.findIndex((block) => block.some(({ inFlow }) => inFlow));
  return new Set(first < 0 ? [] : blocks.slice(first).flat());
}

/** Parts that follow one another closely, in the order given. */
function blocksOf(sorted: readonly Content[], extent: (content: Content) => { from: number; to: number }): Content[][] {
  const blocks: Content[][] = [];
  let end = -Infinity;
  for (const content of sorted) {
    const { from, to } = extent(content);
    const block = blocks[blocks.length - 1];
    if (block && from - end <= BLOCK_GAP) block.push(content);
    else blocks.push([content]);
    end = Math.max(end, to);
  }
  return blocks;
}
