import type { ModelFailure } from '../model/drafting';
import { en, type Messages } from './en';

/** Why a model did not write the note, or not all of it, in a sentence that says what to do. */
export function modelFailureSentence(failure: ModelFailure, messages: Messages = en): string {
  const { model } = messages;
  switch (failure.code) {
    case 'model-gone':
      return model['model-gone'](failure.model, failure.offer);
    case 'rate-limit':
      return model['rate-limit'](failure.seconds);
    case 'refused':
      return model.refused(failure.category);
    case 'context-cut':
      return model['context-cut'](failure.read, failure.sent);
    case 'bad-request':
      return model['bad-request'](failure.detail);
    case 'server-error':
      return model['server-error'](failure.status === null ? failure.detail : `${failure.status}: ${failure.detail}`);
    case 'over-cap':
      return model['over-cap'](failure.usd, failure.cap);
    default:
      return model[failure.code];
  }
}
