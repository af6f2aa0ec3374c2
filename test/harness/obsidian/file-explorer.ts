import type { App } from './app';
import { TFile, TFolder, type TAbstractFile } from './files';
import { setIcon } from './icons';
import { Menu } from './menu';

const byName = new Intl.Collator('en', { numeric: true });

/** Folders first, each group by name. */
const inOrder = (files: readonly TAbstractFile[]): TAbstractFile[] =>
  [...files].sort((a, b) => Number(b instanceof TFolder) - Number(a instanceof TFolder) || byName.compare(a.name, b.name));

/** The files of the vault at the left, with the menu that plugins add to (`file-menu`). */
export class FileExplorer {
  readonly #app: App;
  #pending = false;
  /** Paths of those chosen with Ctrl or Shift. Source: help, "File explorer", "Select multiple files". */
  readonly #selected = new Set<string>();

  constructor(app: App) {
    this.#app = app;
    for (const name of ['create', 'delete', 'rename']) app.vault.on(name, () => this.#drawSoon());
    app.workspace.on('file-open', () => this.#drawSoon());
    this.#drawSoon();
  }

  #drawSoon(): void {
    if (this.#pending) return;
    this.#pending = true;
    requestAnimationFrame(() => {
      this.#pending = false;
      const el = this.#app.$shell.explorerEl;
      el.empty();
      el.createDiv({ cls: 'nav-vault-name', text: this.#app.vault.getName() });
      this.#drawFolder(this.#app.vault.getRoot(), el);
    });
  }

  #drawFolder(folder: TFolder, el: HTMLElement): void {
    for (const file of inOrder(folder.children)) {
      const row = el.createDiv({ cls: file instanceof TFolder ? 'nav-folder' : 'nav-file' });
      const title = row.createDiv({ cls: 'nav-file-title', attr: { 'data-path': file.path } });
      title.toggleClass('is-active', file === this.#app.workspace.getActiveFile());
      setIcon(title.createSpan('nav-file-icon'), file instanceof TFolder ? 'folder' : 'file');
      title.createSpan({ cls: 'nav-file-title-content', text: file instanceof TFile && file.extension === 'md' ? file.basename : file.name });
      if (file instanceof TFile && file.extension !== 'md') title.createSpan({ cls: 'nav-file-tag', text: file.extension });
      title.toggleClass('is-selected', this.#selected.has(file.path));
      title.addEventListener('contextmenu', (event) => this.#menuAt(file).showAtMouseEvent(event));
      title.addEventListener('click', (event) => this.#click(file, event));
      if (file instanceof TFolder) this.#drawFolder(file, row.createDiv('nav-folder-children'));
    }
  }

  #click(file: TAbstractFile, event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey) {
      if (!this.#selected.delete(file.path)) this.#selected.add(file.path);
      this.#drawSoon();
      return;
    }
    this.#selected.clear();
    this.#drawSoon();
    if (!(file instanceof TFile)) return;
    document.body.classList.remove('is-drawer-open');
    void this.#app.workspace.getLeaf(false).openFile(file);
  }

  /** The menu of all that is selected when the file is among them, else of the file alone. */
  #menuAt(file: TAbstractFile): Menu {
    const files = [...this.#selected].map((path) => this.#app.vault.getAbstractFileByPath(path)).filter((one) => one !== null);
    return files.length > 1 && files.includes(file) ? this.#menuOfMany(files) : this.#menu(file);
  }

  #menuOfMany(files: TAbstractFile[]): Menu {
    const menu = new Menu();
    menu.addItem((item) => item.setTitle('Delete').setSection('danger').setWarning(true).onClick(async () => {
      for (const file of files) await this.#app.fileManager.trashFile(file);
    }));
    this.#app.workspace.trigger('files-menu', menu, files, 'file-explorer-context-menu');
    return menu;
  }

  #menu(file: TAbstractFile): Menu {
    const menu = new Menu();
    if (file instanceof TFile) {
      menu.addItem((item) => item.setTitle('Open in new tab').setSection('open').onClick(() => this.#app.workspace.getLeaf('tab').openFile(file)));
    }
    menu.addItem((item) => item.setTitle('Delete').setSection('danger').setWarning(true).onClick(() => this.#app.fileManager.trashFile(file)));
    this.#app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
    return menu;
  }
}
