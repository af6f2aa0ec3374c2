import { listFrom, matrixFrom, identity, multiply, type Matrix } from './matrix';

/** What is needed of a font to know how far its glyphs reach. */
export interface FontMeasure {
  /** Font sizes a unit of glyph width is worth: a thousandth for all but Type 3 fonts. */
  readonly unit: number;
  readonly vertical: boolean;
  /** Glyphs are drawings of their own, which may set their own colours (Type 3). */
  readonly drawn: boolean;
}

/** The part of the graphics state that is about text (ISO 32000-1, 9.3); saved and restored with it. */
export interface TextState {
  readonly font: string;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** Horizontal scaling, 1 for none. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** Text rendering mode: 0 fill, 1 stroke, 2 both, 3 nothing; 4 to 7 the same and clip. */
  readonly mode: number;
}

export const INITIAL_TEXT: TextState = { font: '', size: 0, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0, mode: 0 };

/** A run of glyphs in its own space: the base line starts at the origin of `matrix` and is `length` long; lengths are in the space that `matrix` maps from. */
export interface GlyphRun {
  readonly text: string;
  /** Text space at the run's start to user space. */
  readonly matrix: Matrix;
  readonly length: number;
  readonly size: number;
  readonly vertical: boolean;
}

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** Operators that only change the text state, as changes to it. */
export const TEXT_STATE: Readonly<Record<string, (args: readonly unknown[]) => Partial<TextState>>> = {
  setFont: ([font, size]) => ({ font: typeof font === 'string' ? font : '', size: numberOf(size) }),
  setCharSpacing: ([spacing]) => ({ charSpacing: numberOf(spacing) }),
  setWordSpacing: ([spacing]) => ({ wordSpacing: numberOf(spacing) }),
  setHScale: ([percent]) => ({ stretch: numberOf(percent) / 100 }),
  setLeading: ([leading]) => ({ leading: numberOf(leading) }),
  setTextRise: ([rise]) => ({ rise: numberOf(rise) }),
  setTextRenderingMode: ([mode]) => ({ mode: numberOf(mode) }),
};

/** Where the next glyph goes: follows the operators that place text (ISO 32000-1, 9.4). */
export class TextCursor {
  private line: Matrix = identity;
  private at: Matrix = identity;

  begin(): void {
    this.line = this.at = identity;
  }

  setMatrix(args: readonly unknown[]): void {
    this.line = this.at = matrixFrom(args.length === 1 ? args[0] : args) ?? this.line;
  }

  move(x: unknown, y: unknown): void {
    this.line = this.at = multiply(this.line, [1, 0, 0, 1, numberOf(x), numberOf(y)]);
  }

  /** Shows glyphs (numbers between them move back) and stands behind the last one. */
  show(glyphs: unknown, state: TextState, font: FontMeasure): GlyphRun {
    let length = 0;
    let text = '';
    const direction = font.vertical ? 1 : -1;
    for (const glyph of listFrom(glyphs)) {
      if (typeof glyph === 'number') {
        length += (direction * glyph * state.size) / 1000;
        continue;
      }
      const { width, unicode, isSpace } = glyphOf(glyph, font.vertical);
      length += width * font.unit * state.size + state.charSpacing + (isSpace ? state.wordSpacing : 0);
      text += unicode;
    }
    const stretched = font.vertical ? length : length * state.stretch;
    const run: GlyphRun = { text, matrix: multiply(this.at, [1, 0, 0, 1, 0, state.rise]), length: stretched, size: state.size, vertical: font.vertical };
    this.at = multiply(this.at, [1, 0, 0, 1, ...(font.vertical ? ([0, stretched] as const) : ([stretched, 0] as const))]);
    return run;
  }
}

function glyphOf(glyph: unknown, vertical: boolean): { width: number; unicode: string; isSpace: boolean } {
  if (typeof glyph !== 'object' || glyph === null) return { width: 0, unicode: '', isSpace: false };
  const metric = vertical && 'vmetric' in glyph ? numberOf(listFrom(glyph.vmetric)[0]) : 0;
  return {
    // A vertical font's glyphs advance downwards, by a font size unless they say otherwise.
    width: vertical ? metric || -1000 : numberOf('width' in glyph ? glyph.width : 0),
    unicode: 'unicode' in glyph && typeof glyph.unicode === 'string' ? glyph.unicode : '',
    isSpace: 'isSpace' in glyph && glyph.isSpace === true,
  };
}
