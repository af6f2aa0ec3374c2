import type { PdfPlacement, ReadSettings } from '../model/ports';
import { recordOf } from '../model/record';
import { defaultDraftingSettings, parseDraftingSettings, type DraftingSettings } from './drafting-settings';

/** What the reader can set; stored in data.json under these names. */
export interface PluginSettings extends ReadSettings, DraftingSettings {
  /** Open the note when a run is done. */
  readonly openWhenDone: boolean;
}

/** Lowest and highest resolution of figures, dots per inch: below, print is not readable; above, files grow without a gain. */
export const DPI_RANGE = { min: 72, max: 600 } as const;

/** What counts until the reader sets something else. */
export const defaultSettings: PluginSettings = { papersFolder: 'Papers', dpi: 200, pdfPlacement: 'leave', openWhenDone: true, ...defaultDraftingSettings };

/** Why a folder cannot be the papers folder; i18n has the sentence for each. */
export type FolderProblem =
  | { readonly code: 'empty' | 'relative' | 'hidden' | 'config' | 'ending' | 'reserved' | 'too-long' }
  | { readonly code: 'character'; readonly character: string };

/**
 * Settings from whatever data.json holds: a value that is missing or broken is taken from `fallback`, unknown names are left out. Never fails.
 * @param configDir the vault's configuration folder, which cannot be the papers folder
 */
export function parseSettings(data: unknown, configDir: string, fallback: PluginSettings = defaultSettings): PluginSettings {
  const stored = recordOf(data);
  const folder = typeof stored.papersFolder === 'string' ? tidyFolder(stored.papersFolder) : '';
  return {
    papersFolder: folderProblem(folder, configDir) === null ? folder : fallback.papersFolder,
    dpi: isDpi(stored.dpi) ? stored.dpi : fallback.dpi,
    pdfPlacement: isPlacement(stored.pdfPlacement) ? stored.pdfPlacement : fallback.pdfPlacement,
    openWhenDone: typeof stored.openWhenDone === 'boolean' ? stored.openWhenDone : fallback.openWhenDone,
    ...parseDraftingSettings(stored, fallback),
  };
}

/** A whole number of dots per inch within the range? */
export function isDpi(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= DPI_RANGE.min && value <= DPI_RANGE.max;
}

function isPlacement(value: unknown): value is PdfPlacement {
  return value === 'leave' || value === 'move' || value === 'copy';
}

/** A folder path as typed, in the form of vault paths: single slashes between its parts, no slashes or blanks around them, plain
 * blanks inside, NFC. */
export function tidyFolder(typed: string): string {
  return partsOf(typed)
    .filter((part) => part !== '')
    .join('/');
}

/** Why a folder path, as typed, cannot be the papers folder; null when it can. */
export function folderProblem(typed: string, configDir: string): FolderProblem | null {
  const parts = partsOf(typed).filter((part) => part !== '');
  const path = parts.join('/').toLowerCase();
  const config = configDir.toLowerCase();
  if (parts.length === 0) return { code: 'empty' };
  if (parts.some((part) => part === '.' || part === '..')) return { code: 'relative' };
  if (path === config || path.startsWith(`${config}/`)) return { code: 'config' };
  const character = FORBIDDEN.exec(parts.join('/'))?.[0];
  if (character !== undefined) return { code: 'character', character: PRINTABLE.test(character) ? character : '�' };
  if (parts.some((part) => part.startsWith('.'))) return { code: 'hidden' };
  if (parts.some((part) => part.endsWith('.'))) return { code: 'ending' };
  if (parts.some((part) => RESERVED_ON_WINDOWS.test(part))) return { code: 'reserved' };
  if (path.length > LONGEST_FOLDER) return { code: 'too-long' };
  return null;
}

const partsOf = (path: string): string[] =>
  path
    .replace(/[\u00a0\u202f]/g, ' ')
    .normalize('NFC')
    .split('/')
    .map((part) => part.trim());

/** Characters that break links (`# ^ [ ] |`, and `%` which begins comments), that some file system refuses, or that cannot be seen. */
const FORBIDDEN = /[#^[\]|%\\:*?"<>\p{Cc}\p{Cf}]/u;
const PRINTABLE = /[^\p{Cc}\p{Cf}]/u;

/** Device names of Windows, which are no folder names there, with or without an ending. */
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Leaves room for a paper's folder and image names below the 260 characters of a Windows path. */
const LONGEST_FOLDER = 100;
