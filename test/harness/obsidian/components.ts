// Buttons, fields and the like, as in settings and modals.
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
  #changed: ((value: T) => unknown) | null = null;

  abstract getValue(): T;
  abstract setValue(value: T): this;

  /** Only what the reader does calls back, `setValue` does not. */
  onChange(callback: (value: T) => unknown): this {
    this.#changed = callback;
    return this;
  }

  protected $changedByReader(): void {
    this.#changed?.(this.getValue());
  }
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

/** Source: obsidian.d.ts `AbstractTextComponent`. */
export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
  inputEl: T;

  constructor(inputEl: T) {
    super();
    this.inputEl = inputEl;
    inputEl.addEventListener('input', () => this.onChanged());
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder;
    return this;
  }

  onChanged(): void {
    this.$changedByReader();
  }
}

/** Source: obsidian.d.ts `TextComponent`. */
export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: false } }));
  }
}

/** Source: obsidian.d.ts `SearchComponent`. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
  clearButtonEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    const box = containerEl.createDiv('search-input-container');
    super(box.createEl('input', { type: 'search', attr: { spellcheck: false } }));
    this.clearButtonEl = box.createDiv({ cls: 'search-input-clear-button', attr: { 'aria-label': 'Clear search' } });
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('');
      this.onChanged();
    });
  }
}

/** Source: obsidian.d.ts `TextAreaComponent`. */
export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('textarea', { attr: { spellcheck: false } }));
  }
}

/** Source: obsidian.d.ts `ToggleComponent`. */
export class ToggleComponent extends ValueComponent<boolean> {
  toggleEl: HTMLElement;
  readonly #box: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createEl('label', 'checkbox-container');
    this.#box = this.toggleEl.createEl('input', { type: 'checkbox' });
    this.#box.addEventListener('change', () => this.#apply(() => this.$changedByReader()));
  }

  override setDisabled(disabled: boolean): this {
    this.#box.disabled = disabled;
    this.toggleEl.toggleClass('is-disabled', disabled);
    return super.setDisabled(disabled);
  }

  getValue(): boolean {
    return this.#box.checked;
  }

  setValue(on: boolean): this {
    this.#box.checked = on;
    this.#apply(() => undefined);
    return this;
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.toggleEl, tooltip);
    return this;
  }

  onClick(): void {
    this.#box.click();
  }

  #apply(after: () => void): void {
    this.toggleEl.toggleClass('is-enabled', this.#box.checked);
    after();
  }
}

/** Source: obsidian.d.ts `DropdownComponent`. */
export class DropdownComponent extends ValueComponent<string> {
  selectEl: HTMLSelectElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl('select', 'dropdown');
    this.selectEl.addEventListener('change', () => this.$changedByReader());
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { value, text: display });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string {
    return this.selectEl.value;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }
}

/** Source: obsidian.d.ts `SliderComponent`. */
export class SliderComponent extends ValueComponent<number> {
  sliderEl: HTMLInputElement;
  readonly #valueEl: HTMLElement;
  #format: (value: number) => string = String;

  constructor(containerEl: HTMLElement) {
    super();
    this.#valueEl = containerEl.createSpan('slider-value');
    this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
    this.sliderEl.addEventListener('input', () => {
      this.#show();
      this.$changedByReader();
    });
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.setAttrs({ min, max, step });
    return this;
  }

  setInstant(): this {
    return this;
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.#format = format;
    this.#show();
    return this;
  }

  getValue(): number {
    return this.sliderEl.valueAsNumber;
  }

  getValuePretty(): string {
    return this.#format(this.getValue());
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    this.#show();
    return this;
  }

  #show(): void {
    this.#valueEl.setText(this.getValuePretty());
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
