import type { RoleOf } from '../fold-section';
import type { Ledger } from '../ledger';
import { linkTarget } from '../links';

/** Where the files that a note links to were when it was written, and where they are now. */
export interface LinkedFiles {
  readonly ledger: Ledger;
  /** Vault paths now. */
  readonly notePath: string;
  readonly pdfPath: string;
  /** Pictures by figure, for all that have a file: their paths now. */
  readonly imagePaths: ReadonlyMap<string, string>;
}

/** Roles by which a note and a new draft can be compared, whatever the app made of the paths. */
export interface Roles {
  /** The role of a path in the note, old paths too. */
  readonly roleOf: RoleOf;
  /** The same, and an old path of a file that is elsewhere now has a role of its own. */
  readonly currentRoleOf: RoleOf;
}

/** Path without ".md", in one form of Unicode. */
const bare = (path: string): string => path.normalize('NFC').replace(/\.md$/i, '');

/** A relative path from a note's folder as a vault path; null when it leads out of the vault. */
function fromFolder(folder: readonly string[], path: string): string | null {
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/**
 * The roles of the files of a note that was written before. A link may have been rewritten by the app in any of its forms: the whole path, the path from
 * the note's folder, or the name alone.
 */
export function rolesInNote({ ledger, notePath, pdfPath, imagePaths }: LinkedFiles): Roles {
  const now = new Map<string, string>();
  for (const [figure, path] of imagePaths) now.set(bare(path), `figure ${figure}`);
  now.set(bare(pdfPath), 'pdf');
  now.set(bare(notePath), 'note');
  const before = new Map<string, string>();
  for (const { figure, path } of ledger.images) before.set(bare(path), `figure ${figure}`);
  const oldPdf = linkTarget(ledger.properties['pdf']);
  if (oldPdf !== null) before.set(bare(oldPdf), 'pdf');
  // A file that another one has taken the place of is not what it was.
  for (const path of now.keys()) before.delete(path);

  const names = new Map([...now].map(([path, role]) => [path.slice(path.lastIndexOf('/') + 1), role]));
  const folder = bare(notePath).split('/').slice(0, -1);
  const currentRole = (path: string): string | null => {
    const wanted = bare(path);
    const relative = fromFolder(folder, wanted);
    return now.get(wanted) ?? (relative === null ? null : now.get(relative)) ?? (wanted.includes('/') ? null : names.get(wanted)) ?? null;
  };
  const oldRole = (path: string): string | null => before.get(bare(path)) ?? null;
  return {
    roleOf: (path) => currentRole(path) ?? oldRole(path),
    currentRoleOf: (path) => currentRole(path) ?? (oldRole(path) === null ? null : `${oldRole(path) ?? ''} before`),
  };
}
