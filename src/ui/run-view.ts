import type { Failure, Outcome } from '../model/outcome';
import type { Progress, RunResult } from '../model/ports';

/** What the reader sees of one PDF that was asked for by itself, from its start to its end. */
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
