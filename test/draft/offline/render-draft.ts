import type { Claim, Draft } from '../../../src/model/draft';

/** A draft as text that can be read and compared: each claim with its page, each finding with its figures. */
export function renderDraft(draft: Draft): string {
  const { overview, background, method, experiments, summary, metadata } = draft;
  const claims = (title: string, list: readonly (Claim & { readonly figures?: readonly string[] })[]): string[] =>
    list.length === 0
      ? []
      : [`${title}:`, ...list.map(({ text, evidence, figures = [] }) => `  - ${text} [${[...evidence.map(({ page }) => `p. ${page}`), ...figures].join(', ')}]`)];
  return [
    `${draft.kind} paper "${metadata.shortName}", ${metadata.publication || 'unpublished'}, ${metadata.readingMinutes} min`,
    ...claims('TL;DR', draft.tldr),
    ...claims('Problem', overview.problem),
    ...claims('Solution', overview.solution),
    ...claims('Contributions', overview.contributions),
    ...claims('Before', background.before),
    ...claims('Failure', background.failure),
    ...claims('Root cause', background.rootCause),
    ...claims(`Architecture (${method.architectureFigures.join(', ')})`, method.architecture),
    ...method.modules.flatMap(({ name, details, figures }) => claims(`Module "${name}" (${figures.join(', ')})`, details)),
    ...claims('Training', method.training),
    ...claims('Findings', experiments.main),
    ...claims('Ablations', experiments.ablations),
    ...claims('Scaling', experiments.scaling),
    ...claims('Weaknesses', experiments.weaknesses),
    ...claims('Achieved', summary.contributions),
    ...claims('Limitations', summary.limitations),
    ...claims('Applies', summary.applies),
    ...claims('Does not apply', summary.doesNotApply),
    'Questions:',
    ...draft.questions.map(({ kind, question }) => `  - ${kind}: ${question}`),
    ...draft.figures.map(({ id, type, description, section, mention }) => `${id} (${type}, ${description}) in "${section}": ${mention.map(({ quote }) => quote).join(' ')}`),
    '',
  ].join('\n');
}
