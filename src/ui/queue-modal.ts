import { ButtonComponent, Modal, type App, type TFile } from 'obsidian';
import { words } from '../vault/language';
import { actionsOf, stateWords, type QueueAction } from './queue-words';
import type { QueueChange, QueueEntry, ReadingQueue } from './reading-queue';

type Entry = QueueEntry<TFile>;

/** The line of a PDF in the list. */
interface Row {
  readonly state: HTMLElement;
  readonly buttons: HTMLElement;
  /** What its buttons are now, so that they are made anew only when they change: a button that has the keyboard keeps it. */
  actions: string;
}

/** The list of all PDFs that are being read, wait or have ended, with what can be done about each. Follows the queue while it is open. */
export class QueueModal extends Modal {
  private readonly rows = new Map<Entry, Row>();
  private counts: HTMLElement | null = null;
  private list: HTMLElement | null = null;
  private head: HTMLElement | null = null;
  private shownHead = '';
  private stopListening: (() => void) | null = null;

  constructor(
    app: App,
    private readonly queue: ReadingQueue<TFile>,
    private readonly act: (action: QueueAction, entry: Entry) => void,
  ) {
    super(app);
    this.modalEl.addClass('paper-reading-notes-queue');
    this.setTitle(words().ui.queue.title);
  }

  override onOpen(): void {
    this.counts = this.contentEl.createDiv({ cls: 'paper-reading-notes-counts', attr: { role: 'status' } });
    this.list = this.contentEl.createEl('ul', { cls: 'paper-reading-notes-list', attr: { 'aria-label': words().ui.queue.list } });
    this.head = this.contentEl.createDiv({ cls: 'modal-button-container' });
    this.stopListening = this.queue.onChange((change) => this.update(change));
    this.update('entries');
  }

  override onClose(): void {
    this.stopListening?.();
    this.rows.clear();
    this.contentEl.empty();
  }

  private update(change: QueueChange): void {
    const { entries, paused } = this.queue;
    if (change === 'entries') this.placeRows();
    for (const entry of entries) if (change === 'entries' || entry.state === 'running') this.drawRow(entry, paused);
    if (change === 'entries') this.drawAround();
  }

  /** Rows of entries that went are taken out, those of new ones are made, all in the order of the queue. */
  private placeRows(): void {
    const { list } = this;
    if (!list) return;
    const { entries } = this.queue;
    for (const entry of [...this.rows.keys()]) {
      if (entries.includes(entry)) continue;
      this.rows.get(entry)?.state.closest('li')?.remove();
      this.rows.delete(entry);
    }
    for (const [index, entry] of entries.entries()) {
      const row = this.rows.get(entry) ?? this.newRow(entry, list);
      const item = row.state.closest('li');
      if (item && list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
    }
  }

  private newRow(entry: Entry, list: HTMLElement): Row {
    const { pdf } = entry;
    const item = list.createEl('li', { cls: 'paper-reading-notes-row' });
    const text = item.createDiv({ cls: 'paper-reading-notes-row-text' });
    text.createDiv({ cls: 'paper-reading-notes-name', text: pdf.name, attr: { title: pdf.path } });
    const row: Row = { state: text.createDiv({ cls: 'paper-reading-notes-state' }), buttons: item.createDiv({ cls: 'paper-reading-notes-buttons' }), actions: '' };
    this.rows.set(entry, row);
    return row;
  }

  private drawRow(entry: Entry, paused: boolean): void {
    const row = this.rows.get(entry);
    if (!row) return;
    const state = stateWords(entry, paused, words());
    if (row.state.getText() !== state) row.state.setText(state);
    row.state.closest('li')?.setAttr('data-state', entry.end && !entry.end.ok ? 'failed' : entry.state);
    const actions = actionsOf(entry);
    if (row.actions === actions.join()) return;
    row.actions = actions.join();
    const hadFocus = row.buttons.contains(row.buttons.doc.activeElement);
    row.buttons.empty();
    for (const action of actions) this.addButton(row.buttons, action, entry);
    if (hadFocus) (row.buttons.querySelector('button') ?? this.modalEl.querySelector('button'))?.focus();
  }

  private addButton(container: HTMLElement, action: QueueAction, entry: Entry): void {
    const { queue } = words().ui;
    const button = new ButtonComponent(container).setButtonText(queue[action]).onClick(() => {
      if (action === 'openNote') this.close();
      this.act(action, entry);
    });
    button.buttonEl.setAttr('aria-label', queue.actionOn(queue[action], entry.pdf.name));
  }

  /** How many are done, the empty list's hint, and the buttons for all; the buttons only when others are wanted. */
  private drawAround(): void {
    const { entries, paused, many } = this.queue;
    const { queue } = words().ui;
    const done = entries.filter((entry) => entry.state === 'done').length;
    this.counts?.setText(entries.length === 0 ? queue.empty : queue.counts(done, entries.length));
    const wanted = [
      ...(many.length > 0 ? [paused ? ('resume' as const) : ('pause' as const)] : []),
      ...(done < entries.length ? ['cancelAll' as const] : []),
      ...(done > 0 ? ['removeEnded' as const] : []),
    ];
    if (!this.head || this.shownHead === wanted.join()) return;
    this.shownHead = wanted.join();
    const hadFocus = this.head.contains(this.head.doc.activeElement);
    this.head.empty();
    for (const action of wanted) new ButtonComponent(this.head).setButtonText(queue[action]).onClick(() => this.queue[action]());
    if (hadFocus) this.head.querySelector('button')?.focus();
  }
}
