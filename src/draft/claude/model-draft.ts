import { emptyDraft, type Claim, type Draft, type Evidence, type FigureNote } from '../../model/draft';
import type { Figure } from '../../model/figure';
import type { Paper } from '../../model/paper';
import type { ModelDraft } from './draft-shape';
import { dollarMath, mendLatex } from './latex';

type ModelClaim = ModelDraft['tldr'][number];

/**
 * A model's draft as a Draft: claims without words dropped, page numbers that the PDF does not have and ids that were not given taken out, LaTeX mended.
 *
 * @param quoted the draft by quoting of the same paper: where the paper first speaks of each figure, and the time it takes to read, are counted, not guessed
 */
export function draftOf(model: ModelDraft, paper: Paper, figures: readonly Figure[], quoted: Draft): Draft {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const ids = (named: readonly string[]): readonly string[] => [...new Set(named)].filter((id) => known.has(id));
  const evidence = (given: readonly Evidence[]): readonly Evidence[] => given.filter(({ page, quote }) => quote !== '' && page >= 1 && page <= paper.pageCount);
  const claims = (given: readonly ModelClaim[]): Claim[] =>
    given.filter(({ text }) => text !== '').map((one) => ({ text: dollarMath(one.text), basis: one.basis, evidence: evidence(one.evidence) }));
  const findings = (given: ModelDraft['experiments']['main']): Draft['experiments']['main'] =>
    given.filter(({ text }) => text !== '').map((one) => ({ ...one, text: dollarMath(one.text), evidence: evidence(one.evidence), figures: ids(one.figures) }));
  const { metadata, overview, background, method, experiments, summary } = model;

  return {
    ...emptyDraft,
    kind: model.kind,
    metadata: {
      ...metadata,
      difficulty: metadata.difficulty >= 1 && metadata.difficulty <= 5 ? metadata.difficulty : 0,
      readingMinutes: quoted.metadata.readingMinutes || Math.max(0, metadata.readingMinutes),
    },
    tldr: claims(model.tldr),
    overview: { problem: claims(overview.problem), solution: claims(overview.solution), contributions: claims(overview.contributions) },
    background: { before: claims(background.before), failure: claims(background.failure), rootCause: claims(background.rootCause) },
    method: {
      architecture: claims(method.architecture),
      architectureFigures: ids(method.architectureFigures),
      definitions: [],
      modules: method.modules.map((module) => ({
        ...module,
        inputs: dollarMath(module.inputs),
        outputs: dollarMath(module.outputs),
        intuition: claims(module.intuition),
        details: claims(module.details),
        formulas: module.formulas.map(({ latex, symbols, evidence: given }) => ({
          latex: mendLatex(latex),
          symbols: symbols.map(({ symbol, meaning }) => ({ symbol: mendLatex(symbol), meaning: dollarMath(meaning) })),
          evidence: evidence(given),
        })),
        rationale: claims(module.rationale),
        figures: ids(module.figures),
        excerpts: [],
      })),
      training: claims(method.training),
      hyperparameters: method.hyperparameters.map((one) => ({ ...one, evidence: evidence(one.evidence) })),
      tricks: claims(method.tricks),
    },
    experiments: {
      main: findings(experiments.main),
      ablations: findings(experiments.ablations),
      scaling: findings(experiments.scaling),
      weaknesses: findings(experiments.weaknesses),
    },
    figures: figureNotes(model.figures, figures, quoted.figures),
    questions: model.questions.filter(({ question }) => question !== '').map((one) => ({ ...one, answer: claims(one.answer) })),
    focus: model.focus.filter(({ question }) => question !== '').map(({ question, answer }) => ({ question, answer: claims(answer) })),
    summary: {
      contributions: claims(summary.contributions),
      limitations: claims(summary.limitations),
      applies: claims(summary.applies),
      doesNotApply: claims(summary.doesNotApply),
    },
    relations: model.relations
      .filter(({ reference }) => reference >= 1 && reference <= paper.references.length)
      .map(({ kind, reference, text }) => ({ kind, reference: reference - 1, text: dollarMath(text) })),
    suspicious: evidence(model.suspicious),
  };
}

/** What the model says of each figure, with the sentence in which the paper speaks of it; figures that it left out keep what was found by quoting. */
function figureNotes(given: ModelDraft['figures'], figures: readonly Figure[], quoted: readonly FigureNote[]): readonly FigureNote[] {
  const said = new Map(given.map((one) => [one.id, one]));
  const found = new Map(quoted.map((one) => [one.id, one]));
  return figures.flatMap(({ id, type, description }) => {
    const one = said.get(id);
    const mention = found.get(id)?.mention ?? [];
    if (!one) return found.get(id) ?? [];
    return [{ ...one, type: one.type === 'other' ? type : one.type, description: one.description || description, shows: dollarMath(one.shows), notice: dollarMath(one.notice), mention }];
  });
}
