import { ButtonComponent, Notice, ProgressBarComponent } from 'obsidian';
import { words } from '../vault/language';
import type { QueueEntry, ReadingQueue } from './reading-queue';

/** A notice that stays until it is closed. */
const STICKY = 0;

interface NamedPdf {
  readonly name: string;
}

/** How far the many are, 0 to 1: those that ended, and what is done of the one that is being read. */
export function shareDone(entries: readonly QueueEntry<unknown>[]): number {
  const done = entries.reduce((sum, entry) => sum + (entry.state === 'done' ? 1 : (entry.progress?.fraction ?? 0)), 0);
  return entries.length === 0 ? 0 : done / entries.length;
}

/** One notice for all PDFs that are read in one go: which one, how far, and buttons for the list and to pause. A click beside the buttons closes it. */
export class ManyNotice<P extends NamedPdf> {
  private readonly body = createDiv({ cls: 'paper-reading-notes-run paper-reading-notes-many' });
  private readonly title = this.body.createDiv({ cls: 'paper-reading-notes-title', attr: { role: 'status' } });
  private readonly name = this.body.createDiv({ cls: 'paper-reading-notes-name' });
  private readonly barEl: HTMLElement;
  private readonly bar: ProgressBarComponent;
  private readonly pause: ButtonComponent;
  private readonly notice: Notice;

  constructor(
    private readonly queue: ReadingQueue<P>,
    showList: () => void,
  ) {
    const say = words().ui.many;
    this.barEl = this.body.createDiv({ attr: { role: 'progressbar', 'aria-label': say.progress, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': 0 } });
    this.bar = new ProgressBarComponent(this.barEl);
    const buttons = this.body.createDiv({ cls: 'paper-reading-notes-buttons' });
    new ButtonComponent(buttons).setButtonText(say.showList).onClick(showList);
    this.pause = new ButtonComponent(buttons).onClick((event) => {
      // The notice stays, to say how it goes on.
      event.stopPropagation();
      if (queue.paused) queue.resume();
      else queue.pause();
    });
    this.notice = new Notice(createFragment((fragment) => fragment.append(this.body)), STICKY);
    this.update();
  }

  update(): void {
    const { many, paused } = this.queue;
    const { ui } = words();
    const done = many.filter((entry) => entry.state === 'done').length;
    const running = many.find((entry) => entry.state === 'running' || entry.state === 'cancelling');
    const title = paused ? ui.many.pausedAt(many.length - done) : ui.many.reading(Math.min(done + 1, many.length), many.length);
    if (this.title.getText() !== title) this.title.setText(title);
    this.name.setText(running?.pdf.name ?? '');
    this.pause.setButtonText(paused ? ui.queue.resume : ui.queue.pause);
    const percent = Math.round(100 * shareDone(many));
    this.bar.setValue(percent);
    this.barEl.setAttr('aria-valuenow', percent);
  }

  close(): void {
    this.notice.hide();
  }
}
