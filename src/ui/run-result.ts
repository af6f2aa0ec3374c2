import { modelFailureSentence } from '../i18n/model-sentence';
import { runSummary } from '../i18n/run-summary';
import type { ModelFailure } from '../model/drafting';
import type { RunResult } from '../model/ports';
import { OFFLINE } from '../note/context';
import { words } from '../vault/language';
import { isOwnChoice } from './remedies';
import { showSummary, showTrouble, type NoticeAction } from './result-notice';

/** What a message on a run can lead to. */
export interface ResultActions {
  /** Opens the note; null when it is open. */
  readonly open: (() => void) | null;
  /** What helps against a model that failed. */
  readonly remedies: (failure: ModelFailure) => readonly NoticeAction[];
}

/** Says what a run did; when a model was to draft and could not, why, and what helps: that stays until it is closed. */
export function showRunResult(name: string, result: RunResult, { open, remedies }: ResultActions): void {
  const summary = runSummary(result, words());
  const { drafted } = result.report;
  const failure = drafted?.failure ?? null;
  if (!drafted || failure === null || isOwnChoice(failure)) return showSummary(summary, open);
  const say = words().ui.run;
  const title = drafted.by === OFFLINE ? say.notByModel(name) : say.notWholeByModel(name);
  showTrouble(title, [modelFailureSentence(failure, words()), ...summary], [...remedies(failure), ...(open ? [{ text: say.openNote, run: open }] : [])]);
}
