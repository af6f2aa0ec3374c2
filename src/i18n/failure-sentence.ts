import type { Failure } from '../model/outcome';
import { en, type Messages } from './en';

/** The sentences for a failure, in the given language: what happened, and what to do. A code without a sentence does not compile. */
export function failureSentence(failure: Failure, messages: Messages = en): string {
  const sentences = messages.failures;
  switch (failure.code) {
    case 'missing-file':
    case 'taken':
    case 'has-note':
    case 'changed-meanwhile':
    case 'no-note':
    case 'moved-meanwhile':
      return sentences[failure.code](failure.path);
    case 'duplicate':
      return sentences.duplicate[failure.by](failure.path);
    case 'write-failed':
      return sentences[failure.code](failure.path, bare(failure.detail));
    case 'several-notes':
      return sentences[failure.code](failure.paths);
    case 'no-section':
      return sentences[failure.code](failure.name);
    case 'not-understood':
      return sentences[failure.code](failure.path, sentences.problems[failure.problem](bare(failure.detail)));
    case 'cancelled':
      return failure.billed === undefined ? sentences.cancelled : sentences.cancelledWhile[failure.billed];
    case 'unexpected':
      return sentences[failure.code](bare(failure.detail));
    default:
      return sentences[failure.code];
  }
}

/** A message of the system as it fits into brackets: one line, no full stop. */
const bare = (detail: string): string => detail.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
