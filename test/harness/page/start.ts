// The page: draws the app, loads the plugin as the app does, lets tests reach both through `window.harness`.
import type { DeclaredApi } from '../declared-api';
import { App } from '../obsidian/app';
import { installDom } from '../obsidian/dom';
import { FileExplorer } from '../obsidian/file-explorer';
import { HttpStore } from '../obsidian/http-store';
import * as obsidian from '../obsidian/index';
import { LeakWatch } from '../obsidian/leak-watch';
import { addNodeGlobals, becomeDevice, deviceClasses, type Device } from '../obsidian/platform';
import { drawShell } from '../obsidian/shell';
import { markMissingDom, markMissingMembers, strictModule } from '../obsidian/unmodelled';
import type { VaultOptions } from '../obsidian/vault-config';
import { PluginHost } from './plugin-host';

/** What obsidian.d.ts declares; put in by the bundler. */
declare const DECLARED_API: DeclaredApi;

/** How the page is set up; /page/setup.json. */
export interface PageSetup {
  readonly theme: 'light' | 'dark';
  readonly device: Device;
  readonly vault: VaultOptions;
}

/** What tests reach in the page. */
export interface Harness {
  readonly app: App;
  readonly host: PluginHost;
  /** Waits until the metadata cache has taken in everything. */
  settle(): Promise<void>;
}

declare global {
  interface Window {
    harness?: Harness;
  }
}

async function start(): Promise<void> {
  const watch = new LeakWatch(window);
  const setup = (await (await fetch('/page/setup.json')).json()) as PageSetup;
  installDom();
  markMissingDom(DECLARED_API);
  markMissingMembers(obsidian, DECLARED_API);
  becomeDevice(setup.device);
  if (setup.device.kind === 'desktop') addNodeGlobals(window);
  document.body.classList.replace('theme-light', `theme-${setup.theme}`);
  for (const name of deviceClasses()) document.body.classList.add(name);

  const app: App = new App(
    new HttpStore(location.origin),
    drawShell(() => ({ openSettings: () => app.$settings.open(), openPalette: () => app.$commands.openPalette() })),
    setup.vault,
  );
  new FileExplorer(app);
  const host = new PluginHost(app, strictModule(obsidian, DECLARED_API), watch);
  // As in the app: plugins are loaded before the vault is, and are told of each file; then the layout is ready.
  await host.enable();
  await app.vault.$syncFromDisk();
  await app.metadataCache.$settle();
  app.workspace.$becomeReady();
  window.harness = { app, host, settle: () => app.metadataCache.$settle() };
}

void start();
