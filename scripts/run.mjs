#!/usr/bin/env node
// Runs a command of scripts/cli, scripts/check or scripts/bench (TypeScript) on plain Node: bundles it into build/ first. usage: run.mjs COMMAND [ARGUMENTS]
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = '', ...rest] = process.argv.slice(2);
const source = ['cli', 'check', 'bench']
  .map((folder) => join(root, 'scripts', folder, `${command}.ts`))
  .find((path) => /^[a-z-]+$/.test(command) && existsSync(path));
if (!source) {
  console.error(`There is no command "${command}".`);
  process.exit(2);
}
// Workers and commands are bundled side by side; packages stay in node_modules.
await build({
  entryPoints: [source, join(root, 'scripts/node/pdf-thread.ts')],
  outdir: join(root, 'build/scripts'),
  outExtension: { '.js': '.mjs' },
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
process.argv = [process.argv[0] ?? 'node', source, ...rest];
await import(pathToFileURL(join(root, 'build/scripts', `${command}.mjs`)).href);
