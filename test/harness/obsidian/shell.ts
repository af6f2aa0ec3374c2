import { setIcon } from './icons';

/** The frame of the page: where ribbon, files and notes go. */
export interface Shell {
  readonly ribbonEl: HTMLElement;
  readonly explorerEl: HTMLElement;
  readonly mainEl: HTMLElement;
  readonly statusBarEl: HTMLElement;
}

/** What the frame's own buttons do. */
export interface ShellActions {
  openSettings(): void;
  openPalette(): void;
}

/** Draws the frame into the page. */
export function drawShell(actions: () => ShellActions): Shell {
  const app = document.body.createDiv('app-container').createDiv('horizontal-main-container');
  const ribbon = app.createDiv('workspace-ribbon side-dock-ribbon mod-left');
  const ribbonEl = ribbon.createDiv('side-dock-actions');
  const ownEl = ribbon.createDiv('side-dock-settings');
  const button = (icon: string, title: string, click: () => void): void => {
    const el = ownEl.createDiv({ cls: 'clickable-icon', attr: { 'aria-label': title, role: 'button', tabindex: 0 } });
    setIcon(el, icon);
    el.addEventListener('click', click);
  };
  button('terminal', 'Open command palette', () => actions().openPalette());
  button('settings', 'Open settings', () => actions().openSettings());
  const explorerEl = app.createDiv('workspace-split mod-left-split').createDiv('nav-files-container');
  const mainEl = app.createDiv('workspace-split mod-root');
  const statusBarEl = document.body.createDiv('status-bar');
  return { ribbonEl, explorerEl, mainEl, statusBarEl };
}
