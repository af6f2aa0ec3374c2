import type { App, TFile } from 'obsidian';
import { isPdf } from '../vault/choose-pdf';

/** Name in the app's storage of this device and vault. */
const KEY = 'paper-reading-notes-queue';

/**
 * PDFs that are still to be read, remembered for the time after a restart. The app keeps them for this device and vault; data.json would be synced, and
 * another device would read the same PDFs at the same time.
 */
export class QueueMemory {
  private stored: readonly string[] = [];
  /** Left by an earlier start of the app, and the reader has not said yet what is to become of them. */
  private undecided: readonly TFile[] = [];

  constructor(private readonly app: Pick<App, 'vault' | 'loadLocalStorage' | 'saveLocalStorage'>) {}

  /** The PDFs that were left and are still there; they stay remembered until `decide`. */
  left(): readonly TFile[] {
    const paths: unknown = this.app.loadLocalStorage(KEY);
    this.undecided = (Array.isArray(paths) ? paths : []).flatMap((path: unknown) => {
      const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
      return file && isPdf(file) ? [file] : [];
    });
    return this.undecided;
  }

  /** The reader said what is to become of those that were left: they are read, and kept as such, or forgotten. */
  decide(): void {
    this.undecided = [];
    this.write([]);
  }

  /** Remembers these, beside those that are undecided. */
  keep(pdfs: readonly TFile[]): void {
    this.write([...new Set([...this.undecided, ...pdfs])].map(({ path }) => path));
  }

  private write(paths: readonly string[]): void {
    if (paths.join('\n') === this.stored.join('\n') && paths.length > 0) return;
    this.stored = paths;
    this.app.saveLocalStorage(KEY, paths.length > 0 ? paths : null);
  }
}
