import type { App, TFile } from 'obsidian';
import { failureSentence } from '../i18n/failure-sentence';
import { failed, messageOf, success, type Failure, type Outcome } from '../model/outcome';
import type { Progress, ReadSettings, RunResult } from '../model/ports';
import type { WindowPdfReader } from '../pdf/window-reader';
import { basePath, keepIndex, refreshIndex } from '../store/keep-index';
import { ObsidianFiles } from './obsidian-files';
import type { SettingsStore } from './settings-store';

/**
 * The pipeline over the open vault, with the ports it needs. Nothing of it is loaded before its first use: the plugin starts with the
 * app, and most days no PDF is read.
 */
export class Pipeline {
  private readonly files: ObsidianFiles;
  private reader: WindowPdfReader | null = null;
  private over = false;

  constructor(
    app: App,
    private readonly store: SettingsStore,
  ) {
    this.files = new ObsidianFiles(app);
  }

  /** Was the plugin unloaded? */
  get ended(): boolean {
    return this.over;
  }

  /** Reads a PDF and writes its note. Never rejects. */
  async read(pdf: TFile, progress: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome<RunResult, Failure>> {
    return reported(async () => {
      const bytes = await this.files.readBinary(pdf.path);
      if (!bytes) return failed({ code: 'missing-file', path: pdf.path });
      const [{ readPaper }, { offlineDrafter }, reader] = await Promise.all([import('../read-paper'), import('../draft/offline'), this.openReader()]);
      if (!reader || signal.aborted) return failed({ code: 'cancelled' });
      const settings = this.readSettings();
      const ports = { files: this.files, pdf: reader, drafter: offlineDrafter, progress, now: () => new Date(), signal };
      const outcome = await readPaper({ pdfPath: pdf.path, bytes, password: null }, settings, ports);
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
      if (!outcome.ok) console.error(failureSentence(outcome.failure));
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

async function reported<T>(work: () => Promise<Outcome<T, Failure>>): Promise<Outcome<T, Failure>> {
  try {
    return await work();
  } catch (error) {
    console.error(error);
    return failed({ code: 'unexpected', detail: messageOf(error) });
  }
}
