import { describe, expect, it } from '@jest/globals';
import { defaultSettings, folderProblem, parseSettings, tidyFolder } from '../../src/vault/settings';

const parse = (data: unknown) => parseSettings(data, '.obsidian');

describe('parseSettings', () => {
  it('takes over what is valid', () => {
    const stored = { papersFolder: 'Library/Papers', dpi: 300, pdfPlacement: 'move', openWhenDone: false };
    expect(parse(stored)).toEqual({ ...defaultSettings, ...stored });
  });

  it.each([null, undefined, 'text', 7, [], ['Papers'], {}])('gives the defaults for %p', (data) => {
    expect(parse(data)).toEqual(defaultSettings);
  });

  it.each([
    ['papersFolder', '.obsidian/papers'],
    ['papersFolder', '../elsewhere'],
    ['papersFolder', ''],
    ['papersFolder', 12],
    ['dpi', 71],
    ['dpi', 601],
    ['dpi', 150.5],
    ['dpi', Number.NaN],
    ['dpi', '200'],
    ['pdfPlacement', 'delete'],
    ['pdfPlacement', null],
    ['openWhenDone', 'yes'],
  ])('takes the default where %s is %p, and the rest as stored', (key, value) => {
    const others = { ...defaultSettings, papersFolder: 'Reading', dpi: 96, pdfPlacement: 'copy', openWhenDone: false };
    const defaults: Readonly<Record<string, unknown>> = { ...defaultSettings };
    expect(parse({ ...others, [key]: value })).toEqual({ ...others, [key]: defaults[key] });
  });

  it('leaves names out that it does not know', () => {
    expect(parse({ dpi: 96, apiKey: 'x' })).toEqual({ ...defaultSettings, dpi: 96 });
  });

  it('falls back to what was set before, when that is given', () => {
    const before = parse({ dpi: 300, papersFolder: 'Reading' });
    expect(parseSettings({ ...before, dpi: 5, papersFolder: 'a:b' }, '.obsidian', before)).toEqual(before);
  });
});

describe('tidyFolder', () => {
  it('gives the form of vault paths', () => {
    expect(tidyFolder(' /Library//Papers/ ')).toBe('Library/Papers');
    expect(tidyFolder('Artículos\u00a0leídos'.normalize('NFD'))).toBe('Artículos leídos'.normalize('NFC'));
  });
});

describe('folderProblem', () => {
  const problemOf = (folder: string) => folderProblem(folder, '.config-of-vault')?.code ?? null;

  it.each(['Papers', 'papers/2026', 'Élan vital', '论文', 'A & B (c)', ' Papers/ ', 'config-of-vault'])('accepts %p', (folder) => {
    expect(problemOf(folder)).toBeNull();
  });

  it.each([
    ['', 'empty'],
    [' / ', 'empty'],
    ['..', 'relative'],
    ['Papers/../..', 'relative'],
    ['./Papers', 'relative'],
    ['.config-of-vault', 'config'],
    ['.Config-of-Vault/papers', 'config'],
    ['.trash', 'hidden'],
    ['Papers/.hidden', 'hidden'],
    ['Papers.', 'ending'],
    ['Papers/NUL', 'reserved'],
    ['com1.papers', 'reserved'],
    ['a'.repeat(101), 'too-long'],
  ])('refuses %p as %s', (folder, code) => {
    expect(problemOf(folder)).toBe(code);
  });

  it.each(['#', '^', '[', ']', '|', '%', '\\', ':', '*', '?', '"', '<', '>'])('refuses the character %s and names it', (character) => {
    expect(folderProblem(`Papers ${character} more`, '.obsidian')).toEqual({ code: 'character', character });
  });

  it.each(['\u0007', '\u200b', '\u202e'])('refuses a character that cannot be seen, shown as a replacement', (character) => {
    expect(folderProblem(`Papers${character}x`, '.obsidian')).toEqual({ code: 'character', character: '�' });
  });
});
