import type { Box } from '../model/box';
import type { TextItem } from '../model/page';
import { multiply, type Matrix } from './matrix';

/** A text run of `getTextContent()`, the part that is used. */
export interface RawTextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** What pdf.js knows of a font's vertical measures, as parts of the font size. */
export interface FontStyle {
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
}

/** A font's real name and weight. */
export interface FontFace {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Usual measures of a Latin text font, for fonts that state none or nonsense. */
const USUAL_ASCENT = 0.75;
const USUAL_DESCENT = -0.22;

/**
 * Text runs placed on the page, in the order of the content stream. White-space-only runs are left out, but for the end of
 * line that they carry.
 *
 * @param toDisplay user space to display points (the viewport's transform at scale 1)
 */
export function placeTextItems(
  raw: readonly RawTextItem[],
  toDisplay: Matrix,
  styleOf: (fontName: string) => FontStyle | null,
  faceOf: (fontName: string) => FontFace | null,
): TextItem[] {
  const items: TextItem[] = [];
  for (const item of raw) {
    if (item.str.trim() === '') {
      const last = items[items.length - 1];
      if (item.hasEOL && last && !last.endOfLine) items[items.length - 1] = { ...last, endOfLine: true };
      continue;
    }
    const [a, b, c, d, e, f] = item.transform.map(Number);
    const m = multiply(toDisplay, [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0]);
    const size = Math.hypot(m[2], m[3]);
    if (!Number.isFinite(size) || size <= 0 || !m.every(Number.isFinite)) continue;
    const style = styleOf(item.fontName);
    const face = faceOf(item.fontName) ?? { name: item.fontName, bold: false, italic: false };
    items.push({
      text: item.str,
      box: boxOf(m, size, item, style),
      baseline: m[5],
      size,
      font: face.name,
      bold: face.bold,
      italic: face.italic,
      angle: angleOf(m, style?.vertical ?? false),
      endOfLine: item.hasEOL,
    });
  }
  return items;
}

/** The run's box: along its direction by its width, across it from descent to ascent. */
function boxOf(m: Matrix, size: number, item: RawTextItem, style: FontStyle | null): Box {
  const along = Math.hypot(m[0], m[1]) || 1;
  const forward = { x: m[0] / along, y: m[1] / along };
  const up = { x: m[2] / size, y: m[3] / size };
  const [ascent, descent] = verticalMeasures(style);
  const vertical = style?.vertical ?? false;
  // A vertical font runs down from its origin, centred on it.
  const corners = vertical
    ? [
        [-size / 2, 0],
        [size / 2, -item.height],
      ]
    : [
        [0, descent * size],
        [item.width, ascent * size],
      ];
  const points = corners.flatMap(([x]) =>
    corners.map(([, y]) => ({ x: m[4] + forward.x * (x ?? 0) + up.x * (y ?? 0), y: m[5] + forward.y * (x ?? 0) + up.y * (y ?? 0) })),
  );
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function verticalMeasures(style: FontStyle | null): readonly [ascent: number, descent: number] {
  const ascent = style?.ascent ?? Number.NaN;
  const descent = style?.descent ?? Number.NaN;
  // Fonts state ascents of 0 or of several lines; only a plausible pair is believed.
  return ascent > 0.4 && ascent < 1.3 && descent <= 0 && descent > -0.6 ? [ascent, descent] : [USUAL_ASCENT, USUAL_DESCENT];
}

/** Degrees clockwise as displayed, 0 to 359. */
function angleOf(m: Matrix, vertical: boolean): number {
  const degrees = Math.round((Math.atan2(m[1], m[0]) * 180) / Math.PI) + (vertical ? 90 : 0);
  return ((degrees % 360) + 360) % 360;
}

/** "ABCDEF+Times-Bold" to a face named "Times-Bold"; weight and slant from the flags or the name. */
export function fontFace(name: string, bold: boolean, italic: boolean): FontFace {
  const plain = name.replace(/^[A-Z]{6}\+/, '');
  return {
    name: plain,
    bold: bold || /bold|black|heavy|semibold|demi|medi(?:um)?\b|-?(?:bx|cmb)\d|\bB\b/i.test(plain),
    italic: italic || /ital|obli|slanted|-it\b|cmti|cmsl|cmmi|reguital/i.test(plain),
  };
}
