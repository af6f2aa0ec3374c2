import type { TokenUsage } from '../../model/drafting';

/** Prices of a model, US dollars per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  readonly cacheWrite: number;
  readonly cacheRead: number;
}

/** A row of the table: a model by the beginning of its id, and from how many tokens of input on the row holds. */
export interface PriceRow extends Price {
  readonly model: string;
  /** Tokens of the whole prompt above which the row holds for the whole request. */
  readonly above: number;
  /** Set by the reader: `model` is then any beginning of an id. */
  readonly isOwn?: true;
}

/** When the table was put together. Prices change: it is shown with this date, can be edited, and is never claimed as truth. */
export const PRICES_OF = '2026-10-24';

/** Published prices of the models that are offered; a reader's own rows stand before these. */
export const PRICES: readonly PriceRow[] = [
  { model: 'claude-haiku-5-5', above: 100_000, input: 0.5, output: 2.5, cacheWrite: 0.625, cacheRead: 0.05 },
  { model: 'claude-haiku-5-5', above: 0, input: 0.1, output: 0.5, cacheWrite: 0.125, cacheRead: 0.01 },
  { model: 'claude-haiku-4-5', above: 0, input: 1, output: 5, cacheWrite: 1.25, cacheRead: 0.1 },
  { model: 'claude-sonnet-5-5', above: 0, input: 2, output: 10, cacheWrite: 2.5, cacheRead: 0.1 },
  { model: 'claude-opus-5-5', above: 0, input: 4, output: 20, cacheWrite: 5, cacheRead: 0.2 },
  { model: 'claude-opus-5', above: 0, input: 5, output: 25, cacheWrite: 6.25, cacheRead: 0.5 },
  { model: 'claude-fable-5-1', above: 0, input: 10, output: 50, cacheWrite: 12.5, cacheRead: 0.25 },
];

/** The price of a request with that many tokens of input; null when the table does not know the model. */
export function priceOf(model: string, promptTokens: number, rows: readonly PriceRow[] = PRICES): PriceRow | null {
  const matching = rows.filter((row) => model === row.model || model.startsWith(row.isOwn ? row.model : `${row.model}-2`));
  return matching.find(({ above }) => above === 0 || promptTokens > above) ?? matching.at(-1) ?? null;
}

const MILLION = 1_000_000;

/** US dollars for tokens as counted. */
export const costOf = ({ input, cacheWrite, cacheRead, output }: TokenUsage, price: Price): number =>
  (input * price.input + cacheWrite * price.cacheWrite + cacheRead * price.cacheRead + output * price.output) / MILLION;

/** US dollars for what a server has counted; null when it counted nothing or the table does not know the model. */
export function costOfUsage(model: string, usage: TokenUsage, rows: readonly PriceRow[] = PRICES): number | null {
  const prompt = usage.input + usage.cacheWrite + usage.cacheRead;
  const price = priceOf(model, prompt, rows);
  return price === null || prompt + usage.output === 0 ? null : costOf(usage, price);
}

/** A range, lower end first. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Most tokens that a server may write, thinking included: the draft, and once more what it lacks. Drafts of this shape have some 20 to 50 KB of JSON, at 3.5
 * characters a token, and may take as much thinking again; what is asked for again is a part of it.
 */
export const MOST_OUTPUT = { draft: 32_000, again: 16_000 } as const;

/** Tokens that a short paper takes at low effort, with nothing asked for again; and all that is ever allowed. */
const OUTPUT_TOKENS: Range = { low: 6_000, high: MOST_OUTPUT.draft + MOST_OUTPUT.again };

/**
 * US dollars that a draft may cost: its paper is written to the server's cache once; at the upper end, which no draft exceeds but by tokens of input that were
 * estimated too low, there is a second request, and the cache was of no use. Null where the price is not known.
 */
export function priceRange(model: string, input: Range, rows: readonly PriceRow[] = PRICES): Range | null {
  const low = priceOf(model, input.low, rows);
  const high = priceOf(model, input.high, rows);
  if (low === null || high === null) return null;
  return {
    low: costOf({ input: 0, cacheWrite: input.low, cacheRead: 0, output: OUTPUT_TOKENS.low }, low),
    high: costOf({ input: 0, cacheWrite: 2 * input.high, cacheRead: 0, output: OUTPUT_TOKENS.high }, high),
  };
}

/** The sum of what several calls have used. */
export const addUsage = (a: TokenUsage, b: TokenUsage): TokenUsage => ({
  input: a.input + b.input,
  cacheWrite: a.cacheWrite + b.cacheWrite,
  cacheRead: a.cacheRead + b.cacheRead,
  output: a.output + b.output,
});

export const NO_USAGE: TokenUsage = { input: 0, cacheWrite: 0, cacheRead: 0, output: 0 };
