/**
 * Readings of a link's text as a path without `#page=…`, likeliest first, for a look-up that takes the first which leads to a file.
 * More than one, because a Markdown link is percent-encoded (`a%23b.pdf` is `a#b.pdf`) while a wikilink with a percent sign is not, and
 * because a file name may hold a `#`.
 * @param link the destination of an internal link, as in `[[link]]` or `[text](link)`
 */
export function linkPaths(link: string): string[] {
  const beforeFirst = link.split('#', 1).join('');
  const beforeLast = link.slice(0, Math.max(0, link.lastIndexOf('#')));
  const readings = [beforeFirst, decoded(beforeFirst), beforeLast, link].map((path) => path.trim());
  return [...new Set(readings)].filter((path) => path !== '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not percent-encoded: a percent sign of a name.
    return path;
  }
}
