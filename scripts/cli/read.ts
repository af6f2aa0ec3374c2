// npm run --silent read -- PDF... --vault DIR (see USAGE)
// Reads PDFs into a vault: the same main job as in the app. A PDF outside the vault is copied into its folder "Attachments" first.
// A note that is there keeps its text, unless --refresh says what to renew: all, figures, metadata, failed (what was not there last time), or sections by their
// ids (tldr,overview,method). What its reader wrote stays; --preview says what would change and changes nothing; --take, --leave and --both decide on sections that the
// reader changed. --undo puts things back as they were before the last run; with --force also what was changed since.
// Exit code: 0 all read, 1 some failed (each with its reason on standard error), 2 wrong usage.
import { runCommand } from './read-pdfs';
import { parseOptions } from './options';
import { interruption } from './terminal';
import { undoCommand } from './undo';

const USAGE = `usage: npm run --silent read -- PDF... --vault DIR [--dpi N] [--password P] [--timeout SECONDS] [--offline]
  drafting by a model, with ANTHROPIC_API_KEY, or with another server (its key, when it wants one, in MODEL_API_KEY): [--base-url URL] [--profile anthropic|compatible] [--model NAME] [--effort LEVEL]
  [--focus QUESTION]... [--language NAME] [--text-only] [--count-tokens] [--max-cost USD] [--prices FILE] [--dry-run] [--yes]
  papers that have a note: [--refresh all|figures|metadata|failed|SECTIONS [--preview] [--take SECTIONS] [--leave SECTIONS] [--both SECTIONS]]
       npm run --silent read -- --undo [--force] --vault DIR`;

const options = parseOptions(process.argv.slice(2), 'vault');
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exit(2);
}
process.exit(options.undo ? await undoCommand(options.folder, options.undo) : await runCommand(options, interruption()));
