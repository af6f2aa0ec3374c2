import type { ModelFailure } from '../model/drafting';

/** What a reader can do about a model that did not write the note, as one button. */
export type Remedy = 'key' | 'model' | 'offer' | 'again';

/** What helps, by the reason; null where nothing has to be done. */
export function remedyFor(failure: ModelFailure): Remedy | null {
  switch (failure.code) {
    case 'no-key':
    case 'wrong-key':
      return 'key';
    case 'model-gone':
      return failure.offer === null ? 'model' : 'offer';
    case 'no-permission':
    case 'refused':
    case 'too-large':
    case 'context-cut':
    case 'not-read':
    case 'broken-answer':
    case 'bad-request':
      return 'model';
    case 'no-text':
    case 'declined':
    case 'cancelled':
    case 'over-cap':
      return null;
    default:
      return 'again';
  }
}

/** Did the reader choose it so? Then it is no trouble. */
export const isOwnChoice = ({ code }: ModelFailure): boolean => code === 'declined' || code === 'over-cap' || code === 'cancelled';

/** Reasons that the next paper would meet too: going on would draft a whole queue by quoting. */
const MEETS_ALL: ReadonlySet<ModelFailure['code']> = new Set(['no-key', 'wrong-key', 'no-credit', 'no-permission', 'model-gone', 'offline', 'blocked', 'captive-portal', 'rate-limit', 'overloaded']);

/** Should a queue stop after it, until the reader has looked? */
export const stopsQueue = (failure: ModelFailure | null): boolean => failure !== null && MEETS_ALL.has(failure.code);
