/** What a look-up needs of a folder or file of the vault. */
export interface Entry {
  readonly name: string;
  readonly children?: readonly Entry[];
}

/** A path as the vault spells it. */
export interface StoredPath {
  /** The path with the spelling of what exists; parts that do not exist are as they were asked for. */
  readonly path: string;
  /** Does all of it exist? */
  readonly found: boolean;
}

/**
 * Looks a path up in whatever letter case, level by level from the root. Vaults travel between file systems that tell cases apart and
 * ones that do not; `Papers/HSTU` must count as taken where `Papers/hstu` is. The exact spelling comes first where both exist.
 * @param path a vault path: parts with "/" between, no empty ones
 */
export function storedPath(root: Entry, path: string): StoredPath {
  const parts = path.split('/');
  for (let known = parts.length; known > 0; known--) {
    const names = namesBelow(root, parts.slice(0, known));
    if (names) return { path: [...names, ...parts.slice(known)].join('/'), found: known === parts.length };
  }
  return { path, found: false };
}

function namesBelow(entry: Entry, parts: readonly string[]): string[] | null {
  const [wanted, ...rest] = parts;
  if (wanted === undefined) return [];
  const alike = (entry.children ?? []).filter((child) => folded(child.name) === folded(wanted));
  const exactFirst = [...alike.filter((child) => child.name === wanted), ...alike.filter((child) => child.name !== wanted)];
  for (const child of exactFirst) {
    const names = namesBelow(child, rest);
    if (names) return [child.name, ...names];
  }
  return null;
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();
