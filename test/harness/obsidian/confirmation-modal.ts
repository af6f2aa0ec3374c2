import type { App } from './app';
import { ButtonComponent } from './components';
import { Modal } from './modal';

/** A button that closes its modal, unless its handler returns something truthy. Source: obsidian.d.ts `ConfirmationButton`. */
export class ConfirmationButton extends ButtonComponent {
  $initialFocus = false;
  readonly #modal: Modal;

  constructor(containerEl: HTMLElement, modal: Modal) {
    super(containerEl);
    this.#modal = modal;
  }

  setInitialFocus(): this {
    this.$initialFocus = true;
    return this;
  }

  setSecondary(): this {
    return this.setClass('mod-secondary');
  }

  setCancel(): this {
    return this.setClass('mod-cancel');
  }

  protected override async $clicked(event: MouseEvent): Promise<unknown> {
    const stay = await super.$clicked(event);
    if (!stay) this.#modal.close();
    return stay;
  }
}

/** A question with buttons. Source: obsidian.d.ts `ConfirmationModal`. */
export class ConfirmationModal extends Modal {
  buttonContainerEl: HTMLElement;
  readonly #buttons: ConfirmationButton[] = [];

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-confirmation');
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
  }

  override open(): void {
    super.open();
    this.#buttons.filter((button) => button.$initialFocus).at(-1)?.buttonEl.focus();
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, cb: (value: boolean) => unknown): this {
    const el = this.buttonContainerEl.createEl('label', 'mod-checkbox');
    const box = el.createEl('input', { type: 'checkbox' });
    el.appendText(label);
    box.addEventListener('change', () => void cb(box.checked));
    return this;
  }

  addButton(cb: (button: ConfirmationButton) => unknown): this {
    const button = new ConfirmationButton(this.buttonContainerEl, this);
    this.#buttons.push(button);
    cb(button);
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}
