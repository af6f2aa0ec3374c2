import { ButtonComponent, Notice } from 'obsidian';
import { en } from '../i18n/en';
import { failureSentence } from '../i18n/failure-sentence';
import type { Failure } from '../model/outcome';

/** Long enough to read the longest summary (six sentences) at a slow pace. */
const SUMMARY_MS = 15_000;
/** An error stays until it is closed. */
const STICKY = 0;

/** Says what was not done, why, and what to do; stays until it is closed. */
export function showFailure(title: string, failure: Failure): void {
  const content = createFragment((fragment) => {
    const body = fragment.createDiv({ cls: 'paper-reading-notes-result', attr: { role: 'alert' } });
    body.createDiv({ cls: 'paper-reading-notes-title', text: title });
    body.createDiv({ text: failureSentence(failure) });
  });
  new Notice(content, STICKY);
}

/**
 * Says what a run did, one line a sentence.
 * @param open what a button to open the note does; null for no button
 */
export function showSummary(sentences: readonly string[], open: (() => void) | null): void {
  const content = createFragment((fragment) => {
    const body = fragment.createDiv({ cls: 'paper-reading-notes-result', attr: { role: 'status' } });
    for (const sentence of sentences) body.createDiv({ text: sentence });
    if (open) new ButtonComponent(body).setButtonText(en.ui.run.openNote).setCta().onClick(open);
  });
  new Notice(content, SUMMARY_MS);
}
