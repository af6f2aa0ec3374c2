import { claudeDrafter, type Approval, type ClaudePorts } from '../../src/draft/claude';
import { keptAnswersOf, type KeptAnswers } from '../../src/draft/claude/kept';
import type { SendPlan } from '../../src/draft/claude/plan';
import type { ClaudeSettings } from '../../src/draft/claude/settings';
import type { Draft } from '../../src/model/draft';
import type { Drafted, DraftInput, DraftingStep } from '../../src/model/drafting';
import { findingOf } from './draft';
import { snailDraft, snailPaper } from './snail-paper';

/** The clock runs this much faster, so that waits of seconds pass in milliseconds and the watchdog's minute in two seconds. */
const FASTER = 50;
export const KEY = 'sk-ant-secret-0123456789';

export const snailInput: DraftInput = { paper: snailPaper, figures: [], bytes: new TextEncoder().encode('%PDF-1.7 snails'), isLocked: false };

/** A draft that lacks nothing that code can see. */
export const wholeDraft: Draft = {
  ...snailDraft,
  metadata: { ...snailDraft.metadata, difficulty: 3 },
  method: { ...snailDraft.method, architectureFigures: [], modules: snailDraft.method.modules.map((module) => ({ ...module, figures: [], excerpts: [], formulas: module.formulas.filter(({ latex }) => !latex.includes('href')) })) },
  experiments: { ...snailDraft.experiments, main: [findingOf('It counts 98 of 100 snails.', 4)] },
  questions: (['principle', 'detail', 'boundary', 'extension'] as const).map((kind) => ({ kind, question: `Which ${kind}?`, answer: snailDraft.tldr.slice(0, 1) })),
};

/** What matters to a test of a draft; the rest is usual. */
export interface Given extends Partial<ClaudeSettings> {
  readonly approval?: Approval;
  readonly input?: Partial<DraftInput>;
  readonly signal?: AbortSignal;
  readonly isOnline?: boolean;
  readonly onStep?: (step: DraftingStep) => void;
}

/** Drafts by the real drafter and the real SDK, one after the other, with what they keep and spend between them. */
export class ModelRuns {
  readonly kept = new Map<string, KeptAnswers>();
  /** Can the plugin's folder be written? */
  canKeep = true;
  readonly steps: DraftingStep[] = [];
  readonly plans: SendPlan[] = [];
  spent = 0;

  /** Rejects when the draft fails: with the code of the failure. */
  async draft(baseUrl: string, { approval = 'send', input: changed = {}, signal = new AbortController().signal, isOnline = true, onStep = () => undefined, ...changes }: Given = {}): Promise<Drafted> {
    const settings: ClaudeSettings = {
      access: { baseUrl, key: KEY }, profile: 'anthropic', model: 'sonnet', effort: null, thrifty: false, countTokens: false, language: 'English', focus: [],
      prices: [{ model: 'claude-sonnet-5-5', above: 0, input: 2, output: 10, cacheWrite: 2.5, cacheRead: 0.1 }], capPaper: null, capMonth: null, ...changes,
    }; // prettier-ignore
    const take = (step: DraftingStep): void => {
      this.steps.push(step);
      onStep(step);
    };
    const drafted = await claudeDrafter(settings, this.ports(approval, isOnline)).draft({ ...snailInput, ...changed }, take, signal);
    if (!drafted.ok) throw new Error(drafted.failure.code);
    return drafted.value;
  }

  private ports(approval: Approval, isOnline: boolean): ClaudePorts {
    const { kept, plans } = this;
    return {
      network: { fetch, fetchWhole: null, isOnline: () => isOnline },
      clock: {
        now: () => Date.now(),
        after: (milliseconds, then) => {
          const timer = setTimeout(then, milliseconds / FASTER);
          return () => clearTimeout(timer);
        },
      },
      approve: (plan) => {
        plans.push(plan);
        return Promise.resolve(approval);
      },
      kept: {
        load: (key) => Promise.resolve(keptAnswersOf(JSON.parse(JSON.stringify(kept.get(key) ?? null)))),
        save: (key, answers) => (this.canKeep ? Promise.resolve(void kept.set(key, answers)) : Promise.reject(new Error('no space left'))),
        drop: (key) => Promise.resolve(void kept.delete(key)),
      },
      spent: { soFar: () => this.spent, add: (usd) => Promise.resolve(void (this.spent += usd)) },
      models: { recent: () => null, keep: () => Promise.resolve() },
    };
  }
}
