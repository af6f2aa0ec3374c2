import { ButtonComponent, Modal, Notice, type App, type TFile } from 'obsidian';
import { messageOf, type Failure, type Outcome } from '../model/outcome';
import type { RunResult } from '../model/ports';
import { findLedger } from '../note/ledger';
import { MY_NOTES } from '../note/section';
import { sectionName } from '../store/merge-with-note';
import type { UndoPlan } from '../undo-run';
import { isPdf } from '../vault/choose-pdf';
import { readingOf, readingsOf, type ReadingNote } from '../vault/reading-notes';
import { RefreshPipeline, type RefreshWish } from '../vault/refresh-pipeline';
import { words } from '../vault/language';
import type { OpenVault } from '../vault/open-vault';
import { ApprovalDesk } from './approval-desk';
import { openNote } from './open-note';
import { askPassword } from './password-modal';
import { RefreshModal } from './refresh-modal';
import { remedyButtons } from './remedy-buttons';
import { showFailure } from './result-notice';
import { showRunResult } from './run-result';

/** What the reader can do with notes that are there: the commands call these. */
export class RefreshDesk {
  private readonly pipeline: RefreshPipeline;
  private readonly approvals: ApprovalDesk;

  constructor(
    private readonly app: App,
    private readonly vault: OpenVault,
  ) {
    this.pipeline = new RefreshPipeline(vault);
    this.approvals = new ApprovalDesk(app, () => vault.store.settings);
  }

  /** Renews the note that is open, or the note of the PDF that is open. */
  refresh(): void {
    void this.inWords(this.activeReading().then((reading) => this.openModal(reading, [])));
  }

  /**
   * Renews this note.
   * @param focus the reader's own questions, to be answered in it
   */
  refreshNote(path: string, focus: readonly string[] = []): void {
    const note = this.app.vault.getFileByPath(path);
    void this.inWords((note ? readingOf(this.app, note) : Promise.resolve(null)).then((reading) => this.openModal(reading, focus)));
  }

  /** Puts things back as they were before the last run; asks first when the reader has changed something since. */
  undo(): void {
    void this.inWords(this.undoOrAsk());
  }

  private async openModal(reading: ReadingNote | null, focus: readonly string[]): Promise<void> {
    if (!reading?.pdf) {
      new Notice(words().ui.refresh.noNote);
      return;
    }
    const { note, pdf } = reading;
    const ledger = findLedger(await this.app.vault.read(note));
    const sections = ledger.ok ? ledger.value.ledger.sections : [];
    new RefreshModal(this.app, {
      noteName: note.basename,
      sections: sections.filter(({ id }) => id !== MY_NOTES).map(({ id, heading }) => ({ id, name: sectionName({ id, heading: heading === '' ? null : heading }) })),
      prepare: (choice, progress, signal) => this.pipeline.prepare(pdf, choice, this.wishFor(pdf, focus, signal), progress, signal),
      done: (outcome) => this.say(outcome),
    }).open();
  }

  private wishFor(pdf: TFile, focus: readonly string[], signal: AbortSignal): RefreshWish {
    return {
      focus,
      approve: (plan) => this.approvals.ask(pdf, plan, [], signal),
      askPassword: (triesLeft) => askPassword(this.app, { name: pdf.name, triesLeft, signal }),
    };
  }

  private async activeReading(): Promise<ReadingNote | null> {
    const active: TFile | null = this.app.workspace.getActiveFile();
    if (active?.extension === 'md') return readingOf(this.app, active);
    if (!active || !isPdf(active)) return null;
    return (await readingsOf(this.app)).find(({ pdf }) => pdf === active) ?? null;
  }

  private say(outcome: Outcome<RunResult, Failure>): void {
    if (!outcome.ok) return showFailure(words().ui.refresh.failedTitle, outcome.failure);
    const { notePath } = outcome.value.report;
    showRunResult(nameOf(notePath), outcome.value, {
      open: () => void this.inWords(openNote(this.app, notePath, true)),
      remedies: (failure) => remedyButtons(failure, this.vault, () => this.refreshNote(notePath)),
    });
  }

  private async undoOrAsk(): Promise<void> {
    const plan = await this.pipeline.planUndo();
    if (!plan) {
      new Notice(words().ui.undo.nothing);
      return;
    }
    if (plan.changed.length === 0) await this.undoNow(false);
    else new UndoModal(this.app, plan, (withChanged) => void this.inWords(this.undoNow(withChanged))).open();
  }

  private async undoNow(withChanged: boolean): Promise<void> {
    const undone = await this.pipeline.undo(withChanged);
    if (!undone.ok) return showFailure(words().ui.undo.failedTitle, undone.failure);
    const said = words().ui.undo;
    if (!undone.value) new Notice(said.nothing);
    else if (!withChanged && undone.value.changed.length > 0) new Notice(said.kept(undone.value.changed));
    else new Notice(undone.value.removesNote ? said.removed(undone.value.notePath) : said.done(undone.value.notePath));
  }

  /** What is thrown reaches the reader as a sentence. */
  private async inWords(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      console.error(error);
      showFailure(words().ui.run.stoppedTitle, { code: 'unexpected', detail: messageOf(error) });
    }
  }
}

/** Name of a note without folder and ending. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');

/** Asks what to do with files that were changed since the run that is to be undone. */
class UndoModal extends Modal {
  constructor(
    app: App,
    private readonly plan: UndoPlan,
    private readonly undo: (withChanged: boolean) => void,
  ) {
    super(app);
    this.setTitle(words().ui.undo.title);
  }

  override onOpen(): void {
    const { contentEl, plan } = this;
    contentEl.createEl('p', { text: words().ui.undo.changed(plan.changed) });
    const row = contentEl.createDiv({ cls: 'modal-button-container' });
    const choose = (withChanged: boolean) => (): void => {
      this.close();
      this.undo(withChanged);
    };
    new ButtonComponent(row).setButtonText(words().ui.undo.rest).onClick(choose(false));
    new ButtonComponent(row).setButtonText(words().ui.undo.anyway).setDestructive().onClick(choose(true));
    new ButtonComponent(row).setButtonText(words().ui.run.cancel).onClick(() => this.close());
  }
}
