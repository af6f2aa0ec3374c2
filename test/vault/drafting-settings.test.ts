import { describe, expect, it } from '@jest/globals';
import { addressProblem, baseUrlFor, claudeSettingsOf, defaultDraftingSettings, otherOwnerOf, parseDraftingSettings, withKeyName, type DraftingSettings } from '../../src/vault/drafting-settings';
import { spendingOf, spentIn, withSpent } from '../../src/vault/spending';

const settingsOf = (changes: Partial<DraftingSettings>): DraftingSettings => ({ ...defaultDraftingSettings, ...changes });
const RUN = { key: 'k', focus: ['How is it scored?'], appLanguage: 'pt' };

describe('the settings about drafting', () => {
  it.each([
    ['drafter', 'gpt'],
    ['serverUrl', 'http://example.org'],
    ['serverUrl', 'https://me:secret@example.org'],
    ['keyNames', ['a']],
    ['effort', 'most'],
    ['capPaper', -1],
    ['capMonth', Number.POSITIVE_INFINITY],
    ['textOnly', 'yes'],
    ['claudeModel', '  '],
  ])('%s %p is not taken over', (key, value) => {
    expect(parseDraftingSettings({ [key]: value }, defaultDraftingSettings)).toEqual(defaultDraftingSettings);
  });

  it('draft by quoting until a server has an address and a model', () => {
    expect(claudeSettingsOf(defaultDraftingSettings, RUN)).toBeNull();
    expect(claudeSettingsOf(settingsOf({ drafter: 'server', serverModel: 'qwen' }), RUN)).toBeNull();
    expect(claudeSettingsOf(settingsOf({ drafter: 'server', serverUrl: 'http://localhost:11434' }), RUN)).toBeNull();
  });

  it.each([
    [{ drafter: 'claude' }, { profile: 'anthropic', model: 'sonnet', access: { baseUrl: 'https://api.anthropic.com', key: 'k' }, capPaper: 2, capMonth: null, effort: null, focus: RUN.focus }],
    [{ drafter: 'server', serverUrl: ' http://localhost:11434/v1/ ', serverModel: 'qwen' }, { profile: 'compatible', model: 'qwen', access: { baseUrl: 'http://localhost:11434', key: 'k' } }],
    [{ drafter: 'server', serverUrl: 'https://gate.example.org', serverModel: 'sonnet', serverIsGateway: true }, { profile: 'anthropic' }],
  ] as const)('%j: where it goes, and how', (changes, expected) => {
    expect(claudeSettingsOf(settingsOf(changes), RUN)).toMatchObject(expected);
  });

  it.each([
    ['en', 'English'],
    ['zh', 'Chinese'],
    ['app', 'Portuguese'],
    ['other', 'Esperanto'],
  ] as const)('write in %s: %s', (noteLanguage, language) => {
    expect(claudeSettingsOf(settingsOf({ drafter: 'claude', noteLanguage, otherLanguage: 'Esperanto' }), RUN)?.language).toBe(language);
  });
});

describe('addresses', () => {
  it.each(['https://gate.example.org/anthropic', 'http://localhost:1234', 'http://127.0.0.1:8080/v1', 'http://192.168.1.20:11434', 'http://nas.local', 'http://[::1]:8080'])('%s can be one', (typed) => {
    expect(addressProblem(typed)).toBeNull();
  });

  it.each([
    ['example.org', 'no-address'],
    ['ftp://example.org', 'no-address'],
    ['http://example.org', 'not-encrypted'],
    ['http://192.168.1.20.example.org', 'not-encrypted'],
    ['https://example.org/?key=secret', 'holds-a-secret'],
    ['https://me:secret@example.org', 'holds-a-secret'],
    ['https://api.anthropic.com/v1', 'is-anthropic'],
  ])('%s cannot: %s', (typed, problem) => {
    expect(addressProblem(typed)).toBe(problem);
  });

  it('have a key each; no key goes to two', () => {
    const names = withKeyName({}, 'https://api.anthropic.com', 'mine');
    expect(withKeyName(names, 'https://other.example.org', 'mine')).toEqual(names);
    expect(otherOwnerOf('mine', 'https://other.example.org', names)).toBe('https://api.anthropic.com');
    expect(otherOwnerOf('mine', 'https://api.anthropic.com', names)).toBeNull();
    const both = withKeyName(names, 'https://other.example.org', 'theirs');
    expect(both).toEqual({ 'https://api.anthropic.com': 'mine', 'https://other.example.org': 'theirs' });
    expect(withKeyName(both, 'https://api.anthropic.com', '')).toEqual({ 'https://other.example.org': 'theirs' });
  });

  it('do not carry Claude’s key along when the drafter is another server', () => {
    const keyNames = { 'https://api.anthropic.com': 'mine' };
    const baseUrl = baseUrlFor(settingsOf({ drafter: 'server', serverUrl: 'https://other.example.org', keyNames }));
    expect(keyNames).not.toHaveProperty([baseUrl ?? '']);
  });
});

describe('what models have cost', () => {
  const november = new Date(2026, 10, 30, 23, 59);
  const december = new Date(2026, 11, 1);

  it('adds up within a month and begins anew with the next', () => {
    const first = withSpent(spendingOf(undefined), 0.25, november);
    const second = withSpent(first, 0.5, november);
    expect([spentIn(second, november), spentIn(second, december)]).toEqual([0.75, 0]);
    expect(withSpent(second, 0.1, december)).toEqual({ month: '2026-12', usd: 0.1 });
  });

  it.each([null, 'x', { month: 11, usd: 1 }, { month: '2026-11', usd: -1 }])('%j is nothing', (stored) => {
    expect(spentIn(spendingOf(stored), november)).toBe(0);
  });
});
