import { Commands } from './commands';
import { FileManager } from './file-manager';
import { Keymap, Scope } from './keymap';
import { MetadataCache } from './metadata-cache';
import { CliCommands, ProtocolHandlers } from './protocol-handlers';
import { SecretStorage } from './secrets';
import type { Shell } from './shell';
import { SettingsWindow } from './settings-window';
import type { Store } from './store';
import { Vault } from './vault';
import type { VaultOptions } from './vault-config';
import { Workspace } from './workspace';

/** The app. Source: obsidian.d.ts `App`. What begins with "$" is the stand-in's own. */
export class App {
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  readonly workspace: Workspace;
  readonly keymap = new Keymap();
  readonly scope = new Scope();
  readonly secretStorage: SecretStorage;
  readonly $shell: Shell;
  readonly $commands: Commands;
  readonly $settings: SettingsWindow;
  readonly $protocols = new ProtocolHandlers(this);
  readonly $cli = new CliCommands();

  constructor(store: Store, shell: Shell, options: VaultOptions) {
    this.$shell = shell;
    this.vault = new Vault(store, options);
    this.metadataCache = new MetadataCache(this.vault);
    this.workspace = new Workspace(this, shell.mainEl);
    this.fileManager = new FileManager(this.vault, this.metadataCache, () => this.workspace.getActiveFile());
    this.secretStorage = new SecretStorage(localStorage, this.vault.getName());
    this.$commands = new Commands(this);
    this.$settings = new SettingsWindow(this);
    this.keymap.pushScope(this.scope);
    this.scope.register(['Mod'], 'p', () => {
      this.$commands.openPalette();
      return false;
    });
    window.addEventListener('keydown', (event) => this.keymap.$handle(event));
  }

  isDarkMode(): boolean {
    return document.body.classList.contains('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    const value = localStorage.getItem(this.#storageKey(key));
    return value === null ? null : (JSON.parse(value) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) localStorage.removeItem(this.#storageKey(key));
    else localStorage.setItem(this.#storageKey(key), JSON.stringify(data));
  }

  /** What plugins have registered with the app and not taken back, a line each. */
  $registered(): string[] {
    const heard = Object.entries({ vault: this.vault, workspace: this.workspace, metadataCache: this.metadataCache, secretStorage: this.secretStorage });
    return [
      ...this.$commands.ids.map((id) => `command: ${id}`),
      ...this.$protocols.actions.map((action) => `protocol handler: ${action}`),
      ...this.$cli.names.map((name) => `CLI command: ${name}`),
      ...this.$settings.tabNames.map((name) => `settings tab: ${name}`),
      ...[...this.$shell.ribbonEl.children].map((el) => `ribbon icon: ${el.getAttribute('aria-label') ?? ''}`),
      ...[...this.$shell.statusBarEl.children].map((el) => `status bar item: ${el.textContent}`),
      ...heard.flatMap(([name, events]) => events.$heardByPlugin().map((event) => `event: ${name}.on('${event}')`)),
    ];
  }

  #storageKey(key: string): string {
    return `${this.vault.getName()}-${key}`;
  }
}
