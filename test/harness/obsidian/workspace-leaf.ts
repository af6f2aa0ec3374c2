import type { App } from './app';
import { Events } from './events';
import { TFile } from './files';
import { EmptyView, FileView, viewFor, type View } from './views';
import type { Workspace } from './workspace';

/** Source: obsidian.d.ts `OpenViewState`. */
export interface OpenViewState {
  state?: Record<string, unknown>;
  eState?: Record<string, unknown>;
  active?: boolean;
}

/** Source: obsidian.d.ts `ViewState`. */
export interface ViewState {
  type: string;
  state?: Record<string, unknown>;
  active?: boolean;
}

/** A tab. Source: obsidian.d.ts `WorkspaceLeaf`. */
export class WorkspaceLeaf extends Events {
  view: View;
  readonly $el: HTMLElement;
  readonly #app: App;
  readonly #workspace: Workspace;

  constructor(app: App, workspace: Workspace, parentEl: HTMLElement) {
    super();
    this.#app = app;
    this.#workspace = workspace;
    this.$el = parentEl.createDiv('workspace-leaf');
    this.view = new EmptyView(this, app);
    this.$el.append(this.view.containerEl);
  }

  /** No tab of the stand-in is deferred. */
  get isDeferred(): boolean {
    return false;
  }

  async loadIfDeferred(): Promise<void> {
    await Promise.resolve();
  }

  /** Shows a file, in front unless `active` is false. */
  async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
    if (!(file instanceof TFile) || this.#app.vault.getAbstractFileByPath(file.path) !== file) throw new Error(`WorkspaceLeaf.openFile: not a file of the vault: ${file.path}`);
    const view = viewFor(file, this, this.#app);
    this.view.unload();
    this.view = view;
    this.$el.replaceChildren(view.containerEl);
    view.load();
    view.file = file;
    await view.onLoadFile(file);
    if (openState.eState !== undefined) view.setEphemeralState(openState.eState);
    this.#workspace.$opened(this, openState.active ?? true);
  }

  getViewState(): ViewState {
    return { type: this.view.getViewType(), state: this.view.getState() };
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  detach(): void {
    this.view.unload();
    this.$el.remove();
    this.#workspace.$closed(this);
  }

  /** The file it shows. */
  get $file(): TFile | null {
    return this.view instanceof FileView ? this.view.file : null;
  }
}
