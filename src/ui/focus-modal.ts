import { ButtonComponent, Modal, Setting, type App, type TextAreaComponent } from 'obsidian';
import { words } from '../vault/language';
import { MOST_QUESTIONS, questionsFrom } from './questions';

/** Asks for the reader's own questions on a paper. */
export class FocusModal extends Modal {
  private typed = '';

  /** @param take called with the questions, at least one */
  constructor(
    app: App,
    name: string,
    private readonly take: (questions: readonly string[]) => void,
  ) {
    super(app);
    this.setTitle(words().ui.focus.title(name));
  }

  override onOpen(): void {
    const say = words().ui.focus;
    new Setting(this.contentEl).setName(say.questions).setDesc(say.desc(MOST_QUESTIONS)).addTextArea((area) => this.drawField(area));
    const row = this.contentEl.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(row).setButtonText(say.start).setCta().onClick(() => this.start());
    new ButtonComponent(row).setButtonText(say.cancel).onClick(() => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private drawField(area: TextAreaComponent): void {
    area.onChange((typed) => (this.typed = typed));
    area.inputEl.setAttrs({ rows: 5, 'aria-label': words().ui.focus.questions });
    area.inputEl.addClass('paper-reading-notes-questions');
    area.inputEl.focus();
  }

  private start(): void {
    const questions = questionsFrom(this.typed);
    if (questions.length === 0) return;
    this.close();
    this.take(questions);
  }
}
