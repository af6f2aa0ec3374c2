import type { App } from './app';
import { BaseComponent, ButtonComponent } from './components';
import { Events } from './events';
import { Modal } from './modal';
import { Setting } from './setting';

/** Longest id that the app takes. Source: logancyang/obsidian-copilot, src/services/keychainService.ts. */
const LONGEST_ID = 64;

/** Where secrets lie: outside of the vault's folder, on this device. */
export type SecretBox = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Secrets of this vault on this device. They lie in the local storage, keyed to the vault, and so never come into the vault's folder;
 * there is no way to delete one. Source: obsidian.d.ts `SecretStorage`; developer docs, "Store secrets".
 */
export class SecretStorage extends Events {
  readonly #box: SecretBox;
  readonly #key: string;

  constructor(box: SecretBox, vaultName: string) {
    super();
    this.#box = box;
    this.#key = `${vaultName}-secrets`;
  }

  setSecret(id: string, secret: string): void {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > LONGEST_ID) throw new Error(`SecretStorage: not an id in lower case letters, digits and dashes: "${id}"`);
    this.#box.setItem(this.#key, JSON.stringify({ ...this.#all(), [id]: secret }));
  }

  getSecret(id: string): string | null {
    return this.#all()[id] ?? null;
  }

  listSecrets(): string[] {
    return Object.keys(this.#all());
  }

  #all(): Readonly<Record<string, string>> {
    return JSON.parse(this.#box.getItem(this.#key) ?? '{}') as Readonly<Record<string, string>>;
  }
}

/** Chooses a secret by its name, or makes one. The plugin is told the name, never the secret. Source: obsidian.d.ts `SecretComponent`. */
export class SecretComponent extends BaseComponent {
  readonly #app: App;
  readonly #button: ButtonComponent;
  #value = '';
  #changed: ((value: string) => unknown) | null = null;

  constructor(app: App, containerEl: HTMLElement) {
    super();
    this.#app = app;
    this.#button = new ButtonComponent(containerEl.createDiv('secret-component')).onClick(() => this.#choose());
    this.setValue('');
  }

  /** Takes the name of a secret; does not call back. */
  setValue(value: string): this {
    this.#value = value;
    const missing = value !== '' && this.#app.secretStorage.getSecret(value) === null;
    this.#button.setButtonText(value === '' ? 'Link...' : missing ? `${value} (missing)` : value);
    return this;
  }

  onChange(cb: (value: string) => unknown): this {
    this.#changed = cb;
    return this;
  }

  override setDisabled(disabled: boolean): this {
    this.#button.setDisabled(disabled);
    return super.setDisabled(disabled);
  }

  #choose(): void {
    new SecretChooser(this.#app, this.#value, (id) => {
      this.setValue(id);
      this.#changed?.(id);
    }).open();
  }
}

/** The names of the vault's secrets, and two fields for a new one. The app's own window looks otherwise. */
class SecretChooser extends Modal {
  constructor(
    app: App,
    private readonly chosen: string,
    private readonly choose: (id: string) => void,
  ) {
    super(app);
    this.setTitle('Link secret');
  }

  override onOpen(): void {
    const { secretStorage } = this.app;
    const take = (id: string): void => {
      this.close();
      this.choose(id);
    };
    for (const id of secretStorage.listSecrets()) {
      new Setting(this.contentEl).setName(id).addButton((button) => button.setButtonText(id === this.chosen ? 'Linked' : 'Use').onClick(() => take(id)));
    }
    if (this.chosen !== '') new Setting(this.contentEl).setName('Unlink').addButton((button) => button.setButtonText('Unlink').onClick(() => take('')));
    const typed = { id: '', secret: '' };
    const field = (name: string, key: keyof typeof typed, type: string): Setting =>
      new Setting(this.contentEl).setName(name).addText((text) => {
        text.inputEl.setAttrs({ type, 'aria-label': name });
        text.onChange((value) => (typed[key] = value));
      });
    field('Secret name', 'id', 'text');
    const last = field('Secret', 'secret', 'password');
    new Setting(this.contentEl).addButton((button) =>
      button
        .setButtonText('Save')
        .setCta()
        .onClick(() => {
          try {
            secretStorage.setSecret(typed.id, typed.secret);
            take(typed.id);
          } catch (error) {
            last.setErrorMessage(error instanceof Error ? error.message : String(error));
          }
        }),
    );
  }
}
