import type { App, TFile } from 'obsidian';
import { failureSentence } from '../i18n/failure-sentence';
import { failed, messageOf, success, type Failure, type Outcome } from '../model/outcome';
import type { Progress, ReadSettings, RunResult } from '../model/ports';
import type { WindowPdfReader } from '../pdf/window-reader';
import { basePath, keepIndex, refreshIndex } from '../store/keep-index';
import { words } from './language';
import { ObsidianFiles } from './obsidian-files';
import { readingsOf } from './reading-notes';
import type { SettingsStore } from './settings-store';

/** How often a reader may type a password before the PDF counts as locked. */
const PASSWORD_TRIES = 3;

/** How a PDF is to be read. */
export interface ReadOptions {
  /** Skip a PDF that has a note. */
  readonly onlyNew: boolean;
  /** Read it although another PDF of the same paper has a note. */
  readonly allowDuplicate: boolean;
  /** Asks for the password; `triesLeft` null at first. Gives null when the reader does. Null: nobody is there to be asked. */
  readonly askPassword: ((triesLeft: number | null) => Promise<string | null>) | null;
}

/**
 * The pipeline over the open vault, with the ports it needs. Nothing of it is loaded before its first use: the plugin starts with the
 * app, and most days no PDF is read.
 */
export class Pipeline {
  private readonly files: ObsidianFiles;
  private reader: WindowPdfReader | null = null;
  private over = false;

  constructor(
    private readonly app: App,
    private readonly store: SettingsStore,
  ) {
    this.files = new ObsidianFiles(app);
  }

  /** Was the plugin unloaded? */
  get ended(): boolean {
    return this.over;
  }

  /** Reads a PDF and writes its note. Never rejects. */
  async read(pdf: TFile, options: ReadOptions, progress: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome<RunResult, Failure>> {
    return reported(async () => {
      const existing = options.onlyNew ? (await readingsOf(this.app)).find((reading) => reading.pdf === pdf) : undefined;
      if (existing) return failed({ code: 'has-note', path: existing.note.path });
      const bytes = await this.files.readBinary(pdf.path);
      if (!bytes) return failed({ code: 'missing-file', path: pdf.path });
      const [{ readPaper }, { offlineDrafter }, reader] = await Promise.all([import('../read-paper'), import('../draft/offline'), this.openReader()]);
      if (!reader || signal.aborted) return failed({ code: 'cancelled' });
      const ports = { files: this.files, pdf: reader, drafter: offlineDrafter, progress, now: () => new Date(), signal };
      const settings = this.readSettings();
      const { allowDuplicate } = options;
      const outcome = await unlocked((password) => readPaper({ pdfPath: pdf.path, bytes, password, allowDuplicate }, settings, ports), options.askPassword);
      await this.rememberBase(settings.papersFolder);
      return outcome;
    });
  }

  /** Writes the index note anew from the properties of all readings; gives its path. Never rejects. */
  async rebuildIndex(): Promise<Outcome<string, Failure>> {
    return reported(async () => {
      const settings = this.readSettings();
      const outcome = await keepIndex(this.files, settings);
      await this.rememberBase(settings.papersFolder);
      return outcome;
    });
  }

  /** Brings the index up to date when there is one. Never rejects. */
  async refreshIndex(): Promise<Outcome<readonly string[], Failure>> {
    return reported(async () => {
      if (this.over) return success([]);
      const outcome = await refreshIndex(this.files, this.readSettings().papersFolder);
      // Nobody asked for it, so that no notice interrupts; the next change tries again.
      if (!outcome.ok) console.warn(failureSentence(outcome.failure, words()));
      return outcome;
    });
  }

  /** Ends the PDF reader and its worker; later runs are refused. */
  end(): void {
    this.over = true;
    this.reader?.end();
    this.reader = null;
  }

  /** The settings, with the papers folder as the vault spells it. */
  private readSettings(): ReadSettings {
    const { settings, memory } = this.store;
    return { ...settings, ...memory, papersFolder: this.files.stored(settings.papersFolder).path };
  }

  private async rememberBase(papersFolder: string): Promise<void> {
    if (!this.store.memory.baseMade && (await this.files.exists(basePath(papersFolder)))) await this.store.remember({ baseMade: true });
  }

  private async openReader(): Promise<WindowPdfReader | null> {
    const { createWindowPdfReader } = await import('../pdf/window-reader');
    if (this.over) return null;
    this.reader ??= createWindowPdfReader();
    return this.reader;
  }
}

/** Reads without a password, then with those that the reader gives; each lives as long as its try. */
async function unlocked(read: (password: string | null) => Promise<Outcome<RunResult, Failure>>, ask: ReadOptions['askPassword']): Promise<Outcome<RunResult, Failure>> {
  let outcome = await read(null);
  for (let left = PASSWORD_TRIES; ask !== null && left > 0 && isLocked(outcome); left--) {
    const password = await ask(left === PASSWORD_TRIES ? null : left);
    if (password === null) return failed({ code: 'cancelled' });
    outcome = await read(password);
  }
  return outcome;
}

const isLocked = (outcome: Outcome<RunResult, Failure>): boolean => !outcome.ok && (outcome.failure.code === 'locked' || outcome.failure.code === 'wrong-password');

async function reported<T>(work: () => Promise<Outcome<T, Failure>>): Promise<Outcome<T, Failure>> {
  try {
    return await work();
  } catch (error) {
    console.error(error);
    return failed({ code: 'unexpected', detail: messageOf(error) });
  }
}
