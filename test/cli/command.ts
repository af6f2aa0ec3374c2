import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the project as `npm run` does. */
export function command(name: string, ...args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/run.mjs'), name, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  return { code: status, out: stdout, err: stderr };
}

/** The same while this process goes on, with more in the environment: for commands that talk to a server of the test. */
export function running(env: Readonly<Record<string, string>>, name: string, ...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), name, ...args], { cwd: root, env: { ...process.env, NODE_OPTIONS: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** A new empty folder. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'reading-'));

/** A file in a folder; gives its path. */
export function file(folder: string, name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Paths of all files below a folder, sorted, with "/" between parts. */
export const tree = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();

/** Path of a file in test/fixtures. */
export const fixture = (name: string): string => join(root, 'test/fixtures', name);
