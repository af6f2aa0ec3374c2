import { NO_CORRECTIONS, type FigureCorrections } from '../figures/corrections';
import { parseCorrections } from '../figures/corrections-file';
import { en, type Messages } from '../i18n/en';
import type { VaultFiles } from '../model/ports';
import { inFolder, parentOf } from './paper-folder';

/** Name of the file with a reader's corrections, beside the note. */
const FILE = 'figure-corrections.json';

/** Corrections that were read, or the sentence that says why they were not. */
export interface ReadCorrections {
  readonly corrections: FigureCorrections;
  readonly problem: string | null;
}

/** Vault path of the corrections that belong to a note. */
export const correctionsPath = (notePath: string): string => inFolder(parentOf(notePath), FILE);

/**
 * The corrections that are stored beside a note. Without a file there are none; a file that cannot be understood is left alone and not used, and
 * the reader is told.
 */
export async function readCorrections(notePath: string, files: Pick<VaultFiles, 'readText'>): Promise<ReadCorrections> {
  const path = correctionsPath(notePath);
  const text = await files.readText(path);
  return text === null ? { corrections: NO_CORRECTIONS, problem: null } : correctionsFrom(text, path);
}

/** Corrections from the text of a file; `path` names it in the sentence. */
export function correctionsFrom(text: string, path: string, messages: Messages = en): ReadCorrections {
  const parsed = parseCorrections(text);
  if (parsed.ok) return { corrections: parsed.value, problem: null };
  const { code, where } = parsed.failure;
  return { corrections: NO_CORRECTIONS, problem: messages.corrections[code](path, where) };
}
