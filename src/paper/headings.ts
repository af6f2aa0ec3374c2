import type { OutlineEntry } from '../model/page';
import { hasLeaders } from './contents';
import { candidatesIn } from './heading-candidates';
import { headingAt, type HeadingLines } from './heading-lines';
import { NUMBERED, numberedHeadings } from './heading-numbers';
import { outlineMatches } from './heading-outline';
import { addByStyle } from './heading-styles';
import type { PageLine } from './page-lines';
import { withRunIns } from './run-in-headings';
import type { TextStyle } from './text-style';

/**
 * Headings of sections: numbered lines whose numbers follow each other and that are set apart by type, lines in the type of those headings,
 * known names (References, Acknowledgements) set apart, lines that the PDF's outline names on their page, and headings that run into their paragraphs.
 *
 * @param lines the paper's lines of running text in reading order, without tables of contents (see contentsLines)
 */
export function findHeadings(lines: readonly PageLine[], style: TextStyle, outline: readonly OutlineEntry[]): HeadingLines[] {
  const candidates = candidatesIn(lines, style);
  const outlined = outlineMatches(lines, candidates, outline);
  const numbered = numberedHeadings(candidates, outlined);
  const levels = new Map<number, number>([...numbered, ...outlined]);
  for (const [index, level] of numbered) levels.set(index, outlined.get(index) ?? level);
  addByStyle(candidates, levels, numbered.size >= NUMBERED, outlined.size >= NUMBERED);
  const byIndex = new Map(candidates.map((candidate) => [candidate.index, candidate]));
  const found = [...levels]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, level]) => {
      const candidate = byIndex.get(index);
      return candidate ? [headingAt(lines, candidate, level, levels)] : [];
    })
    .filter(({ lines: own }) => !own.some((line) => hasLeaders(line.text)));
  return withRunIns(lines, found, style);
}
