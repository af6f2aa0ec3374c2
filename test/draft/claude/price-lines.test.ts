import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPrices, parsePrices, withOwnPrices } from '../../../src/draft/claude/price-lines';
import { costOfUsage, priceOf, type PriceRow } from '../../../src/draft/claude/prices';
import { priceProblemSentence } from '../../../src/i18n/model-words';
import { propertyRuns } from '../../property-seed';

const rowsOf = (text: string): readonly PriceRow[] => {
  const parsed = parsePrices(text);
  if (!parsed.ok) throw new Error(priceProblemSentence(parsed.failure));
  return parsed.value;
};

describe('a reader’s own prices', () => {
  it('are lines of a model and its prices; the cache costs the usual shares unless the line says', () => {
    expect(rowsOf('# mine\nclaude-sonnet 3 15\n\nqwen3, $0, $0   # my own machine\r\nclaude-opus-6 5 25 .25 6')).toEqual([
      { model: 'claude-sonnet', isOwn: true, above: 0, input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 },
      { model: 'claude-opus-6', isOwn: true, above: 0, input: 5, output: 25, cacheRead: 0.25, cacheWrite: 6 },
      { model: 'qwen3', isOwn: true, above: 0, input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
    ]);
  });

  it('stand before the table, the closest line first; the table holds for all other models', () => {
    const rows = withOwnPrices(rowsOf('claude 9 9\nclaude-sonnet-5 3 15'));
    expect(priceOf('claude-sonnet-5-5', 0, rows)).toMatchObject({ input: 3 });
    expect(priceOf('claude-opus-5-5', 50_000, rows)).toMatchObject({ input: 9 });
    expect(priceOf('claude-opus-5-5', 50_000, withOwnPrices(rowsOf('claude-sonnet 3 15')))).toMatchObject({ input: 4 });
    expect(priceOf('gemma', 1, rows)).toBeNull();
    expect(costOfUsage('gemma-3', { input: 1_000_000, cacheWrite: 0, cacheRead: 0, output: 500_000 }, withOwnPrices(rowsOf('gemma 0.5 1')))).toBe(1);
  });

  it.each([
    ['claude-sonnet 3', 'Line 1 of the prices, “claude-sonnet 3”, lacks a number'],
    ['ok 1 1\nclaude-sonnet', 'Line 2 of the prices, “claude-sonnet”, lacks a number'],
    ['a 1 2 3 4 5', 'has too many numbers'],
    ['a 1 -2', '“-2” is no number of US dollars'],
    ['a 1 cheap', '“cheap” is no number'],
    ['a 1e9 2', '“1e9” is no number'],
    ['Claude Sonnet 3 15', '“Sonnet” is no number'],
  ])('that are not understood are said to be: %j', (text, sentence) => {
    const parsed = parsePrices(text);
    expect(parsed.ok ? '' : priceProblemSentence(parsed.failure)).toContain(sentence);
  });

  it('are written as they are read', () => {
    const price = fc.integer({ min: 0, max: 10_000_000 }).map((units) => units / 10_000);
    const row = fc.record({ model: fc.stringMatching(/^[a-z][a-z0-9.:/_-]{0,20}$/), input: price, output: price, cacheRead: price, cacheWrite: price });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ model }) => model, maxLength: 6 }), (given) => {
        const rows = given.map((one): PriceRow => ({ ...one, isOwn: true, above: 0 })).sort((a, b) => b.model.length - a.model.length);
        expect(rowsOf(formatPrices(rows))).toEqual(rows);
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
