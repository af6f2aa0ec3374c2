import type { MessageCreateParamsStreaming } from '@anthropic-ai/sdk/resources/messages/messages';
import type { Draft } from '../../model/draft';
import type { Drafted, DraftInput, DraftingStep, ModelFailure, TokenUsage } from '../../model/drafting';
import { failed, success, type Failure, type Outcome } from '../../model/outcome';
import type { Drafter } from '../../model/ports';
import { OFFLINE, quoteDraft } from '../offline';
import { assemble, type Assembled } from './assemble';
import { callModel, type Answer } from './call';
import { openClient, type Client } from './client';
import { countTokens } from './count';
import { keyOf, type KeptAnswers, type KeptDrafts } from './kept';
import { checkWord } from './material';
import { builtInModel, chooseModel, listModels, successorOf, type ModelRow } from './models';
import { planFor, withCount, type SendPlan } from './plan';
import type { Clock, Network } from './ports';
import { addUsage, costOfUsage, NO_USAGE } from './prices';
import { repairText } from './prompt';
import { requestFor } from './request';
import type { ClaudeSettings } from './settings';
import { watchedFetch } from './transport';

/** The reader's answer to a plan: send it, draft by quoting instead, or leave it. */
export type Approval = 'send' | 'offline' | 'cancel';

export interface ClaudePorts {
  readonly network: Network;
  readonly clock: Clock;
  /** Shows what would be sent, where and for how much. */
  readonly approve: (plan: SendPlan) => Promise<Approval>;
  readonly kept: KeptDrafts;
  /** US dollars of this month so far, and what is added to them. */
  readonly spent: { readonly soFar: () => number; readonly add: (usd: number) => Promise<void> };
  /** A list of models that was fetched not long ago, or null; and what is to be kept of a new one. */
  readonly models: { readonly recent: () => readonly ModelRow[] | null; readonly keep: (rows: readonly ModelRow[]) => Promise<void> };
}

/**
 * Drafts a note by a model. Whatever goes wrong, there is a draft: what a model did not write is done by quoting, and the reason is given. It fails only
 * when the reader cancels.
 */
export function claudeDrafter(settings: ClaudeSettings, ports: ClaudePorts): Drafter {
  return { draft: (input, onStep, signal) => new Run(settings, ports, input, onStep, signal).draft() };
}

/** One draft in the making. */
class Run {
  private readonly quoted: Draft;
  private answers: readonly string[] = [];
  private usage: TokenUsage = NO_USAGE;
  private model = '';
  private key = '';
  /** What a cancelled run would have to say of the request that is under way. */
  private billed: 'begun' | 'whole' | undefined;
  private readonly onStep: (step: DraftingStep) => void;

  constructor(
    private readonly settings: ClaudeSettings,
    private readonly ports: ClaudePorts,
    private readonly input: DraftInput,
    onStep: (step: DraftingStep) => void,
    private readonly signal: AbortSignal,
  ) {
    this.quoted = quoteDraft(input.paper, input.figures);
    this.onStep = (step) => {
      if (step.kind === 'whole') this.billed = 'whole';
      else if (step.kind === 'waiting') this.billed = undefined;
      else this.billed ??= 'begun';
      onStep(step);
    };
  }

  async draft(): Promise<Outcome<Drafted, Failure>> {
    const { settings, ports, input } = this;
    if (settings.profile === 'anthropic' && settings.access.key === null) return success(this.byQuoting({ code: 'no-key' }));
    this.key = await keyOf(input, settings);
    const kept = await ports.kept.load(this.key);
    if (kept) this.resume(kept);
    if (kept && (kept.isDone || this.assembled()?.shortfalls.length === 0)) return this.finish(null);

    const client = openClient(settings.access, settings.profile, watchedFetch(ports.network, ports.clock, (url) => this.goesWhole(url)));
    const model = await this.chooseModel(client);
    const estimated = planFor(input, model, settings, ports.spent.soFar(), ports.clock.now());
    if (estimated.form !== 'pdf' && input.paper.text !== 'ok') return success(this.byQuoting({ code: 'no-text' }));
    const plan = settings.countTokens ? await this.counted(client, estimated) : estimated;
    const approval = this.signal.aborted ? 'cancel' : await ports.approve(plan);
    if (approval === 'cancel' || this.signal.aborted) return failed({ code: 'cancelled' });
    if (approval === 'offline') return success(this.byQuoting(plan.over === null ? { code: 'declined' } : { code: 'over-cap', usd: plan.usd?.high ?? 0, cap: plan.over.cap }));
    return this.write(client, plan);
  }

  /** Lists and counts go the same way, and cost nothing. */
  private goesWhole(url: string): void {
    if (url.endsWith('/messages')) this.onStep({ kind: 'whole' });
  }

  private cancelled(): Outcome<never, Failure> {
    return failed({ code: 'cancelled', ...(this.billed === undefined ? {} : { billed: this.billed }) });
  }

  /** The first answer, unless it is kept; then once more what it lacks. */
  private async write(client: Client, plan: SendPlan): Promise<Outcome<Drafted, Failure>> {
    let used = plan;
    if (this.answers.length === 0) {
      let first = await this.ask(client, used, null);
      // A server or a model that does not take the schema gets it in the prompt, once.
      if (!first.ok && first.failure.code === 'bad-request' && used.takesSchema) {
        used = { ...used, takesSchema: false };
        first = await this.ask(client, used, null);
      }
      if (!first.ok) return this.giveUp(first.failure);
      const untrue = this.untrue(first.value, used);
      if (untrue) return this.discard(untrue);
      if (first.value.cut?.code === 'cancelled') return this.cancelled();
      // Thinking took all the room: nothing of the draft is there.
      if (first.value.cut?.code === 'cut' && this.assembled() === null) return this.discard({ code: 'too-long' });
    }
    const soFar = this.assembled();
    if (soFar === null) return this.discard({ code: 'broken-answer' });
    if (soFar.shortfalls.length === 0) return this.finish(null);

    this.onStep({ kind: 'asking-again' });
    const again = await this.ask(client, used, repairText(soFar.shortfalls));
    if (!again.ok && again.failure.code === 'cancelled') return this.cancelled();
    return this.finish(again.ok ? again.value.cut : again.failure);
  }

  private request(plan: SendPlan, again: string | null): MessageCreateParamsStreaming {
    const { settings, input } = this;
    return requestFor(plan, input, { paper: input.paper, figures: input.figures, language: settings.language, focus: settings.focus }, again);
  }

  private async counted(client: Client, plan: SendPlan): Promise<SendPlan> {
    this.onStep({ kind: 'sending' });
    return withCount(plan, await countTokens(client, this.request(plan, null), this.signal), this.settings, this.ports.spent.soFar());
  }

  /** Sends one request; its answer is kept and its price counted before anything else is done with it. */
  private async ask(client: Client, plan: SendPlan, again: string | null): Promise<Outcome<Answer, ModelFailure>> {
    const { settings, ports, onStep, signal } = this;
    const request = this.request(plan, again);
    const answer = await callModel(client, request, { clock: ports.clock, isOnline: ports.network.isOnline, onStep, signal });
    if (!answer.ok) return answer.failure.code === 'model-gone' ? failed(await this.modelGone(client, plan.model)) : answer;
    this.answers = [...this.answers, answer.value.text];
    this.usage = addUsage(this.usage, answer.value.usage);
    this.model = answer.value.model || plan.model;
    const usd = costOfUsage(this.model, answer.value.usage, settings.prices);
    // What was paid for is used also where the disk is full; that its record could not be written is in the report of the run.
    await Promise.allSettled([
      usd === null ? Promise.resolve() : ports.spent.add(usd),
      ports.kept.save(this.key, { model: this.model, answers: this.answers, usage: this.usage, isDone: again !== null && answer.value.cut === null }),
    ]);
    return answer;
  }

  /** Did the server read the paper? A server that is not Anthropic's may have dropped it, or cut it to its context. */
  private untrue(answer: Answer, plan: SendPlan): ModelFailure | null {
    if (plan.form === 'pdf') return null;
    const read = answer.usage.input + answer.usage.cacheRead + answer.usage.cacheWrite;
    const LEAST_SHARE = 0.5;
    if (read > 0 && read < plan.tokens.low * LEAST_SHARE) return { code: 'context-cut', read, sent: plan.tokens.low };
    const receipt = this.assembled()?.said.receipt.toLowerCase() ?? null;
    return receipt === null || receipt.includes(checkWord(this.input.paper.id)) ? null : { code: 'not-read' };
  }

  private assembled(): Assembled | null {
    const { settings, input } = this;
    return assemble(this.answers, input, { figures: input.figures, focus: settings.focus }, this.quoted);
  }

  private resume({ model, answers, usage }: KeptAnswers): void {
    this.model = model;
    this.answers = answers;
    this.usage = usage;
  }

  private giveUp(failure: ModelFailure): Outcome<Drafted, Failure> {
    return failure.code === 'cancelled' ? this.cancelled() : success(this.byQuoting(failure));
  }

  /** What came is worth nothing: the next run must not go on from it. */
  private async discard(failure: ModelFailure): Promise<Outcome<Drafted, Failure>> {
    await this.ports.kept.drop(this.key);
    return this.giveUp(failure);
  }

  private byQuoting(failure: ModelFailure): Drafted {
    return { draft: this.quoted, by: OFFLINE, receipt: this.receipt(), failure, shortfalls: [], settled: () => Promise.resolve() };
  }

  /** The draft as it is now, when it makes a note. */
  private finish(failure: ModelFailure | null): Outcome<Drafted, Failure> {
    const { settings } = this;
    const assembled = this.assembled();
    if (!assembled?.isUsable) return this.giveUp(failure ?? { code: 'broken-answer' });
    const focus = assembled.draft.focus.length === 0 ? settings.focus.map((question) => ({ question, answer: [] })) : assembled.draft.focus;
    return success({
      draft: { ...assembled.draft, focus },
      by: this.model,
      receipt: this.receipt(),
      failure,
      shortfalls: assembled.shortfalls.map(({ part, what }) => `${part}: ${what}`),
      settled: () => this.ports.kept.drop(this.key),
    });
  }

  private receipt(): Drafted['receipt'] {
    const { model, usage, settings } = this;
    return this.answers.length === 0 ? null : { model, usage, usd: costOfUsage(model, usage, settings.prices) };
  }

  /** The model that the reader chose, from a list that was kept or is fetched now; the one built in where no list can be had. */
  private async chooseModel(client: Client): Promise<ModelRow> {
    const { settings, ports, signal } = this;
    const rows = ports.models.recent() ?? (await this.fetchModels(client, signal));
    const chosen = chooseModel(settings.model, rows) ?? builtInModel(settings.model);
    return settings.profile === 'anthropic' ? chosen : { ...chosen, readsPdf: false };
  }

  private async fetchModels(client: Client, signal: AbortSignal): Promise<readonly ModelRow[]> {
    try {
      const rows = await listModels(client, signal);
      if (rows.length > 0) await this.ports.models.keep(rows);
      return rows;
    } catch {
      // No list is no failure: the request itself will say what is wrong.
      return [];
    }
  }

  private async modelGone(client: Client, model: string): Promise<ModelFailure> {
    return { code: 'model-gone', model, offer: successorOf(model, await this.fetchModels(client, this.signal)) };
  }
}
