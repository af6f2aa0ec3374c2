import { ButtonComponent, Notice, ProgressBarComponent } from 'obsidian';
import { failureSentence } from '../i18n/failure-sentence';
import { progressWords } from '../i18n/progress-sentence';
import type { ModelFailure } from '../model/drafting';
import type { Failure, Outcome } from '../model/outcome';
import type { Progress, RunResult } from '../model/ports';
import { words } from '../vault/language';
import { showFailure, type NoticeAction } from './result-notice';
import { showRunResult } from './run-result';
import type { RunView } from './run-view';

/** A notice that stays until it is closed. */
const STICKY = 0;

/** What a run's notice can ask for. */
export interface RunNoticeActions {
  cancel(): void;
  /** Called when a run ended well; true when the note has been opened. */
  done(result: RunResult): boolean;
  open(notePath: string): void;
  /** Reads the PDF although another one of the same paper has a note. */
  readAnyway(): void;
  /** What helps against a model that failed. */
  remedies(failure: ModelFailure, notePath: string): readonly NoticeAction[];
}

/**
 * The notice of one run: what it is doing, a bar, and a button to cancel. The app closes a notice when it is clicked; the run goes on then, and
 * the notice comes back when the reader asks for the same PDF again.
 */
export class RunNotice implements RunView {
  private readonly body = createDiv({ cls: 'paper-reading-notes-run' });
  private readonly stage: HTMLElement;
  private readonly step: HTMLElement;
  private readonly bar: ProgressBarComponent;
  private readonly barEl: HTMLElement;
  private readonly button: ButtonComponent;
  private notice: Notice;

  /** @param name what the PDF is called on the screen */
  constructor(
    private readonly name: string,
    private readonly actions: RunNoticeActions,
  ) {
    const say = words().ui.run;
    this.body.createDiv({ cls: 'paper-reading-notes-title', text: name });
    const line = this.body.createDiv({ cls: 'paper-reading-notes-stage' });
    // Only the stage is announced: a voice that reads every page number out is a nuisance.
    this.stage = line.createSpan({ text: say.stages.reading, attr: { role: 'status' } });
    this.step = line.createSpan({ cls: 'paper-reading-notes-step' });
    const range = { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': 0 };
    this.barEl = this.body.createDiv({ attr: { role: 'progressbar', 'aria-label': say.progressOf(name), ...range } });
    this.bar = new ProgressBarComponent(this.barEl);
    this.button = new ButtonComponent(this.body).setButtonText(say.cancel).onClick((event) => {
      // The notice stays, to say how the cancelling goes.
      event.stopPropagation();
      this.actions.cancel();
    });
    this.button.buttonEl.setAttr('aria-label', say.cancelOf(name));
    this.notice = this.shown();
  }

  waiting(): void {
    this.stage.setText(words().ui.run.waiting);
  }

  progress(progress: Progress): void {
    const { doing, step } = progressWords(progress, words());
    if (this.stage.getText() !== doing) this.stage.setText(doing);
    this.step.setText(step);
    const percent = Math.round(100 * Math.min(1, Math.max(0, progress.fraction)));
    this.bar.setValue(percent);
    this.barEl.setAttr('aria-valuenow', percent);
  }

  cancelling(): void {
    this.stage.setText(words().ui.run.cancelling);
    this.step.setText('');
    this.button.setDisabled(true);
  }

  askedAgain(state: 'waiting' | 'running'): void {
    this.notice.hide();
    this.notice = this.shown();
    new Notice(state === 'running' ? words().ui.run.alreadyRunning : words().ui.run.alreadyWaiting);
  }

  ended(outcome: Outcome<RunResult, Failure>): void {
    this.close();
    if (outcome.ok) this.showResult(outcome.value);
    else if (outcome.failure.code === 'cancelled') new Notice(failureSentence(outcome.failure, words()));
    else if (outcome.failure.code === 'duplicate') this.offerNote(outcome.failure);
    else showFailure(words().ui.run.failedTitle(this.name), outcome.failure);
  }

  close(): void {
    this.notice.hide();
  }

  private shown(): Notice {
    return new Notice(createFragment((fragment) => fragment.append(this.body)), STICKY);
  }

  private offerNote(failure: Extract<Failure, { code: 'duplicate' }>): void {
    const say = words().ui.duplicate;
    showFailure(say.title(this.name), failure, [
      { text: say.openNote, run: () => this.actions.open(failure.path) },
      { text: say.readAnyway, run: () => this.actions.readAnyway() },
    ]);
  }

  private showResult(result: RunResult): void {
    const opened = this.actions.done(result);
    const { notePath } = result.report;
    showRunResult(this.name, result, { open: opened ? null : () => this.actions.open(notePath), remedies: (failure) => this.actions.remedies(failure, notePath) });
  }
}
