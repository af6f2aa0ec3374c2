import type { Draft } from '../../model/draft';
import type { DraftInput } from '../../model/drafting';
import { readAnswerJson } from './answer-json';
import { shortfallsOf, withParts, type CheckInput, type Shortfall } from './checks';
import { draftShape, type ModelDraft } from './draft-shape';
import { draftOf } from './model-draft';

/** A draft put together from the answers so far. */
export interface Assembled {
  readonly draft: Draft;
  /** As the model wrote it: what it says of the paper itself. */
  readonly said: Pick<ModelDraft, 'receipt' | 'title'>;
  /** What it lacks, parts that never came first. */
  readonly shortfalls: readonly Shortfall[];
  /** Do the parts that make a note stand in it? */
  readonly isUsable: boolean;
}

/** Parts without which a note by quoting serves the reader better. */
const ESSENTIAL = ['tldr', 'overview', 'method'] as const;

/**
 * Puts answers together: the first as far as it came whole, later ones for the parts that were asked for again. Null when no answer holds a draft.
 */
export function assemble(answers: readonly string[], input: DraftInput, check: CheckInput, quoted: Draft): Assembled | null {
  const read = answers.map((text) => readAnswerJson(text)).filter(({ value }) => value !== null);
  const [first, ...later] = read;
  if (!first) return null;
  const model = draftShape.read(first.value, '', []);
  const convert = (one: ModelDraft): Draft => draftOf(one, input.paper, input.figures, quoted);
  const draft = later.reduce((before, { value }) => withParts(before, convert(draftShape.read(value, '', [])), check), convert(model));
  return { draft, said: model, shortfalls: shortfallsOf(draft, check), isUsable: ESSENTIAL.every((part) => !shortfallsOf(draft, check).some((one) => one.part === part && isMissing(draft, part))) };
}

/** Is nothing of the part there? */
function isMissing({ tldr, overview, method }: Draft, part: (typeof ESSENTIAL)[number]): boolean {
  switch (part) {
    case 'tldr':
      return tldr.length === 0;
    case 'overview':
      return overview.problem.length + overview.solution.length === 0;
    case 'method':
      return method.modules.length === 0;
  }
}
