import type { Finding } from '../../model/draft';
import { list, present, subsection, type NoteContext } from '../context';
import { figureBlocks } from '../figure-block';

/** Findings by kind, each with the figures and tables that show it; at the end all figures that no section has shown. */
export function experimentsSection(context: NoteContext): readonly string[] {
  const { experiments } = context.input.audited.draft;
  const { headings } = context.words;
  return [
    ...subsection(headings.mainResults, findingBlocks(experiments.main, context)),
    ...subsection(headings.ablations, findingBlocks(experiments.ablations, context)),
    ...subsection(headings.scaling, findingBlocks(experiments.scaling, context)),
    ...subsection(headings.weaknesses, findingBlocks(experiments.weaknesses, context)),
    ...subsection(headings.figures, figureBlocks(context.input.figures.map((figure) => figure.id), context)),
  ];
}

/** Findings as a list that is broken where a finding's figures stand. */
function findingBlocks(findings: readonly Finding[], context: NoteContext): readonly string[] {
  const blocks: string[] = [];
  let items: string[] = [];
  for (const finding of findings) {
    const seen = finding.figures.map(context.shown).filter((name) => name !== null);
    const statement = context.claim(finding, seen.length > 0 ? context.words.claims.see(seen.join(', ')) : '');
    const figures = figureBlocks(finding.figures, context);
    items.push(statement);
    if (figures.length > 0) {
      blocks.push(list(items, 'dashes'), ...figures);
      items = [];
    }
  }
  return present([...blocks, list(items, 'dashes')]);
}
