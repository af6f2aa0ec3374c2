/** Value below which the given part of the values lies; 0 for none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.floor(part * sorted.length)))] ?? 0;
}
