// npm run check:quotes -- VAULT: every quoted statement of every reading note in a vault, looked up in the text of its PDF.
// Exit code: 0 all found, 1 some are missing (each is printed), 2 wrong usage.
import { nodePdfReader } from '../node/pdf-on-node';
import { folderFiles } from '../node/folder-files';
import { missingQuotes, quotedStatements } from './quotes-in-pdf';

const [vault] = process.argv.slice(2);
if (!vault) {
  console.error('usage: npm run check:quotes -- VAULT');
  process.exit(2);
}
const files = folderFiles(vault);
let all = 0;
let missing = 0;
for (const { path, pdfPath } of await files.readings()) {
  const bytes = pdfPath === null ? null : await files.readBinary(pdfPath);
  const opened = bytes ? await nodePdfReader.open(bytes, process.env['PDF_PASSWORD'] ?? null) : null;
  if (!opened?.ok) {
    console.error(`${path}: its PDF could not be opened`);
    missing += 1;
    continue;
  }
  const read = await opened.value.read(() => undefined, new AbortController().signal);
  await opened.value.close();
  const statements = quotedStatements((await files.readText(path)) ?? '');
  const lost = read.ok ? missingQuotes(statements, read.value.pages) : statements;
  all += statements.length;
  missing += lost.length;
  console.log(`${path}: ${statements.length - lost.length} of ${statements.length} quotes found`);
  for (const { text, page } of lost) console.log(`  page ${page}: ${text}`);
}
console.log(`${all - missing} of ${all} quotes found`);
process.exit(missing > 0 ? 1 : 0);
