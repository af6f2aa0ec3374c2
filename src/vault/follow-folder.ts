/**
 * Where a folder of the settings is after a folder was renamed: it was that one, or lies in it. Letter case does not matter, since the setting was typed.
 * @returns the new path, or null when it is not concerned
 */
export function followRename(path: string, from: string, to: string): string | null {
  const [lowerPath, lowerFrom] = [path.toLowerCase(), from.toLowerCase()];
  if (lowerPath === lowerFrom) return to;
  return lowerPath.startsWith(`${lowerFrom}/`) ? to + path.slice(from.length) : null;
}
