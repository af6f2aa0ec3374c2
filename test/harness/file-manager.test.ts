import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { tempVault, type TempVault } from './temp-vault';

let open: TempVault | null = null;
const vaultWith = async (files: Readonly<Record<string, string>>, config = {}): Promise<TempVault> => (open = await tempVault(files, { config }));
afterEach(() => open?.remove());

// obsidian.d.ts, FileManager.renameFile: "update all links to it depending on the user's preferences"
describe('renameFile', () => {
  const NOTE = '---\npdf: "[[Files/a.pdf]]"\nother: 1 # kept\n---\n[[Files/a.pdf#page=2|p. 2]] ![[Files/a.pdf]] [m](Files/a.pdf#page=3)\n`[[Files/a.pdf]]` %% [[Files/a.pdf]] %%\n';

  it('rewrites the links in body and properties, not in code and comments; subpath and alias stay', async () => {
    const { vault, manager, file } = await vaultWith({ 'Files/a.pdf': '', 'Papers/a/a.md': NOTE }, { newLinkFormat: 'absolute' });
    await manager.renameFile(file('Files/a.pdf'), 'Papers/a/b c.pdf');
    expect(await vault.read(file('Papers/a/a.md'))).toBe(
      '---\npdf: "[[Papers/a/b c.pdf]]"\nother: 1 # kept\n---\n[[Papers/a/b c.pdf#page=2|p. 2]] ![[Papers/a/b c.pdf]] [m](Papers/a/b%20c.pdf#page=3)\n`[[Files/a.pdf]]` %% [[Files/a.pdf]] %%\n',
    );
  });

  it('writes them in the form that the reader chose: shortest by default', async () => {
    const { vault, manager, file } = await vaultWith({ 'Files/a.pdf': '', 'n.md': '[[Files/a.pdf|A]]' });
    await manager.renameFile(file('Files/a.pdf'), 'b.pdf');
    expect(await vault.read(file('n.md'))).toBe('[[b.pdf|A]]');
  });

  it('follows a folder that is renamed, with all that is in it', async () => {
    const { vault, manager, file } = await vaultWith({ 'Old/a.md': '![[Old/images/f.png]]', 'Old/images/f.png': '', 'index.md': '[[Old/a|A]]' }, { newLinkFormat: 'absolute' });
    await manager.renameFile(vault.getFolderByPath('Old') ?? file('index.md'), 'New');
    expect(await vault.read(file('index.md'))).toBe('[[New/a|A]]');
    expect(await vault.read(file('New/a.md'))).toBe('![[New/images/f.png]]');
  });

  it("keeps a moved note's own links leading where they led", async () => {
    const { vault, manager, file } = await vaultWith({ 'x/a.md': '[[./b]] [[c]]', 'x/b.md': '', 'c.md': '' }, { newLinkFormat: 'relative' });
    await vault.createFolder('y');
    await manager.renameFile(file('x/a.md'), 'y/a.md');
    expect(await vault.read(file('y/a.md'))).toBe('[[../x/b]] [[c]]');
  });

  it('leaves links to namesakes alone, and refuses what Vault.rename refuses', async () => {
    const { vault, manager, file } = await vaultWith({ 'x/a.md': '', 'y/a.md': '', 'n.md': '[[y/a]]' });
    await manager.renameFile(file('x/a.md'), 'x/b.md');
    expect(await vault.read(file('n.md'))).toBe('[[y/a]]');
    await expect(manager.renameFile(file('x/b.md'), 'y/a.md')).rejects.toThrow('Destination file already exists!');
  });
});

// obsidian.d.ts, FileManager.processFrontMatter
describe('processFrontMatter', () => {
  it('changes the properties; comments and quotes are lost, as in the app', async () => {
    const { vault, manager, file } = await vaultWith({ 'a.md': '---\na: "1" # why\n---\nbody' });
    await manager.processFrontMatter(file('a.md'), (properties) => (properties.b = null));
    expect(await vault.read(file('a.md'))).toBe('---\na: "1"\nb:\n---\nbody');
  });

  // "@throws YAMLParseError if the YAML parsing fails", "@throws any errors that your callback function throws"
  it('throws where the YAML is broken or the callback throws, and writes nothing', async () => {
    const { vault, manager, file } = await vaultWith({ 'a.md': '---\na: [\n---\n', 'b.md': 'text' });
    await expect(manager.processFrontMatter(file('a.md'), () => undefined)).rejects.toThrow(/flow/i);
    const failing = (): void => {
      throw new Error('mine');
    };
    await expect(manager.processFrontMatter(file('b.md'), failing)).rejects.toThrow('mine');
    expect(await vault.read(file('a.md'))).toBe('---\na: [\n---\n');
  });
});

// obsidian.d.ts, FileManager.getAvailablePathForAttachment: "Ensures that the parent directory exists and dedupes the filename"
it.each([
  ['/', 'pic.png', 'pic 1.png'],
  ['Files', 'pic.png', 'Files/pic.png'],
  ['./', 'pic.png', 'Notes/pic.png'],
  ['./assets', 'pic.png', 'Notes/assets/pic.png'],
])('with the attachment folder %s, %s goes to %s', async (attachmentFolderPath, name, expected) => {
  const { vault, manager } = await vaultWith({ 'Notes/a.md': '', 'pic.png': '' }, { attachmentFolderPath });
  expect(await manager.getAvailablePathForAttachment(name, 'Notes/a.md')).toBe(expected);
  await vault.createBinary(expected, new ArrayBuffer(0));
});

// obsidian.d.ts, FileManager.trashFile: "according the user's preferred 'trash' options"
it.each([
  ['local', ['.trash', 'b.md']],
  ['system', ['b.md']],
  ['none', ['b.md']],
])('trashFile with the choice %s', async (trashOption, left) => {
  const { manager, file, folder, events } = await vaultWith({ 'a.md': 'a', 'b.md': 'b' }, { trashOption });
  await manager.trashFile(file('a.md'));
  expect((await readdir(join(folder))).sort()).toEqual(left);
  expect(events).toEqual(['delete a.md']);
});
