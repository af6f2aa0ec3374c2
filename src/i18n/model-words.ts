import type { ModelChoice } from '../draft/claude/model-list';
import type { PriceProblem } from '../draft/claude/price-lines';
import { en, type Messages } from './en';

/** A model in a list to choose from, with the day on which it goes: "Newest sonnet (Claude Sonnet 5.5), until 2027-09-28". */
export function modelChoiceWords({ line, name, retires }: ModelChoice, { models }: Messages = en): string {
  const choice = line === null ? name : models.newest(line, name);
  return retires === null ? choice : models.until(choice, retires);
}

/** Why a reader's own prices are not understood, in a sentence. */
export const priceProblemSentence = ({ code, line, text }: PriceProblem, { prices }: Messages = en): string => prices[code](line, text);
