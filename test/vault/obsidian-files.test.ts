import { afterEach, describe, expect, it } from '@jest/globals';
import { ObsidianFiles } from '../../src/vault/obsidian-files';
import { appOf } from '../builders/app';
import { tempVault, type TempVault } from '../harness/temp-vault';

let open: TempVault | null = null;
afterEach(() => open?.remove());

async function begin(files: Readonly<Record<string, string>>): Promise<{ vault: TempVault; files: ObsidianFiles }> {
  const vault = await tempVault(files);
  open = vault;
  return { vault, files: new ObsidianFiles(appOf(vault)) };
}

describe('ObsidianFiles', () => {
  it('takes back what it made also when the folder was renamed meanwhile, and nothing else', async () => {
    const { vault, files } = await begin({ 'Papers/mine.md': 'Mine' });
    await files.createBinary('Papers/a/images/fig1.png', new Uint8Array([1]));
    const folder = vault.vault.getFolderByPath('Papers');
    if (!folder) throw new Error('no folder');
    await vault.manager.renameFile(folder, 'Reading');
    for (const path of ['Papers/a/images/fig1.png', 'Papers/a/images', 'Papers/a']) await files.removeOwn(path);
    expect(vault.vault.getAllLoadedFiles().map(({ path }) => path).sort()).toEqual(['/', 'Reading', 'Reading/mine.md']);
  });

  it('finds a folder in whatever letter case, and refuses to overwrite', async () => {
    const { vault, files } = await begin({ 'Papers/a/a.md': 'Mine' });
    await expect(files.create('papers/A/A.md', 'Other')).rejects.toThrow();
    await files.create('papers/b.md', 'New');
    expect(vault.vault.getFileByPath('Papers/b.md')).not.toBeNull();
  });

  it('removes no folder that something else is in', async () => {
    const { files, vault } = await begin({ 'Papers/a/mine.md': 'Mine' });
    await expect(files.removeOwn('Papers/a')).rejects.toThrow();
    expect(vault.vault.getFileByPath('Papers/a/mine.md')).not.toBeNull();
  });
});
