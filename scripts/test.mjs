#!/usr/bin/env node
// npm test: types, lint, build, unit tests with the pipeline on Node, and the built main.js in Chromium. Stops at the first part that fails;
// the last line counts the tests. usage: test.mjs [types|lint|build|unit|browser ...]
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const report = join(root, 'build/jest.json');
const bin = (name) => join(root, 'node_modules', name);
const counts = { passed: 0, failed: 0 };

function run(args, { env = {}, onOutput = () => {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (data) => {
      process.stdout.write(data);
      onOutput(String(data));
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

async function unit() {
  await rm(report, { force: true });
  // pdfjs-dist is an ES module, so jest runs everything as one.
  const env = { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', TZ: 'UTC' };
  const ok = await run([bin('jest/bin/jest.js'), '--json', `--outputFile=${report}`], { env, onOutput: () => {} });
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(await readFile(report, 'utf8').catch(() => '{}'));
  counts.passed += numPassedTests ?? 0;
  counts.failed += (numFailedTests ?? 0) || (numFailedTestSuites ?? 0);
  return ok;
}

async function browser() {
  let output = '';
  const ok = await run([join(root, 'test/browser/walk.mjs')], { onOutput: (text) => (output += text) });
  const [, passed = 0, failed = 0] = /(\d+) passed, (\d+) failed/.exec(output) ?? [];
  counts.passed += Number(passed);
  counts.failed += Number(failed);
  return ok;
}

const parts = {
  types: () => run([bin('typescript/bin/tsc'), '--noEmit']),
  lint: () => run([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']),
  build: () => run([join(root, 'esbuild.config.mjs')]),
  unit,
  browser,
};

const wanted = process.argv.slice(2);
await mkdir(join(root, 'build'), { recursive: true });
let good = true;
for (const [name, part] of Object.entries(parts)) {
  if (!good || (wanted.length > 0 && !wanted.includes(name))) continue;
  console.log(`\n== ${name}`);
  good = await part();
  if (!good) console.log(`\n${name} failed`);
}
console.log(`\n${counts.passed} passed, ${counts.failed + (good || counts.failed > 0 ? 0 : 1)} failed`);
process.exit(good ? 0 : 1);
