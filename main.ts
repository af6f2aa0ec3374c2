import { Notice, Plugin, TFile, TFolder } from 'obsidian';
import { en } from './src/i18n/en';
import { ReadingDesk } from './src/ui/reading-desk';
import { ReadingSettingTab } from './src/ui/settings-tab';
import { isPdf } from './src/vault/choose-pdf';
import { followRename } from './src/vault/follow-folder';
import { IndexKeeper } from './src/vault/index-keeper';
import { SettingsStore } from './src/vault/settings-store';

const ICON = 'book-open-text';

/** Registers ribbon icon, commands, menu and settings tab; what they do is in src/ui. */
export default class PaperReadingNotes extends Plugin {
  private readonly store = new SettingsStore(this, this.app.vault.configDir);
  private readonly desk = new ReadingDesk(this.app, this.store);
  private readonly tab = new ReadingSettingTab(this.app, this, this.store);

  override async onload(): Promise<void> {
    await this.loadSettings();
    this.register(() => this.desk.end());
    this.addSettingTab(this.tab);
    this.addRibbonIcon(ICON, en.ui.commands.generate, () => this.desk.generate());
    this.addCommands();
    this.registerEvent(
      this.app.workspace.on('file-menu', (menu, file) => {
        if (!(file instanceof TFile) || !isPdf(file)) return;
        menu.addItem((item) => item.setTitle(en.ui.commands.generate).setIcon(ICON).setSection('action').onClick(() => this.desk.read(file)));
      }),
    );
    this.app.workspace.onLayoutReady(() => this.watchVault());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.loadSettings();
    this.tab.update();
  }

  private addCommands(): void {
    const names = en.ui.commands;
    this.addCommand({ id: 'generate-reading-note', name: names.generate, icon: ICON, callback: () => this.desk.generate() });
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

  /** From when all files are there: the index follows the notes, the setting follows its folder. */
  private watchVault(): void {
    if (this.desk.ended) return;
    const keeper = new IndexKeeper(this.app, () => this.desk.refreshIndex(), (work, milliseconds) => {
      const timer = window.setTimeout(work, milliseconds);
      return () => window.clearTimeout(timer);
    });
    this.register(() => keeper.end());
    for (const event of keeper.start()) this.registerEvent(event);
    this.registerEvent(
      this.app.vault.on('rename', (file, from) => {
        const folder = file instanceof TFolder ? followRename(this.store.settings.papersFolder, from, file.path) : null;
        if (folder !== null) void this.followFolder(folder);
      }),
    );
  }

  private async followFolder(folder: string): Promise<void> {
    await this.store.change('papersFolder', folder);
    this.tab.update();
  }

  private async loadSettings(): Promise<void> {
    const problem = await this.store.load();
    if (problem !== null) new Notice(en.ui.settings.unreadable(problem));
  }
}
