import { Component } from './events';
import { setIcon } from './icons';

/** One line of a menu. Source: obsidian.d.ts `MenuItem`. */
export class MenuItem {
  readonly $el = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
  $section = '';
  readonly #iconEl = this.$el.createDiv('menu-item-icon');
  readonly #titleEl = this.$el.createDiv('menu-item-title');
  #click: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  #disabled = false;

  setTitle(title: string | DocumentFragment): this {
    this.#titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    if (icon === null) this.#iconEl.empty();
    else setIcon(this.#iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.$el.toggleClass('mod-checked', checked === true);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.#disabled = disabled;
    this.$el.toggleClass('is-disabled', disabled);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.$el.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.$el.toggleClass('is-label', isLabel);
    return this;
  }

  setSection(section: string): this {
    this.$section = section;
    this.$el.dataset.section = section;
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#click = callback;
    return this;
  }

  $click(event: MouseEvent | KeyboardEvent): void {
    if (!this.#disabled) this.#click?.(event);
  }
}

/** Source: obsidian.d.ts `MenuSeparator`. */
export class MenuSeparator {
  readonly $separates = true;
}

/** Sections of the app's own file menu, in the order in which they are shown; others come between them and the last. */
const FIRST_SECTIONS = ['title', 'open', 'action-primary', 'action', 'info', 'view', 'system'];
const LAST_SECTION = 'danger';

function rankOf(section: string): number {
  if (section === LAST_SECTION) return FIRST_SECTIONS.length + 1;
  const index = FIRST_SECTIONS.indexOf(section);
  return index < 0 ? FIRST_SECTIONS.length : index;
}

/** A context menu. Items are grouped by their sections. Source: obsidian.d.ts `Menu`. */
export class Menu extends Component {
  readonly #items: (MenuItem | MenuSeparator)[] = [];
  readonly #el = createDiv({ cls: 'menu', attr: { role: 'menu' } });
  readonly #hidden: (() => unknown)[] = [];

  addItem(cb: (item: MenuItem) => unknown): this {
    this.#mustBeHidden();
    const item = new MenuItem();
    cb(item);
    this.#items.push(item);
    return this;
  }

  addSeparator(): this {
    this.#mustBeHidden();
    this.#items.push(new MenuSeparator());
    return this;
  }

  setNoIcon(): this {
    this.#el.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(): this {
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    event.preventDefault();
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  }

  showAtPosition({ x, y }: { x: number; y: number }): this {
    this.#draw();
    document.body.append(this.#el);
    this.#el.setCssStyles({ left: `${x}px`, top: `${y}px` });
    const hideOutside = (event: Event): void => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !(event.target instanceof Node && this.#el.contains(event.target))) this.hide();
    };
    for (const type of ['pointerdown', 'keydown']) {
      window.addEventListener(type, hideOutside, true);
      this.onHide(() => window.removeEventListener(type, hideOutside, true));
    }
    return this;
  }

  hide(): this {
    if (!this.#el.isConnected) return this;
    this.#el.remove();
    for (const callback of this.#hidden.splice(0)) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.#hidden.push(callback);
  }

  #draw(): void {
    const sections = [...new Set(this.#items.filter((item) => item instanceof MenuItem).map((item) => item.$section))].sort((a, b) => rankOf(a) - rankOf(b));
    for (const [index, section] of sections.entries()) {
      if (index > 0) this.#el.createDiv('menu-separator');
      for (const item of this.#items) if (item instanceof MenuItem && item.$section === section) this.#el.append(this.#clickable(item));
    }
  }

  #clickable(item: MenuItem): HTMLElement {
    item.$el.addEventListener('click', (event) => {
      this.hide();
      item.$click(event);
    });
    return item.$el;
  }

  #mustBeHidden(): void {
    if (this.#el.isConnected) throw new Error('Menu: items cannot be added when it is shown already');
  }
}
