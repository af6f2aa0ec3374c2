/** Two places, one in each sequence, that hold the same. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/**
 * A longest common subsequence of two sequences, as pairs of indices in order. Method: dynamic programming (Wagner and Fischer 1974) after the
 * common beginning and end are set aside; time and memory grow with the product of the lengths of what is left.
 */
export function alignSequences<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean = Object.is): readonly Pair[] {
  const sameAt = (i: number, j: number): boolean => {
    const [x, y] = [a[i], b[j]];
    return x !== undefined && y !== undefined && same(x, y);
  };
  let head = 0;
  while (head < a.length && head < b.length && sameAt(head, head)) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && sameAt(a.length - 1 - tail, b.length - 1 - tail)) tail += 1;

  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  // longest[i * width + j]: length of the longest common subsequence of what follows row i and column j.
  const width = columns + 1;
  const longest = new Uint32Array((rows + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      longest[i * width + j] = sameAt(head + i, head + j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }

  const pairs: Pair[] = Array.from({ length: head }, (_, index) => ({ a: index, b: index }));
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (sameAt(head + i, head + j) && at(i, j) === at(i + 1, j + 1) + 1) pairs.push({ a: head + i++, b: head + j++ });
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  for (let index = tail; index > 0; index -= 1) pairs.push({ a: a.length - index, b: b.length - index });
  return pairs;
}
