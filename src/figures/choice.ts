import { areaOf, heightOf, intersection, union, unionOf, widthOf, type Box } from '../model/box';
import type { Caption, FigureKind } from '../model/paper';
import { areNear } from './clusters';
import type { Direction, Proposal } from './proposals';
import type { Content, Scene } from './scene';

/** Where the paper puts its captions: the direction from caption to figure that most of a kind have. */
export type Habit = Readonly<Record<FigureKind, Direction | null>>;

/** A caption's options. */
export interface Options {
  readonly caption: Caption;
  readonly proposals: readonly Proposal[];
}

/** Weights of a choice. A caption with a region counts 1, lessened by what speaks against the region. */
const AREA_WEIGHT = 0.5;
const HABIT_WEIGHT = 0.35;
const SIDE = 0.75;
/** A region wider than the caption's column, when the column alone would do. */
const OUT_OF_COLUMN = 0.6;
/** A figure that leaves a drawing out which all but touches it (points); a table that reaches that near to a figure has its labels. */
const LEAVES_OUT = 0.6;
const ALL_BUT_TOUCHES = 10;
/** A region with a part of a table's rules. */
const PARTS_TABLE = 0.7;
const SAME_ENDS = 3;
/** A figure of text and rules alone; a table without text (a picture of one is left), or without rules and shading. */
const UNLIKE_FIGURE = 0.55;
const UNLIKE_TABLE = 0.7;
const PLAIN_TABLE = 0.8;
/** A table with lines of the text that flows around it. */
const HOLDS_FLOW = 0.4;
/** A drawing from this height on (points) is no ornament of a table. */
const FOREIGN_HEIGHT = 30;
/** A region on the other side than the paper's figures (or tables) are. */
const AGAINST_HABIT = 0.5;
/** Points of distance that cost as much as a whole region. */
const FAR = 250;
/** Boxes may touch, not overlap by more than this (points). */
const TOUCH = 3;
/** The search looks at no more than this many partial choices a page; then the best so far stands. */
const MOST_STEPS = 60_000;

/** How well a region fits a caption: 0 and up. */
export function fitness(caption: Caption, proposal: Proposal, scene: Scene, habit: Habit): number {
  const texts = proposal.contents.filter((content) => content.kind === 'text').length;
  const drawn = proposal.contents.filter((content) => content.kind === 'drawing').reduce((sum, content) => sum + areaOf(content.box), 0);
  const rules = proposal.contents.filter((content) => content.kind === 'rule').length;
  let quality = proposal.share;
  if (proposal.direction === 'left' || proposal.direction === 'right') quality *= SIDE;
  if (!proposal.inColumn) quality *= OUT_OF_COLUMN;
  if (leavesOut(proposal, scene, caption.kind === 'figure' ? 0 : FOREIGN_HEIGHT)) quality *= LEAVES_OUT;
  if (partsTable(proposal, scene)) quality *= PARTS_TABLE;
  if (caption.kind === 'figure' && drawn < 0.1 * areaOf(proposal.box)) quality *= UNLIKE_FIGURE;
  if (caption.kind === 'table' && texts < 4) quality *= UNLIKE_TABLE;
  if (caption.kind === 'table' && rules === 0 && drawn === 0) quality *= PLAIN_TABLE;
  if (caption.kind === 'table' && holdsForeignDrawing(proposal)) quality *= UNLIKE_TABLE;
  if (caption.kind === 'table' && holdsFlow(proposal)) quality *= HOLDS_FLOW;
  const usual = habit[caption.kind];
  if (usual !== null && usual !== proposal.direction) quality *= AGAINST_HABIT;
  quality -= proposal.distance / FAR;
  if (quality <= 0) return 0;
  const whole = areaOf(scene.bounds);
  return quality + AREA_WEIGHT * Math.min(1, (2 * areaOf(proposal.box)) / whole) + (usual === proposal.direction ? HABIT_WEIGHT : 0);
}

/** Without rules, a drawing up to this part of the region's width that has this part of the texts at most is none of a table's shading. */
const FOREIGN_WIDTH = 0.6;
const FOREIGN_TEXTS = 0.25;

/** Does a table's region hold a drawing beside the table's rules, or beside its cells: a figure that another caption may own? */
function holdsForeignDrawing({ box: region, contents }: Proposal): boolean {
  const drawings = contents.flatMap(({ kind, box }) => (kind === 'drawing' && heightOf(box) >= FOREIGN_HEIGHT ? [box] : []));
  const rules = unionOf(contents.filter(({ kind }) => kind === 'rule').map(({ box }) => box));
  if (rules !== null) return drawings.some((box) => intersection(box, rules) === null);
  const texts = contents.filter(({ kind }) => kind === 'text');
  return drawings.some((box) => widthOf(box) <= FOREIGN_WIDTH * widthOf(region) && texts.filter((text) => intersection(text.box, box) !== null).length <= FOREIGN_TEXTS * texts.length);
}

/** Does text that stands as the flow does lie beside a table's rules? */
function holdsFlow({ contents }: Proposal): boolean {
  const rules = unionOf(contents.filter(({ kind }) => kind === 'rule').map(({ box }) => box));
  return rules !== null && contents.some(({ inFlow, box }) => inFlow && (box.x1 <= rules.x0 || box.x0 >= rules.x1));
}

/** Are there rules of one table, by their ends and with nothing between them but cells, on both sides of the region's edge? */
function partsTable({ contents }: Proposal, scene: Scene): boolean {
  const own = new Set(contents);
  const rules = (list: readonly Content[]): Box[] => list.flatMap(({ kind, box }) => (kind === 'rule' ? [box] : []));
  const outside = rules(scene.contents.filter((content) => !own.has(content)));
  const walls = [...scene.obstacles, ...scene.captions.map(({ box }) => box)];
  return rules(contents).some((rule) =>
    outside.some(
      (other) =>
        Math.abs(other.x0 - rule.x0) <= SAME_ENDS && Math.abs(other.x1 - rule.x1) <= SAME_ENDS &&
        !walls.some((wall) => intersection(wall, union(rule, other)) !== null) && !scene.contents.some(({ kind, box }) => kind === 'drawing' && intersection(box, union(rule, other)) !== null),
    ),
  );
}

/** Is a drawing of some height next to the region, nothing between, that is not part of it? */
function leavesOut({ box, contents }: Proposal, scene: Scene, least: number): boolean {
  const own = new Set(contents);
  const between = (a: Box, b: Box): Box => ({ x0: Math.min(a.x1, b.x1), x1: Math.max(a.x0, b.x0), y0: Math.min(a.y1, b.y1), y1: Math.max(a.y0, b.y0) });
  return scene.contents.some(
    (content) =>
      content.kind === 'drawing' && !own.has(content) && heightOf(content.box) >= least && areNear(box, content.box, ALL_BUT_TOUCHES) &&
      !scene.captions.some((caption) => areNear(caption.box, between(box, content.box), 0)),
  );
}

/**
 * Chooses for all captions of a page at once, so that no two regions overlap and the sum of fitness is greatest: branch and
 * bound over the captions, bounded in steps.
 *
 * @returns for each caption its region, or null
 */
export function choose(options: readonly Options[], scene: Scene, habit: Habit): (Proposal | null)[] {
  const rated = options.map(({ caption, proposals }) =>
    proposals
      .map((proposal) => ({ proposal, value: fitness(caption, proposal, scene, habit) }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value),
  );
  // What the captions from here on can add at most.
  const atMost = [0];
  for (const list of [...rated].reverse()) atMost.unshift((atMost[0] ?? 0) + (list[0]?.value ?? 0));

  let best: (Proposal | null)[] = options.map(() => null);
  let most = -1;
  let steps = 0;
  const chosen: (Proposal | null)[] = [];
  const search = (at: number, sum: number): void => {
    if (steps++ > MOST_STEPS || sum + (atMost[at] ?? 0) <= most) return;
    const list = rated[at];
    if (!list) {
      if (sum > most) [best, most] = [[...chosen], sum];
      return;
    }
    for (const { proposal, value } of list) {
      if (chosen.some((other) => other && overlaps(other.box, proposal.box))) continue;
      chosen.push(proposal);
      search(at + 1, sum + value);
      chosen.pop();
    }
    chosen.push(null);
    search(at + 1, sum);
    chosen.pop();
  };
  search(0, 0);
  return best;
}

function overlaps(a: Box, b: Box): boolean {
  const common = intersection(a, b);
  return common !== null && common.x1 - common.x0 > TOUCH && common.y1 - common.y0 > TOUCH;
}

/** A habit shows in this many choices at least, and in this part of them. */
const HABIT_COUNT = 2;
const HABIT_PART = 0.7;

/** The paper's habit: the direction that most choices of a kind agree on, when most do. */
export function habitOf(choices: readonly { readonly kind: FigureKind; readonly proposal: Proposal | null }[]): Habit {
  const common = (kind: FigureKind): Direction | null => {
    const directions = choices.flatMap((choice) => (choice.kind === kind && choice.proposal ? [choice.proposal.direction] : []));
    const count = (direction: Direction): number => directions.filter((d) => d === direction).length;
    return (['up', 'down', 'left', 'right'] as const).find((direction) => count(direction) >= HABIT_COUNT && count(direction) >= HABIT_PART * directions.length) ?? null;
  };
  return { figure: common('figure'), table: common('table') };
}
