/** Scores of one kind, 0 to 1 (how they are counted stands in the scorer). */
export interface KindScores {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly meanIou: number;
  readonly labels: number;
  readonly captions: number;
}

export interface Scores {
  readonly figure: KindScores;
  readonly table: KindScores;
}

/** One number of the table. */
export interface Measure {
  readonly name: string;
  readonly ours: number;
  /** What the method that the project began with (clustered drawings and embedded images) reaches; null where it gives nothing to measure. */
  readonly seed: number | null;
  readonly goal: number | null;
  readonly committed: number | null;
  readonly fell: boolean;
}

/** A score may be this much lower than the committed one: rendering differs a little from machine to machine. */
const SLACK = 0.005;
const KEYS = ['f1', 'precision', 'recall', 'meanIou', 'labels', 'captions'] as const;
const NAMES: Readonly<Record<(typeof KEYS)[number], string>> = { f1: 'F1', precision: 'precision', recall: 'recall', meanIou: 'mean IoU of the right', labels: 'labels', captions: 'captions' };
const SEED: { readonly [kind in keyof Scores]: Partial<KindScores> } = { figure: { f1: 0.309, precision: 0.233, recall: 0.458, labels: 0, captions: 0 }, table: { f1: 0, precision: 0, recall: 0, labels: 0, captions: 0 } };
const GOALS: { readonly [kind in keyof Scores]: Partial<KindScores> } = { figure: { f1: 0.95, meanIou: 0.94, labels: 0.98, captions: 0.97 }, table: { f1: 0.92, meanIou: 0.94, labels: 0.98, captions: 0.97 } };

/** Reads what the scorer prints with --json; null when it is not that. */
export function readScores(text: string): Scores | null {
  const summary = field(parsed(text), 'summary');
  return scoresFrom(summary);
}

/** Reads the committed scores; null when they are none. */
export const readCommitted = (text: string): Scores | null => scoresFrom(parsed(text));

/** All numbers, figures first. */
export function measures(scores: Scores, committed: Scores | null): readonly Measure[] {
  return (['figure', 'table'] as const).flatMap((kind) =>
    KEYS.map((key) => {
      const last = committed?.[kind][key] ?? null;
      return { name: `${kind}s ${NAMES[key]}`, ours: scores[kind][key], seed: SEED[kind][key] ?? null, goal: GOALS[kind][key] ?? null, committed: last, fell: last !== null && scores[kind][key] < last - SLACK };
    }),
  );
}

/** The table as lines of text. */
export function table(scores: Scores, committed: Scores | null): readonly string[] {
  const number = (value: number | null): string => (value === null ? '' : value.toFixed(3)).padStart(9);
  const head = ['measure'.padEnd(30), ...['ours', 'seed', 'goal', 'to goal', 'committed'].map((word) => word.padStart(9))].join(' ');
  const rows = measures(scores, committed).map(({ name, ours, seed, goal, committed: last, fell }) =>
    [name.padEnd(30), number(ours), number(seed), number(goal), number(goal === null ? null : ours - goal), number(last), fell ? ' fell' : ''].join(' ').trimEnd(),
  );
  return [head, ...rows];
}

function scoresFrom(value: unknown): Scores | null {
  const figure = kindFrom(field(value, 'figure'));
  const table = kindFrom(field(value, 'table'));
  return figure && table ? { figure, table } : null;
}

function kindFrom(value: unknown): KindScores | null {
  const read = (key: keyof KindScores): number => {
    const number = field(value, key);
    return typeof number === 'number' ? Math.round(number * 1e4) / 1e4 : Number.NaN;
  };
  const scores = { f1: read('f1'), precision: read('precision'), recall: read('recall'), meanIou: read('meanIou'), labels: read('labels'), captions: read('captions') };
  return Object.values(scores).some(Number.isNaN) ? null : scores;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const field = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null && key in value ? Object.entries(value).find(([name]) => name === key)?.[1] : null);
