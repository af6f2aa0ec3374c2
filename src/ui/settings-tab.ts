import { PluginSettingTab, TFolder, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { en } from '../i18n/en';
import { recordOf } from '../vault/record';
import { defaultSettings, DPI_RANGE, folderProblem, isDpi, tidyFolder, type PluginSettings } from '../vault/settings';
import type { SettingsStore } from '../vault/settings-store';
import { storedPath } from '../vault/stored-path';

type SettingKey = keyof PluginSettings;

/** The settings, as definitions that the app draws, searches and validates. */
export class ReadingSettingTab extends PluginSettingTab {
  override icon = 'book-open-text';

  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: SettingsStore,
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem<SettingKey>[] {
    const words = en.ui.settings;
    const { min, max } = DPI_RANGE;
    return [
      {
        name: words.papersFolder,
        desc: words.papersFolderDesc,
        aliases: words.papersFolderAliases,
        control: {
          type: 'folder',
          key: 'papersFolder',
          placeholder: defaultSettings.papersFolder,
          validate: (typed) => this.folderMessage(typed),
        },
      },
      {
        name: words.resolution,
        desc: words.resolutionDesc(min, max),
        aliases: words.resolutionAliases,
        control: {
          type: 'number',
          key: 'dpi',
          min,
          max,
          step: 1,
          defaultValue: defaultSettings.dpi,
          validate: (dpi) => (isDpi(dpi) ? undefined : words.resolutionProblem(min, max)),
        },
      },
      {
        name: words.placement,
        desc: words.placementDesc,
        aliases: words.placementAliases,
        control: { type: 'dropdown', key: 'pdfPlacement', options: words.placements },
      },
      {
        name: words.openWhenDone,
        desc: words.openWhenDoneDesc,
        control: { type: 'toggle', key: 'openWhenDone' },
      },
    ];
  }

  override getControlValue(key: string): unknown {
    return recordOf(this.store.settings)[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    await this.store.change(key, value);
  }

  /** Why the typed folder cannot be taken, in a sentence. */
  private folderMessage(typed: string): string | undefined {
    const words = en.ui.settings;
    const problem = folderProblem(typed, this.app.vault.configDir);
    if (problem?.code === 'character') return words.folderCharacter(problem.character);
    if (problem) return words.folderProblems[problem.code];
    const entry = this.app.vault.getAbstractFileByPath(storedPath(this.app.vault.getRoot(), tidyFolder(typed)).path);
    return entry && !(entry instanceof TFolder) ? words.folderProblems['is-file'] : undefined;
  }
}
