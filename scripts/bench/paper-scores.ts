/** Scores by the scorer's names ("title", "authors F1"), 0 to 1. */
export type PaperScores = Readonly<Record<string, number>>;

/** One number of the table. */
export interface Measure {
  readonly name: string;
  readonly ours: number;
  readonly goal: number | null;
  readonly committed: number | null;
  readonly fell: boolean;
}

/** The scorer counts papers: a score may not be lower than the committed one, but for rounding. */
const SLACK = 0.0005;
const GOALS: PaperScores = {
  title: 0.98, 'authors F1': 0.95, year: 0.95, doi: 0.97, arxiv: 0.97, columns: 0.97, abstract: 0.95, 'headings F1': 0.92, 'reference count': 0.95, 'reference titles': 0.93,
};

/** Reads what the scorer prints with --json, or committed scores; null when it is neither. */
export function readPaperScores(text: string): PaperScores | null {
  try {
    const value: unknown = JSON.parse(text);
    const summary = typeof value === 'object' && value !== null && 'summary' in value ? value.summary : value;
    if (typeof summary !== 'object' || summary === null) return null;
    const scores = Object.entries(summary).flatMap(([name, score]: [string, unknown]) => (typeof score === 'number' ? [[name, Math.round(score * 1e4) / 1e4] as const] : []));
    return scores.length > 0 ? Object.fromEntries(scores) : null;
  } catch {
    return null;
  }
}

/** All numbers, those with a goal first. */
export function measures(scores: PaperScores, committed: PaperScores | null): readonly Measure[] {
  const names = [...new Set([...Object.keys(GOALS), ...Object.keys(scores)])];
  return names.map((name) => {
    const ours = scores[name] ?? 0;
    const last = committed?.[name] ?? null;
    return { name, ours, goal: GOALS[name] ?? null, committed: last, fell: last !== null && ours < last - SLACK };
  });
}

/** The table as lines of text. */
export function table(scores: PaperScores, committed: PaperScores | null): readonly string[] {
  const number = (value: number | null): string => (value === null ? '' : value.toFixed(3)).padStart(9);
  const head = ['measure'.padEnd(20), ...['ours', 'goal', 'to goal', 'committed'].map((word) => word.padStart(9))].join(' ');
  const rows = measures(scores, committed).map(({ name, ours, goal, committed: last, fell }) =>
    [name.padEnd(20), number(ours), number(goal), number(goal === null ? null : ours - goal), number(last), fell ? ' fell' : ''].join(' ').trimEnd(),
  );
  return [head, ...rows];
}
