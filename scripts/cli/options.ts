import { parseArgs } from 'node:util';
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
  const folder = values[folderOption];
  const dpi = Number(values['dpi'] ?? defaultSettings.dpi);
  const timeout = Number(values['timeout'] ?? USUAL_TIMEOUT_SECONDS);
  if (positionals.length === 0) return 'No PDF was named.';
  if (!folder) return `--${folderOption} DIR is missing.`;
  if (!isDpi(dpi)) return `--dpi takes a whole number from ${DPI_RANGE.min} to ${DPI_RANGE.max}.`;
  if (values['corrections'] !== undefined && folderOption === 'vault') return 'Corrections are read from beside the note; --corrections is for extract.';
  if (!(timeout > 0)) return '--timeout takes a number of seconds.';
  return { pdfs: positionals, folder, dpi, password: values['password'] ?? null, timeoutMs: timeout * 1000, corrections: values['corrections'] };
}

interface Parsed {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly positionals: readonly string[];
}

function parse(args: readonly string[], folderOption: string): Parsed | string {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options: { [folderOption]: text, dpi: text, password: text, timeout: text, corrections: text } });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
