import { ButtonComponent, Modal, Setting, type App } from 'obsidian';
import { words } from '../vault/language';
import type { SettingsStore } from '../vault/settings-store';
import { drawKeyRow } from './key-row';

/** The key of the server that is set, and a button to go on with it. */
export class KeyModal extends Modal {
  /** @param again drafts the note again */
  constructor(
    app: App,
    private readonly store: SettingsStore,
    private readonly again: () => void,
  ) {
    super(app);
    this.setTitle(words().ui.run.linkKey);
  }

  override onOpen(): void {
    const say = words().ui;
    drawKeyRow(this.app, this.store, new Setting(this.contentEl).setName(say.settings.drafting.key).setDesc(say.settings.drafting.keyDesc));
    const row = this.contentEl.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(row)
      .setButtonText(say.run.draftAgain)
      .setCta()
      .onClick(() => {
        this.close();
        this.again();
      });
    new ButtonComponent(row).setButtonText(say.run.cancel).onClick(() => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}
