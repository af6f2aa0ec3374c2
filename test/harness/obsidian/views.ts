import type { App } from './app';
import { Component } from './events';
import type { TFile } from './files';
import { MarkdownRenderer } from './markdown/renderer';
import type { WorkspaceLeaf } from './workspace-leaf';

/** What a tab shows. Source: obsidian.d.ts `View`. */
export abstract class View extends Component {
  app: App;
  leaf: WorkspaceLeaf;
  containerEl: HTMLElement;
  icon = 'file';
  navigation = true;
  #ephemeral: Record<string, unknown> = {};

  constructor(leaf: WorkspaceLeaf, app: App) {
    super();
    this.leaf = leaf;
    this.app = app;
    this.containerEl = createDiv({ cls: 'view-container', attr: { 'data-type': this.getViewType() } });
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  getState(): Record<string, unknown> {
    return {};
  }

  getEphemeralState(): Record<string, unknown> {
    return this.#ephemeral;
  }

  setEphemeralState(state: Record<string, unknown>): void {
    this.#ephemeral = state;
  }

  getIcon(): string {
    return this.icon;
  }

  onResize(): void {}
}

/** A new tab. */
export class EmptyView extends View {
  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'New tab';
  }
}

/** Source: obsidian.d.ts `ItemView`. */
export abstract class ItemView extends View {
  contentEl: HTMLElement = this.containerEl.createDiv('view-content');
}

/** A view of a file. Source: obsidian.d.ts `FileView`. */
export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;

  override getDisplayText(): string {
    return this.file?.basename ?? '';
  }

  override getState(): Record<string, unknown> {
    return this.file === null ? {} : { file: this.file.path };
  }

  abstract onLoadFile(file: TFile): Promise<void>;
}

/** Source: obsidian.d.ts `TextFileView`. */
export abstract class TextFileView extends FileView {
  data = '';

  async onLoadFile(file: TFile): Promise<void> {
    const show = async (): Promise<void> => {
      this.data = await this.app.vault.cachedRead(file);
      await this.$draw();
    };
    this.registerEvent(this.app.vault.on('modify', (changed: TFile) => void (changed === this.file ? show() : undefined)));
    await show();
  }

  getViewData(): string {
    return this.data;
  }

  abstract $draw(): Promise<void>;
}

/** A note in reading view; the editor is not modelled. Source: obsidian.d.ts `MarkdownView`. */
export class MarkdownView extends TextFileView {
  override getViewType(): string {
    return 'markdown';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: 'preview', source: false };
  }

  getMode(): 'source' | 'preview' {
    return 'preview';
  }

  async $draw(): Promise<void> {
    const { file } = this;
    if (file === null) return;
    const page = createDiv('markdown-preview-sizer');
    page.createDiv({ cls: 'inline-title', text: file.basename });
    await MarkdownRenderer.render(this.app, this.data, page, file.path);
    const scroller = createDiv('markdown-reading-view markdown-preview-view markdown-rendered');
    scroller.append(page);
    this.contentEl.replaceChildren(scroller);
  }
}

/** Says which file and place would be shown: the app's PDF viewer is not modelled. */
class PdfView extends FileView {
  override getViewType(): string {
    return 'pdf';
  }

  async onLoadFile(file: TFile): Promise<void> {
    await Promise.resolve();
    this.contentEl.createDiv({ cls: 'pdf-placeholder', text: file.name });
  }

  override setEphemeralState(state: Record<string, unknown>): void {
    super.setEphemeralState(state);
    this.contentEl.createDiv({ cls: 'pdf-placeholder-place', text: typeof state.subpath === 'string' ? state.subpath : '' });
  }
}

class ImageView extends FileView {
  override getViewType(): string {
    return 'image';
  }

  async onLoadFile(file: TFile): Promise<void> {
    await Promise.resolve();
    this.contentEl.createEl('img', { attr: { src: this.app.vault.getResourcePath(file), alt: file.name } });
  }
}

/** A base, as its YAML. */
class BasesFileView extends TextFileView {
  override getViewType(): string {
    return 'bases';
  }

  async $draw(): Promise<void> {
    await Promise.resolve();
    this.contentEl.empty();
    this.contentEl.createEl('pre', { text: this.data });
  }
}

const IMAGES = ['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'avif', 'bmp'];

/** The view for a file's extension. Source: help, "Accepted file formats". */
export function viewFor(file: TFile, leaf: WorkspaceLeaf, app: App): FileView {
  if (file.extension === 'md') return new MarkdownView(leaf, app);
  if (file.extension === 'pdf') return new PdfView(leaf, app);
  if (file.extension === 'base') return new BasesFileView(leaf, app);
  if (IMAGES.includes(file.extension)) return new ImageView(leaf, app);
  throw new Error(`not modelled: a view of .${file.extension} files (test/harness/obsidian)`);
}
