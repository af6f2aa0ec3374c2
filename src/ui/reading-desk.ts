import { Notice, type App, type TAbstractFile, type TFile } from 'obsidian';
import type { Approval } from '../draft/claude';
import type { SendPlan } from '../draft/claude/plan';
import { messageOf, type Failure, type Outcome } from '../model/outcome';
import { modelFailureSentence } from '../i18n/model-sentence';
import type { ModelFailure } from '../model/drafting';
import type { Progress, RunResult } from '../model/ports';
import { baseUrlFor } from '../vault/drafting-settings';
import { choosePdf, isPdf, recentFirst } from '../vault/choose-pdf';
import { words } from '../vault/language';
import { Pipeline, type ReadOptions } from '../vault/pipeline';
import { linkedPdfs, readingOf, readingsOf } from '../vault/reading-notes';
import { samplePaper } from '../vault/sample-paper';
import type { OpenVault } from '../vault/open-vault';
import { openNote } from './open-note';
import { PdfChooser } from './pdf-chooser';
import { chooseFolder, offerMany } from './many-papers';
import { ApprovalDesk } from './approval-desk';
import { askPassword } from './password-modal';
import { QueueDesk } from './queue-desk';
import { ReadingQueue, type HowToRead } from './reading-queue';
import { FocusModal } from './focus-modal';
import { remedyButtons } from './remedy-buttons';
import { stopsQueue } from './remedies';
import { showChoice, showFailure, showTrouble } from './result-notice';
import { RunNotice } from './run-notice';

/** What the reader can do with papers: the commands, the ribbon icon and the menus all call these. */
export class ReadingDesk {
  private readonly pipeline: Pipeline;
  private readonly queue: ReadingQueue<TFile>;
  private readonly queueDesk: QueueDesk;
  private readonly approvals: ApprovalDesk;

  constructor(
    private readonly app: App,
    private readonly vault: OpenVault,
    private readonly refreshNote: (notePath: string, focus?: readonly string[]) => void,
  ) {
    this.pipeline = new Pipeline(vault);
    this.approvals = new ApprovalDesk(app, () => vault.store.settings);
    this.queue = new ReadingQueue<TFile>(
      (pdf, how, progress, signal) => this.readOne(pdf, how, progress, signal),
      (pdf, actions) => this.noticeOf(pdf, actions),
      (entries) => this.queueDesk.sum(entries),
    );
    this.queueDesk = new QueueDesk(app, this.queue, (notePath) => this.open(notePath, true), refreshNote);
  }

  /** Was the plugin unloaded? */
  get ended(): boolean {
    return this.vault.ended;
  }

  /** Is a PDF being read? */
  get busy(): boolean {
    return this.queue.busy;
  }

  /** Reads the PDF that the reader means, or asks which one. */
  generate(): void {
    void this.inWords(this.readOrAsk((pdf) => this.read(pdf)));
  }

  /** The same with the reader's own questions, which a model answers. A paper that has a note is drafted anew. */
  generateWithFocus(): void {
    if (baseUrlFor(this.vault.store.settings) === null) new Notice(words().ui.focus.needsModel);
    else void this.inWords(this.readOrAsk((pdf) => this.askFocus(pdf)));
  }

  /** Reads this PDF, after those that are being read already. */
  read(pdf: TFile): void {
    this.queue.start(pdf);
  }

  /** Puts the sample paper into the vault, when it is not there, and reads it. */
  trySample(): void {
    void this.inWords(samplePaper(this.app).then((pdf) => this.read(pdf)));
  }

  /** Offers to read the PDFs among files and in folders. */
  readMany(files: readonly TAbstractFile[]): void {
    void this.inWords(offerMany(this.app, files, { one: (pdf) => this.read(pdf), many: (pdfs) => this.queue.add(pdfs) }));
  }

  /** Asks for a folder, and reads the PDFs in it. */
  readFolder(): void {
    chooseFolder(this.app, (folder) => this.readMany([folder]));
  }

  /** Opens the list of what is read, waits and has ended. */
  showQueue(): void {
    this.queueDesk.show();
  }

  /** Shows in the status bar how many PDFs are left. */
  showStatusIn(el: HTMLElement): void {
    this.queueDesk.showStatusIn(el);
  }

  /** Offers to go on with what was left when the app closed. */
  offerLeft(): void {
    this.queueDesk.offerLeft();
  }

  /** Cancels the PDF that is being read. */
  cancel(): void {
    this.queue.cancelCurrent();
  }

  /** Writes the index note anew. */
  rebuildIndex(): void {
    void this.pipeline.rebuildIndex().then((outcome) => {
      if (outcome.ok) new Notice(words().ui.run.indexRebuilt(outcome.value));
      else showFailure(words().ui.run.indexFailedTitle, outcome.failure);
    });
  }

  /** Brings the index note up to date, when there is one, without a word. */
  async refreshIndex(): Promise<void> {
    await this.pipeline.refreshIndex();
  }

  /** Ends the runs. */
  end(): void {
    this.queue.end();
    this.queueDesk.end();
  }

  private askFocus(pdf: TFile): void {
    const start = async (focus: readonly string[]): Promise<void> => {
      const existing = (await readingsOf(this.app)).find((reading) => reading.pdf === pdf);
      if (existing) this.refreshNote(existing.note.path, focus);
      else this.queue.start(pdf, { focus });
    };
    new FocusModal(this.app, pdf.name, (focus) => void this.inWords(start(focus))).open();
  }

  private async readOrAsk(read: (pdf: TFile) => void): Promise<void> {
    const active = this.app.workspace.getActiveFile();
    const note = active?.extension === 'md' ? active : null;
    const readingPdf = note && (await readingOf(this.app, note));
    const choice = choosePdf({ active, readingPdf, linkedPdfs: note ? linkedPdfs(this.app, note) : [] });
    if (choice.kind === 'take') return read(choice.pdf);
    if (choice.kind === 'linked') return this.ask(choice.pdfs, words().ui.chooser.placeholderLinked, read);
    const pdfs = recentFirst(this.app.vault.getFiles().filter(isPdf), this.app.workspace.getLastOpenFiles());
    return this.ask(pdfs, choice.lost ? words().ui.chooser.placeholderLost : words().ui.chooser.placeholder, read);
  }

  private async ask(pdfs: readonly TFile[], placeholder: string, read: (pdf: TFile) => void): Promise<void> {
    if (pdfs.length === 0) {
      const { noPdfs, trySample } = words().ui.chooser;
      showChoice(noPdfs, [], [{ text: trySample, run: () => this.trySample() }]);
      return;
    }
    const readings = await readingsOf(this.app);
    const withNote = new Set(readings.map(({ pdf }) => pdf));
    new PdfChooser(this.app, { pdfs, placeholder, hasNote: (pdf) => withNote.has(pdf), choose: read }).open();
  }

  private async readOne(pdf: TFile, how: HowToRead, progress: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome<RunResult, Failure>> {
    const outcome = await this.pipeline.read(pdf, this.optionsOf(pdf, how, signal), progress, signal);
    const failure = outcome.ok ? (outcome.value.report.drafted?.failure ?? null) : null;
    if (outcome.ok && failure !== null && !how.alone && stopsQueue(failure)) this.holdQueue(pdf, failure, outcome.value.report.notePath);
    return outcome;
  }

  /** The next paper would meet the same: the reader looks first. */
  private holdQueue(pdf: TFile, failure: ModelFailure, notePath: string): void {
    const left = this.waitingBehind(pdf).length;
    if (left === 0) return;
    this.queue.pause();
    const say = words().ui.many;
    const goOn = { text: words().ui.queue.resume, run: () => this.queue.resume() };
    showTrouble(say.held(left), [modelFailureSentence(failure, words())], [...remedyButtons(failure, this.vault, () => this.refreshNote(notePath)), goOn]);
  }

  /** One of many is skipped when it has a note, and is asked no password: nobody may be there. */
  private optionsOf(pdf: TFile, { alone, allowDuplicate, focus }: HowToRead, signal: AbortSignal): ReadOptions {
    const ask = (triesLeft: number | null): Promise<string | null> => askPassword(this.app, { name: pdf.name, triesLeft, signal });
    const approve = (plan: SendPlan): Promise<Approval> => this.approvals.ask(pdf, plan, alone ? [] : this.waitingBehind(pdf), signal);
    return { onlyNew: !alone, allowDuplicate, askPassword: alone ? ask : null, focus, approve };
  }

  /** The papers that are read in one go with this one, and after it. */
  private waitingBehind(pdf: TFile): TFile[] {
    return this.queue.many.filter((entry) => entry.state === 'waiting' && entry.pdf !== pdf).map((entry) => entry.pdf);
  }

  private noticeOf(pdf: TFile, actions: { cancel: () => void; readAnyway: () => void }): RunNotice {
    const activeAtStart = this.app.workspace.getActiveFile();
    return new RunNotice(pdf.name, {
      ...actions,
      done: (result) => this.openWhenDone(result, activeAtStart),
      open: (notePath) => this.open(notePath, true),
      remedies: (failure, notePath) => remedyButtons(failure, this.vault, () => this.refreshNote(notePath)),
    });
  }

  private openWhenDone({ report }: RunResult, activeAtStart: TFile | null): boolean {
    if (!this.vault.store.settings.openWhenDone) return false;
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
      showFailure(words().ui.run.stoppedTitle, { code: 'unexpected', detail: messageOf(error) });
    }
  }
}
