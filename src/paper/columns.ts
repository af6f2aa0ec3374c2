import { heightOf, widthOf, type Box } from '../model/box';
import type { Gutter } from './page-lines';

/** What stands on a page, as far as columns are concerned. */
export interface TextBox {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
}

/** A page's upright text. */
export interface TextPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextBox[];
}

/** The page is looked at in this many strips across. */
const STRIPS = 300;
/** A gutter that is found on its own page alone runs at least over this part of the page's height ... */
const TALL = 0.12;
/** ... with this many lines of prose on each side, which are this part of the lines there. */
const PROSE_LINES = 4;
const PROSE_SHARE = 0.15;
/** A line of prose has this many characters (a full-width one counts double) and covers this part of its column. */
const PROSE_CHARACTERS = 18;
const PROSE_COVER = 0.5;
/** What may hold several columns still has to be filled as one of them: a third of the page. */
const WIDEST_MEASURE = 0.35;
/** No column of running text is narrower than this part of the page. */
const NARROWEST_COLUMN = 0.11;
/** A gutter known from the other pages is believed from this many points of height on, with so many lines of prose on one side. */
const KNOWN_GUTTER_HEIGHT = 24;
const KNOWN_PROSE_LINES = 2;
/** Gutters on different pages are the same when they are this close, as a part of the page's width. */
const SAME_GUTTER = 0.015;
/** A gutter is the document's when it is on this part of the pages. */
const DOCUMENT_SHARE = 0.2;
/** The document's gutter displaces a strip of the page's own when it is this many times as tall: strips in tables end with them. */
const TALLER = 1.2;
/** Candidates looked at on a page, the largest first: tables have very many. */
const MOST_CANDIDATES = 60;
/** A gutter wider than this part of the page is no better one. */
const WIDE_GUTTER = 0.03;
/** Neighbouring strips are one gap when they are empty together over this part of the height of each. */
const SAME_RUN = 0.9;
const NO_STRIPS: StripIndex = new Map();

/**
 * The gutters between columns, page by page. A gutter is a tall strip without text with lines of prose on both sides (the idea of whitespace
 * covers: Breuel 2002); a strip that many pages share is the document's gutter and is believed at any height, beside figures too; where it is much
 * taller it is believed before a strip of the page's own that is too near (between the columns of a table).
 */
export function findGutters(pages: readonly TextPage[]): Gutter[][] {
  const strips = pages.map(emptyStrips);
  const own = pages.map((page, i) => gutterByProse(page, strips[i] ?? NO_STRIPS));
  const shared = sharedGutters(pages, own);
  return pages.map((page, i) => {
    const isShared = (gutter: Gutter): boolean => shared.some((x) => Math.abs(gutter.x / page.width - x) < SAME_GUTTER);
    const atShared = (found: readonly Gutter[]): Gutter[] => shared.flatMap((x) => stripsAt(page, strips[i] ?? NO_STRIPS, x * page.width, found));
    const found = own[i] ?? [];
    const taller = atShared(found.filter(isShared));
    const kept = found.filter((gutter) => isShared(gutter) || !taller.some((other) => leavesNoColumn(page, [other], gutter.box) && heightOf(other.box) > TALLER * heightOf(gutter.box)));
    return [...kept, ...atShared(kept)].sort((a, b) => a.x - b.x);
  });
}

/** Is a strip so near to one of the gutters beside it that no column has room between them? */
const leavesNoColumn = (page: TextPage, gutters: readonly Gutter[], box: Box): boolean =>
  gutters.some((gutter) => shareHeight(gutter.box, box) && Math.abs(gutter.x - (box.x0 + box.x1) / 2) < NARROWEST_COLUMN * page.width);

/** A run without text in one strip. */
interface Strip {
  /** Number of the strip, from 0 on the left. */
  readonly at: number;
  readonly y0: number;
  readonly y1: number;
}

/** Runs without text by the strip they are in. */
type StripIndex = ReadonlyMap<number, readonly Strip[]>;

/** All runs without text that are taller than the lowest gutter, strip by strip. */
function emptyStrips(page: TextPage): StripIndex {
  const pitch = page.width / STRIPS;
  const bottoms = new Float64Array(STRIPS);
  const found = new Map<number, Strip[]>();
  const close = (at: number, y: number): void => {
    const top = bottoms[at] ?? 0;
    if (y - top < KNOWN_GUTTER_HEIGHT) return;
    const run = { at, y0: top, y1: y };
    const runs = found.get(at);
    if (runs) runs.push(run);
    else found.set(at, [run]);
  };
  for (const { box } of [...page.items].sort((a, b) => a.box.y0 - b.box.y0)) {
    const first = Math.max(0, Math.floor(box.x0 / pitch));
    const last = Math.min(STRIPS - 1, Math.floor((box.x1 - 0.1) / pitch));
    for (let at = first; at <= last; at++) {
      close(at, box.y0);
      bottoms[at] = Math.max(bottoms[at] ?? 0, box.y1);
    }
  }
  for (let at = 0; at < STRIPS; at++) close(at, page.height);
  return found;
}

/** The text's extent; what lies outside is margin. */
function textExtent(page: TextPage): Box | null {
  if (page.items.length === 0) return null;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of page.items) {
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  return { x0, y0, x1, y1 };
}

function gutterByProse(page: TextPage, strips: StripIndex): Gutter[] {
  const extent = textExtent(page);
  if (!extent) return [];
  const pitch = page.width / STRIPS;
  const height = (box: Box): number => Math.min(box.y1, extent.y1) - Math.max(box.y0, extent.y0);
  const candidates = gaps(strips, pitch)
    .filter((box) => box.x0 > extent.x0 && box.x1 < extent.x1 && height(box) >= TALL * page.height)
    .sort((a, b) => height(b) * Math.min(widthOf(b), WIDE_GUTTER * page.width) - height(a) * Math.min(widthOf(a), WIDE_GUTTER * page.width));
  const accepted: Gutter[] = [];
  // A gutter that is found narrows the columns beside it, so that better ones may be seen only after it: each time the list is gone through anew.
  for (;;) {
    const box = candidates
      .slice(0, MOST_CANDIDATES)
      .filter((c) => !leavesNoColumn(page, accepted, c))
      .find((c) => hasProse(page, c, sideBefore(accepted, c, extent), c.x0) && hasProse(page, c, c.x1, sideAfter(accepted, c, extent)));
    if (!box) return accepted;
    accepted.push({ box, x: (box.x0 + box.x1) / 2 });
  }
}

const shareHeight = (a: Box, b: Box): boolean => Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0;

const sideBefore = (accepted: readonly Gutter[], box: Box, extent: Box): number =>
  accepted.filter((g) => shareHeight(g.box, box) && g.x < box.x0).reduce((x, g) => Math.max(x, g.box.x1), extent.x0);
const sideAfter = (accepted: readonly Gutter[], box: Box, extent: Box): number =>
  accepted.filter((g) => shareHeight(g.box, box) && g.x > box.x1).reduce((x, g) => Math.min(x, g.box.x0), extent.x1);

/** Gaps: each strip with its neighbours that are empty over nearly the same height, every gap once. */
function gaps(strips: StripIndex, pitch: number): Box[] {
  const used = new Set<Strip>();
  return [...strips.values()].flat().flatMap((strip) => {
    if (used.has(strip)) return [];
    let [first, last] = [strip.at, strip.at];
    const take = (at: number): boolean => {
      const neighbour = strips.get(at)?.find((other) => Math.min(other.y1, strip.y1) - Math.max(other.y0, strip.y0) > SAME_RUN * Math.max(strip.y1 - strip.y0, other.y1 - other.y0));
      if (neighbour) used.add(neighbour);
      return neighbour !== undefined;
    };
    while (take(first - 1)) first--;
    while (take(last + 1)) last++;
    return [{ x0: first * pitch, y0: strip.y0, x1: (last + 1) * pitch, y1: strip.y1 }];
  });
}

/** Do enough lines of prose stand between `x0` and `x1`, at the gutter's height? */
function hasProse(page: TextPage, gutter: Box, x0: number, x1: number): boolean {
  if (x1 - x0 < NARROWEST_COLUMN * page.width) return false;
  const { prose, rows } = proseRows(page, gutter, x0, x1);
  return prose >= PROSE_LINES && prose >= PROSE_SHARE * rows;
}

/** Lines of prose, and lines in all, between `x0` and `x1` at the gutter's height. */
function proseRows(page: TextPage, gutter: Box, x0: number, x1: number): { readonly prose: number; readonly rows: number } {
  const width = x1 - x0;
  const rows = new Map<number, { characters: number; cover: number }>();
  for (const { box, text, baseline } of page.items) {
    const y = (box.y0 + box.y1) / 2;
    if (y < gutter.y0 || y > gutter.y1 || box.x0 < x0 - 2 || box.x1 > x1 + 2) continue;
    const key = Math.round(baseline);
    const row = rows.get(key) ?? { characters: 0, cover: 0 };
    rows.set(key, { characters: row.characters + characterWidth(text), cover: row.cover + box.x1 - box.x0 });
  }
  const prose = [...rows.values()].filter((row) => row.characters >= PROSE_CHARACTERS && row.cover >= PROSE_COVER * Math.min(width, WIDEST_MEASURE * page.width)).length;
  return { prose, rows: rows.size };
}

/** Characters, with the wide ones of East Asian scripts counted twice. */
const characterWidth = (text: string): number => text.length + (text.match(/[\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFF60]/g)?.length ?? 0);

/** Places of gutters that many pages have, as a part of the page's width. */
function sharedGutters(pages: readonly TextPage[], own: readonly (readonly Gutter[])[]): number[] {
  const places: { x: number; pages: Set<number> }[] = [];
  own.forEach((gutters, page) => {
    for (const gutter of gutters) {
      const x = gutter.x / (pages[page]?.width ?? 1);
      const known = places.find((place) => Math.abs(place.x - x) < SAME_GUTTER);
      if (known) known.pages.add(page);
      else places.push({ x, pages: new Set([page]) });
    }
  });
  const withText = pages.filter((page) => page.items.length > 0).length;
  return places.filter((place) => place.pages.size >= Math.max(Math.min(2, withText), DOCUMENT_SHARE * withText)).map((place) => place.x);
}

/** Empty strips of a page at a known gutter, where none was found yet, with text on at least one side. */
function stripsAt(page: TextPage, strips: StripIndex, x: number, found: readonly Gutter[]): Gutter[] {
  const pitch = page.width / STRIPS;
  const reach = SAME_GUTTER * page.width;
  const extent = textExtent(page);
  if (!extent) return [];
  const offset = (strip: Strip): number => Math.abs((strip.at + 0.5) * pitch - x);
  const near = [...strips.values()].flat().filter((strip) => offset(strip) <= reach).sort((a, b) => b.y1 - b.y0 - (a.y1 - a.y0) || offset(a) - offset(b));
  const added: Gutter[] = [];
  for (const strip of near) {
    const box = { x0: strip.at * pitch, y0: strip.y0, x1: (strip.at + 1) * pitch, y1: strip.y1 };
    if (leavesNoColumn(page, [...found, ...added], box)) continue;
    const sides = [proseRows(page, box, sideBefore(found, box, extent), box.x0), proseRows(page, box, box.x1, sideAfter(found, box, extent))];
    if (sides.some(({ prose }) => prose >= KNOWN_PROSE_LINES)) added.push({ box, x: (box.x0 + box.x1) / 2 });
  }
  return added;
}
