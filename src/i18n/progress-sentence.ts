import type { DraftingStep } from '../model/drafting';
import type { Progress } from '../model/ports';
import { en, type Messages } from './en';

/** What a run is doing, and how far it is within that ("3 of 9", or ""). */
export function progressWords({ stage, done, of, drafting }: Progress, { ui }: Messages = en): { readonly doing: string; readonly step: string } {
  const words = ui.run;
  if (drafting) return draftingWords(drafting, words);
  return { doing: words.stages[stage], step: done === undefined || of === undefined ? '' : words.step(done, of) };
}

/** The same on one line. */
export function progressSentence(progress: Progress, messages: Messages = en): string {
  const { doing, step } = progressWords(progress, messages);
  return step === '' ? doing : `${doing}, ${step}`;
}

function draftingWords(step: DraftingStep, words: Messages['ui']['run']): { readonly doing: string; readonly step: string } {
  switch (step.kind) {
    case 'writing':
      return { doing: words.drafting.writing, step: words.step(step.done, step.of) };
    case 'waiting':
      return { doing: words.waitingFor[step.why], step: words.seconds(step.seconds) };
    default:
      return { doing: words.drafting[step.kind], step: '' };
  }
}
