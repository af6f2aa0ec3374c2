import { ButtonComponent, Modal, Setting, type App, type TextComponent } from 'obsidian';
import { words } from '../vault/language';

/** What is asked for. */
export interface PasswordQuestion {
  /** What the PDF is called on the screen. */
  readonly name: string;
  /** After a password that was wrong: how many tries are left; null at first. */
  readonly triesLeft: number | null;
  /** Takes the question off the screen. */
  readonly signal: AbortSignal;
}

/** Asks for the password of a PDF; null when the reader gives none. The password is handed on and kept nowhere. */
export const askPassword = (app: App, question: PasswordQuestion): Promise<string | null> => new Promise((resolve) => new PasswordModal(app, question, resolve).open());

class PasswordModal extends Modal {
  private answer: string | null = null;
  private readonly giveUp = (): void => this.close();

  constructor(
    app: App,
    private readonly question: PasswordQuestion,
    private readonly answered: (password: string | null) => void,
  ) {
    super(app);
    this.modalEl.addClass('paper-reading-notes-password');
    this.setTitle(words().ui.password.title);
    this.question.signal.addEventListener('abort', this.giveUp);
  }

  override onOpen(): void {
    const say = words().ui.password;
    const { name, triesLeft } = this.question;
    this.contentEl.createEl('p', { text: say.explanation(name) });
    if (triesLeft !== null) this.contentEl.createEl('p', { cls: 'paper-reading-notes-wrong', text: say.wrong(triesLeft), attr: { role: 'alert' } });
    const form = this.contentEl.createEl('form');
    new Setting(form).setName(say.field).addText((text) => this.drawField(text));
    const buttons = form.createDiv({ cls: 'modal-button-container' });
    const open = new ButtonComponent(buttons).setButtonText(say.open).setCta();
    open.buttonEl.type = 'submit';
    new ButtonComponent(buttons).setButtonText(say.cancel).onClick(() => this.close()).buttonEl.type = 'button';
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.answer = this.typed();
      this.close();
    });
    if (this.question.signal.aborted) this.close();
  }

  override onClose(): void {
    this.question.signal.removeEventListener('abort', this.giveUp);
    this.contentEl.empty();
    this.answered(this.answer);
  }

  private typed: () => string = () => '';

  private drawField(text: TextComponent): void {
    text.inputEl.type = 'password';
    text.inputEl.autocomplete = 'off';
    text.inputEl.setAttr('aria-label', words().ui.password.field);
    this.typed = () => text.getValue();
    text.inputEl.focus();
  }
}
