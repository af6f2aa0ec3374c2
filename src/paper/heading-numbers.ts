import type { Candidate } from './heading-candidates';
import { follows, isVeryNext, type Numbering } from './numbering';
import { isProse, wordsOf } from './text-style';

/** A numbered heading in the text's own type has at most this many words. */
const PLAIN_WORDS = 10;
/** Without a wider step above it is shorter than this. */
const PLAIN_LENGTH = 45;
/** Numbers are the paper's way when this many headings have them. */
export const NUMBERED = 3;

/** Numbered candidates whose numbers follow each other, with their levels. */
export function numberedHeadings(candidates: readonly Candidate[], outlined: ReadonlyMap<number, number>): Map<number, number> {
  const plausible = candidates.filter((c) => c.numberings.length > 0 && isSetApart(c, outlined));
  const apart = new Set(plausible);
  const hasRoman = countOf(plausible, 'roman', [1]) > 0 && countOf(plausible, 'roman', [2]) > 0;
  const hasChapters = plausible.some((c) => c.numberings.some((n) => n.scheme === 'chapter'));
  const levels = new Map<number, number>();
  const last: Record<Numbering['scheme'], readonly number[] | null> = { arabic: beforeExtract(plausible), roman: null, letter: null, chapter: beforeChapter(plausible), supplement: null };
  for (const candidate of candidates) {
    const fitting = candidate.numberings.filter((n) => (n.scheme !== 'roman' || hasRoman) && fits(candidate, n, last[n.scheme], apart.has(candidate)));
    const numbering = fitting.find((n) => n.scheme === 'chapter' || n.scheme === 'arabic' || n.scheme === 'supplement') ?? fitting.find((n) => n.scheme === 'roman') ?? fitting[0];
    if (!numbering) continue;
    // Appendices are lettered after some numbered sections; below roman sections letters start anew in each.
    if (numbering.scheme === 'letter' && !hasRoman && levels.size < NUMBERED) continue;
    last[numbering.scheme] = numbering.parts;
    if (numbering.scheme === 'roman') last.letter = null;
    if (numbering.scheme === 'chapter') last.arabic = hasDotted(candidates, numbering.parts) ? numbering.parts : null;
    if (numbering.scheme === 'letter' && !hasRoman) last.arabic = null;
    levels.set(candidate.index, levelOf(numbering, hasRoman, hasChapters && numbering.parts.length === 1 && !continuesChapter(last.chapter, numbering)));
  }
  return levels.size >= 2 ? levels : new Map<number, number>();
}

/** So many headings that follow each other show that an extract begins with a later chapter. */
const EXTRACT = 3;

/**
 * Where numbering stands before an extract ("4.1" comes first, or "4"): the number that its first one follows. Null for a paper that begins at the beginning,
 * and where no other headings go on from that number.
 */
function beforeExtract(plausible: readonly Candidate[]): readonly number[] | null {
  const all = plausible.flatMap((c) => c.numberings.filter((n) => n.scheme === 'arabic').map((n) => n.parts));
  const [first] = all;
  const [chapter = 0, section] = first ?? [];
  if (all.some((parts) => (parts[0] ?? 0) <= 1) || chapter < 2) return null;
  if (section === undefined) return all.some((parts) => parts.length === 1 && parts[0] === chapter + 1) || all.filter((parts) => parts[0] === chapter).length >= EXTRACT ? [chapter - 1] : null;
  return section <= 1 && all.filter((parts) => parts[0] === chapter).length >= EXTRACT ? [chapter] : null;
}

/** The chapter before the one that an extract begins with; null for a work that begins with its first. */
function beforeChapter(plausible: readonly Candidate[]): readonly number[] | null {
  const [first = 0] = plausible.flatMap((c) => c.numberings.filter((n) => n.scheme === 'chapter').map(({ parts: [number = 0] }) => number));
  return first > 2 && hasDotted(plausible, [first]) ? [first - 1] : null;
}

/** Are sections numbered by chapter ("2.1" in chapter 2)? Else they start at 1 in each. */
const hasDotted = (candidates: readonly Candidate[], chapter: readonly number[]): boolean => countOf(candidates, 'arabic', [...chapter, 1]) > 0;

const countOf = (candidates: readonly Candidate[], scheme: Numbering['scheme'], parts: readonly number[]): number =>
  candidates.filter((c) => c.numberings.some((n) => n.scheme === scheme && n.parts.join() === parts.join())).length;

const continuesChapter = (chapter: readonly number[] | null, numbering: Numbering): boolean => numbering.scheme === 'chapter' || (chapter !== null && chapter[0] === numbering.parts[0] && numbering.parts.length > 1);

function levelOf(numbering: Numbering, hasRoman: boolean, belowChapter: boolean): number {
  if (numbering.scheme === 'letter' && hasRoman && numbering.parts.length === 1) return 2;
  return numbering.parts.length + (belowChapter && numbering.scheme === 'arabic' ? 1 : 0);
}

/** Set apart by type and place from the text, and no sentence. */
function isSetApart({ line, prominence, startsBlock: starts, index, runIn }: Candidate, outlined: ReadonlyMap<number, number>): boolean {
  if (outlined.has(index)) return true;
  if (runIn !== null) return false;
  if (/[.;,]$/.test(line.text) && !/\b(?:etc|al|vs)\.$/.test(line.text) && prominence < 1) return false;
  if (isProse(line.text) && prominence < 0.5) return false;
  return prominence >= 0.5 && (starts || prominence >= 1);
}

/** Can the number come next? Of a line that is not set apart, or only with its beginning, it has to be the very next one. */
function fits(candidate: Candidate, numbering: Numbering, last: readonly number[] | null, apart: boolean): boolean {
  if (candidate.runIn !== null) return numbering.scheme === 'arabic' && numbering.parts.length > 1 && last !== null && isVeryNext(last, numbering.parts);
  return apart ? follows(last, numbering.parts) : isNextPlain(candidate, numbering, last);
}

/** A line in the text's own type with the very next number of a lower level ("3.2 Scanning") that is short and no sentence. */
const isNextPlain = ({ line, startsBlock: starts }: Candidate, numbering: Numbering, last: readonly number[] | null): boolean =>
  numbering.scheme === 'arabic' && numbering.parts.length > 1 && last !== null && (starts || line.text.length < PLAIN_LENGTH) && !/[.;,:]$/.test(line.text) && wordsOf(line.text).length <= PLAIN_WORDS && !isProse(line.text) && isVeryNext(last, numbering.parts);

