import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '../../src/vault/settings';
import { extractPdf } from '../cli/extract-pdf';
import { interruption } from '../cli/terminal';
import { measures, readScores, table, type Yardstick } from './scores';

/** A benchmark over papers with checked truth. */
export interface Benchmark extends Yardstick {
  /** Names in the set's folder: the scorer, the folder of truths. */
  readonly scorer: string;
  readonly truth: string;
  /** Committed scores, beside the benchmark. */
  readonly committed: string;
  /** The name of a number of the scorer's summary; null for what is no score. */
  readonly nameOf: (key: string, kind: string | null) => string | null;
}

/** How long one paper may take. */
const TIMEOUT_MS = 300_000;

/**
 * Extracts every paper that has a truth, scores the results and prints the table. The set is no part of the project: it is the folder ../shared/corpus,
 * or the one that CORPUS_DIR names (papers/, truths, scorers). With `--update` the scores are written anew.
 *
 * @returns exit code: 0 as good as the committed scores, or no set; 1 a score fell; 2 the scorer failed
 */
export async function runBenchmark({ scorer: scorerName, truth: truthName, committed: committedName, nameOf, ...yardstick }: Benchmark): Promise<number> {
  const corpus = process.env['CORPUS_DIR'] ?? join('..', 'shared', 'corpus');
  const scorer = join(corpus, scorerName);
  const truth = join(corpus, truthName);
  if (!existsSync(scorer) || !existsSync(truth)) {
    console.log(`There are no papers with truth in ${corpus}: nothing was measured.`);
    return 0;
  }
  const out = mkdtempSync(join(tmpdir(), 'bench-'));
  const signal = interruption();
  const started = Date.now();
  const names = readdirSync(truth).filter((name) => name.endsWith('.json')).map((name) => name.replace(/\.json$/, ''));
  for (const name of names) {
    const path = join(corpus, 'papers', `${name}.pdf`);
    const outcome = await extractPdf(path, { pdfs: [path], folder: out, dpi: defaultSettings.dpi, password: null, timeoutMs: TIMEOUT_MS, model: null }, signal);
    if (!outcome.ok) console.error(`${name}: ${outcome.failure.code}`);
  }
  const scores = readScores(summaryOf([scorer, out, truth, '--json']), nameOf);
  rmSync(out, { recursive: true, force: true });
  if (!scores) {
    console.error('The scorer gave nothing that can be read.');
    return 2;
  }
  const file = join('scripts', 'bench', committedName);
  if (process.argv.includes('--update')) writeFileSync(file, `${JSON.stringify(scores, null, 2)}\n`);
  const all = measures(scores, existsSync(file) ? readScores(readFileSync(file, 'utf8'), (name) => name) : null, yardstick);
  console.log(table(all).join('\n'));
  console.log(`${names.length} papers in ${Math.round((Date.now() - started) / 1000)} s`);
  const fallen = all.filter(({ fell }) => fell);
  if (fallen.length > 0) console.error(`Fell below the committed score: ${fallen.map(({ name }) => name).join(', ')}`);
  return fallen.length > 0 ? 1 : 0;
}

function summaryOf(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch {
    return '';
  }
}
