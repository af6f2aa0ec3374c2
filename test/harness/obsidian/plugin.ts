import type { App } from './app';
import { Component } from './events';
import { setIcon } from './icons';
import type { CliFlag } from './protocol-handlers';
import type { PluginSettingTab } from './setting-tab';

/** Source: obsidian.d.ts `PluginManifest`. */
export interface PluginManifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly minAppVersion: string;
  readonly dir: string;
}

/** Source: obsidian.d.ts `Command`; commands of editors are not modelled. */
export interface Command {
  id: string;
  name: string;
  icon?: string;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => unknown;
}

/** A plugin. Source: obsidian.d.ts `Plugin`. */
export abstract class Plugin extends Component {
  app: App;
  manifest: PluginManifest;
  settings?: unknown;

  constructor(app: App, manifest: PluginManifest) {
    super();
    this.app = app;
    this.manifest = manifest;
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.app.$shell.ribbonEl.createDiv({ cls: 'clickable-icon side-dock-ribbon-action', attr: { 'aria-label': title, role: 'button', tabindex: 0 } });
    setIcon(el, icon);
    el.addEventListener('click', callback);
    this.register(() => el.remove());
    return el;
  }

  /** On a phone there is no status bar: the element is there, and nobody sees it. */
  addStatusBarItem(): HTMLElement {
    const el = this.app.$shell.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => el.remove());
    return el;
  }

  registerObsidianProtocolHandler(action: string, handler: (params: Record<string, string>) => unknown): void {
    this.app.$protocols.add(action, handler);
    this.register(() => this.app.$protocols.remove(action));
  }

  registerCliHandler(command: string, description: string, flags: Record<string, CliFlag> | null, handler: (params: Record<string, string>) => string | Promise<string>): void {
    this.app.$cli.add({ command, description, flags, handler });
    this.register(() => this.app.$cli.remove(command));
  }

  /** Gets the plugin's id and name in front. */
  addCommand(command: Command): Command {
    for (const kind of ['editorCallback', 'editorCheckCallback']) if (kind in command) throw new Error(`not modelled: Command.${kind} (test/harness/obsidian)`);
    const registered = Object.assign(command, { id: `${this.manifest.id}:${command.id}`, name: `${this.manifest.name}: ${command.name}` });
    this.app.$commands.add(registered);
    this.register(() => this.app.$commands.remove(registered.id));
    return registered;
  }

  removeCommand(commandId: string): void {
    this.app.$commands.remove(`${this.manifest.id}:${commandId}`);
  }

  addSettingTab(settingTab: PluginSettingTab): void {
    settingTab.update();
    this.app.$settings.addTab(this.manifest.name, settingTab);
    this.register(() => this.app.$settings.removeTab(settingTab));
  }

  async loadData(): Promise<unknown> {
    const { adapter } = this.app.vault;
    return (await adapter.exists(this.#dataPath(), true)) ? (JSON.parse(await adapter.read(this.#dataPath())) as unknown) : null;
  }

  async saveData(data: unknown): Promise<void> {
    await this.app.vault.adapter.write(this.#dataPath(), JSON.stringify(data, null, 2));
  }

  onUserEnable(): void {}

  onExternalSettingsChange?(): unknown;

  #dataPath(): string {
    return `${this.manifest.dir}/data.json`;
  }
}
