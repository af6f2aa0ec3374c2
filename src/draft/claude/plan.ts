import type { DraftInput } from '../../model/drafting';
import { estimateTokens, formOf, type Form, type TextReason } from './material';
import { retiresSoon } from './model-list';
import type { ModelRow } from './models';
import { MOST_OUTPUT, priceOf, priceRange, type Range } from './prices';
import type { RequestPlan } from './request';
import type { ClaudeSettings } from './settings';

/** What is about to be sent, where, and for how much: what the reader is shown before it goes. */
export interface SendPlan extends RequestPlan {
  readonly baseUrl: string;
  readonly pages: number;
  readonly bytes: number;
  /** Why the paper does not travel as a PDF; null when it does. */
  readonly textReason: TextReason | null;
  /** Tokens of input: a range that is estimated, or twice the number that the server has counted. */
  readonly tokens: Range;
  /** Where the tokens come from; `not-counted`: the reader wanted them counted, and the server did not. */
  readonly tokensBy: 'estimate' | 'server' | 'not-counted';
  /** US dollars: an estimate; null when the price is not known. */
  readonly usd: Range | null;
  /** Are these the reader's own prices? */
  readonly hasOwnPrice: boolean;
  /** The day on which the model is announced to go, when that is soon: "2026-11-30". */
  readonly retires: string | null;
  /** The cap that the upper end exceeds; null when none is set, or none is exceeded. */
  readonly over: { readonly cap: number; readonly of: 'paper' | 'month' } | null;
}

/** Plans the request for a paper. `spent`: US dollars of this month so far; `now`: milliseconds since 1970. */
export function planFor(input: DraftInput, model: ModelRow, settings: ClaudeSettings, spent: number, now: number): SendPlan {
  const isAnthropic = settings.profile === 'anthropic';
  const { form, reason } = formOf(input, { readsPdf: isAnthropic && model.readsPdf, readsPictures: model.readsPictures, context: model.context }, settings.thrifty);
  const tokens = estimateTokens(input, form);
  return {
    model: model.id,
    maxTokens: model.mostOutput > 0 ? Math.min(MOST_OUTPUT.draft, model.mostOutput) : MOST_OUTPUT.draft,
    form,
    effort: isAnthropic && model.hasEffort ? settings.effort : null,
    takesSchema: isAnthropic && model.takesSchema,
    caches: isAnthropic,
    baseUrl: settings.access.baseUrl,
    pages: input.paper.pageCount,
    bytes: formBytes(input, form),
    textReason: reason,
    retires: retiresSoon(model, now),
    tokensBy: 'estimate',
    ...priced(model.id, tokens, settings, spent),
  };
}

/** The plan with what the server has counted; null when it did not. */
export const withCount = (plan: SendPlan, counted: number | null, settings: ClaudeSettings, spent: number): SendPlan =>
  counted === null ? { ...plan, tokensBy: 'not-counted' } : { ...plan, tokensBy: 'server', ...priced(plan.model, { low: counted, high: counted }, settings, spent) };

function priced(model: string, tokens: Range, settings: ClaudeSettings, spent: number): Pick<SendPlan, 'tokens' | 'usd' | 'hasOwnPrice' | 'over'> {
  const usd = priceRange(model, tokens, settings.prices);
  const hasOwnPrice = priceOf(model, tokens.high, settings.prices)?.isOwn === true;
  return { tokens, usd, hasOwnPrice, over: usd === null ? null : overCap(usd.high, settings, spent) };
}

const formBytes = (input: DraftInput, form: Form): number => (form === 'pdf' ? input.bytes.length : 0);

function overCap(high: number, { capPaper, capMonth }: ClaudeSettings, spent: number): SendPlan['over'] {
  if (capPaper !== null && high > capPaper) return { cap: capPaper, of: 'paper' };
  if (capMonth !== null && spent + high > capMonth) return { cap: capMonth, of: 'month' };
  return null;
}
