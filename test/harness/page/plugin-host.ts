import type { App } from '../obsidian/app';
import type { LeakWatch } from '../obsidian/leak-watch';
import { PLUGIN_SOURCE } from '../obsidian/plugin-code';
import { Plugin, type PluginManifest } from '../obsidian/plugin';
import { requireApiVersion } from '../obsidian/platform';

declare global {
  interface Window {
    /** The plugin's code while it is being loaded. */
    runPlugin?: (module: object, exports: object, require: (name: string) => object) => void;
  }
}

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

const isPluginClass = (value: unknown): value is PluginClass => typeof value === 'function' && value.prototype instanceof Plugin;

/** Loads the plugin from its built files and takes it out again. */
export class PluginHost {
  #plugin: Plugin | null = null;

  constructor(
    private readonly app: App,
    private readonly obsidian: object,
    private readonly watch: LeakWatch,
  ) {}

  /** The plugin while it is enabled. */
  get plugin(): Plugin | null {
    return this.#plugin;
  }

  /** Reads manifest.json and main.js, runs `onload` to its end. */
  async enable(): Promise<void> {
    if (this.#plugin !== null) throw new Error('The plugin is enabled already');
    const read = (await (await fetch('/plugin/manifest.json')).json()) as Omit<PluginManifest, 'dir'>;
    const manifest = { ...read, dir: `${this.app.vault.configDir}/plugins/${read.id}` };
    if (!requireApiVersion(manifest.minAppVersion)) throw new Error(`The plugin wants app ${manifest.minAppVersion}`);
    const Class = this.#load(await (await fetch('/plugin/main.js')).text());
    this.watch.begin();
    this.#plugin = new Class(this.app, manifest);
    await this.#plugin.$load();
  }

  /** Enables it as the reader does in the settings. Source: obsidian.d.ts `Plugin.onUserEnable`. */
  async enableByReader(): Promise<void> {
    await this.enable();
    this.#plugin?.onUserEnable();
  }

  disable(): void {
    this.#plugin?.unload();
    this.#plugin = null;
  }

  /** What an update of the plugin does: out with the old code, in with what /plugin/main.js holds now. */
  async update(): Promise<void> {
    this.disable();
    await this.enable();
  }

  /** What the plugin has left behind, a line each. Only to be asked after it was disabled. */
  leaks(): string[] {
    if (this.#plugin !== null) throw new Error('The plugin is enabled still');
    return [...this.app.$registered(), ...this.watch.left()];
  }

  /** data.json was changed by a sync service. Source: obsidian.d.ts `Plugin.onExternalSettingsChange`. */
  async settingsChangedOutside(): Promise<void> {
    await this.#plugin?.onExternalSettingsChange?.();
  }

  /** CommonJS, with `obsidian` to be required and nothing else, as on a phone. */
  #load(code: string): PluginClass {
    const module: { exports: { default?: unknown } } = { exports: {} };
    const require = (name: string): object => {
      if (name !== 'obsidian') throw new Error(`Cannot find module '${name}'`);
      return this.obsidian;
    };
    const script = createEl('script', { text: `window.runPlugin = (module, exports, require) => {${code}\n};\n//# sourceURL=${PLUGIN_SOURCE}` });
    document.head.append(script);
    script.remove();
    window.runPlugin?.(module, module.exports, require);
    delete window.runPlugin;
    const Class = module.exports.default;
    if (!isPluginClass(Class)) throw new Error('main.js does not export a class derived from Plugin as its default');
    return Class;
  }
}
