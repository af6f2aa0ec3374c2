// Buttons, the bar, and what all components have in common; fields are in fields.ts.
import { setIcon } from './icons';

/** Source: obsidian.d.ts `setTooltip`; its options (placement, delay) make no difference here. */
export function setTooltip(el: HTMLElement, tooltip: string): void {
  el.setAttr('aria-label', tooltip);
}

/** Source: obsidian.d.ts `BaseComponent`. */
export abstract class BaseComponent {
  disabled = false;

  then(cb: (component: this) => unknown): this {
    cb(this);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    return this;
  }
}

/** Source: obsidian.d.ts `ValueComponent`. */
export abstract class ValueComponent<T> extends BaseComponent {
  abstract getValue(): T;
  abstract setValue(value: T): this;
}

/** Source: obsidian.d.ts `ButtonComponent`. */
export class ButtonComponent extends BaseComponent {
  buttonEl: HTMLButtonElement;
  #click: ((event: MouseEvent) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.buttonEl = containerEl.createEl('button', { attr: { type: 'button' } });
    this.buttonEl.addEventListener('click', (event) => void this.$clicked(event));
  }

  protected async $clicked(event: MouseEvent): Promise<unknown> {
    return await this.#click?.(event);
  }

  override setDisabled(disabled: boolean): this {
    this.buttonEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setCta(): this {
    return this.setClass('mod-cta');
  }

  removeCta(): this {
    this.buttonEl.removeClass('mod-cta');
    return this;
  }

  setDestructive(): this {
    return this.setClass('mod-destructive');
  }

  removeDestructive(): this {
    this.buttonEl.removeClass('mod-destructive');
    return this;
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.buttonEl, tooltip);
    return this;
  }

  setButtonText(name: string): this {
    this.buttonEl.setText(name);
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.buttonEl, icon);
    return this;
  }

  setClass(cls: string): this {
    this.buttonEl.addClass(cls);
    return this;
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.#click = callback;
    return this;
  }
}

/** An icon to click beside a setting. Source: obsidian.d.ts `ExtraButtonComponent`. */
export class ExtraButtonComponent extends BaseComponent {
  extraSettingsEl: HTMLElement;
  #click: (() => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.extraSettingsEl = containerEl.createDiv({ cls: 'clickable-icon extra-setting-button', attr: { role: 'button', tabindex: 0 } });
    this.extraSettingsEl.addEventListener('click', () => {
      if (!this.disabled) this.#click?.();
    });
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.extraSettingsEl, tooltip);
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.extraSettingsEl, icon);
    return this;
  }

  onClick(callback: () => unknown): this {
    this.#click = callback;
    return this;
  }
}

/** A bar, 0 to 100. Source: obsidian.d.ts `ProgressBarComponent`. */
export class ProgressBarComponent extends ValueComponent<number> {
  readonly #lineEl: HTMLElement;
  #value = 0;

  constructor(containerEl: HTMLElement) {
    super();
    this.#lineEl = containerEl.createDiv('setting-progress-bar').createDiv('setting-progress-bar-inner');
    this.setValue(0);
  }

  getValue(): number {
    return this.#value;
  }

  setValue(value: number): this {
    if (!(value >= 0 && value <= 100)) throw new Error(`ProgressBarComponent: the value is 0 to 100, not ${value}`);
    this.#value = value;
    this.#lineEl.setCssStyles({ width: `${value}%` });
    return this;
  }
}

/** Source: obsidian.d.ts `DisplayValueComponent`. */
export class DisplayValueComponent {
  valueEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createSpan('setting-display-value');
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? '');
    return this;
  }

  setStatus(status: 'warning' | null): this {
    this.valueEl.toggleClass('mod-warning', status === 'warning');
    return this;
  }
}
