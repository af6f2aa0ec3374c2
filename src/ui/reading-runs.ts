import { failed, messageOf, type Failure, type Outcome } from '../model/outcome';
import type { Progress, RunResult } from '../model/ports';

/** How a run of the pipeline is started. */
export type ReadPdf<P> = (pdf: P, progress: (progress: Progress) => void, signal: AbortSignal) => Promise<Outcome<RunResult, Failure>>;

/** What the reader sees of one PDF from its start to its end. */
export interface RunView {
  /** Others come first. */
  waiting(): void;
  progress(progress: Progress): void;
  /** Cancelled by the reader, and not ended yet. */
  cancelling(): void;
  /** The reader asked for it again while it was waiting or running. */
  askedAgain(state: 'waiting' | 'running'): void;
  /** The last call but for `close`. */
  ended(outcome: Outcome<RunResult, Failure>): void;
  /** Takes it off the screen without a word. */
  close(): void;
}

interface Run<P> {
  readonly pdf: P;
  readonly view: RunView;
  readonly controller: AbortController;
}

/**
 * The PDFs that are being read: one at a time, the others wait for their turn, none twice. A PDF is known by its object, which stays the
 * same file when its path changes.
 */
export class ReadingRuns<P extends object> {
  private running: Run<P> | null = null;
  private waiting: Run<P>[] = [];
  private over = false;

  /**
   * @param read runs the pipeline
   * @param show makes the view of a run; `cancel` is what its button does
   */
  constructor(
    private readonly read: ReadPdf<P>,
    private readonly show: (pdf: P, cancel: () => void) => RunView,
  ) {}

  /** Is a PDF being read? */
  get busy(): boolean {
    return this.running !== null;
  }

  /** Reads a PDF now, or when those before it are done; one that is on its way already is not started again. */
  start(pdf: P): void {
    if (this.over) return;
    if (this.running?.pdf === pdf) return this.running.view.askedAgain('running');
    const queued = this.waiting.find((run) => run.pdf === pdf);
    if (queued) return queued.view.askedAgain('waiting');
    const run: Run<P> = { pdf, view: this.show(pdf, () => this.cancel(run)), controller: new AbortController() };
    this.waiting.push(run);
    if (this.running) run.view.waiting();
    else void this.work();
  }

  /** Cancels the PDF that is being read now; those that wait take their turn. */
  cancelCurrent(): void {
    if (this.running) this.cancel(this.running);
  }

  /** Ends everything for good: nothing more starts, and nothing more is shown. */
  end(): void {
    this.over = true;
    const runs = this.running ? [this.running, ...this.waiting] : this.waiting;
    this.waiting = [];
    for (const run of runs) {
      run.controller.abort();
      run.view.close();
    }
  }

  private cancel(run: Run<P>): void {
    run.controller.abort();
    if (run === this.running) {
      run.view.cancelling();
    } else if (this.waiting.includes(run)) {
      this.waiting = this.waiting.filter((other) => other !== run);
      run.view.ended(failed({ code: 'cancelled' }));
    }
  }

  private async work(): Promise<void> {
    for (let run = this.next(); run; run = this.next()) {
      const outcome = await this.outcomeOf(run);
      if (this.over) return;
      run.view.ended(outcome);
    }
  }

  private next(): Run<P> | null {
    this.running = this.waiting.shift() ?? null;
    return this.running;
  }

  private async outcomeOf({ pdf, view, controller }: Run<P>): Promise<Outcome<RunResult, Failure>> {
    const progress = (step: Progress): void => {
      if (!controller.signal.aborted) view.progress(step);
    };
    progress({ stage: 'reading', fraction: 0 });
    try {
      return await this.read(pdf, progress, controller.signal);
    } catch (error) {
      return failed({ code: 'unexpected', detail: messageOf(error) });
    }
  }
}
