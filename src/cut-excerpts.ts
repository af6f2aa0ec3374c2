import type { CutExcerpt } from './model/excerpt';
import type { Draft } from './model/draft';
import type { PaperSource } from './model/page';
import type { Paper } from './model/paper';
import type { OpenPdf } from './model/ports';
import { excerptsOf } from './figures/excerpts';
import { pictureDpi } from './figures/picture-resolution';

/** Ids of the equations, algorithms and theorems that a draft shows. */
export const excerptsShown = (draft: Draft): ReadonlySet<string> => new Set(draft.method.modules.flatMap(({ excerpts }) => excerpts));

/**
 * Pictures of equations, algorithms and theorems, in the order of the paper. One that cannot be drawn is left out: it is an aid,
 * and its place in the paper is linked anyway.
 *
 * @param wanted ids of those to be cut; ids of other things do not matter
 * @param dpi resolution of the pictures, dots per inch
 */
export async function cutExcerpts(pdf: Pick<OpenPdf, 'crop'>, { source, paper }: { readonly source: PaperSource; readonly paper: Paper }, wanted: ReadonlySet<string>, dpi: number, signal: AbortSignal): Promise<readonly CutExcerpt[]> {
  const cut: CutExcerpt[] = [];
  for (const excerpt of excerptsOf(paper).filter(({ id }) => wanted.has(id))) {
    if (signal.aborted) break;
    const page = source.pages[excerpt.page - 1];
    const picture = page ? await pdf.crop(excerpt.page, excerpt.box, pictureDpi(excerpt.box, page, dpi)) : null;
    if (picture) cut.push({ ...excerpt, ...picture });
  }
  return cut;
}
