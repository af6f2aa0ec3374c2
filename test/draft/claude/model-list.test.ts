import { describe, expect, it } from '@jest/globals';
import { keptModelsOf, modelChoices, recentModels, retiresSoon } from '../../../src/draft/claude/model-list';
import { chooseModel, modelRowOf, successorOf, type ModelRow } from '../../../src/draft/claude/models';
import { modelChoiceWords } from '../../../src/i18n/model-words';

/** Rows as the API gives them, newest first. */
const API = [
  { id: 'claude-fable-5-2', display_name: 'Claude Fable 5.2', line: 'fable', lifecycle: 'active', retires_at: null },
  { id: 'claude-sonnet-6', display_name: 'Claude Sonnet 6', line: 'sonnet', lifecycle: 'active', retires_at: null, capabilities: { pdf_input: { supported: false } } },
  { id: 'claude-sonnet-5-5', display_name: 'Claude Sonnet 5.5', line: 'sonnet', lifecycle: 'active', retires_at: null },
  { id: 'claude-opus-5-5', display_name: 'Claude Opus 5.5', line: 'opus', lifecycle: 'deprecated', retires_at: '2027-01-15T00:00:00Z' },
  { id: 'claude-opus-5', display_name: 'Claude Opus 5', line: 'opus', lifecycle: 'active', retires_at: null },
  { id: 'claude-sonnet-4-5', display_name: 'Claude Sonnet 4.5', line: 'sonnet', lifecycle: 'deprecated', retires_at: '2026-11-30T00:00:00Z' },
];
const rowsOf = (rows: readonly unknown[]): readonly ModelRow[] => rows.flatMap((row) => modelRowOf(row) ?? []);
const rows = rowsOf(API);
const NOW = Date.parse('2026-11-24T12:00:00Z');
const HOUR = 3_600_000;

describe('a list of models', () => {
  it('is used for a day, and not when the clock was ahead', () => {
    const kept = { at: NOW, rows };
    expect(recentModels(kept, NOW + 23 * HOUR)).toBe(rows);
    expect(recentModels(kept, NOW + 24 * HOUR)).toBeNull();
    expect(recentModels(kept, NOW - HOUR)).toBeNull();
    expect(recentModels(null, NOW)).toBeNull();
  });

  it('comes back from its file as it was, and from a broken one without what is broken', () => {
    expect(keptModelsOf(JSON.parse(JSON.stringify({ at: NOW, rows })))).toEqual({ at: NOW, rows });
    expect(keptModelsOf({ at: NOW, rows: [{ id: 'a' }, 7, {}] })?.rows.map(({ id }) => id)).toEqual(['a']);
    for (const broken of [null, 'x', {}, { at: 'now', rows: [] }, { at: 1, rows: {} }]) expect(keptModelsOf(broken)).toBeNull();
  });
});

describe('what can be chosen', () => {
  it('is the newest active model of each line that can do the work, then other lines, then the one that is set', () => {
    expect(modelChoices(rows, 'claude-sonnet-4-5').map((choice) => [choice.value, modelChoiceWords(choice)])).toEqual([
      ['haiku', 'Newest haiku (claude-haiku-5-5)'],
      ['sonnet', 'Newest sonnet (Claude Sonnet 5.5)'],
      ['opus', 'Newest opus (Claude Opus 5)'],
      ['claude-fable-5-2', 'Claude Fable 5.2'],
      ['claude-sonnet-4-5', 'Claude Sonnet 4.5, until 2026-11-30'],
    ]);
  });

  it('is each model of a server that knows no lines', () => {
    expect(modelChoices(rowsOf([{ id: 'qwen3' }, { id: 'gemma' }])).map(({ value }) => value)).toEqual(['qwen3', 'gemma']);
  });

  it('is the lines alone without a list', () => {
    expect(modelChoices([], 'sonnet').map(({ value, id }) => [value, id])).toEqual([['haiku', 'claude-haiku-5-5'], ['sonnet', 'claude-sonnet-5-5'], ['opus', 'claude-opus-5-5']]); // prettier-ignore
  });

  it('is found again by what was chosen', () => {
    for (const choice of modelChoices(rows, 'claude-sonnet-4-5').slice(1)) expect(chooseModel(choice.value, rows)?.id).toBe(choice.id);
  });
});

it('an offer in place of a model that is gone is one that stays', () => {
  expect(successorOf('claude-opus-4-1', rows)).toBe('claude-opus-5');
});

it('a model that goes within two months is said to, one that goes later is not', () => {
  const day = (id: string): string | null => retiresSoon(chooseModel(id, rows) ?? { retires: null }, NOW);
  expect([day('claude-sonnet-4-5'), day('claude-opus-5-5'), day('claude-opus-5')]).toEqual(['2026-11-30', '2027-01-15', null]);
  expect(retiresSoon({ retires: '2027-06-01T00:00:00Z' }, NOW)).toBeNull();
  expect(retiresSoon({ retires: 'soon' }, NOW)).toBeNull();
});
