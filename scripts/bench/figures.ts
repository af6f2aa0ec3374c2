// npm run bench:figures [-- --update]
// Scores the figures and tables that are found in a set of papers with checked truth, which is not part of the project: the folder ../shared/corpus, or
// the one that CORPUS_DIR names (papers/, truth-figures/, score-figures.mjs). Without it there is nothing to measure, and nothing fails.
// Exit code: 0 as good as the scores of figures.json beside this file, or no set; 1 a score fell; 2 the scorer failed. --update writes the scores anew.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '../../src/vault/settings';
import { extractPdf } from '../cli/extract-pdf';
import { interruption } from '../cli/terminal';
import { measures, readCommitted, readScores, table, type Scores } from './figure-scores';

/** How long one paper may take. */
const TIMEOUT_MS = 300_000;
const COMMITTED = join('scripts', 'bench', 'figures.json');

const corpus = process.env['CORPUS_DIR'] ?? join('..', 'shared', 'corpus');
const scorer = join(corpus, 'score-figures.mjs');
const truth = join(corpus, 'truth-figures');
if (!existsSync(scorer) || !existsSync(truth)) {
  console.log(`There are no papers with truth in ${corpus}: nothing was measured.`);
  process.exit(0);
}

const out = mkdtempSync(join(tmpdir(), 'bench-figures-'));
const signal = interruption();
const started = Date.now();
const names = readdirSync(truth).filter((name) => name.endsWith('.json')).map((name) => name.replace(/\.json$/, ''));
for (const name of names) {
  const path = join(corpus, 'papers', `${name}.pdf`);
  const outcome = await extractPdf(path, { pdfs: [path], folder: out, dpi: defaultSettings.dpi, password: null, timeoutMs: TIMEOUT_MS }, signal);
  if (!outcome.ok) console.error(`${name}: ${outcome.failure.code}`);
}
const scores = score(out);
rmSync(out, { recursive: true, force: true });
if (!scores) {
  console.error('The scorer gave nothing that can be read.');
  process.exit(2);
}
if (process.argv.includes('--update')) writeFileSync(COMMITTED, `${JSON.stringify(scores, null, 2)}\n`);
const committed = existsSync(COMMITTED) ? readCommitted(readFileSync(COMMITTED, 'utf8')) : null;
console.log(table(scores, committed).join('\n'));
console.log(`${names.length} papers in ${Math.round((Date.now() - started) / 1000)} s`);
const fallen = measures(scores, committed).filter(({ fell }) => fell);
if (fallen.length > 0) console.error(`Fell below the committed score: ${fallen.map(({ name }) => name).join(', ')}`);
process.exit(fallen.length > 0 ? 1 : 0);

function score(predictions: string): Scores | null {
  try {
    return readScores(execFileSync(process.execPath, [scorer, predictions, truth, '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 }));
  } catch {
    return null;
  }
}
