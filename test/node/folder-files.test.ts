import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderFiles } from '../../scripts/node/folder-files';
import type { VaultFiles } from '../../src/model/ports';

let root = '';
let files: VaultFiles;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vault-'));
  files = folderFiles(root);
});
const on = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('a folder as a vault', () => {
  it('makes files with the folders above them, and refuses to make one that is there', async () => {
    await files.create('a/b/note.md', 'one');
    expect(on('a/b/note.md')).toBe('one');
    await expect(files.create('a/b/note.md', 'two')).rejects.toThrow();
    await expect(files.createBinary('a/b/note.md', new Uint8Array([1]))).rejects.toThrow();
    expect(on('a/b/note.md')).toBe('one');
  });

  it('finds what exists in whatever letter case, and reads null where nothing is', async () => {
    await files.create('Papers/Note.md', 'x');
    expect(await files.exists('Papers/note.MD')).toBe(true);
    expect(await files.exists('Papers/other.md')).toBe(false);
    expect(await files.exists('nowhere/note.md')).toBe(false);
    expect(await files.readText('Papers/other.md')).toBeNull();
    expect(await files.readBinary('nowhere/x.png')).toBeNull();
  });

  it('rewrites a file in one step, leaves it untouched when nothing changes, and leaves nothing beside it', async () => {
    await files.create('note.md', 'before');
    await files.process('note.md', (text) => `${text} and after`);
    await files.process('note.md', (text) => text);
    await files.overwriteBinary('note.md', new TextEncoder().encode('replaced'));
    expect(on('note.md')).toBe('replaced');
    expect(readdirSync(root)).toEqual(['note.md']);
    await expect(files.overwriteBinary('none.png', new Uint8Array())).rejects.toThrow();
  });

  it('removes a file, an empty folder, and no folder that holds something', async () => {
    await files.create('own/file.txt', 'x');
    await expect(files.removeOwn('own')).rejects.toThrow();
    await files.removeOwn('own/file.txt');
    await files.removeOwn('own');
    await files.removeOwn('never was');
    expect(readdirSync(root)).toEqual([]);
  });

  it('knows readings by their properties, whose PDF is found by path or by name, and looks into no hidden folder', async () => {
    const note = (pdf: string): string => `---\npaper-id: "0123456789abcdef"\npdf: "${pdf}"\n---\ntext\n`;
    for (const folder of ['.obsidian', 'Attachments', 'Notes']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'Attachments/a.pdf'), '%PDF');
    writeFileSync(join(root, 'Notes/one.md'), note('[[Attachments/a.pdf]]'));
    writeFileSync(join(root, 'Notes/two.md'), note('[[a.pdf]]'));
    writeFileSync(join(root, 'Notes/lost.md'), note('[[gone.pdf]]'));
    writeFileSync(join(root, 'Notes/other.md'), '---\ntitle: no reading\n---\n');
    writeFileSync(join(root, 'Notes/broken.md'), '---\npaper-id: [\n---\n');
    writeFileSync(join(root, '.obsidian/hidden.md'), note('[[Attachments/a.pdf]]'));
    const readings = await files.readings();
    expect(readings.map(({ path, pdfPath }) => [path, pdfPath])).toEqual([
      ['Notes/lost.md', null],
      ['Notes/one.md', 'Attachments/a.pdf'],
      ['Notes/two.md', 'Attachments/a.pdf'],
    ]);
    expect(await files.noteNames()).toEqual(new Set(['one', 'two', 'lost', 'other', 'broken']));
  });
});
