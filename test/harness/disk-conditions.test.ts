import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiskConditions } from './faulty-store';
import { tempVault, type TempVault } from './temp-vault';

// What a file system answers: Node's documentation of `fs` and POSIX write(2), open(2): ENOSPC, EACCES. `fs.writeFile` is not atomic.
describe('a disk that is slow, full or write-protected', () => {
  let temp: TempVault | null = null;
  const disk = new DiskConditions();
  const open = async (): Promise<TempVault> => (temp = await tempVault({ 'a.md': 'one' }, {}, disk.before));
  afterEach(async () => {
    Object.assign(disk, new DiskConditions(), { before: disk.before });
    await temp?.remove();
  });

  it('full: refuses, and may have taken the beginning of a file, which the vault sees later', async () => {
    const { vault, folder, events } = await open();
    disk.free = 3;
    await expect(vault.create('b.md', '0123456789')).rejects.toThrow('ENOSPC');
    expect(await readFile(join(folder, 'b.md'), 'utf8')).toBe('01234');
    expect(vault.getFileByPath('b.md')).toBeNull();
    await new Promise<void>((resolve) => vault.on('create', () => resolve()));
    expect(events).toEqual(['create b.md']);
    await expect(vault.create('c.md', 'x')).rejects.toThrow('ENOSPC');
  });

  it('write-protected: reads, and refuses the rest', async () => {
    const { vault, folder, file } = await open();
    disk.readOnly = true;
    expect(await vault.read(file('a.md'))).toBe('one');
    await expect(vault.create('b.md', 'x')).rejects.toThrow('EACCES');
    await expect(vault.createFolder('f')).rejects.toThrow('EACCES');
    await expect(vault.process(file('a.md'), () => 'two')).rejects.toThrow('EACCES');
    await expect(vault.delete(file('a.md'))).rejects.toThrow('EACCES');
    expect(existsSync(join(folder, 'b.md'))).toBe(false);
  });

  it('slow: of two creations of one path that overlap neither is refused, and there is one file', async () => {
    const { vault, folder, events } = await open();
    disk.delay = 20;
    const [first, second] = await Promise.all([vault.create('b.md', 'first'), vault.create('b.md', 'second')]);
    expect(first).toBe(second);
    expect(['first', 'second']).toContain(await readFile(join(folder, 'b.md'), 'utf8'));
    expect(events).toEqual(['create b.md', 'modify b.md']);
    await expect(vault.create('b.md', 'third')).rejects.toThrow('File already exists.');
  });
});
