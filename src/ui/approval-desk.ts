import { Notice, type App, type TFile } from 'obsidian';
import type { Approval } from '../draft/claude';
import type { SendPlan } from '../draft/claude/plan';
import { planSentences } from '../i18n/plan-sentences';
import type { DraftingSettings } from '../vault/drafting-settings';
import { words } from '../vault/language';
import { askApproval } from './approval-modal';
import { answeredBefore, mostEach, needsNoQuestion, type Standing } from './sending-rules';

/** Long enough to read what goes where. */
const WORD_MS = 10_000;

/** Asks before papers are sent: one question for a paper, and one for all that wait behind it. */
export class ApprovalDesk {
  private standing: Standing<TFile> | null = null;

  constructor(
    private readonly app: App,
    private readonly settings: () => DraftingSettings,
  ) {}

  /**
   * The reader's answer for one paper.
   * @param waiting the papers of the same round that are read after it
   */
  async ask(pdf: TFile, plan: SendPlan, waiting: readonly TFile[], signal: AbortSignal): Promise<Approval> {
    const known = answeredBefore(this.standing, pdf, plan);
    if (known !== null) return known;
    const settings = this.settings();
    if (needsNoQuestion(plan, settings)) {
      new Notice([words().ui.approval.sending(pdf.name), ...planSentences(plan, words())].join('\n'), WORD_MS);
      return 'send';
    }
    const most = mostEach(plan, settings);
    const { approval, forOthers } = await askApproval(this.app, { name: pdf.name, plan, others: waiting.length, mostEach: most, signal });
    if (forOthers && approval !== 'cancel') this.standing = { pdfs: new Set(waiting), approval, baseUrl: plan.baseUrl, model: plan.model, mostUsd: most };
    return approval;
  }
}
