import { isRecord } from '../../model/record';
import { LINES, chooseModel, type ModelRow } from './models';

/** A server's list of models as it was on a day. */
export interface KeptModels {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly rows: readonly ModelRow[];
}

/** New models come every few weeks, and a list is one small request: a day is often enough. */
const KEPT_FOR_MS = 24 * 60 * 60_000;

/** The kept list while it may be used; null when there is none, or it is older than a day (or from a clock that was ahead). */
export const recentModels = (kept: KeptModels | null, now: number): readonly ModelRow[] | null => (kept !== null && now >= kept.at && now - kept.at < KEPT_FOR_MS ? kept.rows : null);

/** A kept list as read from a file; null when it is none. A row that is none is left out. */
export function keptModelsOf(value: unknown): KeptModels | null {
  if (!isRecord(value) || typeof value['at'] !== 'number' || !Array.isArray(value['rows'])) return null;
  const rows: readonly unknown[] = value['rows'];
  return { at: value['at'], rows: rows.flatMap((row) => keptRowOf(row) ?? []) };
}

function keptRowOf(row: unknown): ModelRow | null {
  if (!isRecord(row) || typeof row['id'] !== 'string' || row['id'] === '') return null;
  const text = (key: string): string | null => (typeof row[key] === 'string' ? row[key] : null);
  const number = (key: string): number => (typeof row[key] === 'number' ? row[key] : 0);
  const flag = (key: string): boolean => row[key] !== false;
  return {
    id: row['id'], name: text('name') ?? row['id'], line: text('line'), isActive: flag('isActive'), retires: text('retires'), context: number('context'), mostOutput: number('mostOutput'),
    readsPdf: flag('readsPdf'), readsPictures: flag('readsPictures'), takesSchema: flag('takesSchema'), hasEffort: flag('hasEffort'),
  }; // prettier-ignore
}

/** A model as it stands in a list to choose from. */
export interface ModelChoice {
  /** What is set: a line ("sonnet"), which goes on to its next model by itself, or the id of a model. */
  readonly value: string;
  /** Of the model that stands for it now. */
  readonly id: string;
  readonly name: string;
  /** The line that the choice follows; null for one very model. */
  readonly line: string | null;
  /** "2027-09-28"; null when no date is announced. */
  readonly retires: string | null;
}

/**
 * What a reader may choose from: the lines that are offered, each with its newest model; then the newest of every other line, and all models of a server that
 * knows no lines, as they are. Without a list the lines alone, with the models built in. A model that is set and is none of these comes last: only those that
 * are on their way out have a date on which they go.
 */
export function modelChoices(rows: readonly ModelRow[], set = ''): readonly ModelChoice[] {
  const choices = rows.length > 0 && rows.every(({ line }) => line === null) ? rows.map((row) => choiceOf(row, null)) : linesOf(rows);
  const row = rows.find(({ id }) => id === set);
  return row && !choices.some(({ value }) => value === set) ? [...choices, choiceOf(row, null)] : choices;
}

function linesOf(rows: readonly ModelRow[]): readonly ModelChoice[] {
  const offered = Object.entries(LINES).map(([line, id]) => {
    const row = chooseModel(line, rows);
    return row ? choiceOf(row, line) : { value: line, id, name: id, line, retires: null };
  });
  const others = new Set(rows.flatMap(({ line }) => (line === null || Object.hasOwn(LINES, line) ? [] : [line])));
  return [...offered, ...[...others].flatMap((line) => rows.find((row) => row.line === line && row.isActive) ?? []).map((row) => choiceOf(row, null))];
}

const choiceOf = (row: ModelRow, line: string | null): ModelChoice => ({ value: line ?? row.id, id: row.id, name: row.name, line, retires: retirementDay(row) });

/** The day on which a model is announced to go, "2027-09-28"; null when none is, or what the server gave is no date. */
export const retirementDay = ({ retires }: Pick<ModelRow, 'retires'>): string | null => /^\d{4}-\d{2}-\d{2}/.exec(retires ?? '')?.[0] ?? null;

/** Is a model gone within this time? Then a reader who chose it should know before it is. */
const SOON_MS = 60 * 24 * 60 * 60_000;

/** The day on which a model is announced to go, when that is soon. `now`: milliseconds since 1970. */
export function retiresSoon(row: Pick<ModelRow, 'retires'>, now: number): string | null {
  const day = retirementDay(row);
  return day !== null && Date.parse(day) - now < SOON_MS ? day : null;
}
