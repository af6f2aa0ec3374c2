import { areaOf, intersection, unionOf, type Box } from '../model/box';
import type { Figure, FigureSearch } from '../model/figure';
import type { FigureKind } from '../model/paper';
import { describe, figureType } from './naming';

/** One correction by the reader. Figures are named by their ids, which are the same on every run over the same PDF. */
export type FigureChange =
  | { readonly change: 'moved'; readonly figure: string; readonly page: number; readonly box: Box }
  /** A figure that was not found. A label that a missed caption has brings its caption along. */
  | { readonly change: 'added'; readonly figure: string; readonly page: number; readonly box: Box; readonly kind: FigureKind; readonly label: string | null; readonly caption: string | null }
  | { readonly change: 'dropped'; readonly figure: string }
  /** Figures of one page become the first of them. */
  | { readonly change: 'merged'; readonly figures: readonly string[] }
  /** The id stays, and with it the file's name; `null` takes the label away. */
  | { readonly change: 'relabelled'; readonly figure: string; readonly kind: FigureKind; readonly label: string | null; readonly caption: string | null };

/** What a reader set for the figures of one paper; stored beside the note, it wins on every later run. */
export interface FigureCorrections {
  readonly version: 1;
  /** How far apart parts of one figure may lie: 1 is usual, less is tighter. */
  readonly tolerance?: number;
  /** Smallest side of a graphic without a caption that is a figure, in points. */
  readonly smallestUncaptioned?: number;
  /** In the order in which they were made. */
  readonly changes: readonly FigureChange[];
}

/** No corrections. */
export const NO_CORRECTIONS: FigureCorrections = { version: 1, changes: [] };

/** What corrections are applied to. */
export interface PageSize {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/** A search with the corrections applied, and the figures that they name in vain. */
export interface CorrectedSearch extends FigureSearch {
  readonly unknown: readonly string[];
}

/**
 * Applies a reader's corrections to what was found, in their order. A correction that names a figure that is not there has no effect and is
 * reported; boxes are cut to their page. The result is in the order of the paper.
 */
export function applyCorrections(search: FigureSearch, corrections: FigureCorrections, pages: readonly PageSize[]): CorrectedSearch {
  const start: CorrectedSearch = { ...search, unknown: [] };
  const corrected = corrections.changes.reduce((state, change) => applyChange(state, change, pages), start);
  const figures = corrections.changes.length === 0 ? corrected.figures : [...corrected.figures].sort((a, b) => a.page - b.page || a.box.y0 - b.box.y0);
  return { ...corrected, figures };
}

function applyChange(state: CorrectedSearch, change: FigureChange, pages: readonly PageSize[]): CorrectedSearch {
  switch (change.change) {
    case 'moved': {
      const box = onPage(change.box, change.page, pages);
      return box ? replaced(state, change.figure, (figure) => ({ ...figure, page: change.page, box })) : inVain(state, change.figure);
    }
    case 'added':
      return added(state, change, pages);
    case 'dropped':
      // What is not found is not shown either: the reader has what they want.
      return { ...state, figures: state.figures.filter((figure) => figure.id !== change.figure) };
    case 'merged':
      return merged(state, change.figures);
    case 'relabelled': {
      const { kind, label, caption } = change;
      return replaced(state, change.figure, (figure) => ({ ...figure, ...named(kind, label, caption), ...(caption === null ? { captionPlace: null } : {}) }));
    }
  }
}

const inVain = (state: CorrectedSearch, ...figures: readonly string[]): CorrectedSearch => ({ ...state, unknown: [...state.unknown, ...figures] });

/** The figures with one changed. */
function replaced(state: CorrectedSearch, id: string, change: (figure: Figure) => Figure): CorrectedSearch {
  if (!state.figures.some((figure) => figure.id === id)) return inVain(state, id);
  return { ...state, figures: state.figures.map((figure) => (figure.id === id ? change(figure) : figure)) };
}

/** Words that belong together: what a figure is called, and what follows from its caption. */
const named = (kind: FigureKind, label: string | null, caption: string | null): Pick<Figure, 'kind' | 'label' | 'caption' | 'type' | 'description'> => ({
  kind,
  label,
  caption,
  type: figureType(caption),
  description: describe(caption, label),
});

function added(state: CorrectedSearch, change: FigureChange & { readonly change: 'added' }, pages: readonly PageSize[]): CorrectedSearch {
  const { figure: id, page, kind, label } = change;
  const box = onPage(change.box, page, pages);
  if (!box || state.figures.some((figure) => figure.id === id)) return inVain(state, id);
  const missed = state.missed.find((one) => one.kind === kind && label !== null && one.label === label);
  const caption = change.caption ?? missed?.caption ?? null;
  const figure: Figure = { id, page, box, captionPlace: null, ...named(kind, label, caption) };
  return { ...state, figures: [...state.figures, figure], missed: state.missed.filter((one) => one !== missed) };
}

function merged(state: CorrectedSearch, ids: readonly string[]): CorrectedSearch {
  const parts = ids.flatMap((id) => state.figures.find((figure) => figure.id === id) ?? []);
  const [first] = parts;
  const box = unionOf(parts.map((part) => part.box));
  if (!first || !box || parts.length < ids.length || parts.some((part) => part.page !== first.page)) return inVain(state, ...ids);
  // The first figure that has a caption gives it; the first one named gives the id.
  const captioned = parts.find((part) => part.caption !== null) ?? first;
  const whole: Figure = { ...captioned, id: first.id, box };
  return { ...state, figures: state.figures.flatMap((figure) => (figure === first ? [whole] : parts.includes(figure) ? [] : [figure])) };
}

/** The part of a box that lies on its page; null when there is none. */
function onPage(box: Box, page: number, pages: readonly PageSize[]): Box | null {
  const size = pages.find((one) => one.page === page);
  const part = size ? intersection(box, { x0: 0, y0: 0, x1: size.width, y1: size.height }) : null;
  return part && areaOf(part) > 0 ? part : null;
}
