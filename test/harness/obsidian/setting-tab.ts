import type { App } from './app';
import { Setting, SettingGroup } from './setting';
import { drawControl, type ControlHost } from './setting-controls';
import { isOn, type SettingDefinition, type SettingDefinitionItem } from './setting-definitions';
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
    this.#clear();
  }

  /** Draws the tab into its container. */
  $show(): void {
    this.#clear();
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length === 0) this.display();
    for (const run of runsOf(this.settingItems)) this.#drawGroup(run);
    this.refreshDomState();
  }

  /** The row of a definition, to go to it from the search. */
  $rowOf(name: string): HTMLElement | null {
    return this.#rows.find(({ definition }) => definition.name === name)?.setting.settingEl ?? null;
  }

  #clear(): void {
    for (const { cleanup } of this.#rows) if (typeof cleanup === 'function') Reflect.apply(cleanup, undefined, []);
    this.#rows = [];
    this.containerEl.empty();
  }

  #drawGroup({ heading, cls, items }: Run): void {
    const group = new SettingGroup(this.containerEl);
    if (heading !== undefined) group.setHeading(heading);
    if (cls !== undefined) group.addClass(cls);
    for (const [index, definition] of items.entries()) group.addSetting((setting) => this.#drawRow(definition, setting, group, index));
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

/** Settings that stand together: a declared group, or those between two groups. */
interface Run {
  readonly heading?: string;
  readonly cls?: string;
  readonly items: readonly SettingDefinition[];
}

function runsOf(items: readonly SettingDefinitionItem[]): Run[] {
  const runs: Run[] = [];
  let loose: SettingDefinition[] = [];
  const flush = (): void => {
    if (loose.length > 0) runs.push({ items: loose });
    loose = [];
  };
  for (const item of items) {
    if (item.type === undefined) loose.push(item);
    else if (item.type !== 'group') throw new Error(`not modelled: a settings definition of type "${item.type}" (test/harness/obsidian)`);
    else {
      flush();
      if (isOn(item.visible, true)) runs.push({ ...item, items: item.items ?? [] });
    }
  }
  flush();
  return runs;
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
