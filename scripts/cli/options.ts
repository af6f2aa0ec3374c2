import { parseArgs } from 'node:util';
import type { Decision, Decisions } from '../../src/note/merge/plan';
import type { RefreshChoice } from '../../src/note/merge/scope';
import { DPI_RANGE, defaultSettings, isDpi } from '../../src/vault/settings';

/** What the commands that read PDFs need to know. */
export interface PdfsOptions {
  readonly pdfs: readonly string[];
  /** Folder written to: the vault, or where extracts go. */
  readonly folder: string;
  readonly dpi: number;
  readonly password: string | null;
  readonly timeoutMs: number;
  /** File with a reader's corrections to figures (`extract` only). */
  readonly corrections?: string | undefined;
}

/** Options of a command line; those on notes that are there are of `read` alone. */
export interface Options extends PdfsOptions {
  /** What to renew of notes that are there; null: nothing but pictures that are ours (`read` only). */
  readonly refresh: RefreshChoice | null;
  /** Only say what would change. */
  readonly preview: boolean;
  /** What to do with sections that the reader changed. */
  readonly decisions: Decisions;
  /** Undo the last run. */
  readonly undo: boolean;
  /** Undo also what was changed since. */
  readonly force: boolean;
}

const USUAL_TIMEOUT_SECONDS = 120;

/**
 * Options of a command line, or the sentence that says what is wrong with it.
 *
 * @param folderOption name of the option for the folder: "vault" or "out"
 */
export function parseOptions(args: readonly string[], folderOption: 'vault' | 'out'): Options | string {
  const parsed = parse(args, folderOption);
  if (typeof parsed === 'string') return parsed;
  const { values, flags, positionals } = parsed;
  const folder = values[folderOption];
  const dpi = Number(values['dpi'] ?? defaultSettings.dpi);
  const timeout = Number(values['timeout'] ?? USUAL_TIMEOUT_SECONDS);
  const refresh = values['refresh'] === undefined ? null : refreshChoice(values['refresh']);
  const has = (flag: string): boolean => flags.has(flag);
  if (positionals.length === 0 && !has('undo')) return 'No PDF was named.';
  if (positionals.length > 0 && has('undo')) return '--undo takes back the last run of a vault, and no PDF.';
  if (!refresh && (has('preview') || values['take'] !== undefined || values['both'] !== undefined)) return '--preview, --take and --both go with --refresh.';
  if (folderOption === 'out' && (refresh || has('undo') || has('preview'))) return 'Only read has notes to refresh.';
  if (!folder) return `--${folderOption} DIR is missing.`;
  if (!isDpi(dpi)) return `--dpi takes a whole number from ${DPI_RANGE.min} to ${DPI_RANGE.max}.`;
  if (values['corrections'] !== undefined && folderOption === 'vault') return 'Corrections are read from beside the note; --corrections is for extract.';
  if (!(timeout > 0)) return '--timeout takes a number of seconds.';
  return {
    refresh,
    preview: has('preview'),
    undo: has('undo'),
    force: has('force'),
    decisions: { ...decided(values['take'], 'take'), ...decided(values['both'], 'both') },
    pdfs: positionals, folder, dpi, password: values['password'] ?? null, timeoutMs: timeout * 1000, corrections: values['corrections'],
  };
}

const names = (list: string): string[] => list.split(',').map((name) => name.trim()).filter((name) => name !== '');

/** all, figures, metadata, failed, or the ids of sections with commas between them. */
function refreshChoice(text: string): RefreshChoice {
  if (text === 'all' || text === 'figures' || text === 'metadata' || text === 'failed') return { kind: text };
  return { kind: 'sections', ids: names(text) };
}

const decided = (list: string | undefined, decision: Decision): Decisions => Object.fromEntries(names(list ?? '').map((id) => [id, decision]));

interface Parsed {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

const FLAGS = ['preview', 'undo', 'force'];

function parse(args: readonly string[], folderOption: string): Parsed | string {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { [folderOption]: text, dpi: text, password: text, timeout: text, corrections: text, refresh: text, take: text, both: text, preview: flag, undo: flag, force: flag },
    });
    const given: Readonly<Record<string, string | boolean | undefined>> = values;
    return {
      values: Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
      flags: new Set(FLAGS.filter((name) => given[name] === true)),
      positionals,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
