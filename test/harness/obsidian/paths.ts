// Vault paths: relative, "/" between parts, "/" alone for the root.

/**
 * Puts a path into the form the vault uses: one "/" between parts, none at the ends, plain spaces, Unicode NFC; "/" for an empty one.
 * Source: obsidian.d.ts `normalizePath`; developer docs, "Plugin guidelines" (what it changes).
 */
export function normalizePath(path: string): string {
  const cleaned = path
    .replace(/[\\/]+/g, '/')
    .replace(/^\/+|\/+$/g, '')
    .replace(/[\u00A0\u202F]/g, ' ')
    .normalize('NFC');
  return cleaned === '' ? '/' : cleaned;
}

/** Folder of a path: "/" for what lies in the root. */
export function parentPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

/** Last part of a path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Name without extension, and the extension in lower case without its dot ("" when there is none). */
export function splitName(name: string): { basename: string; extension: string } {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? { basename: name, extension: '' } : { basename: name.slice(0, dot), extension: name.slice(dot + 1).toLowerCase() };
}

/** Path of `name` in `folder`. */
export const joinPath = (folder: string, name: string): string => (folder === '/' || folder === '' ? name : `${folder}/${name}`);

/** Is one part of the path a hidden name? The app keeps those out of the vault's files. */
export const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

/** Path `target` as written from the folder of `sourcePath`: "../images/a.png". */
export function relativePath(target: string, sourcePath: string): string {
  const from = parentPath(sourcePath) === '/' ? [] : parentPath(sourcePath).split('/');
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}

/** Resolves "./" and "../" in `path` against the folder of `sourcePath`; null when it leads out of the vault. */
export function resolveRelative(path: string, sourcePath: string): string | null {
  const parts = parentPath(sourcePath) === '/' ? [] : parentPath(sourcePath).split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
