import { FuzzySuggestModal, type App, type FuzzyMatch, type TFolder } from 'obsidian';
import { words } from '../vault/language';
import { pdfsIn } from '../vault/pdfs-in';

/** A list of folders that hold PDFs, to choose one by typing parts of its path: what the menu of the file list offers, for the keyboard. */
export class FolderChooser extends FuzzySuggestModal<TFolder> {
  constructor(
    app: App,
    private readonly folders: readonly TFolder[],
    private readonly choose: (folder: TFolder) => void,
  ) {
    super(app);
    this.setPlaceholder(words().ui.chooser.folder);
    this.emptyStateText = words().ui.chooser.nothingMatches;
  }

  override getItems(): TFolder[] {
    return [...this.folders];
  }

  override getItemText(folder: TFolder): string {
    return folder.path;
  }

  override renderSuggestion(match: FuzzyMatch<TFolder>, el: HTMLElement): void {
    super.renderSuggestion(match, el);
    el.createSpan({ cls: 'paper-reading-notes-has-note', text: words().ui.chooser.pdfs(pdfsIn([match.item]).length) });
  }

  override onChooseItem(folder: TFolder): void {
    this.choose(folder);
  }
}
