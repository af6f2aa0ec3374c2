import type { App, EventRef, TFile } from 'obsidian';
import { KnownReadings } from '../library/known-readings';
import { cachedProperties } from './reading-notes';

/** How long nothing must have happened before the index is written: a sync service or a find-and-replace changes many notes in a row. */
const QUIET_MS = 1500;

/** Runs work later; gives what calls it off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/**
 * Keeps the index right while the app runs: it listens to what happens to notes and has the index written once when a burst of changes is over.
 * It makes no index, and what happens to a note's text or to the index note does not concern it.
 */
export class IndexKeeper {
  private readonly known = new KnownReadings();
  private callOff: (() => void) | null = null;
  private waitsForCache = false;

  /** @param refresh brings the index note up to date; never rejects */
  constructor(
    private readonly app: Pick<App, 'vault' | 'metadataCache'>,
    private readonly refresh: () => Promise<unknown>,
    private readonly later: Later,
  ) {}

  /** Begins when the app has all files. What changed while the plugin was off is found by one update. Gives the events to be unregistered. */
  start(): EventRef[] {
    const { vault, metadataCache } = this.app;
    for (const note of vault.getMarkdownFiles()) this.look(note);
    this.soon();
    return [
      metadataCache.on('changed', (note, _text, cache) => this.soonIf(this.known.seen(note.path, cachedProperties(cache)))),
      metadataCache.on('deleted', (note) => this.soonIf(this.known.gone(note.path))),
      vault.on('delete', (file) => this.soonIf(this.known.gone(file.path))),
      vault.on('rename', (file, from) => this.soonIf(this.moved(from, file.path))),
      metadataCache.on('resolved', () => this.soonIf(this.waitsForCache)),
    ];
  }

  /** Calls off what is still to be done. */
  end(): void {
    this.callOff?.();
    this.callOff = null;
  }

  private look(note: TFile): boolean {
    const cache = this.app.metadataCache.getFileCache(note);
    return cache !== null && this.known.seen(note.path, cachedProperties(cache));
  }

  /** An entry holds the note's path, so that it is made anew where the cache is at hand. */
  private moved(from: string, to: string): boolean {
    const wasKnown = this.known.moved(from, to);
    const note = this.app.vault.getFileByPath(to);
    return (note !== null && note.extension === 'md' && this.look(note)) || wasKnown;
  }

  private soonIf(outOfDate: boolean): void {
    if (outOfDate) this.soon();
  }

  /** After a pause that each further change begins anew. */
  private soon(): void {
    this.callOff?.();
    this.callOff = this.later(() => {
      this.callOff = null;
      void this.update();
    }, QUIET_MS);
  }

  /** While the app is still reading the vault, the properties of thousands of notes would have to be read from the files: wait, but only once. */
  private async update(): Promise<void> {
    const { vault, metadataCache } = this.app;
    const isReading = !this.waitsForCache && vault.getMarkdownFiles().some((note) => !metadataCache.getFileCache(note));
    this.waitsForCache = isReading;
    if (!isReading) await this.refresh();
  }
}
