import type { OutlineEntry } from '../model/page';
import { isCue } from './cues';
import type { Candidate } from './heading-candidates';
import type { PageLine } from './page-lines';
import { bareText } from './text-style';

/** Candidates that the outline names on their page, with the outline's level (1 for its top level below the paper's title). */
export function outlineMatches(lines: readonly PageLine[], candidates: readonly Candidate[], outline: readonly OutlineEntry[]): Map<number, number> {
  const found = new Map<number, number>();
  const matched: { readonly index: number; readonly level: number }[] = [];
  let from = 0;
  for (const entry of outline) {
    const wanted = bareText(entry.title);
    if (wanted.length < 3 || isCue(entry.title, 'abstract') || isCue(entry.title, 'contents')) continue;
    const candidate = candidates.find(
      (c) => c.index >= from && (entry.page === null || c.line.page === entry.page) && c.prominence > 0 && !/\p{Ll}\.$/u.test(c.line.text) && [1, 2, 3].some((n) => sameHeading(lines.slice(c.index, c.index + n), wanted)),
    );
    if (!candidate) continue;
    matched.push({ index: candidate.index, level: entry.level });
    from = candidate.index + 1;
  }
  const top = Math.min(...matched.map(({ level }) => level));
  for (const { index, level } of matched) found.set(index, level - top + 1);
  return found;
}

function sameHeading(lines: readonly PageLine[], wanted: string): boolean {
  const printed = bareText(lines.map((line) => line.text).join(' '));
  return printed === wanted || (printed.endsWith(wanted) && /^(?:\d|[ivx]|[a-z]|chapter|appendix|section)[\divx]*[a-z]?$/i.test(printed.slice(0, -wanted.length))) || (wanted.endsWith(printed) && printed.length > 5 && /^\d+$/.test(wanted.slice(0, -printed.length)));
}
