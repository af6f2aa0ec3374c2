import { intersection, overlapArea, type Box } from '../model/box';
import type { Mark, PageContent } from '../model/page';
import type { Block, Caption, FigureKind, LineRole } from '../model/paper';
import { textApart } from './apart';
import { candidatesOf, taggedProse, type Candidate } from './candidates';
import { graphicsOf, partInside, tintedGrounds } from './graphics';
import type { Span } from './columns';
import { hasBodySize, type BodyStyle } from './running-text';
import { isLineInFlow, isTextPanel } from './in-flow';
import type { Segment } from './segments';
import { blocksApart } from './set-apart';
import { cellsBetweenRules } from './table-bands';

/** Something on the page that may be part of a figure or table. */
export interface Content {
  readonly box: Box;
  readonly kind: 'drawing' | 'rule' | 'text';
  /** Stands as the flow of the text does (see in-flow.ts): may be a figure's own, but makes none. */
  readonly inFlow: boolean;
}

/** A page as the search for figures sees it. */
export interface Scene {
  readonly page: number;
  /** The page's box. */
  readonly bounds: Box;
  readonly captions: readonly Caption[];
  /** Captions whose text is turned, with their angle (see TextItem.angle). */
  readonly angles: ReadonlyMap<Caption, number>;
  /** What no figure holds: running text, headings, running heads, lists of algorithms. Captions are kept apart. */
  readonly obstacles: readonly Box[];
  /** Prose in another size than the body's, part of the obstacles: it gives way where a caption has no region otherwise (see placing.ts). */
  readonly yielding: readonly Box[];
  /** Algorithms, listings and boxes with a label of their own, part of the obstacles: they give way to a figure's caption alone. */
  readonly blocks: readonly Box[];
  /** What may belong to a figure or table. */
  readonly contents: readonly Content[];
  /** Tinted areas behind a caption and its figure: on them all is ink, and no edge can be told by it. */
  readonly grounds: readonly Box[];
  /** Boxes of figures and tables that the file itself states. */
  readonly candidates: readonly Candidate[];
  /** Widths (x0 to x1) that running text fills on this page, narrowest first. */
  readonly columns: readonly Span[];
  /** Blank space within a figure, as a multiple of the usual: what a reader set for the paper. */
  readonly tolerance: number;
}

/** What is known of a page before its scene is put together. */
export interface PageParts {
  readonly segments: readonly Segment[];
  /** Those of the segments that are running text. */
  readonly running: ReadonlySet<Segment>;
  readonly captions: readonly Caption[];
  /** Labelled blocks of the page. */
  readonly blocks: readonly Block[];
  readonly columns: readonly Span[];
  /** Marks of running heads and feet. */
  readonly furniture: ReadonlySet<Mark>;
  /** The image that a scanned page consists of. */
  readonly scan: Mark | null;
  readonly style: BodyStyle;
  /** Monospaced fonts of the document. */
  readonly monospaced: ReadonlySet<string>;
}

/** Puts together what the search needs of a page. */
export function sceneOf(page: PageContent, { segments, running, captions, blocks: labelled, columns, furniture, scan, style, monospaced }: PageParts): Scene {
  const outside = outsideCaptions(segments, captions);
  const candidates = candidatesOf(page);
  const shown = taggedProse(outside, candidates, captions);
  const body = outside.filter((s) => running.has(s) && !shown.has(s));
  const { drawings, rules } = graphicsOf(page, body, captions.map((caption) => caption.box), furniture, scan);
  const cells = cellsBetweenRules(outside, rules, style);
  const paragraphs = outsideCells(outside, body.filter((s) => !cells.has(s)), drawings, style);
  const apart = textApart(outside.filter((s) => !cells.has(s)), paragraphs, drawings, captions.map((caption) => caption.box), columns);
  const isApart = (s: Segment): boolean => paragraphs.has(s) || apart.has(s);
  const blocks = blocksApart(labelled, { segments: outside, drawings, rules, captions, pageArea: page.width * page.height });
  const isFree = (box: Box): boolean => !blocks.some((block) => partInside(box, block) > 0.5);
  const panels = new Set(drawings.filter((box) => isTextPanel(box, page.marks, segments)));
  const isInFlow = (s: Segment): boolean => isLineInFlow(s, columns, style, monospaced) || [...panels].some((panel) => partInside(s.box, panel) > 0.5);
  return {
    page: page.page,
    bounds: { x0: 0, y0: 0, x1: page.width, y1: page.height },
    captions,
    angles: new Map(captions.map((caption) => [caption, segments.find((s) => partInside(s.box, caption.box) > 0.5)?.angle ?? 0])),
    obstacles: [...outside.filter(isApart).map((s) => s.box).filter(isFree), ...blocks],
    blocks,
    yielding: [...paragraphs].filter((s) => !hasBodySize(s, style) && YIELDING_ROLES.has(s.role)).map((s) => s.box).filter(isFree),
    contents: [
      ...drawings.map((box): Content => ({ box, kind: 'drawing', inFlow: panels.has(box) })),
      ...rules.map((box): Content => ({ box, kind: 'rule', inFlow: false })),
      ...outside.filter((s) => !isApart(s)).map((s): Content => ({ box: s.box, kind: 'text', inFlow: isInFlow(s) })),
    ].filter(({ box }) => isFree(box)),
    candidates,
    grounds: tintedGrounds(page, captions),
    columns,
    tolerance: 1,
  };
}

/** What prose may be read as and still be a figure's: notes below a table, an example shown as a figure. */
const YIELDING_ROLES: ReadonlySet<LineRole> = new Set<LineRole>(['body', 'other', 'footnote']);

/** So few lines of running text in a drawing are the drawing's own: a cell of a table may be as wide as a column. */
const LINES_OF_CELL = 2;
/** As many are when the drawing holds more other text than lines: cells with sentences. Frames around half a column or more are left out of this. */
const LINES_OF_CELLS = 12;

/**
 * Running text without the lines that fill cells and boxes of drawings, and without prose in another size than the body's inside a drawing (pages shown as
 * figures). Shaded panels hold nothing but lines of the body's size.
 */
function outsideCells(texts: readonly Segment[], running: readonly Segment[], drawings: readonly Box[], style: BodyStyle): Set<Segment> {
  const kept = new Set(running);
  for (const drawing of drawings) {
    const held = texts.filter((s) => partInside(s.box, drawing) > 0.9);
    const lines = held.filter((s) => kept.has(s));
    lines.filter((s) => !hasBodySize(s, style)).forEach((s) => kept.delete(s));
    if (lines.length <= LINES_OF_CELL || (lines.length <= LINES_OF_CELLS && 2 * lines.length <= held.length)) lines.forEach((s) => kept.delete(s));
  }
  return kept;
}

/** The segments that are no part of a caption. */
export function outsideCaptions(segments: readonly Segment[], captions: readonly Caption[]): Segment[] {
  const lines = captions.flatMap((caption) => caption.lines);
  return segments.filter((s) => !lines.some((line) => partInside(s.box, line) > 0.5));
}

/** The scene with what gives way to a caption of that kind as contents. */
export function withYielding(scene: Scene, kind: FigureKind): Scene {
  const giving = new Set(kind === 'figure' ? [...scene.yielding, ...scene.blocks] : scene.yielding);
  return {
    ...scene,
    obstacles: scene.obstacles.filter((box) => !giving.has(box)),
    contents: [...scene.contents, ...[...giving].map((box): Content => ({ box, kind: 'text', inFlow: false }))],
  };
}

/** Does a box hold a good part of any of the others? */
export const holdsAny = (box: Box, others: readonly Box[], part = 0.3): boolean =>
  others.some((other) => intersection(box, other) !== null && overlapArea(box, other) > part * Math.max(1, (other.x1 - other.x0) * (other.y1 - other.y0)));

