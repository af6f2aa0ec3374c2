import { normalizePath, type App } from 'obsidian';
import type { PluginFiles } from '../model/ports';

/** The plugin's own folder in the vault's settings; the app does not list it among the reader's files. */
export class PluginFolder implements PluginFiles {
  /** @param folder vault path of the folder (the manifest's `dir`) */
  constructor(
    private readonly app: App,
    private readonly folder: string,
  ) {}

  async read(name: string): Promise<Uint8Array | null> {
    const { adapter } = this.app.vault;
    const path = this.pathOf(name);
    return (await adapter.exists(path)) ? new Uint8Array(await adapter.readBinary(path)) : null;
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const { adapter } = this.app.vault;
    const path = this.pathOf(name);
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
    await adapter.writeBinary(path, new Uint8Array(bytes).buffer);
  }

  async remove(name: string): Promise<void> {
    const path = this.pathOf(name);
    if (await this.app.vault.adapter.exists(path)) await this.app.vault.adapter.remove(path);
  }

  private pathOf(name: string): string {
    return normalizePath(`${this.folder}/${name}`);
  }
}

/** The id of the plugin, which names its folder. */
const PLUGIN_ID = 'paper-reading-notes';

/** The plugin's folder in an open vault. */
export const pluginFolderOf = (app: App): PluginFolder => new PluginFolder(app, `${app.vault.configDir}/plugins/${PLUGIN_ID}`);
