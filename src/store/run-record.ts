import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { sha256Hex } from '../model/digest';
import type { PluginFiles, VaultFiles } from '../model/ports';
import { isRecord } from '../model/record';

/** What the last run did to the vault, kept in the plugin's folder so that it can be taken back. */

/** What a file is to the run. */
export type RecordedRole = 'note' | 'index' | 'base' | 'image' | 'pdf';

/** A file that the run made or changed. */
export interface RecordedFile {
  readonly path: string;
  readonly role: RecordedRole;
  /** Its bytes before the run; null when there was none. */
  readonly before: Uint8Array | null;
  /** SHA-256 of its bytes after the run, hex digits. */
  readonly after: string;
}

/** One run. */
export interface RunRecord {
  readonly notePath: string;
  /** When it ended, ISO 8601. */
  readonly at: string;
  readonly files: readonly RecordedFile[];
  /** A PDF that the run moved. */
  readonly moved: { readonly from: string; readonly to: string } | null;
  /** The file of last generated text (kept-drafts.ts) before the run. */
  readonly draft: { readonly name: string; readonly before: Uint8Array | null } | null;
}

const NAME = 'last-run.zip';
/** PNG files are packed already. */
const STORED = { level: 0 } as const;

/** Keeps the record of a run in place of the one before. */
export async function keepRecord({ notePath, at, files, moved, draft }: RunRecord, own: PluginFiles): Promise<void> {
  const entries: Zippable = {};
  const stored = (name: string, bytes: Uint8Array | null): string | null => {
    if (bytes) entries[name] = [bytes, STORED];
    return bytes && name;
  };
  const index = {
    v: 1,
    notePath,
    at,
    moved,
    files: files.map(({ path, role, before, after }, position) => ({ path, role, after, before: stored(`file${position}`, before) })),
    draft: draft && { name: draft.name, before: stored('draft', draft.before) },
  };
  entries['run.json'] = strToU8(JSON.stringify(index));
  await own.write(NAME, zipSync(entries));
}

/** Forgets the last run. */
export const forgetRecord = (own: PluginFiles): Promise<void> => own.remove(NAME);

const ROLES: readonly string[] = ['note', 'index', 'base', 'image', 'pdf'] satisfies readonly RecordedRole[];
const isRole = (value: unknown): value is RecordedRole => typeof value === 'string' && ROLES.includes(value);

/** The record of the last run; null when there is none or it cannot be read. */
export async function readRecord(own: PluginFiles): Promise<RunRecord | null> {
  const packed = await own.read(NAME);
  if (!packed) return null;
  try {
    const entries = unzipSync(packed);
    const data: unknown = JSON.parse(strFromU8(entries['run.json'] ?? new Uint8Array()));
    if (!isRecord(data) || data['v'] !== 1 || typeof data['notePath'] !== 'string' || typeof data['at'] !== 'string' || !Array.isArray(data['files'])) return null;
    const bytesOf = (name: unknown): Uint8Array | null => (typeof name === 'string' ? (entries[name] ?? null) : null);
    const { moved, draft } = data;
    return {
      notePath: data['notePath'],
      at: data['at'],
      files: data['files'].flatMap((file: unknown) =>
        isRecord(file) && typeof file['path'] === 'string' && typeof file['after'] === 'string' && isRole(file['role'])
          ? [{ path: file['path'], role: file['role'], after: file['after'], before: bytesOf(file['before']) }]
          : [],
      ),
      moved: isRecord(moved) && typeof moved['from'] === 'string' && typeof moved['to'] === 'string' ? { from: moved['from'], to: moved['to'] } : null,
      draft: isRecord(draft) && typeof draft['name'] === 'string' ? { name: draft['name'], before: bytesOf(draft['before']) } : null,
    };
  } catch {
    return null;
  }
}

/** A file that a run is about to touch, with what it holds before. */
export const beforeRun = async (path: string, role: RecordedRole, files: Pick<VaultFiles, 'readBinary'>): Promise<Omit<RecordedFile, 'after'>> => ({ path, role, before: await files.readBinary(path) });

/** The same files after the run; those that are as they were are left out. */
export async function afterRun(before: readonly Omit<RecordedFile, 'after'>[], files: Pick<VaultFiles, 'readBinary'>): Promise<readonly RecordedFile[]> {
  const recorded: RecordedFile[] = [];
  for (const file of before) {
    const now = await files.readBinary(file.path);
    if (!now) continue;
    const after = await sha256Hex(now);
    if (file.before === null || (await sha256Hex(file.before)) !== after) recorded.push({ ...file, after });
  }
  return recorded;
}
