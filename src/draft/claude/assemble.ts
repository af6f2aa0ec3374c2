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
  /** Does it make a note? */
  readonly isUsable: boolean;
}

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
  return { draft, said: model, shortfalls: shortfallsOf(draft, check), isUsable: isUsable(draft) };
}

/** Has the draft the parts without which a note by quoting serves the reader better? */
const isUsable = ({ tldr, overview, method }: Draft): boolean => tldr.length > 0 && overview.problem.length + overview.solution.length > 0 && method.modules.length > 0;
