import type { SendPlan } from '../draft/claude/plan';
import { PRICES_OF } from '../draft/claude/prices';
import { en, type Messages } from './en';

/** What would be sent, where and for how much, one sentence each; the cap that it exceeds, last. */
export function planSentences(plan: SendPlan, { plan: words }: Messages = en): string[] {
  return [
    words.to(plan.baseUrl, plan.model),
    plan.form === 'pdf' ? words.pdf(plan.pages, plan.bytes) : words.text(plan.pages, plan.form === 'text-and-pictures', words.reasons[plan.textReason ?? 'server']),
    words.tokens(plan.tokens.low, plan.tokens.high),
    plan.usd === null ? words.costUnknown : words.cost(plan.usd.low, plan.usd.high, PRICES_OF),
    ...(plan.over === null ? [] : [words.over[plan.over.of](plan.over.cap)]),
  ];
}
