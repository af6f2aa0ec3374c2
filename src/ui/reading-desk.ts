import { Notice, type App, type TFile } from 'obsidian';
import { en } from '../i18n/en';
import { messageOf } from '../model/outcome';
import type { RunResult } from '../model/ports';
import { choosePdf, isPdf, recentFirst } from '../vault/choose-pdf';
import { Pipeline } from '../vault/pipeline';
import { linkedPdfs, readingOf, readingsOf } from '../vault/reading-notes';
import type { SettingsStore } from '../vault/settings-store';
import { openNote } from './open-note';
import { PdfChooser } from './pdf-chooser';
import { ReadingRuns } from './reading-runs';
import { showFailure } from './result-notice';
import { RunNotice } from './run-notice';

/** What the reader can do with papers: the commands, the ribbon icon and the menus all call these. */
export class ReadingDesk {
  private readonly pipeline: Pipeline;
  private readonly runs: ReadingRuns<TFile>;

  constructor(
    private readonly app: App,
    private readonly store: SettingsStore,
  ) {
    this.pipeline = new Pipeline(app, store);
    this.runs = new ReadingRuns(
      (pdf, progress, signal) => this.pipeline.read(pdf, progress, signal),
      (pdf, cancel) => this.noticeOf(pdf, cancel),
    );
  }

  /** Was the plugin unloaded? */
  get ended(): boolean {
    return this.pipeline.ended;
  }

  /** Is a PDF being read? */
  get busy(): boolean {
    return this.runs.busy;
  }

  /** Reads the PDF that the reader means, or asks which one. */
  generate(): void {
    void this.inWords(this.readOrAsk());
  }

  /** Reads this PDF, after those that are being read already. */
  read(pdf: TFile): void {
    this.runs.start(pdf);
  }

  /** Cancels the PDF that is being read. */
  cancel(): void {
    this.runs.cancelCurrent();
  }

  /** Writes the index note anew. */
  rebuildIndex(): void {
    void this.pipeline.rebuildIndex().then((outcome) => {
      if (outcome.ok) new Notice(en.ui.run.indexRebuilt(outcome.value));
      else showFailure(en.ui.run.indexFailedTitle, outcome.failure);
    });
  }

  /** Brings the index note up to date, when there is one, without a word. */
  async refreshIndex(): Promise<void> {
    await this.pipeline.refreshIndex();
  }

  /** Ends the runs and the PDF reader. */
  end(): void {
    this.runs.end();
    this.pipeline.end();
  }

  private async readOrAsk(): Promise<void> {
    const active = this.app.workspace.getActiveFile();
    const note = active?.extension === 'md' ? active : null;
    const readingPdf = note && (await readingOf(this.app, note));
    const choice = choosePdf({ active, readingPdf, linkedPdfs: note ? linkedPdfs(this.app, note) : [] });
    if (choice.kind === 'take') return this.read(choice.pdf);
    if (choice.kind === 'linked') return this.ask(choice.pdfs, en.ui.chooser.placeholderLinked);
    const pdfs = recentFirst(this.app.vault.getFiles().filter(isPdf), this.app.workspace.getLastOpenFiles());
    return this.ask(pdfs, choice.lost ? en.ui.chooser.placeholderLost : en.ui.chooser.placeholder);
  }

  private async ask(pdfs: readonly TFile[], placeholder: string): Promise<void> {
    if (pdfs.length === 0) {
      new Notice(en.ui.chooser.noPdfs);
      return;
    }
    const readings = await readingsOf(this.app);
    const read = new Set(readings.map(({ pdf }) => pdf));
    new PdfChooser(this.app, { pdfs, placeholder, hasNote: (pdf) => read.has(pdf), choose: (pdf) => this.read(pdf) }).open();
  }

  private noticeOf(pdf: TFile, cancel: () => void): RunNotice {
    const activeAtStart = this.app.workspace.getActiveFile();
    return new RunNotice(pdf.name, {
      cancel,
      done: (result) => this.openWhenDone(result, activeAtStart),
      open: (notePath) => this.open(notePath, true),
    });
  }

  private openWhenDone({ report }: RunResult, activeAtStart: TFile | null): boolean {
    if (!this.store.settings.openWhenDone) return false;
    // A reader who has gone on to another file keeps the keyboard there: the note opens behind it.
    this.open(report.notePath, this.app.workspace.getActiveFile() === activeAtStart);
    return true;
  }

  private open(notePath: string, inFront: boolean): void {
    void this.inWords(openNote(this.app, notePath, inFront));
  }

  /** What is thrown reaches the reader as a sentence. */
  private async inWords(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      console.error(error);
      showFailure(en.ui.run.stoppedTitle, { code: 'unexpected', detail: messageOf(error) });
    }
  }
}
