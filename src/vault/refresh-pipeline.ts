import type { TFile } from 'obsidian';
import { failed, type Failure, type Outcome } from '../model/outcome';
import type { Progress } from '../model/ports';
import type { RefreshChoice } from '../note/merge/scope';
import type { PreparedRefresh } from '../refresh-note';
import type { UndoPlan } from '../undo-run';
import { unlocked, type AskPassword } from './unlocked';
import { ObsidianFiles } from './obsidian-files';
import { openDrafter, type DraftWish } from './open-drafter';
import { reported, type OpenVault } from './open-vault';
import { pluginFolderOf } from './plugin-folder';

/** What renewing a note asks of the reader. */
export interface RefreshWish extends DraftWish {
  readonly askPassword: AskPassword;
}

/** Renewing notes and undoing runs, over the open vault. Nothing of it is loaded before its first use. */
export class RefreshPipeline {
  constructor(private readonly vault: OpenVault) {}

  /** Reads a PDF again whose note is there, up to the moment before anything is changed. Never rejects. */
  prepare(pdf: TFile, choice: RefreshChoice, wish: RefreshWish, progress: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome<PreparedRefresh, Failure>> {
    return reported(async () => {
      const bytes = await this.vault.files.readBinary(pdf.path);
      if (!bytes) return failed({ code: 'missing-file', path: pdf.path });
      const [{ prepareRefresh }, drafter, reader] = await Promise.all([import('../refresh-note'), openDrafter(this.vault, wish), this.vault.openReader()]);
      if (!reader || signal.aborted) return failed({ code: 'cancelled' });
      const ports = { files: new ObsidianFiles(this.vault.app), own: pluginFolderOf(this.vault.app), pdf: reader, drafter, progress, now: () => new Date(), signal };
      const settings = this.vault.readSettings();
      return unlocked((password) => prepareRefresh({ pdfPath: pdf.path, bytes, password }, choice, settings, ports), wish.askPassword);
    });
  }

  /** What the last run can be undone to; null when there is none. Changes nothing. */
  async planUndo(): Promise<UndoPlan | null> {
    const { planUndo } = await import('../undo-run');
    return planUndo({ files: this.vault.files, own: pluginFolderOf(this.vault.app) });
  }

  /** Undoes the last run; see undoRun. Never rejects. */
  undo(withChanged: boolean): Promise<Outcome<UndoPlan | null, Failure>> {
    return reported(async () => {
      const { undoRun } = await import('../undo-run');
      return undoRun(withChanged, this.vault.readSettings(), { files: this.vault.files, own: pluginFolderOf(this.vault.app) });
    });
  }
}
