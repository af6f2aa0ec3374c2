import { createInterface } from 'node:readline/promises';
import type { Approval } from '../../src/draft/claude';
import type { SendPlan } from '../../src/draft/claude/plan';
import { en } from '../../src/i18n/en';
import { planSentences } from '../../src/i18n/plan-sentences';

/**
 * Asks on the terminal before anything is sent. Over the cap nothing is sent, `--yes` or not; where nobody can answer, nothing is sent without `--yes`.
 */
export function approver(yes: boolean): (plan: SendPlan) => Promise<Approval> {
  return async (plan) => {
    process.stderr.write(`${planSentences(plan).join('\n')}\n`);
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
