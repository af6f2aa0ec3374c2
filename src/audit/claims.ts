import type { Claim, Draft, Evidence } from '../model/draft';

/** Every claim of a draft, section by section, in the order of the note. */
export function claimsOf(draft: Draft): Claim[] {
  const { overview, background, method, experiments, summary } = draft;
  const modules = method.modules.flatMap((module) => [...module.intuition, ...module.details, ...module.rationale]);
  return [
    draft.tldr,
    overview.problem,
    overview.solution,
    overview.contributions,
    background.before,
    background.failure,
    background.rootCause,
    method.architecture,
    method.definitions,
    modules,
    method.training,
    method.tricks,
    experiments.main,
    experiments.ablations,
    experiments.scaling,
    experiments.weaknesses,
    [...draft.questions, ...draft.focus].flatMap((question) => question.answer),
    summary.contributions,
    summary.limitations,
    summary.applies,
    summary.doesNotApply,
  ].flat();
}

/** Evidence that stands beside claims: of formulas, hyperparameters and figures, and text that addresses an AI. */
export function otherEvidenceOf(draft: Draft): Evidence[] {
  return [
    draft.method.modules.flatMap((module) => module.formulas.flatMap((formula) => formula.evidence)),
    draft.method.hyperparameters.flatMap((parameter) => parameter.evidence),
    draft.figures.flatMap((figure) => figure.mention),
    draft.suspicious,
  ].flat();
}
