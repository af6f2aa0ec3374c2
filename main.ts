import { Notice, Platform, Plugin, TFile, TFolder, type Menu } from 'obsidian';
import { holdsPdfs } from './src/ui/many-papers';
import { ReadingDesk } from './src/ui/reading-desk';
import { RefreshDesk } from './src/ui/refresh-desk';
import { ReadingSettingTab } from './src/ui/settings-tab';
import { isPdf } from './src/vault/choose-pdf';
import { followRename } from './src/vault/follow-folder';
import { IndexKeeper } from './src/vault/index-keeper';
import { words } from './src/vault/language';
import { OpenVault } from './src/vault/open-vault';
import { SettingsStore } from './src/vault/settings-store';

const ICON = 'book-open-text';

/** Registers ribbon icon, commands, menu and settings tab; what they do is in src/ui. */
export default class PaperReadingNotes extends Plugin {
  private readonly store = new SettingsStore(this, this.app.vault.configDir);
  private readonly vault = new OpenVault(this.app, this.store);
  private readonly refreshDesk = new RefreshDesk(this.app, this.vault);
  private readonly desk = new ReadingDesk(this.app, this.vault, (notePath, focus) => this.refreshDesk.refreshNote(notePath, focus));
  private readonly tab = new ReadingSettingTab(this.app, this, this.vault, () => this.desk.trySample());

  override async onload(): Promise<void> {
    await this.loadSettings();
    this.register(() => this.desk.end());
    this.register(() => this.vault.end());
    this.addSettingTab(this.tab);
    this.addRibbonIcon(ICON, words().ui.commands.generate, () => this.desk.generate());
    this.addCommands();
    this.addMenus();
    // Phones have no status bar.
    if (!Platform.isMobile) this.desk.showStatusIn(this.addStatusBarItem());
    this.app.workspace.onLayoutReady(() => this.watchVault());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.loadSettings();
    this.tab.update();
  }

  private addCommands(): void {
    const names = words().ui.commands;
    this.addCommand({ id: 'generate-reading-note', name: names.generate, icon: ICON, callback: () => this.desk.generate() });
    this.addCommand({ id: 'generate-reading-note-with-focus', name: names.generateWithFocus, icon: ICON, callback: () => this.desk.generateWithFocus() });
    this.addCommand({ id: 'read-folder', name: names.readFolder, icon: ICON, callback: () => this.desk.readFolder() });
    this.addCommand({ id: 'show-reading-queue', name: names.showQueue, callback: () => this.desk.showQueue() });
    this.addCommand({ id: 'try-sample-paper', name: names.sample, callback: () => this.desk.trySample() });
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

  /** The menus of a PDF, of a folder with PDFs, and of several selected files. */
  private addMenus(): void {
    const { workspace } = this.app;
    const names = words().ui.commands;
    const add = (menu: Menu, title: string, run: () => void): void => void menu.addItem((item) => item.setTitle(title).setIcon(ICON).setSection('action').onClick(run));
    this.registerEvent(
      workspace.on('file-menu', (menu, file) => {
        if (file instanceof TFile && isPdf(file)) add(menu, names.generate, () => this.desk.read(file));
        else if (holdsPdfs([file])) add(menu, names.generateMany, () => this.desk.readMany([file]));
      }),
    );
    this.registerEvent(
      workspace.on('files-menu', (menu, files) => {
        if (holdsPdfs(files)) add(menu, names.generateMany, () => this.desk.readMany(files));
      }),
    );
  }

  /** From when all files are there: the index follows the notes, the setting follows its folder. */
  private watchVault(): void {
    if (this.desk.ended) return;
    this.desk.offerLeft();
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
    if (problem !== null) new Notice(words().ui.settings.unreadable(problem));
  }
}
