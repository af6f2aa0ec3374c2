import type { App, TFile } from 'obsidian';
import { failed, messageOf, type Failure, type Outcome } from '../model/outcome';
import type { Progress, ReadSettings } from '../model/ports';
import type { RefreshChoice } from '../note/merge/scope';
import type { WindowPdfReader } from '../pdf/window-reader';
import type { PreparedRefresh } from '../refresh-note';
import type { UndoPlan } from '../undo-run';
import { ObsidianFiles } from './obsidian-files';
import { pluginFolderOf } from './plugin-folder';
import type { SettingsStore } from './settings-store';

/** Renewing notes and undoing runs, over the open vault. Nothing of it is loaded before its first use. */
export class RefreshPipeline {
  private readonly files: ObsidianFiles;
  private reader: WindowPdfReader | null = null;
  private ended = false;

  constructor(
    private readonly app: App,
    private readonly store: SettingsStore,
  ) {
    this.files = new ObsidianFiles(app);
  }

  /** Reads a PDF again whose note is there, up to the moment before anything is changed. Never rejects. */
  prepare(pdf: TFile, choice: RefreshChoice, progress: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome<PreparedRefresh, Failure>> {
    return reported(async () => {
      const bytes = await this.files.readBinary(pdf.path);
      if (!bytes) return failed({ code: 'missing-file', path: pdf.path });
      const [{ prepareRefresh }, { offlineDrafter }, reader] = await Promise.all([import('../refresh-note'), import('../draft/offline'), this.openReader()]);
      if (!reader || signal.aborted) return failed({ code: 'cancelled' });
      const ports = { files: this.files, own: pluginFolderOf(this.app), pdf: reader, drafter: offlineDrafter, progress, now: () => new Date(), signal };
      return prepareRefresh({ pdfPath: pdf.path, bytes, password: null }, choice, this.readSettings(), ports);
    });
  }

  /** What the last run can be undone to; null when there is none. Changes nothing. */
  async planUndo(): Promise<UndoPlan | null> {
    const { planUndo } = await import('../undo-run');
    return planUndo({ files: this.files, own: pluginFolderOf(this.app) });
  }

  /** Undoes the last run; see undoRun. Never rejects. */
  undo(withChanged: boolean): Promise<Outcome<UndoPlan | null, Failure>> {
    return reported(async () => {
      const { undoRun } = await import('../undo-run');
      return undoRun(withChanged, this.readSettings(), { files: this.files, own: pluginFolderOf(this.app) });
    });
  }

  /** Ends the PDF reader and its worker; later runs are refused. */
  end(): void {
    this.ended = true;
    this.reader?.end();
    this.reader = null;
  }

  private readSettings(): ReadSettings {
    const { settings, memory } = this.store;
    return { ...settings, ...memory, papersFolder: this.files.stored(settings.papersFolder).path };
  }

  private async openReader(): Promise<WindowPdfReader | null> {
    const { createWindowPdfReader } = await import('../pdf/window-reader');
    if (this.ended) return null;
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
