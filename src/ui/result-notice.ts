import { ButtonComponent, Notice } from 'obsidian';
import { failureSentence } from '../i18n/failure-sentence';
import type { Failure } from '../model/outcome';
import { words } from '../vault/language';

/** Long enough to read the longest summary (six sentences) at a slow pace. */
const SUMMARY_MS = 15_000;
/** An error stays until it is closed. */
const STICKY = 0;

/** A button of a notice; the notice goes when it is pressed. */
export interface NoticeAction {
  readonly text: string;
  readonly run: () => void;
}

/** Says what was not done, why, and what to do; stays until it is closed. */
export function showFailure(title: string, failure: Failure, actions: readonly NoticeAction[] = []): void {
  showTrouble(title, [failureSentence(failure, words())], actions);
}

/** Says what went otherwise than wanted, and what to do; stays until it is closed. */
export function showTrouble(title: string, sentences: readonly string[], actions: readonly NoticeAction[]): void {
  show({ role: 'alert', title, sentences, actions, duration: STICKY });
}

/**
 * Says what a run did, one line a sentence.
 * @param open what a button to open the note does; null for no button
 */
export function showSummary(sentences: readonly string[], open: (() => void) | null): void {
  show({ role: 'status', sentences, actions: open ? [{ text: words().ui.run.openNote, run: open }] : [], duration: SUMMARY_MS });
}

/** Puts something to the reader that waits for an answer; stays until it is closed. */
export function showChoice(title: string, sentences: readonly string[], actions: readonly NoticeAction[]): Notice {
  return show({ role: 'status', title, sentences, actions, duration: STICKY });
}

interface Shown {
  readonly role: 'status' | 'alert';
  readonly title?: string;
  readonly sentences: readonly string[];
  /** The first one is the one that is proposed. */
  readonly actions: readonly NoticeAction[];
  readonly duration: number;
}

function show({ role, title, sentences, actions, duration }: Shown): Notice {
  const content = createFragment((fragment) => {
    const body = fragment.createDiv({ cls: 'paper-reading-notes-result', attr: { role } });
    if (title !== undefined) body.createDiv({ cls: 'paper-reading-notes-title', text: title });
    for (const sentence of sentences) body.createDiv({ text: sentence });
    if (actions.length === 0) return;
    const buttons = body.createDiv({ cls: 'paper-reading-notes-buttons' });
    for (const [index, { text, run }] of actions.entries()) {
      const button = new ButtonComponent(buttons).setButtonText(text).onClick(run);
      if (index === 0) button.setCta();
    }
  });
  return new Notice(content, duration);
}
