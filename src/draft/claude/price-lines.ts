import { failed, success, type Outcome } from '../../model/outcome';
import { PRICES, type PriceRow } from './prices';

/**
 * A reader's own prices, one model a line: the beginning of its id, then US dollars per million tokens for input, output and, when wanted, for what is read
 * from and written to the server's cache. Empty lines and what follows a "#" are left out.
 */

/** Why a line is not understood; i18n has the sentence for each. */
export interface PriceProblem {
  readonly code: 'too-few' | 'too-many' | 'no-number';
  /** Counted from 1. */
  readonly line: number;
  /** The line, or the word that is no number. */
  readonly text: string;
}

/** What the cache costs in shares of the price of input, where a line does not say: the usual ones of Anthropic's price list. */
const CACHE_SHARES = { read: 0.1, write: 1.25 };

/** Reads a reader's own prices; the longest beginnings first, so that the closest one counts. The first line that is not understood fails it. */
export function parsePrices(text: string): Outcome<readonly PriceRow[], PriceProblem> {
  const rows: PriceRow[] = [];
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const words = whole.replace(/#.*$/, '').split(/[\s,;|]+/).filter((word) => word !== ''); // prettier-ignore
    const [model, ...prices] = words;
    if (model === undefined) continue;
    const problem = (code: PriceProblem['code'], at: string): Outcome<never, PriceProblem> => failed({ code, line: index + 1, text: at });
    const wrong = prices.find((word) => !PRICE.test(word));
    if (wrong !== undefined) return problem('no-number', wrong);
    const [input, output, cacheRead, cacheWrite, ...more] = prices.map((word) => Number(word.replace('$', '')));
    if (input === undefined || output === undefined) return problem('too-few', whole.trim());
    if (more.length > 0) return problem('too-many', whole.trim());
    rows.push({ model, isOwn: true, above: 0, input, output, cacheRead: cacheRead ?? rounded(input * CACHE_SHARES.read), cacheWrite: cacheWrite ?? rounded(input * CACHE_SHARES.write) });
  }
  return success([...rows].sort((a, b) => b.model.length - a.model.length));
}

/** "2", "0.25", "$10"; no signs and no exponents: whoever writes a price writes it so. */
const PRICE = /^\$?(?:\d{1,6}(?:\.\d{1,8})?|\.\d{1,8})$/;

/** Without the noise of binary fractions: no price has more decimals. */
const rounded = (price: number): number => Number(price.toFixed(8));

/** Prices as lines that `parsePrices` reads, all five words in each. Rows that hold above a number of tokens alone have no such line. */
export const formatPrices = (rows: readonly PriceRow[]): string =>
  rows
    .filter(({ above }) => above === 0)
    .map(({ model, input, output, cacheRead, cacheWrite }) => [model, ...[input, output, cacheRead, cacheWrite].map(decimal)].join(' '))
    .join('\n');

/** Never with an exponent ("1e-7"). */
const decimal = (price: number): string => price.toFixed(8).replace(/\.?0+$/, '');

/** The dated table with a reader's own rows before it. */
export const withOwnPrices = (own: readonly PriceRow[]): readonly PriceRow[] => [...own, ...PRICES];
