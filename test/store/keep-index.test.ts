import { describe, expect, it } from '@jest/globals';
import { keepIndex, refreshIndex } from '../../src/store/keep-index';
import { MemoryFiles } from '../builders/memory-files';

const settings = { papersFolder: 'Papers' };
const INDEX = 'Papers/Paper index.md';
const note = (title: string): string => `---\ntitle: ${title}\npdf: "[[${title}.pdf]]"\npaper-id: ${title}-id\n---\n`;
const vault = (...titles: string[]): MemoryFiles => new MemoryFiles(Object.fromEntries(titles.map((title) => [`Papers/${title}/${title}.md`, note(title)])));

/** A vault with one reading and its index. */
async function begun(): Promise<MemoryFiles> {
  const files = vault('ants');
  await keepIndex(files, settings);
  return files;
}

const textOf = (files: MemoryFiles, path: string): string => String(files.content.get(path) ?? '');

describe('keepIndex', () => {
  it('makes index and base with the first reading, and the base never again', async () => {
    const files = await begun();
    expect([...files.content.keys()]).toEqual(['Papers/ants/ants.md', INDEX, 'Papers/Papers.base']);
    files.content.delete('Papers/Papers.base');
    files.content.delete(INDEX);
    expect(await keepIndex(files, { ...settings, baseMade: true })).toEqual({ ok: true, value: INDEX });
    expect(files.content.has('Papers/Papers.base')).toBe(false);
  });

  it('makes no base for a library that has readings, where nobody remembers whether it was made', async () => {
    const files = vault('ants', 'bees');
    await keepIndex(files, settings);
    expect([files.content.has(INDEX), files.content.has('Papers/Papers.base')]).toEqual([true, false]);
  });

  it('follows the index wherever the reader put it, and makes no second one', async () => {
    const files = await begun();
    const text = textOf(files, INDEX);
    files.content.delete(INDEX);
    files.content.set('My reading.md', text);
    files.content.set('Papers/bees/bees.md', note('bees'));
    expect(await keepIndex(files, { papersFolder: 'Other' })).toEqual({ ok: true, value: 'My reading.md' });
    expect(textOf(files, 'My reading.md')).toContain('bees');
    expect([...files.content.keys()].filter((path) => path.includes('index'))).toEqual([]);
  });

  it('keeps every index that there is, the one of the papers folder named first', async () => {
    const files = await begun();
    files.content.set('A copy.md', textOf(files, INDEX));
    files.content.set('Papers/bees/bees.md', note('bees'));
    expect(await keepIndex(files, settings)).toEqual({ ok: true, value: INDEX });
    for (const path of [INDEX, 'A copy.md']) expect(textOf(files, path)).toContain('bees');
  });

  it('takes the note of its name for the index also without the mark', async () => {
    const files = new MemoryFiles({ [INDEX]: 'Mine.\n', 'Papers/ants/ants.md': note('ants') });
    await keepIndex(files, settings);
    expect(textOf(files, INDEX)).toMatch(/^Mine\.\n\n%% paper-index:start %%/);
  });

  it('writes nothing where nothing changes', async () => {
    const files = await begun();
    const { writes } = files;
    await keepIndex(files, settings);
    expect(files.writes).toBe(writes);
  });

  it('lists a note that the vault does not know yet', async () => {
    const files = await begun();
    await keepIndex(files, settings, { path: 'Papers/new/new.md', properties: { title: 'New', 'paper-id': 'n', pdf: '[[n.pdf]]' }, pdfPath: null });
    expect(textOf(files, INDEX)).toContain('[[Papers/new/new\\|New]]');
  });
});

describe('refreshIndex', () => {
  it('does not bring back an index that the reader removed', async () => {
    const files = await begun();
    files.content.delete(INDEX);
    expect(await refreshIndex(files, 'Papers')).toEqual({ ok: true, value: [] });
    expect(files.content.has(INDEX)).toBe(false);
  });
});
