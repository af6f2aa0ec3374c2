/** US dollars, with as many digits as a small sum needs: "$0.21", "$0.011". */
export const dollars = (usd: number): string => `$${usd >= 0.1 || usd === 0 ? usd.toFixed(2) : usd.toPrecision(2)}`;

/** "45,000": thousands, rounded, at least one. */
export const thousands = (count: number): string => `${Math.max(1, Math.round(count / 1000))},000`;
