import { Notice, Plugin, TFile } from 'obsidian';
import { en } from './src/i18n/en';
import { ReadingDesk } from './src/ui/reading-desk';
import { RefreshDesk } from './src/ui/refresh-desk';
import { ReadingSettingTab } from './src/ui/settings-tab';
import { isPdf } from './src/vault/choose-pdf';
import { SettingsStore } from './src/vault/settings-store';

const ICON = 'book-open-text';

/** Registers ribbon icon, commands, menu and settings tab; what they do is in src/ui. */
export default class PaperReadingNotes extends Plugin {
  private readonly store = new SettingsStore(this, this.app.vault.configDir);
  private readonly desk = new ReadingDesk(this.app, () => this.store.settings);
  private readonly refreshDesk = new RefreshDesk(this.app, () => this.store.settings);
  private readonly tab = new ReadingSettingTab(this.app, this, this.store);

  override async onload(): Promise<void> {
    await this.loadSettings();
    this.register(() => this.desk.end());
    this.register(() => this.refreshDesk.end());
    this.addSettingTab(this.tab);
    this.addRibbonIcon(ICON, en.ui.commands.generate, () => this.desk.generate());
    this.addCommands();
    this.registerEvent(
      this.app.workspace.on('file-menu', (menu, file) => {
        if (!(file instanceof TFile) || !isPdf(file)) return;
        menu.addItem((item) => item.setTitle(en.ui.commands.generate).setIcon(ICON).setSection('action').onClick(() => this.desk.read(file)));
      }),
    );
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.loadSettings();
    this.tab.update();
  }

  private addCommands(): void {
    const names = en.ui.commands;
    this.addCommand({ id: 'generate-reading-note', name: names.generate, icon: ICON, callback: () => this.desk.generate() });
    this.addCommand({ id: 'refresh-reading-note', name: names.refresh, callback: () => this.refreshDesk.refresh() });
    this.addCommand({ id: 'undo-last-run', name: names.undo, callback: () => this.refreshDesk.undo() });
    this.addCommand({ id: 'rebuild-paper-index', name: names.rebuildIndex, callback: () => this.desk.rebuildIndex() });
    this.addCommand({
      id: 'cancel-reading',
      name: names.cancel,
      checkCallback: (checking) => {
        const { busy } = this.desk;
        if (busy && !checking) this.desk.cancel();
        return busy;
      },
    });
  }

  private async loadSettings(): Promise<void> {
    const problem = await this.store.load();
    if (problem !== null) new Notice(en.ui.settings.unreadable(problem));
  }
}
