import type { App, Notice, TFile } from 'obsidian';
import { words } from '../vault/language';
import { ManyNotice } from './many-notice';
import { QueueMemory } from './queue-memory';
import { QueueModal } from './queue-modal';
import { manySummary, noteOf, type QueueAction } from './queue-words';
import type { QueueChange, QueueEntry, ReadingQueue } from './reading-queue';
import { showChoice } from './result-notice';

/** What is shown of the queue as a whole: a notice while many are read, the list, the summary, and the offer to go on after a restart. */
export class QueueDesk {
  private readonly memory: QueueMemory;
  private notice: ManyNotice<TFile> | null = null;
  private offer: Notice | null = null;
  private list: QueueModal | null = null;
  private statusEl: HTMLElement | null = null;

  /**
   * @param open opens a note in front
   * @param draftAgain drafts a note anew that a model should have written
   */
  constructor(
    private readonly app: App,
    private readonly queue: ReadingQueue<TFile>,
    private readonly open: (notePath: string) => void,
    private readonly draftAgain: (notePath: string) => void,
  ) {
    this.memory = new QueueMemory(app);
    queue.onChange((change) => this.changed(change));
  }

  /** Offers to read what was left when the app closed: a PDF may have been the reason why it did. */
  offerLeft(): void {
    const left = this.memory.left();
    if (left.length === 0) return;
    const say = words().ui.many;
    this.offer = showChoice(say.left(left.length), [], [
      {
        text: say.goOn,
        run: () => {
          this.memory.decide();
          this.queue.add(left);
        },
      },
      { text: say.forget, run: () => this.memory.decide() },
    ]);
  }

  /** Opens the list. */
  show(): void {
    this.list?.close();
    this.list = new QueueModal(this.app, this.queue, (action, entry) => this.act(action, entry));
    this.list.open();
  }

  /** The entry of the status bar (desktop): how many are left; a click opens the list. */
  showStatusIn(el: HTMLElement): void {
    this.statusEl = el;
    el.addClass('mod-clickable');
    el.setAttrs({ role: 'button', tabindex: 0 });
    el.addEventListener('click', () => this.show());
    el.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') this.show();
    });
    this.drawStatus();
  }

  /** Says what came of many PDFs. */
  sum(entries: readonly QueueEntry<TFile>[]): void {
    const say = words().ui.many;
    showChoice(say.done(entries.length), manySummary(entries, words()), [{ text: say.showList, run: () => this.show() }]);
  }

  /** Takes everything off the screen; what is left stays remembered. */
  end(): void {
    this.notice?.close();
    this.offer?.hide();
    this.list?.close();
  }

  private changed(change: QueueChange): void {
    if (change === 'entries') {
      this.memory.keep(this.queue.entries.filter((entry) => entry.state !== 'done').map(({ pdf }) => pdf));
      this.drawStatus();
    }
    if (this.queue.many.length === 0) {
      this.notice?.close();
      this.notice = null;
      return;
    }
    this.notice ??= new ManyNotice(this.queue, () => this.show());
    this.notice.update();
  }

  private drawStatus(): void {
    const { entries, many, paused } = this.queue;
    const left = entries.filter((entry) => entry.state !== 'done').length;
    const say = words().ui.many;
    this.statusEl?.setText(left === 0 ? '' : paused && many.length > 0 ? say.pausedAt(left) : say.status(left));
    this.statusEl?.toggle(left > 0);
  }

  private act(action: QueueAction, entry: QueueEntry<TFile>): void {
    const notePath = noteOf(entry);
    if (action === 'cancel') this.queue.cancel(entry);
    else if (action === 'draftAgain') this.redraft(notePath);
    else if (action !== 'openNote') this.queue.retry(entry, action === 'readAnyway');
    else if (notePath !== null) this.open(notePath);
  }

  private redraft(notePath: string | null): void {
    this.list?.close();
    if (notePath !== null) this.draftAgain(notePath);
  }
}
