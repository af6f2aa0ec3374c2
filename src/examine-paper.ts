import { applyCorrections, NO_CORRECTIONS, type FigureCorrections } from './figures/corrections';
import { findFigures, type FindOptions } from './figures/find-figures';
import { pictureDpi } from './figures/picture-resolution';
import { tableCells } from './figures/table-cells';
import type { CutFigure, Figure, MissedFigure } from './model/figure';
import { failed, success, type Failure, type Outcome } from './model/outcome';
import type { PageContent, PaperSource } from './model/page';
import type { Paper } from './model/paper';
import type { OpenPdf, Ports } from './model/ports';
import { seenPage } from './paper/seen-page';
import { understandPaper } from './paper/understand';

/** What was read of a PDF: the paper and its figures with their pictures. */
export interface ExaminedPaper {
  readonly source: PaperSource;
  readonly paper: Paper;
  /** In the order of the paper. */
  readonly figures: readonly CutFigure[];
  readonly missed: readonly MissedFigure[];
  /** Ids that the reader's corrections name and that were not found. */
  readonly unknown: readonly string[];
}

/** Shares of the time that a run takes, for its bar: reading pages first, then figures. */
const READING_PART = 0.5;
const FIGURES_PART = 0.4;

/**
 * The first half of the main job: an open PDF to a paper and its figures. Figures that cannot be drawn are among the missed.
 *
 * @param dpi resolution of the pictures, dots per inch
 * @param corrections what the reader set for this paper
 */
export async function examinePaper(
  pdf: OpenPdf,
  dpi: number,
  { progress, signal }: Pick<Ports, 'progress' | 'signal'>,
  corrections: FigureCorrections = NO_CORRECTIONS,
): Promise<Outcome<ExaminedPaper, Failure>> {
  const read = await pdf.read((done) => progress({ stage: 'reading', fraction: (READING_PART * done) / pdf.pageCount, done, of: pdf.pageCount }), signal);
  if (!read.ok) return read;
  const source = read.value;
  const paper = understandPaper(source);

  progress({ stage: 'figures', fraction: READING_PART });
  const found = await findFigures(source, paper, (page, scale) => pdf.ink(page, scale), settingsOf(corrections));
  const search = applyCorrections(found, corrections, source.pages);
  const figures: CutFigure[] = [];
  const missed: MissedFigure[] = [...search.missed];
  for (const [index, figure] of search.figures.entries()) {
    if (signal.aborted) return failed({ code: 'cancelled' });
    const content = source.pages[figure.page - 1];
    const page = content && seenPage(content);
    const picture = page ? await pdf.crop(figure.page, figure.box, pictureDpi(figure.box, page, dpi)) : null;
    if (page && picture) figures.push({ ...figure, ...picture, ...lowered(picture.dpi, dpi), ...cellsOf(figure, page) });
    else missed.push({ page: figure.page, kind: figure.kind, label: figure.label, caption: figure.caption, reason: 'crop-failed' });
    const done = index + 1;
    progress({ stage: 'figures', fraction: READING_PART + (FIGURES_PART * done) / search.figures.length, done, of: search.figures.length });
  }
  return signal.aborted ? failed({ code: 'cancelled' }) : success({ source, paper, figures, missed, unknown: search.unknown });
}

/** What the reader set for finding, without what is not set. */
const settingsOf = ({ tolerance, smallestUncaptioned }: FigureCorrections): Partial<FindOptions> => ({
  ...(tolerance === undefined ? {} : { tolerance }),
  ...(smallestUncaptioned === undefined ? {} : { smallestUncaptioned }),
});

/** The resolution, when it had to be lower than asked. */
const lowered = (used: number, asked: number): Pick<CutFigure, 'loweredDpi'> => (used < asked ? { loweredDpi: used } : {});

/** The cells of a table; null where they cannot be told apart with confidence, nothing for figures. */
function cellsOf(figure: Figure, page: PageContent): Pick<CutFigure, 'cells'> {
  if (figure.kind !== 'table') return {};
  const cells = tableCells(figure.box, page);
  return { cells: cells.ok ? cells.value : null };
}
