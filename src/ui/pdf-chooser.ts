import { FuzzySuggestModal, type App, type FuzzyMatch, type TFile } from 'obsidian';
import { words } from '../vault/language';

/** What a chooser offers, and what it is for. */
export interface PdfChooserOptions {
  /** In the order in which they are shown before anything is typed. */
  readonly pdfs: readonly TFile[];
  readonly placeholder: string;
  /** Has this PDF a reading note? Such ones are marked. */
  hasNote(pdf: TFile): boolean;
  choose(pdf: TFile): void;
}

/** A list of PDFs to choose one from, by typing parts of its path. */
export class PdfChooser extends FuzzySuggestModal<TFile> {
  constructor(
    app: App,
    private readonly options: PdfChooserOptions,
  ) {
    super(app);
    this.setPlaceholder(options.placeholder);
    this.emptyStateText = words().ui.chooser.nothingMatches;
  }

  override getItems(): TFile[] {
    return [...this.options.pdfs];
  }

  override getItemText(pdf: TFile): string {
    return pdf.path;
  }

  override renderSuggestion(match: FuzzyMatch<TFile>, el: HTMLElement): void {
    super.renderSuggestion(match, el);
    if (this.options.hasNote(match.item)) el.createSpan({ cls: 'paper-reading-notes-has-note', text: words().ui.chooser.hasNote });
  }

  override onChooseItem(pdf: TFile): void {
    this.options.choose(pdf);
  }
}
