import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { TFile, TFolder } from './obsidian/files';
import { Vault } from './obsidian/vault';
import { tempVault, type TempVault } from './temp-vault';

let open: TempVault | null = null;
const vaultWith = async (files: Readonly<Record<string, string>>, options = {}): Promise<TempVault> => (open = await tempVault(files, options));
afterEach(() => open?.remove());

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

// obsidian.d.ts, Vault.create, createBinary, createFolder
describe('making files', () => {
  it('writes the file to disk, tells the subscribers and gives the file', async () => {
    const { vault, folder, events } = await vaultWith({ 'Papers/a.md': 'a' });
    const file = await vault.create('Papers/b.md', 'text');
    expect(await readFile(join(folder, 'Papers/b.md'), 'utf8')).toBe('text');
    expect(file).toBeInstanceOf(TFile);
    expect([file.name, file.basename, file.extension, file.stat.size, file.parent?.path]).toEqual(['b.md', 'b', 'md', 4, 'Papers']);
    expect(vault.getFileByPath('Papers/b.md')).toBe(file);
    expect(events).toEqual(['create Papers/b.md']);
  });

  // "@throws Error if file already exists"; without regard to letter case as measured by obsidianmd/obsidian-importer, web/obsidian/vault.ts
  it.each(['a.md', 'A.md'])('refuses %s where a.md exists, and leaves it alone', async (path) => {
    const { vault, folder, events } = await vaultWith({ 'a.md': 'mine' });
    await expect(vault.create(path, 'other')).rejects.toThrow('File already exists.');
    await expect(vault.createBinary(path, bytes('other'))).rejects.toThrow('File already exists.');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('mine');
    expect(events).toEqual([]);
  });

  it('refuses a file in a folder that is missing, in the words of the file system', async () => {
    const { vault } = await vaultWith({});
    await expect(vault.create('Nowhere/a.md', '')).rejects.toThrow(/^ENOENT: no such file or directory, open 'Nowhere\/a\.md'$/);
  });

  // "@throws Error if folder already exists"; letter case as above
  it('refuses a folder that exists, and makes those above a new one', async () => {
    const { vault, events } = await vaultWith({ 'Papers/a.md': '' });
    await expect(vault.createFolder('Papers')).rejects.toThrow('Folder already exists.');
    await expect(vault.createFolder('papers')).rejects.toThrow('Folder already exists.');
    await vault.createFolder('One/Two');
    expect(events).toEqual(['create One', 'create One/Two']);
    expect(vault.getFolderByPath('One/Two')).toBeInstanceOf(TFolder);
  });

  it.each([
    ['linux', 'a: b.md', '\\ / :'],
    ['windows', 'a?.md', '* " \\ / < > : | ?'],
  ])('refuses names that %s does not allow', async (names, path, characters) => {
    const { vault } = await vaultWith({}, { names });
    await expect(vault.create(path, '')).rejects.toThrow(`File name cannot contain any of the following characters: ${characters}`);
  });

  it.each(['/a.md', 'a//b.md', 'a/', 'caf\u0065\u0301.md'])('refuses %s, which is not normalized', async (path) => {
    const { vault } = await vaultWith({});
    await expect(vault.create(path, '')).rejects.toThrow('normalizePath');
  });
});

// obsidian.d.ts, Vault.modify, modifyBinary, process, read
describe('changing files', () => {
  it('writes and tells, and keeps the file object', async () => {
    const { vault, file, folder, events } = await vaultWith({ 'a.md': 'one' });
    await vault.modify(file('a.md'), 'three');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('three');
    expect(file('a.md').stat.size).toBe(5);
    expect(events).toEqual(['modify a.md']);
  });

  it('refuses a file that was deleted, also when another took its place', async () => {
    const { vault, file } = await vaultWith({ 'a.md': 'one' });
    const old = file('a.md');
    await vault.delete(old);
    await expect(vault.modify(old, 'two')).rejects.toThrow('ENOENT');
    await vault.create('a.md', 'new');
    await expect(vault.process(old, () => 'two')).rejects.toThrow('ENOENT');
    expect(await vault.read(file('a.md'))).toBe('new');
  });

  // "Atomically read, modify, and save the contents of a note"; "returns the new content of the note synchronously"
  it('processes one after the other', async () => {
    const { vault, file } = await vaultWith({ 'a.md': '' });
    await Promise.all(['1', '2', '3', '4'].map((digit) => vault.process(file('a.md'), (text) => text + digit)));
    expect(await vault.read(file('a.md'))).toBe('1234');
  });

  it('leaves the file alone when the callback throws or answers later', async () => {
    const { vault, file } = await vaultWith({ 'a.md': 'mine' });
    const failing = (): string => {
      throw new Error('no');
    };
    await expect(vault.process(file('a.md'), failing)).rejects.toThrow('no');
    await expect(Reflect.apply(vault.process.bind(vault), vault, [file('a.md'), () => Promise.resolve('x')])).rejects.toThrow('synchronously');
    expect(await vault.read(file('a.md'))).toBe('mine');
  });

  it('writes just the bytes of a view', async () => {
    const { vault } = await vaultWith({});
    const file = await vault.createBinary('a.bin', bytes('abcdef').slice(2, 4));
    expect(new TextDecoder().decode(await vault.readBinary(file))).toBe('cd');
  });
});

// obsidian.d.ts, Vault.rename, delete, trash; Vault.on('rename')
describe('moving and removing', () => {
  it('moves a folder with what is in it; the objects stay the same files', async () => {
    const { vault, file, events } = await vaultWith({ 'Old/note.md': '', 'Old/images/a.png': '' });
    const note = file('Old/note.md');
    await vault.rename(vault.getFolderByPath('Old') ?? note, 'New');
    expect(note.path).toBe('New/note.md');
    expect(events[0]).toBe('rename New from Old');
    expect(events).toContain('rename New/images/a.png from Old/images/a.png');
    expect(vault.getAbstractFileByPath('Old')).toBeNull();
  });

  it('refuses to move onto a file or into a folder that is missing, allows another letter case', async () => {
    const { vault, file } = await vaultWith({ 'a.md': 'a', 'b.md': 'b' });
    await expect(vault.rename(file('a.md'), 'b.md')).rejects.toThrow('Destination file already exists!');
    await expect(vault.rename(file('a.md'), 'Nowhere/a.md')).rejects.toThrow('ENOENT');
    await vault.rename(file('a.md'), 'A.md');
    expect(await vault.read(file('A.md'))).toBe('a');
  });

  it('deletes, or moves to the trash of the vault', async () => {
    const { vault, file, folder, events } = await vaultWith({ 'a.md': 'a', 'Folder/b.md': 'b' });
    await vault.trash(file('a.md'), false);
    expect(await readFile(join(folder, '.trash/a.md'), 'utf8')).toBe('a');
    await vault.delete(vault.getFolderByPath('Folder') ?? file('Folder/b.md'));
    expect(events).toEqual(['delete a.md', 'delete Folder/b.md', 'delete Folder']);
    await expect(stat(join(folder, 'Folder'))).rejects.toThrow('ENOENT');
    expect(vault.getFiles()).toEqual([]);
  });
});

describe('looking up', () => {
  // "case sensitive"
  it('finds by the exact path, and keeps hidden files out', async () => {
    const { vault } = await vaultWith({ 'Papers/a.md': '', '.obsidian/app.json': '{}' });
    expect(vault.getAbstractFileByPath('papers/a.md')).toBeNull();
    expect(vault.getFileByPath('Papers')).toBeNull();
    expect(vault.getAllLoadedFiles().map((file) => file.path)).toEqual(['/', 'Papers', 'Papers/a.md']);
    expect(vault.getRoot().isRoot()).toBe(true);
    expect(vault.getAllFolders().map((folder) => folder.path)).toEqual(['Papers']);
    const seen: string[] = [];
    Vault.recurseChildren(vault.getRoot(), (file) => seen.push(file.path));
    expect(seen).toEqual(['/', 'Papers', 'Papers/a.md']);
  });

  // obsidian.d.ts, DataAdapter.exists: "set to true to force a case-sensitivity check"
  it('the adapter finds in whatever letter case unless told not to', async () => {
    const { vault } = await vaultWith({ 'Papers/a.md': '' });
    expect(await vault.adapter.exists('papers/A.md')).toBe(true);
    expect(await vault.adapter.exists('papers/A.md', true)).toBe(false);
    await expect(vault.adapter.write('b.md', '')).rejects.toThrow('not modelled');
  });

  it('takes over what something else wrote to the folder', async () => {
    const { vault, folder, events, file, store } = await vaultWith({ 'a.md': 'a', 'b.md': 'b' });
    await writeFile(join(folder, 'c.md'), 'c');
    await writeFile(join(folder, 'a.md'), 'changed');
    await store.remove('b.md');
    await vault.$syncFromDisk();
    expect([...events].sort()).toEqual(['create c.md', 'delete b.md', 'modify a.md']);
    expect(await vault.read(file('a.md'))).toBe('changed');
  });

  it('keeps out of the vault what leads out of its folder', async () => {
    const { store } = await vaultWith({});
    await expect(store.read('../../etc/passwd')).rejects.toThrow('outside the vault');
  });
});
