import type { App } from './app';
import { setIcon } from './icons';
import { Scope } from './keymap';

/** A window over the app. Escape, the cross and a click beside it close it. Source: obsidian.d.ts `Modal`. */
export class Modal {
  app: App;
  scope: Scope;
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  shouldRestoreSelection = true;
  #closed: (() => unknown) | null = null;
  #focusBefore: Element | null = null;

  constructor(app: App) {
    this.app = app;
    this.scope = new Scope();
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.containerEl = createDiv('modal-container mod-dim');
    this.containerEl.createDiv('modal-bg').addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true' } });
    const cross = this.modalEl.createDiv({ cls: 'modal-close-button', attr: { 'aria-label': 'Close' } });
    setIcon(cross, 'x');
    cross.addEventListener('click', () => this.close());
    this.titleEl = this.modalEl.createDiv('modal-header').createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
  }

  open(): void {
    if (this.containerEl.isConnected) return;
    this.#focusBefore = document.activeElement;
    document.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    void this.onOpen();
    const first = this.modalEl.querySelector('input, textarea, select, button, [tabindex]');
    if (!this.modalEl.contains(document.activeElement) && first instanceof HTMLElement) first.focus();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    this.onClose();
    this.#closed?.();
    if (this.shouldRestoreSelection && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus();
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closed = callback;
    return this;
  }
}
