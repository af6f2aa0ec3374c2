// npm run bench:papers [-- --update]
// Scores what is read of papers (title, authors, year, identifiers, columns, abstract, headings, references) against checked truth, which is not part of
// the project: the folder ../shared/corpus, or the one that CORPUS_DIR names (papers/, truth-papers/, score-papers.mjs). Without it there is nothing to
// measure, and nothing fails.
// Exit code: 0 as good as the scores of papers.json beside this file, or no set; 1 a score fell; 2 the scorer failed. --update writes the scores anew.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { understandPaper } from '../../src/paper/understand';
import { interruption } from '../cli/terminal';
import { nodePdfReader } from '../node/pdf-on-node';
import { measures, readPaperScores, table, type PaperScores } from './paper-scores';

const COMMITTED = join('scripts', 'bench', 'papers.json');

const corpus = process.env['CORPUS_DIR'] ?? join('..', 'shared', 'corpus');
const scorer = join(corpus, 'score-papers.mjs');
const truth = join(corpus, 'truth-papers');
if (!existsSync(scorer) || !existsSync(truth)) {
  console.log(`There are no papers with truth in ${corpus}: nothing was measured.`);
  process.exit(0);
}

const out = mkdtempSync(join(tmpdir(), 'bench-papers-'));
const signal = interruption();
const started = Date.now();
const names = readdirSync(truth).filter((name) => name.endsWith('.json')).map((name) => name.replace(/\.json$/, ''));
for (const name of names) {
  const problem = await readInto(join(out, name), join(corpus, 'papers', `${name}.pdf`));
  if (problem !== null) console.error(`${name}: ${problem}`);
}
const scores = score(out);
rmSync(out, { recursive: true, force: true });
if (!scores) {
  console.error('The scorer gave nothing that can be read.');
  process.exit(2);
}
if (process.argv.includes('--update')) writeFileSync(COMMITTED, `${JSON.stringify(scores, null, 2)}\n`);
const committed = existsSync(COMMITTED) ? readPaperScores(readFileSync(COMMITTED, 'utf8')) : null;
console.log(table(scores, committed).join('\n'));
console.log(`${names.length} papers in ${Math.round((Date.now() - started) / 1000)} s`);
const fallen = measures(scores, committed).filter(({ fell }) => fell);
if (fallen.length > 0) console.error(`Fell below the committed score: ${fallen.map(({ name }) => name).join(', ')}`);
process.exit(fallen.length > 0 ? 1 : 0);

/** Reads a PDF and writes what was understood of it, in the scorer's form; what went wrong, or null. */
async function readInto(folder: string, path: string): Promise<string | null> {
  const opened = await nodePdfReader.open(new Uint8Array(readFileSync(path)), null);
  if (!opened.ok) return opened.failure.code;
  const read = await opened.value.read(() => undefined, signal);
  await opened.value.close();
  if (!read.ok) return read.failure.code;
  const { title, authors, year, venue, doi, arxiv, abstract, columns, headings, references } = understandPaper(read.value);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'paper.json'), JSON.stringify({ title, authors, year, venue, doi, arxiv, abstract: abstract.map(({ text }) => text).join(' ') || null, columns, headings, references }));
  return null;
}

function score(predictions: string): PaperScores | null {
  try {
    return readPaperScores(execFileSync(process.execPath, [scorer, predictions, truth, '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 }));
  } catch {
    return null;
  }
}
