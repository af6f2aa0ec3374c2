import type { Box } from '../model/box';
import { failed, success, type Outcome } from '../model/outcome';
import type { FigureKind } from '../model/paper';
import type { FigureChange, FigureCorrections } from './corrections';

/** Why a file of corrections cannot be used. `where` is the place in it: "changes[2].box". */
export interface CorrectionsProblem {
  readonly code: 'no-json' | 'newer' | 'wrong';
  readonly where: string;
}

/** Bounds of the two settings. */
export const TOLERANCE_RANGE = { min: 0.25, max: 4 } as const;
export const SMALLEST_RANGE = { min: 0, max: 2000 } as const;

type Fields = Readonly<Record<string, unknown>>;

/** Thrown inside this file only: what is wrong, and where. */
class Wrong extends Error {}

/**
 * Reads a file of corrections. Every field is looked at; one that is wrong makes the whole file unusable, since half of a reader's corrections is
 * no wish of theirs. Fields that are not known are left alone.
 */
export function parseCorrections(text: string): Outcome<FigureCorrections, CorrectionsProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed({ code: 'no-json', where: '' });
  }
  try {
    const file = fields(value, 'the file');
    const version = file['version'];
    if (typeof version === 'number' && version > 1) return failed({ code: 'newer', where: 'version' });
    if (version !== 1) throw new Wrong('version');
    return success({
      version: 1,
      ...optional('tolerance', file, TOLERANCE_RANGE),
      ...optional('smallestUncaptioned', file, SMALLEST_RANGE),
      changes: list(file['changes'], 'changes').map((change, index) => changeOf(fields(change, `changes[${index}]`), `changes[${index}]`)),
    });
  } catch (error) {
    if (error instanceof Wrong) return failed({ code: 'wrong', where: error.message });
    throw error;
  }
}

/** The file of corrections, readable and with fields in a fixed order. */
export const correctionsText = (corrections: FigureCorrections): string => `${JSON.stringify(corrections, null, 2)}\n`;

function changeOf(change: Fields, where: string): FigureChange {
  const figure = (): string => text(change['figure'], `${where}.figure`);
  const place = (): { page: number; box: Box } => ({ page: pageOf(change['page'], `${where}.page`), box: boxOf(fields(change['box'], `${where}.box`), `${where}.box`) });
  const name = (): { kind: FigureKind; label: string | null; caption: string | null } => ({
    kind: kindOf(change['kind'], `${where}.kind`),
    label: textOrNull(change['label'], `${where}.label`),
    caption: textOrNull(change['caption'], `${where}.caption`),
  });
  switch (change['change']) {
    case 'moved':
      return { change: 'moved', figure: figure(), ...place() };
    case 'added':
      return { change: 'added', figure: figure(), ...place(), ...name() };
    case 'dropped':
      return { change: 'dropped', figure: figure() };
    case 'merged':
      return { change: 'merged', figures: severalIds(change['figures'], `${where}.figures`) };
    case 'relabelled':
      return { change: 'relabelled', figure: figure(), ...name() };
    default:
      throw new Wrong(`${where}.change`);
  }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function fields(value: unknown, where: string): Fields {
  if (!isFields(value)) throw new Wrong(where);
  return value;
}

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Wrong(where);
  return value;
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new Wrong(where);
  return value;
}

/** A text, or null; a field that is not there is null. */
const textOrNull = (value: unknown, where: string): string | null => (value === null || value === undefined ? null : text(value, where));

function number(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Wrong(where);
  return value;
}

function optional<K extends string>(key: K, file: Fields, range: { readonly min: number; readonly max: number }): Partial<Record<K, number>> {
  if (file[key] === undefined) return {};
  const value = number(file[key], key);
  if (value < range.min || value > range.max) throw new Wrong(key);
  const found: Partial<Record<K, number>> = {};
  found[key] = value;
  return found;
}

function pageOf(value: unknown, where: string): number {
  const page = number(value, where);
  if (!Number.isInteger(page) || page < 1) throw new Wrong(where);
  return page;
}

function boxOf(value: Fields, where: string): Box {
  const side = (key: string): number => number(value[key], `${where}.${key}`);
  const box = { x0: side('x0'), y0: side('y0'), x1: side('x1'), y1: side('y1') };
  if (box.x0 >= box.x1 || box.y0 >= box.y1) throw new Wrong(where);
  return box;
}

function kindOf(value: unknown, where: string): FigureKind {
  if (value !== 'figure' && value !== 'table') throw new Wrong(where);
  return value;
}

/** Two ids or more, none twice. */
function severalIds(value: unknown, where: string): readonly string[] {
  const ids = list(value, where).map((id, index) => text(id, `${where}[${index}]`));
  if (ids.length < 2 || new Set(ids).size < ids.length) throw new Wrong(where);
  return ids;
}
