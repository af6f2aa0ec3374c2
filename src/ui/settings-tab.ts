import { PluginSettingTab, TFolder, type App, type Plugin, type SettingDefinition, type SettingDefinitionItem } from 'obsidian';
import { words } from '../vault/language';
import { recordOf } from '../model/record';
import { defaultSettings, DPI_RANGE, folderProblem, isDpi, tidyFolder, type PluginSettings } from '../vault/settings';
import type { OpenVault } from '../vault/open-vault';
import { DraftingGroup } from './drafting-group';
import { chooseModelOfServer } from './model-chooser';
import { storedPath } from '../vault/stored-path';

type SettingKey = keyof PluginSettings;

/** The settings, as definitions that the app draws, searches and validates. */
export class ReadingSettingTab extends PluginSettingTab {
  override icon = 'book-open-text';
  private readonly drafting: DraftingGroup;

  constructor(
    app: App,
    plugin: Plugin,
    private readonly vault: OpenVault,
    private readonly trySample: () => void,
  ) {
    super(app, plugin);
    this.drafting = new DraftingGroup(app, vault.store, () => void chooseModelOfServer(vault, () => this.update()));
  }

  override getSettingDefinitions(): SettingDefinitionItem<SettingKey>[] {
    const say = words().ui.settings;
    return [
      {
        type: 'group',
        heading: say.firstSteps,
        items: [
          {
            name: words().ui.commands.sample,
            desc: say.sampleDesc,
            aliases: say.sampleAliases,
            render: (setting) => {
              setting.addButton((button) => button.setButtonText(say.trySample).onClick(() => this.trySample()));
            },
          },
        ],
      },
      { type: 'group', heading: say.notes, items: [this.folderSetting(), this.placementSetting(), { name: say.openWhenDone, desc: say.openWhenDoneDesc, control: { type: 'toggle', key: 'openWhenDone' } }] },
      this.drafting.definitions(),
      { type: 'group', heading: say.figures, items: [this.resolutionSetting()] },
    ];
  }

  private folderSetting(): SettingDefinition<SettingKey> {
    const say = words().ui.settings;
    return {
      name: say.papersFolder,
      desc: say.papersFolderDesc,
      aliases: say.papersFolderAliases,
      control: { type: 'folder', key: 'papersFolder', placeholder: defaultSettings.papersFolder, validate: (typed) => this.folderMessage(typed) },
    };
  }

  private placementSetting(): SettingDefinition<SettingKey> {
    const say = words().ui.settings;
    return { name: say.placement, desc: say.placementDesc, aliases: say.placementAliases, control: { type: 'dropdown', key: 'pdfPlacement', options: say.placements } };
  }

  private resolutionSetting(): SettingDefinition<SettingKey> {
    const say = words().ui.settings;
    const { min, max } = DPI_RANGE;
    return {
      name: say.resolution,
      desc: say.resolutionDesc(min, max),
      aliases: say.resolutionAliases,
      control: {
        type: 'number',
        key: 'dpi',
        min,
        max,
        step: 1,
        defaultValue: defaultSettings.dpi,
        validate: (dpi) => (isDpi(dpi) ? undefined : say.resolutionProblem(min, max)),
      },
    };
  }

  override getControlValue(key: string): unknown {
    return recordOf(this.vault.store.settings)[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    await this.vault.store.change(key, value);
    this.drafting.changed();
  }

  /** Why the typed folder cannot be taken, in a sentence. */
  private folderMessage(typed: string): string | undefined {
    const say = words().ui.settings;
    const problem = folderProblem(typed, this.app.vault.configDir);
    if (problem?.code === 'character') return say.folderCharacter(problem.character);
    if (problem) return say.folderProblems[problem.code];
    const entry = this.app.vault.getAbstractFileByPath(storedPath(this.app.vault.getRoot(), tidyFolder(typed)).path);
    return entry && !(entry instanceof TFolder) ? say.folderProblems['is-file'] : undefined;
  }
}
