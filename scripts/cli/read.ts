// npm run --silent read -- PDF... --vault DIR (see USAGE)
// Reads PDFs into a vault: the same main job as in the app. A PDF outside the vault is copied into its folder "Attachments" first.
// Exit code: 0 all read, 1 some failed (each with its reason on standard error), 2 wrong usage.
import { runCommand } from './read-pdfs';
import { parseOptions } from './options';
import { interruption } from './terminal';

const USAGE = `usage: npm run --silent read -- PDF... --vault DIR [--dpi N] [--password P] [--timeout SECONDS] [--offline]
  drafting by a model, with ANTHROPIC_API_KEY or another server: [--base-url URL] [--profile anthropic|compatible] [--model NAME] [--effort LEVEL]
  [--focus QUESTION]... [--language NAME] [--text-only] [--max-cost USD] [--dry-run] [--yes]`;

const options = parseOptions(process.argv.slice(2), 'vault');
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exit(2);
}
process.exit(await runCommand(options, interruption()));
