import { areaOf, contains, intersection, type Box } from '../model/box';

/** Something that was painted, as far as it can lie under or over text. */
export interface Paint {
  readonly box: Box;
  /** "#rrggbb" where the whole box has that colour and nothing shows through: an opaque rectangle. Null where that is not known. */
  readonly solid: string | null;
}

/** Side of the cells in which paints are listed, in points. */
const CELL = 36;
/** Paints over more cells than this are listed once, apart. */
const MANY_CELLS = 60;
/** Paint that takes no more than this part of a text's box is not its ground. */
const GROUND_PART = 0.05;
/** The boxes of grounds and covers may be this much smaller than that of the text (points). */
const SLACK = 0.5;

/** All that was painted on a page, in order, looked up by place. */
export class PaintLog {
  private readonly paints: Paint[] = [];
  private readonly cells = new Map<number, number[]>();
  private readonly large: number[] = [];

  /** How many paints there are: the time of the next one. */
  get count(): number {
    return this.paints.length;
  }

  add(paint: Paint): void {
    const index = this.paints.push(paint) - 1;
    const keys = keysOf(paint.box);
    if (keys === null) {
      this.large.push(index);
      return;
    }
    for (const key of keys) {
      const cell = this.cells.get(key);
      if (cell) cell.push(index);
      else this.cells.set(key, [index]);
    }
  }

  /** The colour on which a text lies that is painted next: that of the paper without any paint; null where it is not sure. */
  groundOf(text: Box, paper: string): string | null {
    let last: number | null = null;
    for (const list of this.listsAt(text))
      for (let at = list.length - 1; at >= 0; at--) {
        const index = list[at] ?? 0;
        if (last !== null && index <= last) break;
        const paint = this.paints[index];
        const common = paint ? intersection(paint.box, text) : null;
        if (!common || areaOf(common) <= GROUND_PART * areaOf(text)) continue;
        last = index;
        break;
      }
    const ground = last === null ? null : this.paints[last];
    if (!ground) return paper;
    return contains(ground.box, text, SLACK) ? ground.solid : null;
  }

  /** Is a text that was painted at a time (see `count`) covered by an opaque rectangle painted later? */
  isCovered(text: Box, time: number): boolean {
    for (const list of this.listsAt(text))
      for (let at = list.length - 1; at >= 0; at--) {
        const index = list[at] ?? 0;
        if (index < time) break;
        const paint = this.paints[index];
        if (paint && paint.solid !== null && contains(paint.box, text, SLACK)) return true;
      }
    return false;
  }

  private listsAt(box: Box): readonly (readonly number[])[] {
    return [this.large, ...(keysOf(box) ?? []).map((key) => this.cells.get(key) ?? [])];
  }
}

/** Cells that a box touches; null for very many. */
function keysOf({ x0, y0, x1, y1 }: Box): number[] | null {
  const [left, right, top, bottom] = [x0, x1, y0, y1].map((edge) => Math.floor(edge / CELL));
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  if ((right - left + 1) * (bottom - top + 1) > MANY_CELLS) return null;
  const keys: number[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) keys.push(row * 65_536 + column);
  return keys;
}
