import type { SendPlan } from '../draft/claude/plan';
import { PRICES_OF } from '../draft/claude/prices';
import { en, type Messages } from './en';

/** What would be sent, where and for how much, one sentence each; the cap that it exceeds, last. */
export function planSentences(plan: SendPlan, { plan: words }: Messages = en): string[] {
  return [
    words.to(plan.baseUrl, plan.model),
    plan.form === 'pdf' ? words.pdf(plan.pages, plan.bytes) : words.text(plan.pages, plan.form === 'text-and-pictures', words.reasons[plan.textReason ?? 'server']),
    plan.tokensBy === 'server' ? words.counted(plan.tokens.high) : words.tokens(plan.tokens.low, plan.tokens.high),
    ...(plan.tokensBy === 'not-counted' ? [words.notCounted] : []),
    plan.usd === null ? words.costUnknown : plan.hasOwnPrice ? words.costOwn(plan.usd.low, plan.usd.high) : words.cost(plan.usd.low, plan.usd.high, PRICES_OF),
    ...(plan.retires === null ? [] : [words.retires(plan.retires)]),
    ...(plan.over === null ? [] : [words.over[plan.over.of](plan.over.cap)]),
  ];
}
