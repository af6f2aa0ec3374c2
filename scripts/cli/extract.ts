// npm run --silent extract -- PDF... --out DIR [--dpi N] [--password P] [--timeout SECONDS] [--corrections FILE]
// For each PDF a folder DIR/<file name without .pdf>/ with figures.json, the pictures, and paper.json.
// Exit code: 0 all read, 1 some failed (each with its reason on standard error), 2 wrong usage.
import { correctionSentences } from '../../src/i18n/run-summary';
import { extractPdf } from './extract-pdf';
import { parseOptions } from './options';
import { commandLineSentence, interruption } from './terminal';

const USAGE = 'usage: npm run --silent extract -- PDF... --out DIR [--dpi N] [--password P] [--timeout SECONDS] [--corrections FILE]';

const options = parseOptions(process.argv.slice(2), 'out');
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exit(2);
}
const signal = interruption();
let failures = 0;
for (const pdf of options.pdfs) {
  if (signal.aborted) break;
  const outcome = await extractPdf(pdf, options, signal);
  if (!outcome.ok) {
    failures += 1;
    console.error(`${pdf}: ${commandLineSentence(outcome.failure)}`);
    continue;
  }
  const { paper, figures, missed, unknown } = outcome.value;
  console.log(`${pdf}: ${paper.pageCount} pages, ${figures.length} figures and tables, ${missed.length} not cut`);
  for (const sentence of correctionSentences({ problem: null, unknown })) console.error(`${pdf}: ${sentence}`);
  for (const { page, reason } of paper.failedPages) console.error(`${pdf}: page ${page} could not be read (${reason})`);
}
process.exit(signal.aborted || failures > 0 ? 1 : 0);
