import type { TFile } from 'obsidian';
import { failureSentence } from '../i18n/failure-sentence';
import { failed, success, type Failure, type Outcome } from '../model/outcome';
import type { Progress, RunResult } from '../model/ports';
import { basePath, keepIndex, refreshIndex } from '../store/keep-index';
import { words } from './language';
import { ObsidianFiles } from './obsidian-files';
import { openDrafter, type DraftWish } from './open-drafter';
import { reported, type OpenVault } from './open-vault';
import { pluginFolderOf } from './plugin-folder';
import { readingsOf } from './reading-notes';
import { unlocked, type AskPassword } from './unlocked';

/** How a PDF is to be read. */
export interface ReadOptions extends DraftWish {
  /** Skip a PDF that has a note. */
  readonly onlyNew: boolean;
  /** Read it although another PDF of the same paper has a note. */
  readonly allowDuplicate: boolean;
  /** Null: nobody is there to be asked. */
  readonly askPassword: AskPassword | null;
}

/**
 * The pipeline over the open vault, with the ports it needs. Nothing of it is loaded before its first use: the plugin starts with the
 * app, and most days no PDF is read.
 */
export class Pipeline {
  constructor(private readonly vault: OpenVault) {}

  /** Reads a PDF and writes its note. Never rejects. */
  async read(pdf: TFile, options: ReadOptions, progress: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome<RunResult, Failure>> {
    return reported(async () => {
      const existing = options.onlyNew ? (await readingsOf(this.vault.app)).find((reading) => reading.pdf === pdf) : undefined;
      if (existing) return failed({ code: 'has-note', path: existing.note.path });
      const bytes = await this.vault.files.readBinary(pdf.path);
      if (!bytes) return failed({ code: 'missing-file', path: pdf.path });
      const [{ readPaper }, drafter, reader] = await Promise.all([import('../read-paper'), openDrafter(this.vault, options), this.vault.openReader()]);
      if (!reader || signal.aborted) return failed({ code: 'cancelled' });
      const ports = { files: new ObsidianFiles(this.vault.app), own: pluginFolderOf(this.vault.app), pdf: reader, drafter, progress, now: () => new Date(), signal };
      const settings = this.vault.readSettings();
      const { allowDuplicate } = options;
      const outcome = await unlocked((password) => readPaper({ pdfPath: pdf.path, bytes, password, allowDuplicate }, settings, ports), options.askPassword);
      await this.rememberBase(settings.papersFolder);
      return outcome;
    });
  }

  /** Writes the index note anew from the properties of all readings; gives its path. Never rejects. */
  async rebuildIndex(): Promise<Outcome<string, Failure>> {
    return reported(async () => {
      const settings = this.vault.readSettings();
      const outcome = await keepIndex(this.vault.files, settings);
      await this.rememberBase(settings.papersFolder);
      return outcome;
    });
  }

  /** Brings the index up to date when there is one. Never rejects. */
  async refreshIndex(): Promise<Outcome<readonly string[], Failure>> {
    return reported(async () => {
      if (this.vault.ended) return success([]);
      const outcome = await refreshIndex(this.vault.files, this.vault.readSettings().papersFolder);
      // Nobody asked for it, so that no notice interrupts; the next change tries again.
      if (!outcome.ok) console.warn(failureSentence(outcome.failure, words()));
      return outcome;
    });
  }

  private async rememberBase(papersFolder: string): Promise<void> {
    if (!this.vault.store.memory.baseMade && (await this.vault.files.exists(basePath(papersFolder)))) await this.vault.store.remember({ baseMade: true });
  }
}
