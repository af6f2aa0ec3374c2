import type { App } from './app';
import { Setting, SettingGroup } from './setting';
import { drawControl, type ControlHost } from './setting-controls';
import { isOn, type SettingDefinition, type SettingDefinitionItem, type SettingDefinitionList, type SettingDefinitionPage, type SettingGroupItem } from './setting-definitions';
import type { SettingPage } from './setting-page';
import { setIcon } from './icons';
import { Platform } from './platform';
import type { Plugin } from './plugin';

interface Row {
  readonly definition: SettingDefinition;
  readonly setting: Setting;
  readonly cleanup: unknown;
}

/** A page of the settings window. Source: obsidian.d.ts `SettingTab`. */
export abstract class SettingTab {
  icon = '';
  app: App;
  containerEl: HTMLElement;
  settingItems: SettingDefinitionItem[] = [];
  #rows: Row[] = [];
  /** Names of the pages that are open, the outer one first. */
  #path: string[] = [];
  #page: SettingPage | null = null;

  constructor(app: App) {
    this.app = app;
    this.containerEl = createDiv('vertical-tab-content');
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  /** Safe to call while the settings are closed. Source: developer docs, "Settings", "Reacting to changes outside the settings tab". */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.containerEl.isConnected) this.$show();
  }

  abstract getControlValue(key: string): unknown;
  abstract setControlValue(key: string, value: unknown): void | Promise<void>;

  refreshDomState(): void {
    for (const { definition, setting } of this.#rows) {
      setting.settingEl.toggle(isOn(definition.visible, true));
      setting.setDisabled(isOn(definition.control?.disabled ?? definition.disabled, false));
    }
  }

  /** Bypassed when there are definitions. */
  display(): void {}

  hide(): void {
    this.#path = [];
    this.#clear();
  }

  /** Draws the tab into its container. */
  $show(): void {
    this.#clear();
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length === 0) this.display();
    const items = this.#openItems();
    for (const run of runsOf(items)) this.#drawGroup(run);
    this.refreshDomState();
  }

  /** The row of a definition, to go to it from the search. */
  $rowOf(name: string): HTMLElement | null {
    return this.#rows.find(({ definition }) => definition.name === name)?.setting.settingEl ?? null;
  }

  /** The settings of the page that is open; one that is drawn by hand draws itself. */
  #openItems(): readonly SettingDefinitionItem[] {
    let items: readonly SettingDefinitionItem[] = this.settingItems;
    for (const [depth, name] of this.#path.entries()) {
      const page = pagesOf(items).find((one) => one.name === name);
      if (page === undefined) {
        this.#path = this.#path.slice(0, depth);
        break;
      }
      items = page.items ?? [];
      if (depth === this.#path.length - 1) this.#drawTitle(page);
    }
    return items;
  }

  #drawTitle({ name, page }: SettingDefinitionPage): void {
    const bar = this.containerEl.createDiv('setting-page-titlebar');
    const back = bar.createDiv({ cls: 'clickable-icon', attr: { 'aria-label': 'Back', role: 'button', tabindex: 0 } });
    setIcon(back, 'arrow-left');
    back.addEventListener('click', () => this.#goTo(this.#path.slice(0, -1)));
    bar.createDiv({ cls: 'setting-page-title', text: name });
    this.#page = page?.() ?? null;
    if (this.#page === null) return;
    this.#page.title = this.#page.title === '' ? name : this.#page.title;
    this.containerEl.append(this.#page.rootEl);
    this.#page.display();
  }

  #goTo(path: string[]): void {
    this.#path = path;
    this.$show();
  }

  #clear(): void {
    this.#page?.hide();
    this.#page = null;
    for (const { cleanup } of this.#rows) if (typeof cleanup === 'function') Reflect.apply(cleanup, undefined, []);
    this.#rows = [];
    this.containerEl.empty();
  }

  #drawGroup({ heading, cls, items, list, source }: Run): void {
    const group = new SettingGroup(this.containerEl);
    if (heading !== undefined) group.setHeading(heading);
    if (cls !== undefined) group.addClass(cls);
    for (const button of source?.extraButtons ?? []) group.addExtraButton(button);
    const shown: { readonly definition: SettingDefinition; readonly el: HTMLElement }[] = [];
    for (const [index, item] of items.entries()) {
      if (item.type === 'page') this.#drawEntry(item, group);
      else {
        group.addSetting((setting) => {
          this.#drawRow(item, setting, group, index);
          shown.push({ definition: item, el: setting.settingEl });
          if (list !== undefined) drawListButtons(setting, list, index, items.length);
        });
      }
    }
    const { search } = source ?? {};
    if (search !== undefined) {
      group.addSearch((field) => {
        field.setPlaceholder(search.placeholder ?? '').onChange((query) => {
          for (const { definition, el } of shown) el.toggle(definition.searchable === false || search.match(definition, query));
        });
      });
    }
    if (list !== undefined) drawListEnds(group, list, items.length);
  }

  /** The entry that leads to a page. */
  #drawEntry(page: SettingDefinitionPage, group: SettingGroup): void {
    if (!isOn(page.visible, true)) return;
    group.addSetting((setting) => {
      setting.setName(page.name);
      if (page.desc !== undefined) setting.setDesc(typeof page.desc === 'string' ? page.desc : copyOf(page.desc));
      const value = typeof page.displayValue === 'function' ? page.displayValue() : page.displayValue;
      const status = typeof page.status === 'function' ? page.status() : page.status;
      if (value !== undefined || status === 'warning') setting.addDisplayValue((el) => el.setValue(value ?? '').setStatus(status ?? null));
      setting.settingEl.addClass('mod-page');
      setting.settingEl.setAttrs({ role: 'button', tabindex: 0 });
      setting.settingEl.addEventListener('click', () => this.#goTo([...this.#path, page.name]));
    });
  }

  #drawRow(definition: SettingDefinition, setting: Setting, group: SettingGroup, index: number): void {
    setting.setName(definition.name);
    if (definition.desc !== undefined) setting.setDesc(typeof definition.desc === 'string' ? definition.desc : copyOf(definition.desc));
    const host: ControlHost = {
      app: this.app,
      value: (key) => this.getControlValue(key),
      // The predicates are evaluated again after every change of a control.
      store: async (key, value) => {
        await this.setControlValue(key, value);
        this.refreshDomState();
      },
    };
    const { control, action, render } = definition;
    if (control !== undefined) drawControl(setting, definition.name, control, host);
    if (action !== undefined) setting.settingEl.addEventListener('click', () => action(setting.settingEl, index));
    this.#rows.push({ definition, setting, cleanup: render?.(setting, group) });
  }
}

/** Settings that stand together: a declared group or list, or those between two groups. */
interface Run {
  readonly heading?: string;
  readonly cls?: string;
  readonly items: readonly SettingGroupItem[];
  readonly list?: SettingDefinitionList;
  readonly source?: Extract<SettingDefinitionItem, { type: 'group' | 'list' }>;
}

function runsOf(items: readonly SettingDefinitionItem[]): Run[] {
  const runs: Run[] = [];
  let loose: SettingGroupItem[] = [];
  const flush = (): void => {
    if (loose.length > 0) runs.push({ items: loose });
    loose = [];
  };
  for (const item of items) {
    if (item.type === undefined || item.type === 'page') loose.push(item);
    else {
      flush();
      const { heading, cls } = item;
      const named = { ...(heading === undefined ? {} : { heading }), ...(cls === undefined ? {} : { cls }) };
      if (isOn(item.visible, true)) runs.push({ ...named, items: item.items ?? [], source: item, ...(item.type === 'list' ? { list: item } : {}) });
    }
  }
  flush();
  return runs;
}

const pagesOf = (items: readonly SettingDefinitionItem[]): SettingDefinitionPage[] =>
  items.flatMap((item) => (item.type === 'page' ? [item] : item.type === undefined ? [] : pagesOf(item.items ?? [])));

/** Taking away and moving; the app moves by dragging, here two buttons do. */
function drawListButtons(setting: Setting, { onDelete, onReorder }: SettingDefinitionList, index: number, count: number): void {
  const button = (icon: string, label: string, act: () => void): Setting => setting.addExtraButton((component) => component.setIcon(icon).setTooltip(label).onClick(act));
  if (onReorder !== undefined && index > 0) button('arrow-up', 'Move up', () => onReorder(index, index - 1));
  if (onReorder !== undefined && index < count - 1) button('arrow-down', 'Move down', () => onReorder(index, index + 1));
  if (onDelete !== undefined) button('trash', 'Delete', () => onDelete(index));
}

/** What an empty list says, and how an entry is added: a "+" in the heading on the desktop, a row below on a phone. */
function drawListEnds(group: SettingGroup, { emptyState, addItem }: SettingDefinitionList, count: number): void {
  if (count === 0 && emptyState !== undefined) group.listEl.createDiv('setting-list-empty').setText(typeof emptyState === 'string' ? emptyState : copyOf(emptyState));
  if (addItem === undefined) return;
  if (Platform.isMobile) {
    const row = group.listEl.createDiv({ cls: 'setting-list-add', text: `+ ${addItem.name}`, attr: { role: 'button', tabindex: 0 } });
    row.addEventListener('click', () => addItem.action(row));
  } else group.addExtraButton((button) => button.setIcon('plus').setTooltip(addItem.name).onClick(() => addItem.action(button.extraSettingsEl)));
}

/** A fragment is emptied when it is put into the page; a definition may be drawn again. */
function copyOf(fragment: DocumentFragment): DocumentFragment {
  return document.importNode(fragment, true);
}

/** The settings of a plugin, bound to `plugin.settings`. Source: obsidian.d.ts `PluginSettingTab`; developer docs, "Settings". */
export abstract class PluginSettingTab extends SettingTab {
  readonly $plugin: Plugin;

  constructor(app: App, plugin: Plugin) {
    super(app);
    this.$plugin = plugin;
  }

  getControlValue(key: string): unknown {
    const { settings } = this.$plugin;
    return typeof settings === 'object' && settings !== null ? Reflect.get(settings, key) : undefined;
  }

  async setControlValue(key: string, value: unknown): Promise<void> {
    const { settings } = this.$plugin;
    if (typeof settings !== 'object' || settings === null) throw new Error('PluginSettingTab: plugin.settings is not set');
    Reflect.set(settings, key, value);
    await this.$plugin.saveData(settings);
  }
}
