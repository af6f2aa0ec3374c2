import { failureSentence } from '../i18n/failure-sentence';
import type { Messages } from '../i18n/en';
import { progressSentence } from '../i18n/progress-sentence';
import { modelFailureSentence } from '../i18n/model-sentence';
import type { ModelFailure } from '../model/drafting';
import type { QueueEntry, RunEnd } from './reading-queue';
import { isOwnChoice } from './remedies';

/** What can be done with a PDF of the queue. */
export type QueueAction = 'cancel' | 'retry' | 'enterPassword' | 'openNote' | 'readAnyway' | 'draftAgain';

/** The state of a PDF in the queue, in words. */
export function stateWords({ state, progress, end }: QueueEntry<unknown>, paused: boolean, messages: Messages): string {
  const { queue, run } = messages.ui;
  if (state === 'waiting') return paused ? queue.paused : queue.waiting;
  if (state === 'cancelling') return run.cancelling;
  if (state === 'running') return progress ? progressSentence(progress, messages) : run.stages.reading;
  if (end === null) return '';
  if (end.ok) return isByQuoting(end) ? queue.byQuoting(modelFailureSentence(end.value.modelFailure, messages)) : queue[end.value.status];
  switch (end.failure.code) {
    case 'has-note':
      return queue.hasNote;
    case 'locked':
      return queue.locked;
    case 'cancelled':
      return queue.cancelled;
    default:
      return failureSentence(end.failure, messages);
  }
}

/** What the reader can do with a PDF of the queue, the likeliest first. */
export function actionsOf({ state, end }: QueueEntry<unknown>): readonly QueueAction[] {
  if (state === 'waiting' || state === 'running') return ['cancel'];
  if (state === 'cancelling' || end === null) return [];
  if (end.ok) return isByQuoting(end) ? ['openNote', 'draftAgain'] : ['openNote'];
  switch (end.failure.code) {
    case 'has-note':
      return ['openNote'];
    case 'duplicate':
      return ['openNote', 'readAnyway'];
    case 'locked':
    case 'wrong-password':
      return ['enterPassword'];
    default:
      return ['retry'];
  }
}

/** Was it to be drafted by a model that failed? */
const isByQuoting = (end: RunEnd): end is Extract<RunEnd, { ok: true }> & { readonly value: { readonly modelFailure: ModelFailure } } =>
  end.ok && end.value.modelFailure !== null && !isOwnChoice(end.value.modelFailure);

/** Did it go wrong, so that the reader should look? What was cancelled, waits for a password or has a note did not. */
export const isFailure = ({ end }: QueueEntry<unknown>): boolean => end !== null && !end.ok && !['cancelled', 'locked', 'has-note', 'duplicate'].includes(end.failure.code);

/** Path of the note that a PDF of the queue has, as far as the run knows. */
export function noteOf({ end }: QueueEntry<unknown>): string | null {
  if (end === null) return null;
  if (end.ok) return end.value.notePath;
  return end.failure.code === 'has-note' || end.failure.code === 'duplicate' ? end.failure.path : null;
}

/** What many runs did, as sentences; the numbers that are none are left out. */
export function manySummary(entries: readonly QueueEntry<unknown>[], { ui }: Messages): string[] {
  const codes = entries.map(({ end }) => (end === null ? null : end.ok ? 'ok' : end.failure.code));
  const count = (wanted: (code: (typeof codes)[number]) => boolean): number => codes.filter(wanted).length;
  const cancelled = count((code) => code === 'cancelled');
  const hadNote = count((code) => code === 'has-note');
  const written = count((code) => code === 'ok');
  const notRead = entries.length - cancelled - hadNote - written;
  const byQuoting = entries.filter(({ end }) => end !== null && isByQuoting(end)).length;
  const said = (number: number, sentence: (number: number) => string): string[] => (number > 0 ? [sentence(number)] : []);
  return [...said(written, ui.many.written), ...said(byQuoting, ui.many.byQuoting), ...said(hadNote, ui.many.hadNote), ...said(cancelled, ui.many.cancelled), ...said(notRead, ui.many.notRead)];
}
