import type { Reading } from '../model/ports';

/** The `paper-id` of a reading; one of digits alone may have lost its quotes, and is a number then. */
export const paperIdOf = ({ properties }: Reading): string => {
  const id = properties['paper-id'];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
};

/**
 * Of several notes about one paper the one that the plugin made, as far as can be told; the others are copies that the reader made. A note is made in
 * a folder of its name, and a copy gets a longer name ("hstu 1"). The same answer whatever the order; undefined for none.
 */
export function original(readings: readonly Reading[]): Reading | undefined {
  const rank = ({ path }: Reading): number => (isNamedLikeItsFolder(path) ? 0 : 1);
  return [...readings].sort((a, b) => rank(a) - rank(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1))[0];
}

/** The readings that are copies of another one. */
export function copiesAmong(readings: readonly Reading[]): ReadonlySet<Reading> {
  const byPaper = new Map<string, Reading[]>();
  for (const reading of readings) {
    const id = paperIdOf(reading);
    const same = byPaper.get(id);
    if (same) same.push(reading);
    else if (id !== '') byPaper.set(id, [reading]);
  }
  return new Set([...byPaper.values()].filter((same) => same.length > 1).flatMap((same) => same.filter((reading) => reading !== original(same))));
}

function isNamedLikeItsFolder(path: string): boolean {
  const parts = path.split('/');
  return parts.at(-1) === `${parts.at(-2) ?? ''}.md`;
}
