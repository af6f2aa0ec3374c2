import type { App, TFile } from 'obsidian';
import { failed, messageOf, type Failure, type Outcome } from '../model/outcome';
import type { Progress, ReadSettings, RunResult } from '../model/ports';
import type { WindowPdfReader } from '../pdf/window-reader';
import { ObsidianFiles } from './obsidian-files';
import { pluginFolderOf } from './plugin-folder';

/**
 * The pipeline over the open vault, with the ports it needs. Nothing of it is loaded before its first use: the plugin starts with the
 * app, and most days no PDF is read.
 */
export class Pipeline {
  private readonly files: ObsidianFiles;
  private reader: WindowPdfReader | null = null;
  private ended = false;

  constructor(
    private readonly app: App,
    private readonly settings: () => ReadSettings,
  ) {
    this.files = new ObsidianFiles(app);
  }

  /** Reads a PDF and writes its note. Never rejects. */
  async read(pdf: TFile, progress: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome<RunResult, Failure>> {
    return reported(async () => {
      const bytes = await this.files.readBinary(pdf.path);
      if (!bytes) return failed({ code: 'missing-file', path: pdf.path });
      const [{ readPaper }, { offlineDrafter }, reader] = await Promise.all([import('../read-paper'), import('../draft/offline'), this.openReader()]);
      if (!reader || signal.aborted) return failed({ code: 'cancelled' });
      const ports = { files: this.files, own: pluginFolderOf(this.app), pdf: reader, drafter: offlineDrafter, progress, now: () => new Date(), signal };
      return readPaper({ pdfPath: pdf.path, bytes, password: null }, this.readSettings(), ports);
    });
  }

  /** Writes the index note anew from the properties of all readings; gives its path. Never rejects. */
  async rebuildIndex(): Promise<Outcome<string, Failure>> {
    return reported(async () => {
      const { rebuildPaperIndex } = await import('../read-paper');
      return rebuildPaperIndex(this.files, this.readSettings());
    });
  }

  /** Ends the PDF reader and its worker; later runs are refused. */
  end(): void {
    this.ended = true;
    this.reader?.end();
    this.reader = null;
  }

  /** The settings, with the papers folder as the vault spells it. */
  private readSettings(): ReadSettings {
    const settings = this.settings();
    return { ...settings, papersFolder: this.files.stored(settings.papersFolder).path };
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
