/** Scores by name ("figures F1", "title"), 0 to 1. */
export type Scores = Readonly<Record<string, number>>;

/** What is measured, and what it is compared with. */
export interface Yardstick {
  /** What the measures should reach. */
  readonly goals: Scores;
  /** What the method that the project began with reaches (clustered drawings and embedded images), where it gives something to measure. */
  readonly seed: Scores;
  /** A score may be this much lower than the committed one. */
  readonly slack: number;
}

/** One number of the table. */
export interface Measure {
  readonly name: string;
  readonly ours: number;
  readonly seed: number | null;
  readonly goal: number | null;
  readonly committed: number | null;
  readonly fell: boolean;
}

/** Digits kept of a score. */
const DIGITS = 1e4;

/** Scores out of a scorer's `summary` (numbers, or numbers by kind) or of a committed file, under the names that `nameOf` gives; null when there are none. */
export function readScores(text: string, nameOf: (key: string, kind: string | null) => string | null): Scores | null {
  const value = parsed(text);
  const found: [string, number][] = [];
  const collect = (object: unknown, kind: string | null): void => {
    for (const [key, score] of Object.entries(typeof object === 'object' && object !== null ? object : {}) as [string, unknown][]) {
      if (typeof score === 'object' && kind === null) collect(score, key);
      const name = typeof score === 'number' ? nameOf(key, kind) : null;
      if (name !== null) found.push([name, Math.round(Number(score) * DIGITS) / DIGITS]);
    }
  };
  collect(typeof value === 'object' && value !== null && 'summary' in value ? value.summary : value, null);
  return found.length > 0 ? Object.fromEntries(found) : null;
}

/** All numbers, those with a goal first. */
export function measures(scores: Scores, committed: Scores | null, { goals, seed, slack }: Yardstick): readonly Measure[] {
  return [...new Set([...Object.keys(goals), ...Object.keys(scores)])].map((name) => {
    const ours = scores[name] ?? 0;
    const last = committed?.[name] ?? null;
    return { name, ours, seed: seed[name] ?? null, goal: goals[name] ?? null, committed: last, fell: last !== null && ours < last - slack };
  });
}

/** The table as lines of text. */
export function table(all: readonly Measure[]): readonly string[] {
  const number = (value: number | null): string => (value === null ? '' : value.toFixed(3)).padStart(9);
  const head = ['measure'.padEnd(24), ...['ours', 'seed', 'goal', 'to goal', 'committed'].map((word) => word.padStart(9))].join(' ');
  const rows = all.map(({ name, ours, seed, goal, committed, fell }) =>
    [name.padEnd(24), number(ours), number(seed), number(goal), number(goal === null ? null : ours - goal), number(committed), fell ? ' fell' : ''].join(' ').trimEnd(),
  );
  return [head, ...rows];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
