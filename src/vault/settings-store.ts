import type { Plugin } from 'obsidian';
import { messageOf } from '../model/outcome';
import { recordOf } from '../model/record';
import { spendingOf, type Spending } from './spending';
import { defaultSettings, parseSettings, type PluginSettings } from './settings';

/** What the plugin remembers beside the settings, in the same file. */
export interface Memory {
  /** Was the base made? A reader who deletes it does not get it back. */
  readonly baseMade: boolean;
  /** What models have cost in the last month in which one was used. */
  readonly spending: Spending;
}

/** The settings in memory and in data.json. What data.json holds beside them (of a newer version, say) is kept when they are saved. */
export class SettingsStore {
  private current: PluginSettings = defaultSettings;
  private stored: Readonly<Record<string, unknown>> = {};

  /**
   * @param plugin reads and writes data.json
   * @param configDir the vault's configuration folder
   */
  constructor(
    private readonly plugin: Pick<Plugin, 'loadData' | 'saveData'>,
    private readonly configDir: string,
  ) {}

  get settings(): PluginSettings {
    return this.current;
  }

  get memory(): Memory {
    return { baseMade: this.stored.baseMade === true, spending: spendingOf(this.stored.spending) };
  }

  /** Reads data.json. Gives null, or the reason why it cannot be read; the defaults count then. */
  async load(): Promise<string | null> {
    const { data, problem } = await this.read();
    this.stored = recordOf(data);
    this.current = parseSettings(this.stored, this.configDir);
    return problem;
  }

  /** Takes one value over, when it is valid, and saves. */
  async change(key: string, value: unknown): Promise<void> {
    this.current = parseSettings({ ...this.current, [key]: value }, this.configDir, this.current);
    this.stored = { ...this.stored, ...this.current };
    await this.plugin.saveData(this.stored);
  }

  /** Remembers something beside the settings; writes only what is new. */
  async remember(memory: Partial<Memory>): Promise<void> {
    if (Object.entries(memory).every(([key, value]) => this.stored[key] === value)) return;
    this.stored = { ...this.stored, ...memory };
    await this.plugin.saveData(this.stored);
  }

  private async read(): Promise<{ data: unknown; problem: string | null }> {
    try {
      return { data: await this.plugin.loadData(), problem: null };
    } catch (error) {
      return { data: null, problem: messageOf(error) };
    }
  }
}
