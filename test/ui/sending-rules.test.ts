import { describe, expect, it } from '@jest/globals';
import type { SendPlan } from '../../src/draft/claude/plan';
import { answeredBefore, mostEach, needsNoQuestion, type Standing } from '../../src/ui/sending-rules';

const planOf = (changes: Partial<SendPlan> = {}): SendPlan => ({
  model: 'claude-sonnet-5-5', maxTokens: 32_000, againTokens: 16_000, form: 'pdf', effort: null, takesSchema: true, caches: true, baseUrl: 'https://api.anthropic.com', pages: 12, bytes: 1000,
  textReason: null, retires: null, tokensBy: 'estimate', hasOwnPrice: false, tokens: { low: 10_000, high: 20_000 }, usd: { low: 0.1, high: 0.4 }, over: null, ...changes,
}); // prettier-ignore

const [first, second, later] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
const standing: Standing<object> = { pdfs: new Set([first, second]), approval: 'send', baseUrl: 'https://api.anthropic.com', model: 'claude-sonnet-5-5', mostUsd: 0.5 };

describe('an answer for the papers behind one', () => {
  it('holds for these papers, to this server and model, up to the price that was shown', () => {
    expect(answeredBefore(standing, second, planOf())).toBe('send');
    expect(answeredBefore(standing, later, planOf())).toBeNull();
    expect(answeredBefore(null, second, planOf())).toBeNull();
  });

  it.each([
    ['dearer', { usd: { low: 0.3, high: 0.51 } }],
    ['of a price that is not known', { usd: null }],
    ['to another server', { baseUrl: 'https://gate.example.org' }],
    ['for another model', { model: 'claude-opus-5-5' }],
    ['over a cap', { over: { cap: 0.2, of: 'month' } }],
  ] as const)('does not hold for one that is %s', (_what, changes) => {
    expect(answeredBefore(standing, second, planOf(changes))).toBeNull();
  });

  it('to draft by quoting costs nothing, so that it holds at any price', () => {
    expect(answeredBefore({ ...standing, approval: 'offline' }, second, planOf({ over: { cap: 1, of: 'paper' }, usd: { low: 5, high: 9 } }))).toBe('offline');
  });

  it('where no price is known, holds for papers without one', () => {
    expect(answeredBefore({ ...standing, mostUsd: mostEach(planOf({ usd: null }), { capPaper: 2 }) }, second, planOf({ usd: null }))).toBe('send');
  });
});

it('each of many may cost up to the cap a paper, or a few times the one that was shown', () => {
  expect(mostEach(planOf(), { capPaper: 2 })).toBe(2);
  expect(mostEach(planOf(), { capPaper: 0 })).toBeCloseTo(1.2);
});

describe('a paper is sent without a question', () => {
  const settings = { askBeforeSending: false, capPaper: 2 };
  it('when the reader set so and it is below the caps', () => expect(needsNoQuestion(planOf(), settings)).toBe(true));
  it.each([
    ['the reader wants to be asked', {}, { askBeforeSending: true }],
    ['there is no cap a paper', {}, { capPaper: 0 }],
    ['its price is not known', { usd: null }, {}],
    ['it is over a cap', { over: { cap: 1, of: 'paper' } }, {}],
  ] as const)('never when %s', (_when, plan, changes) => expect(needsNoQuestion(planOf(plan), { ...settings, ...changes })).toBe(false));
});
