import { describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../../src/vault/settings';
import { SettingsStore } from '../../src/vault/settings-store';

/** A data.json in memory. */
function dataFile(content: unknown) {
  const file = {
    content,
    loadData: (): Promise<unknown> => Promise.resolve(file.content),
    saveData: (data: unknown): Promise<void> => {
      file.content = data;
      return Promise.resolve();
    },
  };
  return file;
}

describe('SettingsStore', () => {
  it('has the defaults before and after loading an empty file', async () => {
    const store = new SettingsStore(dataFile(null), '.obsidian');
    expect(store.settings).toEqual(defaultSettings);
    expect(await store.load()).toBeNull();
    expect(store.settings).toEqual(defaultSettings);
  });

  it('saves a change and keeps what a newer version has stored', async () => {
    const file = dataFile({ dpi: 300, ofANewerVersion: { a: 1 } });
    const store = new SettingsStore(file, '.obsidian');
    await store.load();
    await store.change('papersFolder', ' Reading/2026/ ');
    expect(store.settings).toEqual({ ...defaultSettings, dpi: 300, papersFolder: 'Reading/2026' });
    expect(file.content).toEqual({ ...store.settings, ofANewerVersion: { a: 1 } });
  });

  it('does not take over what is not valid, and not a name that it does not know', async () => {
    const file = dataFile({ dpi: 300 });
    const store = new SettingsStore(file, '.obsidian');
    await store.load();
    await store.change('dpi', 5000);
    await store.change('__proto__', { dpi: 100 });
    expect(store.settings).toEqual({ ...defaultSettings, dpi: 300 });
  });

  it('counts on with the defaults when the file cannot be read, and writes nothing until something is changed', async () => {
    const file = { ...dataFile('what was there'), loadData: () => Promise.reject(new Error('Unexpected token')) };
    const store = new SettingsStore(file, '.obsidian');
    expect(await store.load()).toBe('Unexpected token');
    expect(store.settings).toEqual(defaultSettings);
    expect(file.content).toBe('what was there');
  });
});
