import type { ModelFailure } from '../model/drafting';
import { failed, messageOf, success, type Failure, type Outcome } from '../model/outcome';
import type { Progress, RunResult } from '../model/ports';
import type { RunView } from './run-view';

/** How a PDF is to be read. */
export interface HowToRead {
  /** Asked for by itself: the reader is there and can be asked (a password); otherwise one of many, and one that has a note is skipped. */
  readonly alone: boolean;
  /** Read it although another PDF of the same paper has a note. */
  readonly allowDuplicate: boolean;
  /** The reader's own questions. */
  readonly focus: readonly string[];
}

/** What is asked for with one PDF. */
export type Wish = Partial<Omit<HowToRead, 'alone'>>;

const AS_USUAL: Omit<HowToRead, 'alone'> = { allowDuplicate: false, focus: [] };

/** How a run of the pipeline is started. */
export type ReadPdf<P> = (pdf: P, how: HowToRead, progress: (progress: Progress) => void, signal: AbortSignal) => Promise<Outcome<RunResult, Failure>>;

/** What is kept of a run that ended: no pictures and no text, or the memory would grow with each paper. */
export type RunEnd = Outcome<{ readonly status: RunResult['status']; readonly notePath: string; readonly modelFailure: ModelFailure | null }, Failure>;

/** A PDF in the queue. */
export interface QueueEntry<P> {
  readonly pdf: P;
  readonly state: 'waiting' | 'running' | 'cancelling' | 'done';
  readonly progress: Progress | null;
  readonly end: RunEnd | null;
}

/** entries: their number, order or state; progress: how far the running one is. */
export type QueueChange = 'entries' | 'progress';

class Run<P> implements QueueEntry<P> {
  state: QueueEntry<P>['state'] = 'waiting';
  progress: Progress | null = null;
  end: RunEnd | null = null;
  view: RunView | null = null;
  readonly controller = new AbortController();

  constructor(
    readonly pdf: P,
    public how: HowToRead,
  ) {}

  get open(): boolean {
    return this.state !== 'done';
  }
}

/**
 * The PDFs that are read: one at a time, the others wait for their turn, none twice. One asked for by itself comes before the many, and is not held up
 * by a pause. Those that ended stay listed until they are removed. A PDF is known by its object, which stays the same file when its path changes.
 */
export class ReadingQueue<P extends object> {
  private all: Run<P>[] = [];
  /** The many that are read in one go, and were not summed up yet. */
  private round: Run<P>[] = [];
  private readonly listeners = new Set<(change: QueueChange) => void>();
  private held = false;
  private working = false;
  private over = false;

  /**
   * @param read runs the pipeline
   * @param show makes the view of a PDF that is asked for by itself
   * @param summed is told when the last of many has ended
   */
  constructor(
    private readonly read: ReadPdf<P>,
    private readonly show: (pdf: P, actions: { cancel: () => void; readAnyway: () => void }) => RunView,
    private readonly summed: (entries: readonly QueueEntry<P>[]) => void,
  ) {}

  /** All that are listed, in the order in which they are read. */
  get entries(): readonly QueueEntry<P>[] {
    return this.all;
  }

  /** The many that are being read in one go; empty when nothing of the kind goes on. */
  get many(): readonly QueueEntry<P>[] {
    return this.round;
  }

  /** Is a PDF being read? */
  get busy(): boolean {
    return this.running !== undefined;
  }

  get paused(): boolean {
    return this.held;
  }

  /** Tells of changes until the returned function is called. */
  onChange(listener: (change: QueueChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads one PDF, before the many; one that is on its way already is not started again. */
  start(pdf: P, wish: Wish = {}): void {
    if (this.over) return;
    const known = this.all.find((run) => run.pdf === pdf && run.open);
    if (known?.view) return known.view.askedAgain(known.state === 'waiting' ? 'waiting' : 'running');
    const how = { ...AS_USUAL, ...wish, alone: true };
    const run = known ?? new Run(pdf, how);
    run.how = how;
    if (run.state === 'waiting') this.insert(run);
    run.view = this.show(pdf, { cancel: () => this.cancel(run), readAnyway: () => this.start(pdf, { ...wish, allowDuplicate: true }) });
    if (run.state === 'waiting' && this.running) run.view.waiting();
    this.go();
  }

  /** Reads many PDFs one after the other; those that are on their way already keep their place. */
  add(pdfs: readonly P[]): void {
    if (this.over) return;
    const underWay = new Set(this.all.filter((run) => run.open).map((run) => run.pdf));
    const runs = [...new Set(pdfs)].filter((pdf) => !underWay.has(pdf)).map((pdf) => new Run(pdf, { ...AS_USUAL, alone: false }));
    this.all.push(...runs);
    this.round.push(...runs);
    this.go();
  }

  /** No other of the many is begun; the one that is being read goes on. */
  pause(): void {
    this.held = true;
    this.tell('entries');
  }

  resume(): void {
    this.held = false;
    this.go();
  }

  /** Cancels the PDF that is being read now; those that wait take their turn. */
  cancelCurrent(): void {
    if (this.running) this.cancel(this.running);
  }

  /** Cancels one PDF, whether it waits or is being read. */
  cancel(entry: QueueEntry<P>): void {
    const run = this.all.find((other) => other === entry);
    if (run) this.stop(run);
    this.settle();
  }

  /** Cancels all that wait and the one that is being read. */
  cancelAll(): void {
    this.held = false;
    for (const run of this.all.filter((one) => one.open)) this.stop(run);
    this.settle();
  }

  /** Reads a PDF again that has ended. */
  retry(entry: QueueEntry<P>, allowDuplicate = false): void {
    const at = this.all.findIndex((run) => run === entry && !run.open);
    if (at < 0 || this.over) return;
    const { focus } = this.all[at]?.how ?? AS_USUAL;
    this.all[at] = new Run(entry.pdf, { alone: true, allowDuplicate, focus });
    this.go();
  }

  /** Takes those that have ended off the list. */
  removeEnded(): void {
    this.all = this.all.filter((run) => run.open);
    this.tell('entries');
  }

  /** Ends everything for good: nothing more starts, and nothing more is shown. */
  end(): void {
    this.over = true;
    this.listeners.clear();
    for (const run of this.all.filter((one) => one.open)) {
      run.controller.abort();
      run.view?.close();
    }
  }

  private get running(): Run<P> | undefined {
    return this.all.find((run) => run.state === 'running' || run.state === 'cancelling');
  }

  /** Behind all that was asked for by itself, before the many. */
  private insert(run: Run<P>): void {
    const others = this.all.filter((other) => other !== run);
    const at = others.findIndex((other) => other.state === 'waiting' && !other.how.alone);
    this.all = at < 0 ? [...others, run] : [...others.slice(0, at), run, ...others.slice(at)];
  }

  private stop(run: Run<P>): void {
    if (!run.open) return;
    run.controller.abort();
    if (run.state === 'waiting') return this.close(run, failed({ code: 'cancelled' }));
    run.state = 'cancelling';
    run.view?.cancelling();
  }

  private go(): void {
    this.tell('entries');
    void this.work();
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (let run = this.next(); run; run = this.next()) {
      run.state = 'running';
      this.tell('entries');
      this.close(run, await this.outcomeOf(run));
      this.settle();
    }
    this.working = false;
  }

  private next(): Run<P> | undefined {
    if (this.over) return undefined;
    const waiting = this.all.filter((run) => run.state === 'waiting');
    return waiting.find((run) => run.how.alone) ?? (this.held ? undefined : waiting[0]);
  }

  private async outcomeOf(run: Run<P>): Promise<Outcome<RunResult, Failure>> {
    const progress = (step: Progress): void => {
      if (run.controller.signal.aborted) return;
      run.progress = step;
      run.view?.progress(step);
      this.tell('progress');
    };
    progress({ stage: 'reading', fraction: 0 });
    try {
      return await this.read(run.pdf, run.how, progress, run.controller.signal);
    } catch (error) {
      return failed({ code: 'unexpected', detail: messageOf(error) });
    }
  }

  private close(run: Run<P>, outcome: Outcome<RunResult, Failure>): void {
    if (this.over) return;
    run.state = 'done';
    run.progress = null;
    run.end = outcome.ok ? success({ status: outcome.value.status, notePath: outcome.value.report.notePath, modelFailure: outcome.value.report.drafted?.failure ?? null }) : outcome;
    run.view?.ended(outcome);
    run.view = null;
  }

  /** Something ended: tells of it, and of the many when they are all done. */
  private settle(): void {
    if (this.over) return;
    const done = this.round.length > 0 && this.round.every((run) => !run.open) ? this.round : null;
    if (done) {
      this.round = [];
      this.held = false;
    }
    this.tell('entries');
    if (done) this.summed(done);
  }

  private tell(change: QueueChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
