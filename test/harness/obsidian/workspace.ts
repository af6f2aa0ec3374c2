import type { App } from './app';
import { Events } from './events';
import type { TFile } from './files';
import { getLinkpath, parseLinktext } from './links';
import { joinPath } from './paths';
import { FileView, type View } from './views';
import { WorkspaceLeaf, type OpenViewState } from './workspace-leaf';

/** How many files the app remembers. Source: obsidian.d.ts `Workspace.getLastOpenFiles`. */
const REMEMBERED = 10;

/** Source: obsidian.d.ts `PaneType`; panes and windows are not modelled. */
type PaneType = 'tab' | 'split' | 'window';

/** The tabs of the main area. Source: obsidian.d.ts `Workspace`. */
export class Workspace extends Events {
  readonly containerEl: HTMLElement;
  layoutReady = false;
  readonly #app: App;
  readonly #tabsEl: HTMLElement;
  readonly #leaves: WorkspaceLeaf[] = [];
  readonly #waiting: (() => unknown)[] = [];
  #active: WorkspaceLeaf | null = null;
  #lastFile: TFile | null = null;
  #recent: TFile[] = [];

  constructor(app: App, containerEl: HTMLElement) {
    super();
    this.#app = app;
    this.containerEl = containerEl;
    this.#tabsEl = containerEl.createDiv('workspace-tab-header-container');
    app.vault.on('delete', (file: TFile) => {
      for (const leaf of [...this.#leaves]) if (leaf.view instanceof FileView && leaf.view.file === file) leaf.detach();
      this.#recent = this.#recent.filter((other) => other !== file);
      if (this.#lastFile === file) this.#lastFile = null;
    });
    app.vault.on('rename', () => this.#drawTabs());
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.#waiting.push(callback);
  }

  $becomeReady(): void {
    this.layoutReady = true;
    for (const callback of this.#waiting.splice(0)) callback();
  }

  getLeaf(newLeaf?: PaneType | boolean): WorkspaceLeaf {
    if (newLeaf === 'split' || newLeaf === 'window') throw new Error(`not modelled: Workspace.getLeaf('${newLeaf}') (test/harness/obsidian)`);
    if (newLeaf !== 'tab' && newLeaf !== true && this.#active !== null) return this.#active;
    const leaf = new WorkspaceLeaf(this.#app, this, this.containerEl);
    this.#leaves.push(leaf);
    this.#active ??= leaf;
    this.#drawTabs();
    return leaf;
  }

  getMostRecentLeaf(): WorkspaceLeaf | null {
    return this.#active;
  }

  setActiveLeaf(leaf: WorkspaceLeaf): void {
    this.#active = leaf;
    if (leaf.view instanceof FileView && leaf.view.file !== null) this.#remember(leaf.view.file);
    this.#drawTabs();
    this.trigger('active-leaf-change', leaf);
    this.trigger('file-open', this.getActiveFile());
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    this.setActiveLeaf(leaf);
    await Promise.resolve();
  }

  getActiveFile(): TFile | null {
    const view = this.#active?.view;
    return (view instanceof FileView ? view.file : null) ?? this.#lastFile;
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.#active?.view;
    return view instanceof type ? view : null;
  }

  getLeavesOfType(viewType: string): WorkspaceLeaf[] {
    return this.#leaves.filter((leaf) => leaf.view.getViewType() === viewType);
  }

  detachLeavesOfType(viewType: string): void {
    for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.#leaves) callback(leaf);
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.iterateAllLeaves(callback);
  }

  getLastOpenFiles(): string[] {
    return this.#recent.map((file) => file.path);
  }

  /** A link that leads nowhere makes a note, as in the app. */
  async openLinkText(linktext: string, sourcePath: string, newLeaf?: PaneType | boolean, openViewState?: OpenViewState): Promise<void> {
    const { subpath } = parseLinktext(linktext);
    const target = this.#app.metadataCache.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
    const file = target ?? (await this.#app.vault.create(joinPath(this.#app.fileManager.getNewFileParent().path, `${getLinkpath(linktext)}.md`), ''));
    const eState = subpath === '' ? openViewState?.eState : { ...openViewState?.eState, subpath };
    await this.getLeaf(newLeaf).openFile(file, { ...openViewState, ...(eState === undefined ? {} : { eState }) });
  }

  $closed(leaf: WorkspaceLeaf): void {
    const index = this.#leaves.indexOf(leaf);
    this.#leaves.splice(index, 1);
    const next = this.#leaves[Math.max(0, index - 1)];
    if (this.#active === leaf) {
      this.#active = null;
      if (next !== undefined) this.setActiveLeaf(next);
      else this.trigger('active-leaf-change', null);
    }
    this.#drawTabs();
    this.trigger('layout-change');
  }

  /** A leaf shows another file. */
  $opened(leaf: WorkspaceLeaf, inFront: boolean): void {
    if (inFront || this.#active === leaf) this.setActiveLeaf(leaf);
    this.#drawTabs();
    this.trigger('layout-change');
  }

  #remember(file: TFile): void {
    this.#lastFile = file;
    this.#recent = [file, ...this.#recent.filter((other) => other !== file)].slice(0, REMEMBERED);
  }

  #drawTabs(): void {
    this.#tabsEl.empty();
    for (const leaf of this.#leaves) {
      const tab = this.#tabsEl.createDiv({ cls: 'workspace-tab-header', text: leaf.getDisplayText() });
      tab.toggleClass('is-active', leaf === this.#active);
      tab.addEventListener('click', () => this.setActiveLeaf(leaf));
      leaf.$el.toggle(leaf === this.#active);
    }
  }
}
