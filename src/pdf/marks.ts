import { grow, intersection, union, type Box } from '../model/box';
import type { FormBox, Mark, MarkKind } from '../model/page';
import { identity, isAligned, listFrom, mapBox, matrixFrom, multiply, rectangleFrom, scaleOf, type Matrix } from './matrix';
import { PaintLog } from './paint-log';
import { hiddenReason, placedRun, VISIBLE_ALPHA, type InkState, type PaintedRun } from './painted-run';
import { isRectangle, pathBoxes } from './path-boxes';
import { INITIAL_TEXT, TEXT_STATE, TextCursor, type FontMeasure, type TextState } from './text-cursor';

/** A page's operator list as pdf.js returns it. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The operator codes of the pdf.js in use (its `OPS`). */
export type OperatorCodes = Readonly<Record<string, number>>;

/** What is needed of a page to place its marks. */
export interface MarkSpace {
  /** User space to display points: the viewport's transform at scale 1. */
  readonly toDisplay: Matrix;
  readonly width: number;
  readonly height: number;
  /** Is a layer (optional content group) shown? Gets the properties as pdf.js gives them. */
  readonly isVisible: (optionalContent: unknown) => boolean;
  /** How far the glyphs of a font reach. */
  readonly fontMeasure: (font: string) => FontMeasure;
}

/** What is painted on a page. */
export interface Painted {
  readonly marks: Mark[];
  readonly forms: FormBox[];
  readonly runs: PaintedRun[];
  /** Boxes of the page's own marked content by its id: what the structure tree names. */
  readonly marked: ReadonlyMap<number, Box>;
}

interface GraphicsState extends InkState {
  readonly ctm: Matrix;
  readonly lineWidth: number;
  readonly text: TextState;
  /** The clip path is the box that `clip` is. */
  readonly clipIsBox: boolean;
  /** The groups around hide what is below them: no blending, no alpha, no soft mask. */
  readonly opaque: boolean;
  readonly blends: boolean;
  readonly softMasked: boolean;
  /** Numbers of the runs whose letters are the clip path. */
  readonly letterClip: readonly number[];
  readonly group: number;
  /** Inside a soft mask nothing is painted on the page. */
  readonly masked: boolean;
}

const BLACK = '#000000';
/** A line of width 0 is drawn one device pixel wide; at screen size about half a point. */
const HAIRLINE_POINTS = 0.5;

/** Letters reach this far beyond the core of their line, in font sizes. */
const LETTER_ABOVE = 0.3;
/** Text rendering modes from here on add the letters to the clip path. */
const ADDS_TO_CLIP = 4;

const PAINTS_FILL = new Set(['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke', 'rawFillPath']);
const PAINTS_STROKE = new Set(['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);

/**
 * Everything painted on a page: what is not text as boxes cut to what the clip path leaves visible, and runs of text with the reason why they cannot be
 * seen, in painting order.
 *
 * Walks the unoptimised operator list (`getOperatorList`, annotations off) with transform, clip and form stacks of its own:
 * exact boxes without a canvas. pdf.js gives path boxes in the user space of their moment and leaves out line widths.
 */
export function collectMarks(list: OperatorList, codes: OperatorCodes, space: MarkSpace): Painted {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const page: Box = { x0: 0, y0: 0, x1: space.width, y1: space.height };
  const marks: Mark[] = [];
  const forms: FormBox[] = [];
  const stack: GraphicsState[] = [];
  const contents: { readonly hidden: boolean; readonly id: number | null }[] = [];
  const marked = new Map<number, Box>();
  const runs: (PaintedRun & { readonly time: number })[] = [];
  const paints = new PaintLog();
  const cursor = new TextCursor();
  let pendingClip = false;
  let groups = 0;
  let state: GraphicsState = {
    ctm: identity, clip: page, fill: BLACK, stroke: BLACK, fillShown: true, strokeShown: true,
    fillAlpha: 1, strokeAlpha: 1, lineWidth: 1, group: 0, masked: false,
    shown: true, text: INITIAL_TEXT, clipIsBox: true, opaque: true, blends: false, softMasked: false, letterClip: [],
  };

  const toDisplay = (): Matrix => multiply(space.toDisplay, state.ctm);
  const isHidden = (): boolean => contents.some(({ hidden }) => hidden);
  const belongs = (box: Box): void => {
    for (const { id } of contents) if (id !== null) marked.set(id, union(marked.get(id) ?? box, box));
  };
  const add = (kind: MarkKind, box: Box, color: string | null, pixels: Mark['pixels'] = null, isWhole = false): void => {
    const visible = intersection(box, state.clip);
    if (!visible || state.masked || isHidden()) return;
    marks.push({ kind, box: visible, color, pixels, group: state.group });
    belongs(visible);
    paints.add({ box: visible, solid: isWhole && state.clipIsBox && isOpaque(state) ? color : null });
    // Letters that are a clip path show what is painted through them.
    for (const index of state.letterClip) {
      const run = runs[index];
      if (run?.hidden) runs[index] = { ...run, hidden: null };
    }
  };
  const clipTo = (box: Box | null, isBox = true): void => {
    // An empty clip leaves nothing visible: a box outside the page.
    if (box) state = { ...state, clip: intersection(state.clip, box) ?? { x0: -1, y0: -1, x1: -1, y1: -1 }, clipIsBox: state.clipIsBox && isBox };
  };
  const enterForm = (matrix: Matrix | null, bbox: readonly [number, number, number, number] | null): void => {
    stack.push(state);
    if (matrix) state = { ...state, ctm: multiply(state.ctm, matrix) };
    if (bbox) clipTo(mapBox(toDisplay(), bbox));
    groups += 1;
    state = { ...state, group: groups };
    if (bbox && !state.masked) forms.push({ group: groups, box: state.clip });
  };
  const leave = (): void => {
    state = stack.pop() ?? state;
  };

  const paintPath = (args: readonly unknown[]): void => {
    const operator = typeof args[0] === 'number' ? (names.get(args[0]) ?? '') : '';
    const boxes = pathBoxes(args[1], args[2]);
    if (pendingClip) {
      const whole = rectangleFrom(args[2]);
      clipTo(whole ? mapBox(toDisplay(), whole) : null, isAligned(toDisplay()) && isRectangle(args[1]));
      pendingClip = false;
    }
    const m = toDisplay();
    const isWhole = isAligned(m) && isRectangle(args[1]);
    const fills = PAINTS_FILL.has(operator) && state.fillShown && state.fillAlpha > VISIBLE_ALPHA;
    const strokes = PAINTS_STROKE.has(operator) && state.strokeShown && state.strokeAlpha > VISIBLE_ALPHA;
    const half = Math.max(state.lineWidth * scaleOf(m), HAIRLINE_POINTS) / 2;
    for (const rectangle of boxes) {
      const box = mapBox(m, rectangle);
      if (strokes) add('stroke', { x0: box.x0 - half, y0: box.y0 - half, x1: box.x1 + half, y1: box.y1 + half }, state.stroke);
      else if (fills) add('fill', box, state.fill, null, isWhole);
    }
  };
  const showText = (glyphs: unknown): void => {
    const font = space.fontMeasure(state.text.font);
    const placed = placedRun(cursor.show(glyphs, state.text, font), toDisplay());
    if (placed.text.trim() === '' || state.masked) return;
    runs.push({ ...placed, hidden: hiddenReason(placed, state.text, font, state, paints, page, isHidden()), time: paints.count });
    if (state.text.mode >= ADDS_TO_CLIP) state = { ...state, clipIsBox: false, letterClip: [...state.letterClip, runs.length - 1] };
    belongs(grow(placed.core, LETTER_ABOVE * placed.size));
  };
  const paintImage = (width: unknown, height: unknown): void =>
    add('image', mapBox(toDisplay(), [0, 0, 1, 1]), null, typeof width === 'number' && typeof height === 'number' ? pixelsOf(width, height, toDisplay()) : null);
  const setGraphicsState = (entries: unknown): void => {
    for (const entry of listFrom(entries)) {
      const [key, value] = listFrom(entry);
      if (key === 'LW' && typeof value === 'number') state = { ...state, lineWidth: value };
      else if (key === 'CA' && typeof value === 'number') state = { ...state, strokeAlpha: value };
      else if (key === 'ca' && typeof value === 'number') state = { ...state, fillAlpha: value };
      else if (key === 'BM') state = { ...state, blends: value !== 'source-over' };
      else if (key === 'SMask') state = { ...state, softMasked: Boolean(value) };
      else if (key === 'Font') state = { ...state, text: { ...state.text, ...TEXT_STATE.setFont?.(listFrom(value)) } };
    }
  };

  const perform: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => stack.push(state),
    restore: leave,
    transform: (args) => {
      const matrix = matrixFrom(args);
      if (matrix) state = { ...state, ctm: multiply(state.ctm, matrix) };
    },
    setLineWidth: ([width]) => {
      if (typeof width === 'number') state = { ...state, lineWidth: width };
    },
    setGState: ([entries]) => setGraphicsState(entries),
    setFillRGBColor: ([color]) => (state = { ...state, fill: plainColor(color), fillShown: true }),
    setStrokeRGBColor: ([color]) => (state = { ...state, stroke: plainColor(color), strokeShown: true }),
    setFillColorN: () => (state = { ...state, fill: null, fillShown: true }),
    setStrokeColorN: () => (state = { ...state, stroke: null, strokeShown: true }),
    setFillTransparent: () => (state = { ...state, fillShown: false }),
    setStrokeTransparent: () => (state = { ...state, strokeShown: false }),
    clip: () => (pendingClip = true),
    eoClip: () => (pendingClip = true),
    constructPath: paintPath,
    shadingFill: () => add('shading', state.clip, null),
    paintImageXObject: ([, width, height]) => paintImage(width, height),
    paintImageMaskXObject: ([image]) => paintImage(sizeOf(image).width, sizeOf(image).height),
    paintInlineImageXObject: ([image]) => paintImage(sizeOf(image).width, sizeOf(image).height),
    paintSolidColorImageMask: () => add('fill', mapBox(toDisplay(), [0, 0, 1, 1]), state.fill),
    paintFormXObjectBegin: ([matrix, bbox]) => enterForm(matrixFrom(matrix), rectangleFrom(bbox)),
    paintFormXObjectEnd: leave,
    beginGroup: ([group]) => {
      stack.push(state);
      const { matrix, bbox, smask } = groupOptions(group);
      groups += 1;
      state = { ...state, group: groups, masked: state.masked || smask };
      if (bbox) {
        clipTo(mapBox(matrix ? multiply(toDisplay(), matrix) : toDisplay(), bbox));
        if (!state.masked) forms.push({ group: groups, box: state.clip });
      }
      // A group starts with its own alpha; the alpha it is painted with stays that of the page.
      state = { ...state, fillAlpha: 1, strokeAlpha: 1, opaque: isOpaque(state), blends: false, softMasked: false, shown: state.shown && state.fillAlpha > VISIBLE_ALPHA };
    },
    endGroup: leave,
    beginMarkedContent: () => contents.push({ hidden: false, id: null }),
    beginMarkedContentProps: ([tag, properties]) =>
      contents.push({ hidden: tag === 'OC' && !space.isVisible(properties), id: tag !== 'OC' && state.group === 0 && typeof properties === 'number' ? properties : null }),
    endMarkedContent: () => void contents.pop(),
    beginText: () => cursor.begin(),
    setTextMatrix: (args) => cursor.setMatrix(args),
    moveText: ([x, y]) => cursor.move(x, y),
    setLeadingMoveText: ([x, y]) => {
      state = { ...state, text: { ...state.text, leading: typeof y === 'number' ? -y : 0 } };
      cursor.move(x, y);
    },
    nextLine: () => cursor.move(0, -state.text.leading),
    showText: ([glyphs]) => showText(glyphs),
  };

  list.fnArray.forEach((code, index) => {
    const name = names.get(code) ?? '';
    const args = listFrom(list.argsArray[index]);
    const change = TEXT_STATE[name];
    if (change) state = { ...state, text: { ...state.text, ...change(args) } };
    else perform[name]?.(args);
  });
  return { marks, forms, runs: runs.map(({ time, ...run }) => (run.hidden === null && paints.isCovered(run.core, time) ? { ...run, hidden: 'covered' as const } : run)), marked };
}

/** Does a fill hide what is below it? */
const isOpaque = ({ opaque, blends, softMasked, fillAlpha }: GraphicsState): boolean => opaque && !blends && !softMasked && fillAlpha === 1;

/** "#rrggbb" or null for whatever is not one plain colour. */
const plainColor = (value: unknown): string | null => (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : null);

/** A side of an image that leans less than this many points is upright. */
const UPRIGHT = 0.01;
const POINTS_PER_INCH = 72;

/** An image's size with its resolution, from the matrix that places it: its unit square's sides in points. */
function pixelsOf(width: number, height: number, [a, b, c, d]: Matrix): Mark['pixels'] {
  const upright = Math.max(Math.abs(b), Math.abs(c)) < UPRIGHT;
  const quarterTurn = Math.max(Math.abs(a), Math.abs(d)) < UPRIGHT;
  const [wide, high] = [Math.hypot(a, b), Math.hypot(c, d)];
  const dpi = Math.max(width / wide, height / high) * POINTS_PER_INCH;
  return (upright || quarterTurn) && Number.isFinite(dpi) ? { width, height, dpi } : { width, height };
}

function sizeOf(image: unknown): { width: unknown; height: unknown } {
  return typeof image === 'object' && image !== null && 'width' in image && 'height' in image ? image : { width: null, height: null };
}

function groupOptions(group: unknown): { matrix: Matrix | null; bbox: ReturnType<typeof rectangleFrom>; smask: boolean } {
  if (typeof group !== 'object' || group === null) return { matrix: null, bbox: null, smask: false };
  return {
    matrix: 'matrix' in group ? matrixFrom(group.matrix) : null,
    bbox: 'bbox' in group ? rectangleFrom(group.bbox) : null,
    smask: 'smask' in group && Boolean(group.smask),
  };
}
