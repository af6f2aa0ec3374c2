import { describe, expect, it } from '@jest/globals';
import { declaredApi, type DeclaredClass } from './declared-api';
import { prepareFuzzySearch, prepareSimpleSearch } from './obsidian/fuzzy';
import * as standIn from './obsidian/index';
import { requireApiVersion } from './obsidian/platform';
import { numberProblem, searchSettings } from './obsidian/setting-definitions';
import { markMissingMembers, strictModule } from './obsidian/unmodelled';

const declared = declaredApi();
const isClass = (value: unknown): value is { prototype: object } => typeof value === 'function' && /^class\s/.test(Function.prototype.toString.call(value));
const classes = Object.entries(standIn).filter((entry): entry is [string, { prototype: object } & (typeof entry)[1]] => isClass(entry[1]));

/** Members that obsidian.d.ts declares for a class or those it is derived from. */
function knownMembers(name: string): string[] {
  const own: DeclaredClass | undefined = declared.classes[name];
  return own === undefined ? [] : [...own.known, ...(own.base === null ? [] : knownMembers(own.base))];
}

// node_modules/obsidian/obsidian.d.ts
describe('the stand-in and obsidian.d.ts', () => {
  it('reads the declarations', () => {
    expect(declared.classes.Vault?.members).toContain('createFolder');
    expect(declared.classes.SuggestModal?.members).not.toContain('getSuggestions');
    expect(declared.classes.Plugin?.members).not.toContain('onExternalSettingsChange');
    expect(declared.classes.Vault?.statics).toEqual(['recurseChildren']);
    expect(declared.values).toContain('normalizePath');
    expect(declared.dom.Node).toContain('createDiv');
  });

  it.each(Object.keys(standIn))('%s is declared there', (name) => {
    expect(declared.values).toContain(name);
  });

  it.each(classes)('%s has no member of its own but those with $', (name, { prototype }) => {
    const invented = Object.getOwnPropertyNames(prototype).filter((member) => member !== 'constructor' && !member.startsWith('$') && !knownMembers(name).includes(member));
    expect(invented).toEqual([]);
  });

  it('what is missing throws when it is touched, a derived class may still have it', () => {
    class Vault {
      read(): string {
        return 'text';
      }
    }
    const module = { Vault };
    markMissingMembers(module, declared);
    const strict = strictModule(module, declared);
    expect(new Vault().read()).toBe('text');
    expect(() => Reflect.get(new Vault(), 'createFolder') as unknown).toThrow('not modelled: Vault.createFolder');
    expect(() => Reflect.get(Vault, 'recurseChildren') as unknown).toThrow('not modelled: Vault.recurseChildren');
    expect(() => Reflect.get(strict, 'loadPdfJs') as unknown).toThrow('not modelled: loadPdfJs');
    expect(Reflect.get(strict, 'noSuchName')).toBeUndefined();
    class Own extends Vault {
      createFolder = (): string => 'own';
    }
    expect(new Own().createFolder()).toBe('own');
  });
});

// obsidian.d.ts, requireApiVersion: "equal or higher than the requested version"
it.each([['1.13.0', true], ['1.13.1', true], ['1.13.2', false], ['1.2.30', true], ['2.0.0', false]])('requireApiVersion(%s) is %s', (version, expected) => {
  expect(requireApiVersion(version)).toBe(expected);
});

// obsidian.d.ts, prepareFuzzySearch, prepareSimpleSearch
it('finds letters in their order, words in any', () => {
  expect(prepareFuzzySearch('atsam')('Attachments/sample.pdf')?.matches).toBeDefined();
  expect(prepareFuzzySearch('xyz')('Attachments/sample.pdf')).toBeNull();
  expect(prepareFuzzySearch('sample')('a/sample.pdf')?.matches).toEqual([[2, 8]]);
  expect(prepareFuzzySearch('sample')('a/sample.pdf')?.score).toBeGreaterThan(prepareFuzzySearch('sample')('s/a/m/p/l/e')?.score ?? 0);
  expect(prepareSimpleSearch('pdf sam')('sample.pdf')?.matches).toEqual([[0, 3], [7, 10]]);
  expect(prepareSimpleSearch('pdf x')('sample.pdf')).toBeNull();
});

// Developer docs, "Settings": number ("Out-of-range and unparseable input shows an inline error"); obsidian.d.ts, SettingDefinitionBase
describe('declared settings', () => {
  it('a number out of its range, or none, is refused', () => {
    expect(['', 'x', '0', '11', '5'].map((typed) => numberProblem(typed, { min: 1, max: 10 }) === '')).toEqual([false, false, false, false, true]);
  });

  it('are found by name, description and aliases, not when they are hidden', () => {
    const items = [
      { name: 'Resolution', desc: 'Of figures', aliases: ['DPI'] },
      { name: 'Hidden dpi', visible: (): boolean => false },
      { name: 'Unlisted dpi', searchable: false },
      { type: 'group' as const, heading: 'More', items: [{ name: 'Inner', aliases: ['dpi'] }] },
    ];
    const found = (query: string): string[] => searchSettings(items, query).map((definition) => definition.name);
    expect(found('dpi')).toEqual(['Resolution', 'Inner']);
    expect(found('figures')).toEqual(['Resolution']);
    expect(found('')).toEqual([]);
  });
});
