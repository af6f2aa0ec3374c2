// What the reader types into, chooses from or switches, as in settings and modals.
import { setTooltip, ValueComponent } from './components';

/** One that the reader can change. */
abstract class ChangingComponent<T> extends ValueComponent<T> {
  #changed: ((value: T) => unknown) | null = null;

  /** Only what the reader does calls back, `setValue` does not. */
  onChange(callback: (value: T) => unknown): this {
    this.#changed = callback;
    return this;
  }

  protected $changedByReader(): void {
    this.#changed?.(this.getValue());
  }
}

/** Source: obsidian.d.ts `AbstractTextComponent`. */
export class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ChangingComponent<string> {
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
export class ToggleComponent extends ChangingComponent<boolean> {
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
export class DropdownComponent extends ChangingComponent<string> {
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
export class SliderComponent extends ChangingComponent<number> {
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

/** A colour as "#rrggbb"; RGB and HSL are not modelled. Source: obsidian.d.ts `ColorComponent`. */
export class ColorComponent extends ChangingComponent<string> {
  readonly $colorEl: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.$colorEl = containerEl.createEl('input', { type: 'color' });
    this.$colorEl.addEventListener('change', () => this.$changedByReader());
  }

  override setDisabled(disabled: boolean): this {
    this.$colorEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.$colorEl.value;
  }

  setValue(value: string): this {
    this.$colorEl.value = value;
    return this;
  }
}
