// npm run --silent read -- PDF... --vault DIR [--refresh WHAT [--preview] [--take SECTIONS] [--both SECTIONS]] [--dpi N] [--password P] [--timeout SECONDS]
// npm run --silent read -- --undo [--force] --vault DIR
// Reads PDFs into a vault: the same main job as in the app. A PDF outside the vault is copied into its folder "Attachments" first.
// A note that is there keeps its text, unless --refresh says what to renew: all, figures, metadata, failed (what was not there last time), or sections by their
// ids (tldr,overview,method). What its reader wrote stays; --preview says what would change and changes nothing; --take and --both decide on sections that the
// reader changed. --undo puts things back as they were before the last run; --force also what was changed since.
// Exit code: 0 all read, 1 some failed (each with its reason on standard error), 2 wrong usage.
import { runCommand } from './read-pdfs';
import { undoCommand } from './undo';
import { parseOptions } from './options';
import { interruption } from './terminal';

const USAGE = [
  'usage: npm run --silent read -- PDF... --vault DIR [--refresh all|figures|metadata|failed|SECTIONS [--preview] [--take SECTIONS] [--both SECTIONS]]',
  '                                [--dpi N] [--password P] [--timeout SECONDS]',
  '       npm run --silent read -- --undo [--force] --vault DIR',
].join('\n');

const options = parseOptions(process.argv.slice(2), 'vault');
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exit(2);
}
process.exit(options.undo ? await undoCommand(options) : await runCommand(options, interruption()));
