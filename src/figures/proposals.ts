import { areaOf, contains, heightOf, overlapArea, union, unionOf, widthOf, type Box } from '../model/box';
import type { Caption } from '../model/paper';
import { fromTextFrame, inTextFrame } from '../paper/text-frame';
import { heldBy } from './candidates';
import { figureBox } from './figure-box';
import { isRule, partInside } from './graphics';
import type { Span } from './columns';
import { holdsAny, type Content, type Scene } from './scene';
import { tableBox } from './table-box';

/** Where the figure stands as seen from its caption. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** A region that a caption may own. */
export interface Proposal {
  readonly direction: Direction;
  /** Around the contents, in points. */
  readonly box: Box;
  /** The figure or table within it: see figureBox and tableBox. */
  readonly trimmed: Box;
  readonly contents: readonly Content[];
  /** Points between caption and contents. */
  readonly distance: number;
  /** 1, or less where the region was cut at a blank band because another caption may own the rest. */
  readonly share: number;
  /** Does the region keep to the caption's column? */
  readonly inColumn: boolean;
}

/** A figure's nearest part is at most this far from its caption (points). */
const FARTHEST = 120;
/** Within a figure, blank bands are at most this high; between drawings (panels) they may be twice as high. */
const BLANK_BAND = 40;
/** Smaller regions are no figures (PDFFigures 2). */
const LEAST_WIDTH = 20;
const LEAST_HEIGHT = 12;
/** Drawings this near are one figure (points); gutters between columns are wider. */
const TOUCHING = 6;
/** A region is widened at most this often to hold drawings that it would cut. */
const WIDENINGS = 4;
/** Blank bands from this height on may be the border between two captions' regions. */
const SPLIT_BAND = 5;
/** At most this many places to split a region are tried. */
const SPLITS = 3;
const SPLIT_SHARE = 0.75;
/** Side captions: parts of the figure are at most this far from one another. */
const SIDE_REACH = 14;
/** A table beside its caption has this many rules at least. */
const SIDE_RULES = 2;
/** The group grows at most this often: a bound for pages of many scattered marks. */
const SIDE_ROUNDS = 12;

/** All regions that a caption may own, in four directions; none of them holds running text or another caption. */
export function proposalsFor(scene: Scene, caption: Caption): Proposal[] {
  const angle = scene.angles.get(caption) ?? 0;
  if (angle === 0) return uprightProposals(scene, caption);
  const turned = turnedScene(scene, angle);
  const turnedCaption = turned.captions[scene.captions.indexOf(caption)];
  return turnedCaption ? uprightProposals(turned, turnedCaption).map((proposal) => turnedBack(proposal, angle)) : [];
}

/** A page as a reader sees it who turns it for a table on its side. */
function turnedScene(scene: Scene, angle: number): Scene {
  const turn = (box: Box): Box => inTextFrame(box, angle);
  return {
    ...scene,
    bounds: turn(scene.bounds),
    captions: scene.captions.map((caption) => ({ ...caption, box: turn(caption.box), lines: caption.lines.map(turn) })),
    obstacles: scene.obstacles.map(turn),
    yielding: scene.yielding.map(turn),
    blocks: scene.blocks.map(turn),
    grounds: scene.grounds.map(turn),
    contents: scene.contents.map(({ box, kind, inFlow }) => ({ box: turn(box), kind: kind === 'text' ? kind : isRule(turn(box)) ? 'rule' : 'drawing', inFlow })),
    candidates: scene.candidates.map((candidate) => ({ ...candidate, box: turn(candidate.box) })),
    columns: [],
  };
}

function turnedBack(proposal: Proposal, angle: number): Proposal {
  const turn = (box: Box): Box => fromTextFrame(box, angle);
  return { ...proposal, box: turn(proposal.box), trimmed: turn(proposal.trimmed), contents: proposal.contents.map((content) => ({ ...content, box: turn(content.box) })) };
}

function uprightProposals(scene: Scene, caption: Caption): Proposal[] {
  const others = scene.captions.filter((other) => other !== caption);
  const walls = [...scene.obstacles, ...others.map((other) => other.box)];
  const column = columnOf(scene, caption.box);
  const atCaption = sideWalls(scene, caption, walls, caption.box);
  const found: Proposal[] = [];
  const add = (span: Span, direction: 'up' | 'down', inColumn: boolean): Proposal | null => {
    const made = span.x1 > span.x0 ? inSpan(scene, caption, walls, span, direction, inColumn) : [];
    for (const one of made) {
      const at = found.findIndex((known) => known.direction === direction && sameBox(known.box, one.box));
      const known = found[at];
      if (!known) found.push(one);
      else if (known.contents.length < one.contents.length) found[at] = one;
    }
    return made[made.length - 1] ?? null;
  };
  for (const direction of ['up', 'down'] as const) {
    if (column) add({ x0: Math.max(column.x0, atCaption.x0), x1: Math.min(column.x1, atCaption.x1) }, direction, true);
    // What stands right above or below the caption gives the height at which to look for walls to the left and right.
    const core = add(caption.box, direction, column === null);
    if (core) add(sideWalls(scene, caption, walls, union(core.box, caption.box)), direction, column === null);
    add(atCaption, direction, column === null);
  }
  const own = ownColumns(scene, caption.box);
  const beside = (['left', 'right'] as const).flatMap((direction) => besideCaption(scene, caption, walls, direction) ?? []);
  return [...found.flatMap((proposal) => [proposal, ...splits(proposal, caption)]), ...beside, ...statedProposals(scene, caption)].filter(
    (proposal) => isLargeEnough(proposal.box) && facesCaption(proposal, caption.box, own) && !holdsAny(proposal.box, walls) && overlapArea(proposal.box, caption.box) < 0.1 * areaOf(caption.box),
  );
}

const isLargeEnough = (box: Box): boolean => widthOf(box) >= LEAST_WIDTH && heightOf(box) >= LEAST_HEIGHT;

/** A region above or below its caption shares half the width of the narrower of the two, or else a column that the caption has for itself. */
function facesCaption({ box, direction }: Proposal, caption: Box, own: readonly Span[]): boolean {
  if (direction === 'left' || direction === 'right') return true;
  if (Math.min(box.x1, caption.x1) - Math.max(box.x0, caption.x0) >= 0.5 * Math.min(widthOf(box), widthOf(caption))) return true;
  return own.some((column) => holdsSideways(column, box));
}

/** What reaches so far into the caption's height (points) stands beside it. */
const LEVEL_SLACK = 3;

/**
 * The columns, or all of them together, in which nothing stands beside the caption: a short caption may stand at the left edge of such a span, its table in
 * the middle.
 */
function ownColumns({ bounds, columns, contents, obstacles, captions }: Scene, caption: Box): Span[] {
  // Pages that are turned for a table have no columns; what counts is that nothing stands beside the caption.
  const whole: Span = columns.length === 0 ? bounds : { x0: Math.min(...columns.map(({ x0 }) => x0)), x1: Math.max(...columns.map(({ x1 }) => x1)) };
  const level = [...contents.map(({ box }) => box), ...obstacles, ...captions.map(({ box }) => box)].filter(
    (box) => box !== caption && Math.min(box.y1, caption.y1) - Math.max(box.y0, caption.y0) > LEVEL_SLACK,
  );
  return [...columns, whole].filter((span) => holdsSideways(span, caption) && !level.some((box) => box.x0 < span.x1 && box.x1 > span.x0));
}

/** Captions and figures stick out of their column by at most this many points. */
const COLUMN_SLACK = 6;

const holdsSideways = (span: Span, box: Box): boolean => span.x0 - COLUMN_SLACK <= box.x0 && span.x1 + COLUMN_SLACK >= box.x1;

/** The narrowest column that holds the caption. */
const columnOf = (scene: Scene, caption: Box): Span | null => scene.columns.find((span) => holdsSideways(span, caption)) ?? null;

/**
 * How far left and right a region may reach at the height of `band`: to the running text left and right of the caption, half way to a caption beside it,
 * else to the page's edge.
 */
function sideWalls(scene: Scene, caption: Caption, walls: readonly Box[], band: Box): Span {
  const { box } = caption;
  const captions = new Set(scene.captions.map((other) => other.box));
  let { x0, x1 } = scene.bounds;
  for (const wall of walls) {
    if (wall.y0 >= band.y1 || wall.y1 <= band.y0) continue;
    if (wall.x1 <= box.x0 + 1) x0 = Math.max(x0, captions.has(wall) ? (wall.x1 + box.x0) / 2 : wall.x1);
    else if (wall.x0 >= box.x1 - 1) x1 = Math.min(x1, captions.has(wall) ? (wall.x0 + box.x1) / 2 : wall.x0);
  }
  return { x0, x1 };
}

/**
 * What stands above or below the caption within a span, up to the next wall; and the same in wider spans where the narrower one would cut something, as far as
 * no wall is in the way. The widest comes last.
 */
function inSpan(scene: Scene, caption: Caption, walls: readonly Box[], start: Span, direction: 'up' | 'down', inColumn: boolean): Proposal[] {
  const found: Proposal[] = [];
  let span: Span = start;
  for (let round = 0; round < WIDENINGS; round++) {
    const region = regionBetween(scene, caption.box, walls, span, direction);
    const contents = region ? chain(scene.contents.filter((content) => isInRegion(content, region)), caption.box, direction, scene.tolerance) : [];
    const around = unionOf(contents.map((content) => content.box));
    if (!region || !around) break;
    const made = proposal(contents, caption, direction, inColumn);
    if (made) found.push(made);
    // Drawings that reach into what was found, or all but touch it, belong to it whole: the region becomes as wide as they are.
    const reach: Box = { x0: around.x0 - TOUCHING, x1: around.x1 + TOUCHING, y0: Math.max(around.y0, region.y0), y1: Math.min(around.y1, region.y1) };
    const touched = scene.contents.filter((content) => content.kind === 'drawing' && overlapArea(content.box, reach) > 1);
    const needed = unionOf([around, ...touched.map((content) => content.box)]) ?? around;
    if (needed.x0 >= span.x0 - 1 && needed.x1 <= span.x1 + 1) break;
    span = { x0: Math.min(span.x0, needed.x0), x1: Math.max(span.x1, needed.x1) };
  }
  return found;
}

/** Drawings count as soon as they reach into the region sideways: no figure is cut. */
function isInRegion({ box, kind }: Content, region: Box): boolean {
  if (kind === 'text') return partInside(box, region) > 0.5;
  return box.x0 < region.x1 - 1 && box.x1 > region.x0 + 1 && partInside({ ...box, x0: region.x0, x1: region.x1 }, region) > 0.5;
}

/** The band from the caption to the next wall in a direction. */
function regionBetween(scene: Scene, caption: Box, walls: readonly Box[], span: Span, direction: 'up' | 'down'): Box | null {
  const inWay = walls.filter((wall) => wall.x0 < span.x1 - 2 && wall.x1 > span.x0 + 2);
  if (direction === 'up') {
    const y0 = Math.max(scene.bounds.y0, ...inWay.filter((wall) => middle(wall) < caption.y0).map((wall) => wall.y1));
    return y0 < caption.y0 ? { ...span, y0, y1: caption.y0 + 1 } : null;
  }
  const y1 = Math.min(scene.bounds.y1, ...inWay.filter((wall) => middle(wall) > caption.y1).map((wall) => wall.y0));
  return y1 > caption.y1 ? { ...span, y0: caption.y1 - 1, y1 } : null;
}

const middle = (box: Box): number => (box.y0 + box.y1) / 2;

/** Contents from the caption outwards, until a blank band is too high to lie inside one figure. */
function chain(contents: readonly Content[], caption: Box, direction: 'up' | 'down', tolerance: number): Content[] {
  const depth = (content: Content): { from: number; to: number } =>
    direction === 'up' ? { from: caption.y0 - content.box.y1, to: caption.y0 - content.box.y0 } : { from: content.box.y0 - caption.y1, to: content.box.y1 - caption.y1 };
  const sorted = [...contents].sort((a, b) => depth(a).from - depth(b).from);
  const taken: Content[] = [];
  let reached = 0;
  let drawn = false;
  for (const content of sorted) {
    const { from, to } = depth(content);
    const most = taken.length === 0 ? FARTHEST : (drawn && content.kind === 'drawing' ? 2 : 1) * BLANK_BAND * tolerance;
    if (from - reached > most) break;
    taken.push(content);
    reached = Math.max(reached, to);
    drawn ||= content.kind === 'drawing';
  }
  return taken;
}

function proposal(contents: readonly Content[], { kind, box: caption }: Caption, direction: Direction, inColumn: boolean, share = 1): Proposal | null {
  const around = unionOf(contents.map((content) => content.box));
  if (!around || !contents.some((content) => content.kind !== 'rule')) return null;
  const box = upTo(caption, around, direction);
  const distance = { up: caption.y0 - box.y1, down: box.y0 - caption.y1, left: caption.x0 - box.x1, right: box.x0 - caption.x1 }[direction];
  const trimmed = upTo(caption, kind === 'table' ? tableBox(box, contents) : figureBox(contents, box, direction), direction);
  return { direction, box, trimmed, contents, distance: Math.max(0, distance), share, inColumn };
}

/** The box cut at the caption's edge: boxes of large letters are higher than their ink. */
function upTo(caption: Box, box: Box, direction: Direction): Box {
  switch (direction) {
    case 'up':
      return { ...box, y1: Math.max(box.y0, Math.min(box.y1, caption.y0)) };
    case 'down':
      return { ...box, y0: Math.min(box.y1, Math.max(box.y0, caption.y1)) };
    case 'left':
      return { ...box, x1: Math.max(box.x0, Math.min(box.x1, caption.x0)) };
    case 'right':
      return { ...box, x0: Math.min(box.x1, Math.max(box.x0, caption.x1)) };
  }
}

/** The part of a region next to its caption, cut at its highest blank bands: the rest may belong to the caption on the other side. */
function splits(whole: Proposal, caption: Caption): Proposal[] {
  const sorted = [...whole.contents].sort((a, b) => a.box.y0 - b.box.y0);
  const bands: { at: number; height: number }[] = [];
  let bottom = sorted[0]?.box.y1 ?? 0;
  sorted.forEach((content, index) => {
    if (index > 0 && content.box.y0 - bottom >= SPLIT_BAND) bands.push({ at: (content.box.y0 + bottom) / 2, height: content.box.y0 - bottom });
    bottom = Math.max(bottom, content.box.y1);
  });
  return bands
    .sort((a, b) => b.height - a.height)
    .slice(0, SPLITS)
    .flatMap(({ at, height }) => {
      const near = whole.contents.filter(({ box }) => (whole.direction === 'up' ? box.y0 > at : box.y1 < at));
      return proposal(near, caption, whole.direction, whole.inColumn, SPLIT_SHARE * whole.share + height / 1000) ?? [];
    });
}

/** What stands left or right of the caption: the group of contents at the caption's height. */
function besideCaption(scene: Scene, caption: Caption, walls: readonly Box[], direction: 'left' | 'right'): Proposal | null {
  const { box } = caption;
  const isBeside = (other: Box): boolean => (direction === 'left' ? other.x1 <= box.x0 + 2 : other.x0 >= box.x1 - 2);
  const isLevel = (a: Box, b: Box): boolean => a.y0 < b.y1 && b.y0 < a.y1;
  // What is level with another caption of the same margin, and not with this one, is that one's.
  const neighbours = scene.captions.filter((other) => other !== caption && !isBeside(other.box) && other.box.x0 < box.x1 && box.x0 < other.box.x1);
  const candidates = scene.contents.filter((content) => isBeside(content.box) && (isLevel(content.box, box) || !neighbours.some((other) => isLevel(content.box, other.box))));
  const level = candidates.filter((content) => isLevel(content.box, box));
  // A table beside its caption is known by its rules; text alone beside a caption is too often a marginal note.
  const rules = caption.kind === 'table' ? candidates.filter((content) => content.kind === 'rule') : [];
  let group = level.filter((content) => content.kind === 'drawing' || (rules.length >= SIDE_RULES && content.kind === 'text'));
  if (group.length === 0) return null;
  const sideReach = SIDE_REACH * scene.tolerance;
  for (let round = 0; round < SIDE_ROUNDS; round++) {
    const around = unionOf(group.map((content) => content.box));
    if (!around) return null;
    const reach: Box = { x0: around.x0 - sideReach, y0: around.y0 - sideReach, x1: around.x1 + sideReach, y1: around.y1 + sideReach };
    const next = candidates.filter((content) => overlapArea(content.box, reach) > 0 && !holdsAny(union(around, content.box), walls, 0.1));
    if (next.length <= group.length) break;
    group = next;
  }
  return proposal(group, caption, direction, true);
}

/** What the structure tree calls a figure is one more probably than what merely lies near. */
const TAGGED_SHARE = 1.1;

/** The boxes that the file states as figures, tables or forms, where they agree with what is drawn. */
function statedProposals(scene: Scene, caption: Caption): Proposal[] {
  const { box } = caption;
  return scene.candidates.flatMap((candidate) => {
    const held = candidate.kind === null || candidate.kind === caption.kind ? heldBy(candidate, scene.contents) : null;
    const around = held && unionOf(held.map((content) => content.box));
    if (!held || !around) return [];
    const sides: readonly (readonly [Direction, number])[] = [['up', box.y0 - around.y1], ['down', around.y0 - box.y1], ['left', box.x0 - around.x1], ['right', around.x0 - box.x1]];
    const [direction, distance] = sides.reduce((best, side) => (side[1] > best[1] ? side : best));
    if (distance < -LEVEL_SLACK || distance > FARTHEST) return [];
    const isTagged = candidate.kind !== null;
    const made = proposal(held, caption, direction, true, isTagged ? TAGGED_SHARE : 1);
    return made ? [isTagged && caption.kind === 'figure' ? { ...made, trimmed: made.box } : made] : [];
  });
}

const sameBox = (a: Box, b: Box): boolean => contains(a, b, 2) && contains(b, a, 2);
