import { ButtonComponent, Modal, Setting, type App } from 'obsidian';
import type { Messages } from '../i18n/en';
import { failureSentence } from '../i18n/failure-sentence';
import { modelFailureSentence } from '../i18n/model-sentence';
import { progressSentence } from '../i18n/progress-sentence';
import type { Failure, Outcome } from '../model/outcome';
import type { Progress, PropertyValue, RunResult } from '../model/ports';
import { diffSections } from '../note/merge/diff';
import type { Decision, Decisions, SectionPlan } from '../note/merge/plan';
import type { RefreshChoice } from '../note/merge/scope';
import { MY_NOTES } from '../note/section';
import type { PreparedRefresh } from '../refresh-note';
import { sectionName, type RefreshPreview } from '../store/merge-with-note';
import { words } from '../vault/language';
import { showDiff } from './diff-view';

/** A section that can be chosen. */
export interface ChoosableSection {
  readonly id: string;
  readonly name: string;
}

/** What the window needs of the plugin. */
export interface RefreshModalOptions {
  readonly noteName: string;
  readonly sections: readonly ChoosableSection[];
  prepare(choice: RefreshChoice, progress: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome<PreparedRefresh, Failure>>;
  /** Called once, when the reader has applied it. */
  done(outcome: Outcome<RunResult, Failure>): void;
}

const KINDS = ['all', 'figures', 'metadata', 'sections', 'failed'] as const;
type Kind = (typeof KINDS)[number];
const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value);

/** "Merge" is what counts until something is decided. */
const UNDECIDED = 'merge';
const isDecision = (value: string): value is Decision => value === 'take' || value === 'leave' || value === 'both';

/** The words of the window, in the language of the app. */
const say = (): Messages['ui']['refresh'] => words().ui.refresh;

/** The window to renew a note: what to renew, what would change, what to do with what the reader changed. */
export class RefreshModal extends Modal {
  private readonly controller = new AbortController();
  private readonly chosen = new Set<string>();
  private kind: Kind = 'all';
  private decisions: Decisions = {};

  constructor(
    app: App,
    private readonly options: RefreshModalOptions,
  ) {
    super(app);
    this.setTitle(say().title(options.noteName));
    this.modalEl.addClass('paper-reading-notes-refresh');
  }

  override onOpen(): void {
    this.showChoice();
  }

  override onClose(): void {
    this.controller.abort();
    this.contentEl.empty();
  }

  private showChoice(): void {
    const { contentEl } = this;
    contentEl.empty();
    const sectionsEl = createDiv({ attr: { role: 'group', 'aria-label': say().choices.sections } });
    new Setting(contentEl)
      .setName(say().what)
      .setDesc(say().whatDesc)
      .addDropdown((dropdown) => {
        for (const kind of KINDS) dropdown.addOption(kind, say().choices[kind]);
        dropdown.setValue(this.kind).onChange((value) => {
          if (isKind(value)) this.kind = value;
          this.showSections(sectionsEl);
        });
        dropdown.selectEl.setAttr('aria-label', say().what);
      });
    contentEl.append(sectionsEl);
    this.showSections(sectionsEl);
    this.buttons([[say().preview, () => void this.work()]]);
  }

  private showSections(parent: HTMLElement): void {
    parent.empty();
    if (this.kind !== 'sections') return;
    for (const { id, name } of this.options.sections) {
      new Setting(parent).setName(name).addToggle((toggle) => {
        toggle.setValue(this.chosen.has(id)).onChange((on) => (on ? this.chosen.add(id) : this.chosen.delete(id)));
        toggle.toggleEl.setAttr('aria-label', name);
      });
    }
  }

  /** The buttons at the end; the first is the one that goes on. */
  private buttons(buttons: readonly (readonly [string, () => void])[]): void {
    const row = this.contentEl.createDiv({ cls: 'modal-button-container' });
    for (const [index, [text, onClick]] of buttons.entries()) {
      const button = new ButtonComponent(row).setButtonText(text).onClick(onClick);
      if (index === 0) button.setCta();
    }
    new ButtonComponent(row).setButtonText(words().ui.run.cancel).onClick(() => this.close());
  }

  private async work(): Promise<void> {
    const { contentEl, controller } = this;
    contentEl.empty();
    const stage = contentEl.createDiv({ cls: 'paper-reading-notes-stage', text: say().working, attr: { role: 'status' } });
    this.buttons([]);
    const choice: RefreshChoice = this.kind === 'sections' ? { kind: 'sections', ids: [...this.chosen] } : { kind: this.kind };
    const progress = (step: Progress): void => {
      const sentence = progressSentence(step, words());
      if (stage.getText() !== sentence) stage.setText(sentence);
    };
    const prepared = await this.options.prepare(choice, progress, controller.signal);
    if (controller.signal.aborted) return;
    if (prepared.ok) this.showPreview(prepared.value, await prepared.value.preview({}));
    else this.showFailure(prepared.failure);
  }

  private showFailure(failure: Failure): void {
    this.contentEl.empty();
    this.contentEl.createDiv({ text: failureSentence(failure, words()), attr: { role: 'alert' } });
    this.buttons([]);
  }

  private showPreview(refresh: PreparedRefresh, { merged, images }: RefreshPreview): void {
    const { contentEl } = this;
    contentEl.empty();
    const { sections, properties } = merged.plan;
    const shown = sections.filter(({ id, action }) => id !== MY_NOTES && action !== 'left' && action !== 'same');
    // What its reader has seen here and not taken was declined, and is not pressed on them again.
    this.decisions = Object.fromEntries(shown.filter(({ offered, action }) => offered && action === 'yours').map(({ id }) => [id, 'leave'] as const));
    const lines = [
      ...properties.filter(({ action }) => action === 'set' || action === 'added').map(({ key, now, draft }) => say().property(key, valueText(now), valueText(draft))),
      ...images.flatMap(({ action, path, figure }) => (action === 'same' ? [] : [say().images[action](action === 'unshown' ? figure : path)])),
    ];
    const { failure } = refresh.drafted;
    if (failure !== null) contentEl.createEl('p', { cls: 'paper-reading-notes-wrong', text: say().notByModel(modelFailureSentence(failure, words())), attr: { role: 'alert' } });
    const body = contentEl.createDiv({ cls: 'paper-reading-notes-preview', attr: { tabindex: '0' } });
    if (shown.length + lines.length === 0) body.createDiv({ text: say().nothing, attr: { role: 'status' } });
    for (const section of shown) this.showSection(body, section, refresh);
    if (lines.length > 0) {
      const list = body.createEl('ul');
      for (const line of lines) list.createEl('li', { text: line });
    }
    this.buttons(shown.length + lines.length === 0 ? [] : [[say().apply, () => void this.apply(refresh)]]);
  }

  private showSection(parent: HTMLElement, section: SectionPlan, { roleOf, lastDraft }: PreparedRefresh): void {
    const { id, action, offered, declined, renamed, moved, yours, draft } = section;
    const name = sectionName(section);
    const more = [say().actions[action], declined ? say().declined : '', renamed ? say().renamed : '', moved ? say().moved : ''].filter((part) => part !== '');
    const setting = new Setting(parent).setName(name).setDesc(`${more.join('; ')}.`);
    if (!offered) return;
    setting.addDropdown((dropdown) => {
      for (const [value, text] of optionsFor(section)) dropdown.addOption(value, text);
      dropdown.onChange((value) => this.decide(id, value));
      dropdown.selectEl.setAttr('aria-label', say().decision(name));
    });
    const details = parent.createEl('details', { attr: declined ? {} : { open: '' } });
    details.createEl('summary', { text: say().difference });
    showDiff(details, diffSections(yours, draft, roleOf), { removed: say().removedMark, added: say().addedMark });
    const last = lastDraft.get(id);
    if (last === undefined || action === 'deleted') return;
    const own = parent.createEl('details');
    own.createEl('summary', { text: say().yourChanges });
    showDiff(own, diffSections(last, yours, roleOf), { removed: say().beforeMark, added: say().afterMark });
  }

  private decide(id: string, value: string): void {
    const others = Object.fromEntries(Object.entries(this.decisions).filter(([other]) => other !== id));
    this.decisions = isDecision(value) ? { ...others, [id]: value } : others;
  }

  private async apply(refresh: PreparedRefresh): Promise<void> {
    const { decisions } = this;
    this.close();
    this.options.done(await refresh.finish(decisions));
  }
}

/** What can be decided on a section; the first counts until another is chosen. */
function optionsFor({ action }: SectionPlan): readonly (readonly [string, string])[] {
  const { merge, leave, take, both, stayDeleted, restore } = say().decisions;
  if (action === 'deleted') return [['leave', stayDeleted], ['take', restore]];
  const usual = [['leave', leave], ['take', take], ['both', both]] as const;
  return action === 'merged' ? [[UNDECIDED, merge], ...usual] : usual;
}

const valueText = (value: PropertyValue): string => (value === null ? say().emptyValue : typeof value === 'string' ? value : JSON.stringify(value));
