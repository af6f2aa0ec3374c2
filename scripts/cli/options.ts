import { parseArgs } from 'node:util';
import { REFRESH_OPTIONS, refreshOptionsOf, type RefreshOptions } from './refresh-options';
import { MODEL_OPTIONS, modelOptionsOf, type ModelOptions } from './model-options';
import { noteWordsOf, type NoteWords } from '../../src/i18n/note-words';
import { DPI_RANGE, defaultSettings, isDpi } from '../../src/vault/settings';

/** Options of the commands that read PDFs. */
export interface Options {
  readonly pdfs: readonly string[];
  /** Folder written to: the vault, or where extracts go. */
  readonly folder: string;
  readonly dpi: number;
  readonly password: string | null;
  readonly timeoutMs: number;
  /** File with a reader's corrections to figures (`extract` only). */
  readonly corrections?: string | undefined;
  /** Null when the note is drafted by quoting (`read` only). */
  readonly model: ModelOptions | null;
  /** What to do with notes that are there (`read` only). */
  readonly refresh: RefreshOptions | null;
  /** Language of a note's own words (`read` only). */
  readonly noteWords?: NoteWords;
  /** Take back the last run (`read` only); all: also what was changed since. */
  readonly undo: 'unchanged' | 'all' | null;
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
  const { values, positionals } = parsed;
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  const folder = text(folderOption);
  const dpi = Number(text('dpi') ?? defaultSettings.dpi);
  const timeout = Number(text('timeout') ?? USUAL_TIMEOUT_SECONDS);
  const undo = values['undo'] !== true ? null : values['force'] === true ? 'all' : 'unchanged';
  if (positionals.length === 0 && !undo) return 'No PDF was named.';
  if (positionals.length > 0 && undo) return '--undo takes back the last run of a vault, and no PDF.';
  if (!folder && values['dry-run'] !== true) return `--${folderOption} DIR is missing.`;
  if (!isDpi(dpi)) return `--dpi takes a whole number from ${DPI_RANGE.min} to ${DPI_RANGE.max}.`;
  if (values['corrections'] !== undefined && folderOption === 'vault') return 'Corrections are read from beside the note; --corrections is for extract.';
  if (!(timeout > 0)) return '--timeout takes a number of seconds.';
  const model = folderOption === 'vault' ? modelOptionsOf(values, process.env) : null;
  if (typeof model === 'string') return model;
  const refresh = refreshOptionsOf(values);
  if (typeof refresh === 'string') return refresh;
  return { refresh, undo, pdfs: positionals, folder: folder ?? '', dpi, password: text('password') ?? null, timeoutMs: timeout * 1000, corrections: text('corrections'), model, noteWords: noteWordsOf(text('language') ?? '') };
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

function parse(args: readonly string[], folderOption: string): Parsed | string {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options: { [folderOption]: text, dpi: text, password: text, timeout: text, corrections: text, ...(folderOption === 'vault' ? { ...MODEL_OPTIONS, ...REFRESH_OPTIONS } : {}) } });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
