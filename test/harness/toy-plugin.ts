// A small plugin that touches what the stand-in draws, for its own tests; built as a main.js is.
import {
  ButtonComponent,
  ConfirmationModal,
  FuzzySuggestModal,
  Modal,
  Notice,
  Plugin,
  PluginSettingTab,
  ProgressBarComponent,
  requestUrl,
  SecretComponent,
  TFile,
  type App,
  type SettingDefinitionItem,
} from 'obsidian';

interface ToySettings {
  folder: string;
  deep: boolean;
  mode: string;
  secretName: string;
}

class FileChooser extends FuzzySuggestModal<TFile> {
  getItems(): TFile[] {
    return this.app.vault.getFiles();
  }

  getItemText(file: TFile): string {
    return file.path;
  }

  onChooseItem(file: TFile): void {
    new Notice(`Chosen: ${file.path}`);
  }
}

class ToyTab extends PluginSettingTab {
  constructor(
    app: App,
    private readonly toy: ToyPlugin,
  ) {
    super(app, toy);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [
      { name: 'Folder', control: { type: 'folder', key: 'folder', validate: (value) => (value.includes('#') ? 'No # please.' : undefined) } },
      { name: 'Size', aliases: ['Width'], control: { type: 'number', key: 'size', min: 1, max: 10, defaultValue: 5 } },
      { name: 'Deep', control: { type: 'toggle', key: 'deep' } },
      { type: 'group', heading: 'More', items: [{ name: 'Depth', visible: () => this.toy.settings.deep, control: { type: 'slider', key: 'depth', min: 0, max: 4, step: 1 } }] },
      { name: 'Mode', desc: 'How it goes.', control: { type: 'dropdown', key: 'mode', options: { fast: 'Fast', slow: 'Slow' } } },
      {
        name: 'Key',
        render: (setting) => {
          setting.addComponent((el) =>
            new SecretComponent(this.app, el).setValue(this.toy.settings.secretName).onChange(async (name) => {
              this.toy.settings.secretName = name;
              await this.toy.saveData(this.toy.settings);
            }),
          );
        },
      },
    ];
  }
}

export default class ToyPlugin extends Plugin {
  override settings: ToySettings = { folder: 'Old#', deep: false, mode: 'fast', secretName: '' };
  readonly events: string[] = [];
  filesAtLoad = -1;

  override async onload(): Promise<void> {
    Object.assign(this.settings, await this.loadData());
    this.filesAtLoad = this.app.vault.getFiles().length;
    this.registerEvent(this.app.vault.on('create', (file) => this.events.push(`create ${file.path}`)));
    this.app.workspace.onLayoutReady(() => this.events.push('layout ready'));
    this.addRibbonIcon('book-open', 'Choose a file', () => new FileChooser(this.app).open());
    this.addSettingTab(new ToyTab(this.app, this));
    this.addStatusBarItem().setText('Toy is ready');
    this.registerObsidianProtocolHandler('toy', (params) => void this.events.push(`protocol ${JSON.stringify(params)}`));
    this.registerCliHandler('toy:say', 'Says it', { text: { value: '<text>', description: 'What to say', required: true } }, ({ text, loud }) => (loud === 'true' ? `${text ?? ''}!` : (text ?? '')));
    this.registerInterval(window.setInterval(() => undefined, 60_000));
    this.addCommand({ id: 'leave-behind', name: 'Leave behind', callback: () => this.leaveBehind() });
    this.addCommand({ id: 'ask', name: 'Ask', callback: () => this.ask() });
    this.addCommand({ id: 'hidden', name: 'Hidden', checkCallback: () => false });
    this.addCommand({ id: 'window', name: 'Window', callback: () => new Modal(this.app).setTitle('A window').setContent('Text').open() });
    this.addCommand({ id: 'misbehave', name: 'Misbehave', callback: () => this.misbehave() });
    this.addCommand({ id: 'progress', name: 'Progress', callback: () => this.progress() });
    this.registerEvent(
      this.app.workspace.on('file-menu', (menu, file) => {
        if (file instanceof TFile) menu.addItem((item) => item.setTitle('Toy').setSection('action').onClick(() => new Notice(`Menu: ${file.name}`)));
      }),
    );
  }

  override onExternalSettingsChange(): void {
    this.events.push('settings changed outside');
  }

  override onUserEnable(): void {
    this.events.push('enabled by the reader');
  }

  /** For the tests: a request past the rules of the page. */
  async request(url: string): Promise<{ status: number; json: unknown; headers: Record<string, string> }> {
    const response = await requestUrl({ url, method: 'POST', contentType: 'application/json', body: '{"a":1}', headers: { 'X-Key': 'k' } });
    return { status: response.status, json: response.json as unknown, headers: response.headers };
  }

  /** All that must not be left behind. */
  private leaveBehind(): void {
    window.setInterval(() => undefined, 60_000);
    window.addEventListener('resize', () => undefined);
    this.app.vault.on('modify', () => undefined);
    new Worker(URL.createObjectURL(new Blob([''])));
    new MutationObserver(() => undefined).observe(activeDocument.body, { childList: true });
    new Notice('Still here', 0);
    Reflect.set(window, 'toyGlobal', 1);
  }

  private say(message: string): void {
    new Notice(message);
  }

  private ask(): void {
    new ConfirmationModal(this.app)
      .setTitle('Sure?')
      .addButton((button) => button.setButtonText('Stay').onClick(() => true))
      .addButton((button) => button.setButtonText('Do it').setCta().onClick(() => this.say('Done')))
      .addCancelButton()
      .open();
  }

  /** Does all that the walks watch for. */
  private misbehave(): void {
    console.error('a complaint');
    Reflect.set(window, 'pdfjsLib', 'overwritten');
    void window.fetch('https://example.org/').catch(() => undefined);
    new Worker(URL.createObjectURL(new Blob([`fetch('https://example.net/').catch(() => 0)`])));
    window.setTimeout(() => {
      throw new Error('an uncaught one');
    });
  }

  private progress(): void {
    const fragment = createFragment((body) => {
      body.createDiv({ text: 'Working' });
      new ProgressBarComponent(body.createDiv()).setValue(40);
      new ButtonComponent(body.createDiv()).setButtonText('Stop').onClick((event) => event.stopPropagation());
    });
    new Notice(fragment, 0);
  }
}
