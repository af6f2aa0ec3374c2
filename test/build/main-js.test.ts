import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['main.ts', 'src', 'scripts/build', 'esbuild.config.mjs', 'package.json', 'tsconfig.json'];
const MEGABYTE = 1_000_000;

let built = '';
beforeAll(() => {
  const out = join(mkdtempSync(join(tmpdir(), 'build-')), 'main.js');
  execFileSync(process.execPath, [join(root, 'esbuild.config.mjs'), '--outfile', out], { stdio: 'pipe' });
  built = readFileSync(out, 'utf8');
});

describe('main.js', () => {
  it('has the same bytes when it is built in another folder', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'else where-'));
    for (const source of SOURCES) cpSync(join(root, source), join(elsewhere, source), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
    execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: elsewhere, stdio: 'pipe' });
    expect(readFileSync(join(elsewhere, 'main.js'), 'utf8') === built).toBe(true);
  });

  it('is at most 4.0 MB and carries the licences of what it bundles', () => {
    expect(Buffer.byteLength(built)).toBeLessThanOrEqual(4 * MEGABYTE);
    for (const words of ['Apache License', 'OpenJPEG', 'fflate', 'yaml', 'Foxit', 'Adobe', 'Anthropic, PBC', '@opentelemetry/api/LICENSE']) expect(built.includes(words)).toBe(true);
  });

  it('builds no code from text and knows no path of the machine', () => {
    expect(built).not.toMatch(/new Function\b|\beval\(/);
    expect(built).not.toContain(root);
    expect(built).not.toMatch(/globalThis\.pdfjs(Lib|Worker)/);
  });

  it('loads without Node: only `obsidian` is required, no worker starts, nothing is unpacked, no global is left behind', () => {
    const required: string[] = [];
    const used: string[] = [];
    /** Stands for anything of the module `obsidian`: a class that can be extended. */
    const obsidian = new Proxy({}, { get: () => class { readonly stub = true; } });
    const forbidden = (name: string) => (): never => {
      used.push(name);
      throw new Error(`${name} was used at load`);
    };
    const sandbox: Record<string, unknown> = {
      module: { exports: {} },
      require: (name: string) => {
        required.push(name);
        return obsidian;
      },
      console,
      Worker: forbidden('Worker'),
      Blob: forbidden('Blob'),
      atob: forbidden('atob'),
      fetch: forbidden('fetch'),
      setTimeout: forbidden('setTimeout'),
      setInterval: forbidden('setInterval'),
    };
    sandbox['exports'] = (sandbox['module'] as { exports: unknown }).exports;
    const before = Object.keys(sandbox);
    // As the app loads it: the body of a function.
    vm.runInNewContext(`(function () {${built}\n})()`, sandbox, { filename: 'main.js' });
    expect(required).toEqual(required.map(() => 'obsidian'));
    expect(used).toEqual([]);
    expect(Object.keys(sandbox).filter((name) => !before.includes(name))).toEqual([]);
    const { exports } = sandbox['module'] as { exports: { default?: unknown } };
    expect(typeof exports.default).toBe('function');
  });
});
