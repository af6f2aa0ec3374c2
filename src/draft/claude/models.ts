import { isRecord } from '../../model/record';
import type { Client } from './client';

/** A model as it can be chosen. Other servers tell its id alone. */
export interface ModelRow {
  readonly id: string;
  readonly name: string;
  /** "sonnet"; null when the server does not say. */
  readonly line: string | null;
  /** May everybody use it, now and for a while? False when the server says that it is deprecated or retired. */
  readonly isActive: boolean;
  /** ISO date; null when not announced. */
  readonly retires: string | null;
  /** Tokens; 0 when the server does not say. */
  readonly context: number;
  readonly mostOutput: number;
  /** False only when the server says so. */
  readonly readsPdf: boolean;
  readonly readsPictures: boolean;
  readonly takesSchema: boolean;
  readonly hasEffort: boolean;
}

/** Lines that are offered, each with the model that stands for it where no list can be had. */
export const LINES: Readonly<Record<'haiku' | 'sonnet' | 'opus', string>> = { haiku: 'claude-haiku-5-5', sonnet: 'claude-sonnet-5-5', opus: 'claude-opus-5-5' };

/** Models known without asking. */
const BUILT_IN = { context: 1_000_000, mostOutput: 128_000, readsPdf: true, readsPictures: true, takesSchema: true, hasEffort: true, isActive: true, retires: null };

/** The model of a line or of an id when no list can be had. */
export function builtInModel(wanted: string): ModelRow {
  const line = Object.keys(LINES).find((one) => one === wanted || wanted.includes(one)) ?? null;
  const id = Object.entries(LINES).find(([one]) => one === wanted)?.[1] ?? wanted;
  return { ...BUILT_IN, id, name: id, line };
}

const supports = (capabilities: unknown, name: string): boolean => {
  const one = isRecord(capabilities) ? capabilities[name] : undefined;
  return !isRecord(one) || one['supported'] !== false;
};

/** A row of a server's list; null without an id. Every other field may be missing. */
export function modelRowOf(row: unknown): ModelRow | null {
  if (!isRecord(row) || typeof row['id'] !== 'string' || row['id'] === '') return null;
  const text = (key: string): string | null => (typeof row[key] === 'string' ? row[key] : null);
  const number = (key: string): number => (typeof row[key] === 'number' ? row[key] : 0);
  const { capabilities } = row;
  return {
    id: row['id'],
    name: text('display_name') ?? row['id'],
    line: text('line'),
    isActive: text('lifecycle') === null || text('lifecycle') === 'active',
    retires: text('retires_at'),
    context: number('max_input_tokens'),
    mostOutput: number('max_tokens'),
    readsPdf: supports(capabilities, 'pdf_input'),
    readsPictures: supports(capabilities, 'image_input'),
    takesSchema: supports(capabilities, 'structured_outputs'),
    hasEffort: supports(capabilities, 'effort'),
  };
}

/** The server's list, newest first. Rejects as the SDK does. */
export async function listModels(client: Client, signal: AbortSignal): Promise<readonly ModelRow[]> {
  const MOST = 1000;
  const rows: ModelRow[] = [];
  for await (const row of client.models.list({ limit: 100 }, { signal })) {
    const model = modelRowOf(row);
    if (model) rows.push(model);
    if (rows.length >= MOST) break;
  }
  return rows;
}

/** What a reader chose, among the models of a list, newest first: the newest active one of a line that can do the work, or the very id. Null when it is not there. */
export function chooseModel(wanted: string, rows: readonly ModelRow[]): ModelRow | null {
  const isLine = Object.hasOwn(LINES, wanted);
  return (isLine ? rows.find(({ line, isActive, readsPdf, takesSchema }) => line === wanted && isActive && readsPdf && takesSchema) : rows.find(({ id }) => id === wanted)) ?? null;
}

/** The newest model of the same line as one that is gone; null when there is none. */
export function successorOf(gone: string, rows: readonly ModelRow[]): string | null {
  const line = Object.keys(LINES).find((one) => gone === one || gone.includes(`-${one}`)) ?? null;
  return rows.find((row) => row.line === line && row.line !== null && row.isActive && row.id !== gone)?.id ?? null;
}
