import { createInterface } from 'node:readline/promises';
import type { Approval } from '../../src/draft/claude';
import { PRICES_OF } from '../../src/draft/claude/prices';
import type { SendPlan } from '../../src/draft/claude/plan';
import { en } from '../../src/i18n/en';

/** What would be sent, where and for how much, in lines. */
export function planLines(plan: SendPlan): string[] {
  const words = en.plan;
  return [
    words.to(plan.baseUrl, plan.model),
    plan.form === 'pdf' ? words.pdf(plan.pages, plan.bytes) : words.text(plan.pages, plan.form === 'text-and-pictures', words.reasons[plan.textReason ?? 'server']),
    words.tokens(plan.tokens.low, plan.tokens.high),
    plan.usd === null ? words.costUnknown : words.cost(plan.usd.low, plan.usd.high, PRICES_OF),
    ...(plan.over === null ? [] : [words.over[plan.over.of](plan.over.cap)]),
  ];
}

/**
 * Asks on the terminal before anything is sent. Over the cap nothing is sent, `--yes` or not; where nobody can answer, nothing is sent without `--yes`.
 */
export function approver(yes: boolean): (plan: SendPlan) => Promise<Approval> {
  return async (plan) => {
    process.stderr.write(`${planLines(plan).join('\n')}\n`);
    if (plan.over !== null) return 'offline';
    if (yes) return 'send';
    if (!process.stdin.isTTY) {
      process.stderr.write(`${en.cli.needsYes}\n`);
      return 'offline';
    }
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question(en.cli.send);
    terminal.close();
    return /^y(?:es)?$/i.test(answer.trim()) ? 'send' : 'offline';
  };
}
