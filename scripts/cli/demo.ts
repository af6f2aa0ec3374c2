// npm run demo: builds main.js, makes demo-vault/ (a real vault with the plugin installed: opens in Obsidian as it is),
// reads the sample paper into it, and prints what was written and how long each stage took.
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failureSentence } from '../../src/i18n/failure-sentence';
import { defaultSettings } from '../../src/vault/settings';
import { readIntoVault } from './read-pdfs';
import { interruption } from './terminal';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const vault = join(root, 'demo-vault');
const plugin = join(vault, '.obsidian/plugins/paper-reading-notes');
const TIMEOUT_MS = 120_000;

execFileSync(process.execPath, [join(root, 'esbuild.config.mjs')], { stdio: 'inherit' });
await rm(vault, { recursive: true, force: true });
await mkdir(plugin, { recursive: true });
for (const file of ['main.js', 'manifest.json', 'styles.css']) await copyFile(join(root, file), join(plugin, file));
await writeFile(join(vault, '.obsidian/community-plugins.json'), '["paper-reading-notes"]\n');
await mkdir(join(vault, 'Attachments'));
const pdf = join(vault, 'Attachments/sample.pdf');
await copyFile(join(root, 'test/fixtures/sample/sample.pdf'), pdf);

const outcome = await readIntoVault(pdf, { pdfs: [pdf], folder: vault, dpi: defaultSettings.dpi, password: null, timeoutMs: TIMEOUT_MS, model: null }, interruption());
if (!outcome.ok) {
  console.error(failureSentence(outcome.failure));
  process.exit(1);
}
const { notePath, index, imagesWritten, timings } = outcome.value.report;
console.log(`\nA vault is ready: ${relative(process.cwd(), vault) || vault}`);
for (const path of [notePath, ...imagesWritten, ...(index.ok ? [index.value] : [])]) console.log(`  ${String((await stat(join(vault, path))).size).padStart(8)} bytes  ${path}`);
console.log(`\nStages: ${Object.entries(timings).map(([stage, ms]) => `${stage} ${Math.round(ms)} ms`).join(', ')}`);
process.exit(0);
