import { findFigures } from './figures/find-figures';
import { pictureDpi } from './figures/picture-resolution';
import type { CutFigure, MissedFigure } from './model/figure';
import { failed, success, type Failure, type Outcome } from './model/outcome';
import type { PaperSource } from './model/page';
import type { Paper } from './model/paper';
import type { OpenPdf, Ports } from './model/ports';
import { understandPaper } from './paper/understand';

/** What was read of a PDF: the paper and its figures with their pictures. */
export interface ExaminedPaper {
  readonly source: PaperSource;
  readonly paper: Paper;
  /** In the order of the paper. */
  readonly figures: readonly CutFigure[];
  readonly missed: readonly MissedFigure[];
}

/** Shares of the time that a run takes, for its bar: reading pages first, then figures. */
const READING_PART = 0.5;
const FIGURES_PART = 0.4;

/**
 * The first half of the main job: an open PDF to a paper and its figures. Figures that cannot be drawn are among the missed.
 *
 * @param dpi resolution of the pictures, dots per inch
 */
export async function examinePaper(pdf: OpenPdf, dpi: number, { progress, signal }: Pick<Ports, 'progress' | 'signal'>): Promise<Outcome<ExaminedPaper, Failure>> {
  const read = await pdf.read((done) => progress({ stage: 'reading', fraction: (READING_PART * done) / pdf.pageCount, done, of: pdf.pageCount }), signal);
  if (!read.ok) return read;
  const source = read.value;
  const paper = understandPaper(source);

  progress({ stage: 'figures', fraction: READING_PART });
  const search = await findFigures(source, paper, (page, scale) => pdf.ink(page, scale));
  const figures: CutFigure[] = [];
  const missed: MissedFigure[] = [...search.missed];
  for (const [index, figure] of search.figures.entries()) {
    if (signal.aborted) return failed({ code: 'cancelled' });
    const page = source.pages[figure.page - 1];
    const picture = page ? await pdf.crop(figure.page, figure.box, pictureDpi(figure.box, page, dpi)) : null;
    if (picture) figures.push({ ...figure, ...picture });
    else missed.push({ page: figure.page, kind: figure.kind, label: figure.label, caption: figure.caption, reason: 'crop-failed' });
    const done = index + 1;
    progress({ stage: 'figures', fraction: READING_PART + (FIGURES_PART * done) / search.figures.length, done, of: search.figures.length });
  }
  return signal.aborted ? failed({ code: 'cancelled' }) : success({ source, paper, figures, missed });
}
