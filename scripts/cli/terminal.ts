import type { Progress } from '../../src/model/ports';
import { en } from '../../src/i18n/en';
import { failureSentence } from '../../src/i18n/failure-sentence';
import type { Failure } from '../../src/model/outcome';

const BAR_WIDTH = 24;

/** Shows how far a run is, on one line of a terminal; nothing where standard error is not one. */
export function progressLine(name: string): { show: (progress: Progress) => void; clear: () => void } {
  const { stderr } = process;
  const clear = (): void => {
    if (stderr.isTTY) stderr.write('\r\u001b[K');
  };
  return {
    clear,
    show({ stage, fraction, done, of }) {
      if (!stderr.isTTY) return;
      const filled = Math.round(fraction * BAR_WIDTH);
      const steps = done !== undefined && of !== undefined ? ` ${done}/${of}` : '';
      stderr.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${en.ui.run.stages[stage]}${steps} · ${name}`);
    },
  };
}

/** A signal that Ctrl-C gives: the run ends cleanly, with nothing half-written. A second Ctrl-C ends the process at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

/** The sentence for a failure, with what only the command line offers. */
export const commandLineSentence = (failure: Failure): string => failureSentence(failure) + (failure.code === 'locked' ? ` ${en.cli.passwordHint}` : '');
