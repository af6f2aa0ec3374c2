import { isRecord } from '../model/record';

/** What models have cost in one month. */
export interface Spending {
  /** "2026-11", by the clock of the device. */
  readonly month: string;
  /** US dollars, by the price table. */
  readonly usd: number;
}

/** Spending as it was stored; nothing when it is broken. */
export const spendingOf = (stored: unknown): Spending =>
  isRecord(stored) && typeof stored.month === 'string' && typeof stored.usd === 'number' && stored.usd >= 0 ? { month: stored.month, usd: stored.usd } : { month: '', usd: 0 };

/** The month of a moment, on the reader's own clock. */
export const monthOf = (now: Date): string => `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;

/** US dollars of this month so far. */
export const spentIn = ({ month, usd }: Spending, now: Date): number => (month === monthOf(now) ? usd : 0);

/** With what a call has cost: a new month begins with it. */
export const withSpent = (spending: Spending, usd: number, now: Date): Spending => ({ month: monthOf(now), usd: spentIn(spending, now) + usd });
