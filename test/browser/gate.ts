import type { Operation } from '../harness/obsidian/store';

/** Holds the vault's disk at one kind of operation, so that a test can look at what is shown meanwhile. */
export class Gate {
  private waiting: (() => void)[] = [];
  private arrived: (() => void)[] = [];
  private held: ((operation: Operation, path: string) => boolean) | null = null;

  /** Operations that match wait from now on. */
  hold(matches: (operation: Operation, path: string) => boolean): void {
    this.held = matches;
  }

  /** Resolves when an operation waits. */
  async reached(): Promise<void> {
    if (this.waiting.length === 0) await new Promise<void>((resolve) => this.arrived.push(resolve));
  }

  /** Lets all pass. */
  open(): void {
    this.held = null;
    for (const resume of this.waiting.splice(0)) resume();
  }

  /** For SessionOptions.before. */
  readonly before = async (operation: Operation, path: string): Promise<void> => {
    if (this.held?.(operation, path) !== true) return;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      for (const tell of this.arrived.splice(0)) tell();
    });
  };
}

/** The first picture that a run writes: by then all has been read, and the note is not there yet. */
export const isPictureWrite = (operation: Operation, path: string): boolean => operation === 'write' && path.endsWith('.png');
