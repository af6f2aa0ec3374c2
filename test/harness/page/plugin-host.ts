import type { App } from '../obsidian/app';
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
    this.#plugin = new Class(this.app, manifest);
    await this.#plugin.$load();
  }

  disable(): void {
    this.#plugin?.unload();
    this.#plugin = null;
  }

  /** CommonJS, with `obsidian` to be required and nothing else, as on a phone. */
  #load(code: string): PluginClass {
    const module: { exports: { default?: unknown } } = { exports: {} };
    const require = (name: string): object => {
      if (name !== 'obsidian') throw new Error(`Cannot find module '${name}'`);
      return this.obsidian;
    };
    const script = createEl('script', { text: `window.runPlugin = (module, exports, require) => {${code}\n};\n//# sourceURL=plugin/main.js` });
    document.head.append(script);
    script.remove();
    window.runPlugin?.(module, module.exports, require);
    delete window.runPlugin;
    const Class = module.exports.default;
    if (!isPluginClass(Class)) throw new Error('main.js does not export a class derived from Plugin as its default');
    return Class;
  }
}
