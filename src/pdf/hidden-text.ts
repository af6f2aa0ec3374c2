import { areaOf, intersection, type Box } from '../model/box';
import type { HiddenReason, TextItem } from '../model/page';
import type { PaintedRun } from './painted-run';

/** A painted run is part of a text item when so much of the shorter one lies along the other. */
const SHARED_PART = 0.3;
/** Directions that differ by no more than this many degrees are one. */
const SAME_ANGLE = 3;
/** Runs are listed by bands of the page, this many points high. */
const BAND = 24;
/** Right angles, in degrees. */
const QUARTER = 90;

/**
 * Says of text items why they cannot be seen. pdf.js reports them without a word on how they are painted, so each is matched by its place and its letters
 * with the runs of the operator list. An item of which a part is seen and another is not (pdf.js joins what stands in one line) is taken apart; where the two
 * do not match, it counts as seen.
 */
export function withHiddenReasons(items: readonly TextItem[], runs: readonly PaintedRun[]): TextItem[] {
  if (!runs.some(({ hidden }) => hidden !== null)) return [...items];
  const runsAt = runFinder(runs);
  return items.flatMap((item) => {
    const near = runsAt(item.box).filter((run) => isPartOf(run, item));
    const own = near.filter((run) => shareLetters(run.text, item.text));
    const parts = own.length > 0 ? own : near;
    const reasons = new Set(parts.map(({ hidden }) => hidden));
    const [first] = reasons;
    if (first === undefined || (reasons.size === 1 && first === null)) return [item];
    return reasons.has(null) ? (takenApart(item, parts) ?? [item]) : [{ ...item, hidden: first ?? 'invisible' }];
  });
}

function runFinder(runs: readonly PaintedRun[]): (box: Box) => readonly PaintedRun[] {
  const bands = new Map<number, PaintedRun[]>();
  const bandsOf = ({ y0, y1 }: Box): number[] => {
    const first = Math.floor(y0 / BAND);
    return Array.from({ length: Math.floor(y1 / BAND) - first + 1 }, (_, index) => first + index);
  };
  for (const run of runs)
    for (const band of bandsOf(run.core)) {
      const list = bands.get(band);
      if (list) list.push(run);
      else bands.set(band, [run]);
    }
  return (box) => [...new Set(bandsOf(box).flatMap((band) => bands.get(band) ?? []))];
}

function isPartOf({ core, start, end }: PaintedRun, { box, angle }: TextItem): boolean {
  const common = intersection(core, box);
  if (!common || areaOf(common) < SHARED_PART * Math.min(areaOf(core), areaOf(box)) * CORE_OF_BOX) return false;
  const turned = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI - angle;
  const difference = Math.abs((((turned % 360) + 540) % 360) - 180);
  return difference <= SAME_ANGLE || (start.x === end.x && start.y === end.y);
}

/** The core of a line takes about this part of its box's height. */
const CORE_OF_BOX = 0.3;

/** The letters of a text as they compare: ligatures taken apart, no blanks. */
const letters = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

function shareLetters(a: string, b: string): boolean {
  const [x, y] = [letters(a), letters(b)];
  return x.includes(y) || y.includes(x);
}

/** The item in pieces, seen and unseen by turns; null where its letters are not those of the runs in their order. */
function takenApart(item: TextItem, parts: readonly PaintedRun[]): TextItem[] | null {
  if (item.angle % QUARTER !== 0) return null;
  const along = alongOf(item.angle);
  const sorted = [...parts].sort((a, b) => along(a.start) - along(b.start));
  const pieces: { text: string; hidden: HiddenReason | null; runs: PaintedRun[] }[] = [];
  const rest = [...item.text];
  for (const run of sorted) {
    let wanted = letters(run.text);
    let text = '';
    while (wanted !== '') {
      const next = rest.shift();
      const plain = letters(next ?? '');
      if (next === undefined || !wanted.startsWith(plain)) return null;
      wanted = wanted.slice(plain.length);
      text += next;
    }
    const last = pieces[pieces.length - 1];
    if (last && last.hidden === run.hidden) [last.text, last.runs] = [last.text + text, [...last.runs, run]];
    else pieces.push({ text, hidden: run.hidden, runs: [run] });
  }
  if (letters(rest.join('')) !== '') return null;
  return pieces.map(({ text, hidden, runs }, index) => ({
    ...item,
    text,
    box: partOfBox(item, runs),
    endOfLine: item.endOfLine && index === pieces.length - 1,
    ...(hidden === null ? {} : { hidden }),
  }));
}

/** How far along a direction of whole quarter turns a point lies. */
function alongOf(angle: number): (point: { readonly x: number; readonly y: number }) => number {
  switch (angle) {
    case QUARTER:
      return ({ y }) => y;
    case 2 * QUARTER:
      return ({ x }) => -x;
    case 3 * QUARTER:
      return ({ y }) => -y;
    default:
      return ({ x }) => x;
  }
}

/** The part of an item's box that some of its runs fill. */
function partOfBox({ box, angle }: TextItem, runs: readonly PaintedRun[]): Box {
  const ends = runs.flatMap(({ start, end }) => [start, end]);
  const within = (values: readonly number[], from: number, to: number): readonly [number, number] => [Math.max(from, Math.min(...values)), Math.min(to, Math.max(...values))];
  if (angle % (2 * QUARTER) === 0) {
    const [x0, x1] = within(ends.map(({ x }) => x), box.x0, box.x1);
    return { ...box, x0, x1 };
  }
  const [y0, y1] = within(ends.map(({ y }) => y), box.y0, box.y1);
  return { ...box, y0, y1 };
}
