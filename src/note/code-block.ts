import { visibleText } from './clean-text';

/** Languages that a code fence may name: those that Obsidian colours and no plugin known to us runs. Everything else becomes "text". */
const LANGUAGES: ReadonlySet<string> = new Set(
  ('text python c cpp csharp java kotlin scala go rust swift haskell ocaml julia r matlab lua ruby perl php sql bash javascript typescript json yaml toml ' +
    'xml html css fortran lisp prolog scheme verilog').split(' '),
);

/** Other names of the same languages. */
const ALIASES: Readonly<Record<string, string>> = {
  py: 'python', python3: 'python', 'c++': 'cpp', cuda: 'cpp', 'c#': 'csharp', cs: 'csharp', js: 'javascript', ts: 'typescript', sh: 'bash', shell: 'bash',
  zsh: 'bash', rs: 'rust', golang: 'go', rb: 'ruby', hs: 'haskell', yml: 'yaml', octave: 'matlab',
}; // prettier-ignore

/**
 * Code as a Markdown fence. The language is one of a fixed list; the fence is longer than any run of backticks inside; template tags (`<%`), which
 * template tools look for even in code, and lines that look like a note's ledger or a mark of the index get a blank; invisible and bidirectional characters are taken out. "" when there is no code.
 */
export function codeBlock(text: string, language: string): string {
  const code = visibleText(text.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029\u0085\v\f]/g, '\n'))
    .replace(/<(?=%)/g, '< ')
    .replace(/^([ \t]*%)(?=%[ \t]*(?:reading-note|paper-index):)/gm, '$1 ')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  if (code === '') return '';
  const named = language.trim().toLowerCase();
  const known = ALIASES[named] ?? named;
  const longestRun = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  return `${fence}${LANGUAGES.has(known) ? known : 'text'}\n${code}\n${fence}`;
}
