import { ButtonComponent, Modal, Setting, type App } from 'obsidian';
import type { Approval } from '../draft/claude';
import type { SendPlan } from '../draft/claude/plan';
import { planSentences } from '../i18n/plan-sentences';
import { words } from '../vault/language';

/** What the reader is asked before a paper is sent. */
export interface ApprovalQuestion {
  /** What the PDF is called on the screen. */
  readonly name: string;
  readonly plan: SendPlan;
  /** The papers that are read after it: the answer may hold for them too. */
  readonly others: number;
  /** The most that each of them may cost without another question, US dollars; null when no price is known. */
  readonly mostEach: number | null;
  /** Takes the question off the screen. */
  readonly signal: AbortSignal;
}

/** What the reader answered. */
export interface ApprovalAnswer {
  readonly approval: Approval;
  /** Does it hold for the papers after this one? */
  readonly forOthers: boolean;
}

/** Shows what would be sent, where and for how much, and asks. Closing the window is "cancel". */
export const askApproval = (app: App, question: ApprovalQuestion): Promise<ApprovalAnswer> => new Promise((resolve) => new ApprovalModal(app, question, resolve).open());

class ApprovalModal extends Modal {
  private approval: Approval = 'cancel';
  private forOthers: boolean;
  private readonly giveUp = (): void => this.close();

  constructor(
    app: App,
    private readonly question: ApprovalQuestion,
    private readonly answered: (answer: ApprovalAnswer) => void,
  ) {
    super(app);
    this.forOthers = question.others > 0;
    this.modalEl.addClass('paper-reading-notes-approval');
    this.setTitle(words().ui.approval.title(question.name));
    question.signal.addEventListener('abort', this.giveUp);
  }

  override onOpen(): void {
    const { contentEl, question } = this;
    const { plan } = question;
    const list = contentEl.createEl('ul');
    for (const sentence of planSentences(plan, words()).slice(0, plan.over === null ? undefined : -1)) list.createEl('li', { text: sentence });
    if (plan.over !== null) contentEl.createEl('p', { cls: 'paper-reading-notes-wrong', text: words().plan.over[plan.over.of](plan.over.cap), attr: { role: 'alert' } });
    contentEl.createEl('p', { text: words().ui.approval.trust });
    if (question.others > 0) this.drawOthers();
    this.drawButtons();
    if (question.signal.aborted) this.close();
  }

  override onClose(): void {
    this.question.signal.removeEventListener('abort', this.giveUp);
    this.contentEl.empty();
    this.answered({ approval: this.approval, forOthers: this.forOthers });
  }

  /** Labels of the buttons follow the switch. */
  private drawOthers(): void {
    const { others, mostEach } = this.question;
    const say = words().ui.approval;
    new Setting(this.contentEl)
      .setName(say.others(others))
      .setDesc(mostEach === null ? say.othersUnpriced : say.othersPriced(mostEach, mostEach * others))
      .addToggle((toggle) => {
        toggle.setValue(this.forOthers).onChange((on) => {
          this.forOthers = on;
          this.labelButtons();
        });
        toggle.toggleEl.setAttr('aria-label', say.others(others));
      });
  }

  private labelButtons: () => void = () => undefined;

  private drawButtons(): void {
    const say = words().ui.approval;
    const { plan, others } = this.question;
    const row = this.contentEl.createDiv({ cls: 'modal-button-container' });
    const button = (approval: Approval): ButtonComponent =>
      new ButtonComponent(row).onClick(() => {
        this.approval = approval;
        this.close();
      });
    const send = button('send');
    const quote = button('offline').setButtonText(say.quote);
    button('cancel').setButtonText(say.cancel);
    this.labelButtons = () => {
      const count = this.forOthers ? others + 1 : 1;
      send.setButtonText(plan.over !== null ? say.sendOver : count === 1 ? say.send : say.sendMany(count));
    };
    this.labelButtons();
    // Over the cap the yes must be meant: it is not what Enter gives.
    if (plan.over === null) send.setCta();
    else quote.setCta();
  }
}
