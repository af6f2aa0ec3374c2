import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { HttpStore } from './obsidian/http-store';
import { StoreError } from './obsidian/store';
import { Vault } from './obsidian/vault';
import { startServer, type HarnessServer } from './server';

let folder = '';
let server: HarnessServer;
let full = false;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'));
  await writeFile(join(folder, 'a b.md'), 'text');
  full = false;
  const before = (operation: string): void => {
    if (full && operation === 'write') throw new StoreError('ENOSPC', 'ENOSPC: no space left on device, write');
  };
  server = await startServer({ folder, files: new Map([['/', { type: 'text/html', body: 'page' }]]), before });
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

it('a vault over HTTP is the vault over the folder', async () => {
  const vault = new Vault(new HttpStore(server.origin));
  await vault.$syncFromDisk();
  expect(vault.getFiles().map((file) => file.path)).toEqual(['a b.md']);
  const file = await vault.create('ü#?.md', 'ümlaut');
  expect(await vault.read(file)).toBe('ümlaut');
  await vault.rename(file, 'c.md');
  await vault.createFolder('x/y');
  expect(await vault.adapter.exists('x/y')).toBe(true);
  await vault.delete(file);
  await expect(vault.create('Nowhere/a.md', '')).rejects.toThrow('ENOENT');
  await expect(vault.read(file)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('serves its own files and those of the vault, and nothing else', async () => {
  expect(await (await fetch(server.origin)).text()).toBe('page');
  expect(await (await fetch(new HttpStore(server.origin).url('a b.md'))).text()).toBe('text');
  expect((await fetch(`${server.origin}/store/format`, { method: 'POST' })).status).toBe(404);
  expect((await fetch(`${server.origin}/vault/..%2F..%2Fetc%2Fpasswd`)).ok).toBe(false);
  expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('a disk that is made to refuse does', async () => {
  const vault = new Vault(new HttpStore(server.origin));
  full = true;
  await expect(vault.create('b.md', 'x')).rejects.toThrow('ENOSPC: no space left on device');
});
