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
      title.addEventListener('contextmenu', (event) => this.#menu(file).showAtMouseEvent(event));
      if (file instanceof TFile) title.addEventListener('click', () => void this.#app.workspace.getLeaf(false).openFile(file));
      if (file instanceof TFolder) this.#drawFolder(file, row.createDiv('nav-folder-children'));
    }
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
