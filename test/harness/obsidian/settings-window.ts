import type { App } from './app';
import { SearchComponent } from './fields';
import { Modal } from './modal';
import { searchSettings } from './setting-definitions';
import type { SettingTab } from './setting-tab';

/** The settings: a list of tabs, the open tab, a search over all of them. In the app a window of its own since 1.13, here a modal. */
export class SettingsWindow {
  readonly #app: App;
  readonly #tabs = new Map<SettingTab, string>();
  #modal: Modal | null = null;
  #open: SettingTab | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  addTab(name: string, tab: SettingTab): void {
    this.#tabs.set(tab, name);
    this.#draw();
  }

  removeTab(tab: SettingTab): void {
    if (this.#open === tab) this.#openTab(null);
    this.#tabs.delete(tab);
    this.#draw();
  }

  get tabNames(): string[] {
    return [...this.#tabs.values()];
  }

  open(): void {
    const modal = new Modal(this.#app);
    this.#modal = modal;
    modal.modalEl.addClass('mod-settings');
    modal.setCloseCallback(() => {
      this.#openTab(null);
      this.#modal = null;
    });
    modal.open();
    this.#draw();
    this.#openTab([...this.#tabs.keys()][0] ?? null);
  }

  #draw(): void {
    const contentEl = this.#modal?.contentEl;
    if (contentEl === undefined) return;
    contentEl.empty();
    const side = contentEl.createDiv('vertical-tab-header');
    const search = new SearchComponent(side).setPlaceholder('Search settings').onChange((query) => this.#showFound(query, list));
    search.inputEl.setAttr('aria-label', 'Search settings');
    const list = side.createDiv('vertical-tab-header-group-items');
    contentEl.createDiv('vertical-tab-content-container');
    this.#showFound('', list);
  }

  /** The tabs, or what was found in them. */
  #showFound(query: string, list: HTMLElement): void {
    list.empty();
    for (const [tab, name] of this.#tabs) {
      const el = list.createDiv({ cls: 'vertical-tab-nav-item', text: name, attr: { role: 'button', tabindex: 0 } });
      el.toggleClass('is-active', tab === this.#open);
      el.addEventListener('click', () => this.#openTab(tab));
      const found = searchSettings(tab.settingItems, query);
      if (query.trim() !== '' && found.length === 0) el.remove();
      for (const definition of found) {
        list.createDiv({ cls: 'setting-search-result', text: definition.name, attr: { role: 'button', tabindex: 0 } }).addEventListener('click', () => {
          this.#openTab(tab);
          const row = tab.$rowOf(definition.name);
          row?.scrollIntoView({ block: 'center' });
          row?.addClass('is-found');
        });
      }
    }
  }

  #openTab(tab: SettingTab | null): void {
    if (this.#open !== null) this.#open.hide();
    this.#open = tab;
    const container = this.#modal?.contentEl.querySelector('.vertical-tab-content-container');
    if (!(container instanceof HTMLElement)) return;
    container.empty();
    if (tab === null) return;
    container.append(tab.containerEl);
    tab.$show();
  }
}
