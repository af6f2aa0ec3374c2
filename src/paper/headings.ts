import { union } from '../model/box';
import type { OutlineEntry } from '../model/page';
import type { Heading } from '../model/paper';
import { hasLeaders } from './contents';
import { isCue } from './cues';
import { joinLines } from './join-lines';
import { follows, isVeryNext, readNumbering, type Numbering } from './numbering';
import type { PageLine } from './page-lines';
import { runInHeading } from './run-in';
import { bareText, cjkShare, isProse, sameSize, wordsOf, type TextStyle } from './text-style';

/** A heading with its lines. */
export interface HeadingLines {
  readonly heading: Heading;
  /** The line it begins in. */
  readonly first: PageLine;
  /** The lines that are heading alone; none when it runs into its paragraph. */
  readonly lines: readonly PageLine[];
}

/** No heading has more words (CJK: characters), or more lines. */
const MOST_WORDS = 22;
const MOST_CJK = 45;
const MOST_LINES = 3;
/** A heading's lines are at most this many font sizes apart. */
const LEADING = 1.75;
/** Above a heading the step is this much wider than within the text. */
const GAP_ABOVE = 1.12;
/** A numbered heading in the text's own type has at most this many words. */
const PLAIN_WORDS = 10;
/** Without a wider step above it is shorter than this. */
const PLAIN_LENGTH = 45;
/** Headings without numbers in a style of their own: the style occurs this often. */
const STYLE_REPEATS = 2;
/** Least prominence of headings of the second level: where the first has numbers they have to be larger and bold. */
const SET_APART = 0.5;
const OWN_TYPE = 2;
/** A heading in another font may look smaller than the text, down to this part of its size. */
const NEAR_SIZE = 0.9;
/** Numbers are the paper's way when this many headings have them. */
const NUMBERED = 3;

interface Candidate {
  readonly index: number;
  readonly line: PageLine;
  readonly numberings: readonly Numbering[];
  readonly style: string;
  /** Larger, bolder, or in capitals, or in a font of its own: 0 is the text's own type. */
  readonly prominence: number;
  readonly startsBlock: boolean;
  /** Another line stands on its level in the same column: a cell of a table. */
  readonly hasNeighbour: boolean;
  /** The heading that the line runs in with, when it goes on as a paragraph. */
  readonly runIn: string | null;
}

/**
 * Headings of sections: numbered lines whose numbers follow each other and that are set apart by type, lines in the type of those headings,
 * known names (References, Acknowledgements) set apart, and lines that the PDF's outline names on their page.
 *
 * @param lines the paper's lines of running text in reading order, without tables of contents (see contentsLines)
 */
export function findHeadings(lines: readonly PageLine[], style: TextStyle, outline: readonly OutlineEntry[]): HeadingLines[] {
  const candidates = lines.flatMap((_, index) => candidateOf(lines, index, style));
  const outlined = outlineMatches(lines, candidates, outline);
  const numbered = numberedHeadings(candidates, outlined);
  const levels = new Map<number, number>([...numbered, ...outlined]);
  for (const [index, level] of numbered) levels.set(index, outlined.get(index) ?? level);
  addByStyle(candidates, levels, numbered.size >= NUMBERED, outlined.size >= NUMBERED);
  const byIndex = new Map(candidates.map((candidate) => [candidate.index, candidate]));
  return [...levels]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, level]) => {
      const candidate = byIndex.get(index);
      return candidate ? [headingAt(lines, candidate, level, levels)] : [];
    })
    .filter(({ lines: own }) => !own.some((line) => hasLeaders(line.text)));
}

function candidateOf(lines: readonly PageLine[], index: number, style: TextStyle): Candidate[] {
  const line = lines[index];
  if (!line || line.text.length < 2 || !/\p{L}/u.test(line.text) || /^10\.\d{4,9}\//.test(line.text)) return [];
  const cjk = cjkShare(line.text) > 0.4;
  if (cjk ? line.text.length > MOST_CJK : wordsOf(line.text).length > MOST_WORDS) return [];
  if (/[,;:，、；：]$/.test(line.text) && !/^\p{Lu}{4}/u.test(line.text)) return [];
  const runIn = style.bold ? null : runInTitle(line);
  return [{ index, line, runIn, numberings: readNumbering(runIn ?? line.text), style: styleKey(line), prominence: prominenceOf(line, localStyle(line, lines[index + 1], style)), startsBlock: startsBlock(lines, index, style), hasNeighbour: hasNeighbour(lines, index) }];
}

const hasNeighbour = (lines: readonly PageLine[], index: number): boolean => {
  const line = lines[index];
  return line !== undefined && [lines[index - 1], lines[index + 1]].some((other) => other !== undefined && other.page === line.page && other.column === line.column && Math.abs(other.baseline - line.baseline) < 0.5 * line.size && (other.box.x0 > line.box.x1 || other.box.x1 < line.box.x0));
};

const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

/** The type of a line; its leading run counts, since mathematics inside a heading changes what most of it is set in. */
function styleKey(line: PageLine): string {
  return `${Math.round(line.size * 2) / 2}|${line.font}|${line.bold ? 'b' : ''}${line.italic ? 'i' : ''}|${isCapitals(line.text) ? 'C' : ''}`;
}

/** A heading of a section that runs in ends with a full stop, and what follows it is text. */
function runInTitle(line: PageLine): string | null {
  const runIn = runInHeading(line);
  return runIn && /\p{L}\.$/u.test(runIn.heading) && wordsOf(runIn.rest).length >= 3 ? runIn.heading : null;
}

/** Back matter is set smaller as a whole: there a heading is compared with the text that follows it. */
const localStyle = (line: PageLine, next: PageLine | undefined, style: TextStyle): Pick<TextStyle, 'size' | 'font' | 'bold'> =>
  next && line.size < style.size && !sameSize(line.size, style.size) && sameSize(line.size, next.size) ? next : style;

function prominenceOf(line: PageLine, style: Pick<TextStyle, 'size' | 'font' | 'bold'>): number {
  let sum = 0;
  if (line.size > style.size && !sameSize(line.size, style.size)) sum += 1;
  if (line.bold && !style.bold) sum += 1;
  if (isCapitals(line.text)) sum += 0.7;
  const nearSize = line.size >= NEAR_SIZE * style.size;
  if (sum === 0 && line.font !== style.font && (line.italic || nearSize)) sum += 0.5;
  if (!nearSize) sum -= 0.8;
  return sum;
}

/** Does the line begin a block: first in its column, or with a wider step above? */
function startsBlock(lines: readonly PageLine[], index: number, style: TextStyle): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || !above || above.page !== line.page || line.baseline <= above.baseline || (above.column !== line.column && above.column !== null && line.column !== null)) return true;
  return line.baseline - above.baseline > GAP_ABOVE * style.pitch || !sameSize(above.size, line.size);
}

/** Candidates that the outline names on their page, with the outline's level (1 for its top level below the paper's title). */
function outlineMatches(lines: readonly PageLine[], candidates: readonly Candidate[], outline: readonly OutlineEntry[]): Map<number, number> {
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

/** Numbered candidates whose numbers follow each other, with their levels. */
function numberedHeadings(candidates: readonly Candidate[], outlined: ReadonlyMap<number, number>): Map<number, number> {
  const plausible = candidates.filter((c) => c.numberings.length > 0 && isSetApart(c, outlined));
  const apart = new Set(plausible);
  const hasRoman = countOf(plausible, 'roman', [1]) > 0 && countOf(plausible, 'roman', [2]) > 0;
  const hasChapters = plausible.some((c) => c.numberings.some((n) => n.scheme === 'chapter'));
  const levels = new Map<number, number>();
  const last: Record<Numbering['scheme'], readonly number[] | null> = { arabic: beforeExtract(plausible), roman: null, letter: null, chapter: null, supplement: null };
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

/** Adds headings without numbers: in the type of the sections' headings, or known names that are set apart. */
function addByStyle(candidates: readonly Candidate[], levels: Map<number, number>, numbered: boolean, outlined: boolean): void {
  const byStyle = new Map<string, number>();
  const byIndex = new Map(candidates.map((candidate) => [candidate.index, candidate]));
  for (const candidate of candidates) {
    const level = levels.get(candidate.index);
    if (level !== undefined && (byStyle.get(candidate.style) ?? 9) > level) byStyle.set(candidate.style, level);
  }
  const known = candidates.filter((c) => !c.hasNeighbour && isCue(c.line.text, 'unnumbered') && c.prominence > 0 && (c.startsBlock || c.prominence >= 1));
  const lower = numbered || outlined ? new Set<string>() : lowerStyles(known, candidates);
  const topStyles = numbered || outlined ? [...byStyle].filter(([, level]) => level === 1).map(([style]) => style) : known.map((c) => c.style).filter((style) => !lower.has(style));
  const ambiguous = new Set([...byStyle].filter(([, level]) => level > 1).map(([style]) => style));
  for (const candidate of candidates) {
    if (levels.has(candidate.index) || !(candidate.startsBlock || known.includes(candidate)) || !looksLikeTitle(candidate.line.text) || candidate.hasNeighbour || candidate.runIn !== null || isContinuation(candidate, byIndex, levels)) continue;
    if (known.includes(candidate)) levels.set(candidate.index, lower.has(candidate.style) ? 2 : 1);
    else if (topStyles.includes(candidate.style) && !ambiguous.has(candidate.style) && candidate.prominence >= 0.7) levels.set(candidate.index, 1);
    else if (lower.has(candidate.style) && levels.size > 0) levels.set(candidate.index, 2);
  }
  const flat = ![...levels.values()].includes(2);
  if ((flat || lower.size > 0) && !outlined) addSecondLevel(candidates, byIndex, levels, new Set(topStyles), numbered ? OWN_TYPE : SET_APART);
}

/** A style is the sections' when so many known names have it. */
const MAIN_NAMES = 2;

/**
 * Without numbers: styles of known names ("Limitations") that are smaller, or less prominent, than those of at least two other known names and that stand
 * between them. (Back matter is set smaller too, but behind all sections.)
 */
function lowerStyles(known: readonly Candidate[], candidates: readonly Candidate[]): Set<string> {
  const groups = new Map<string, Candidate[]>();
  for (const c of known) groups.set(c.style, [...(groups.get(c.style) ?? []), c]);
  const isBelow = (c: Candidate, main: Candidate): boolean => (sameSize(c.line.size, main.line.size) ? c.prominence < main.prominence : c.line.size < main.line.size);
  const mains = [...groups.values()].filter((group) => group.length >= MAIN_NAMES);
  return new Set(
    [...groups].flatMap(([style, [first]]) => {
      const own = candidates.filter((c) => c.style === style && c.startsBlock);
      const isLower = first !== undefined && mains.some((group) => group.some((main, i) => isBelow(first, main) && own.some((c) => c.index > main.index && c.index < (group[i + 1]?.index ?? -1))));
      return isLower ? [style] : [];
    }),
  );
}

/** Without numbers: of the other types that are set apart and occur repeatedly after the first section began, the most prominent is the level below. */
function addSecondLevel(candidates: readonly Candidate[], byIndex: ReadonlyMap<number, Candidate>, levels: Map<number, number>, topStyles: ReadonlySet<string>, least: number): void {
  const first = Math.min(...levels.keys());
  const rest = candidates.filter((c) => !levels.has(c.index) && c.index > first && c.startsBlock && !c.hasNeighbour && c.runIn === null && c.prominence >= least && !topStyles.has(c.style) && looksLikeTitle(c.line.text) && !isContinuation(c, byIndex, levels));
  const styles = new Map<string, Candidate[]>();
  for (const c of rest) styles.set(c.style, [...(styles.get(c.style) ?? []), c]);
  const [best] = [...styles.values()].filter((same) => same.length >= STYLE_REPEATS).sort((a, b) => (b[0]?.prominence ?? 0) - (a[0]?.prominence ?? 0) || (b[0]?.line.size ?? 0) - (a[0]?.line.size ?? 0) || b.length - a.length);
  for (const c of best ?? []) levels.set(c.index, 2);
}

/** Is the line the second one of a heading? */
const isContinuation = (candidate: Candidate, byIndex: ReadonlyMap<number, Candidate>, levels: ReadonlyMap<number, number>): boolean => {
  const above = byIndex.get(candidate.index - 1);
  return above !== undefined && levels.has(above.index) && above.style === candidate.style && (NUMBER_ALONE.test(above.line.text) || !isCue(candidate.line.text, 'unnumbered')) && continues(above.line, candidate.line, true);
};

const looksLikeTitle = (text: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}\d(“"'¿«■]/u.test(text) && !/[.;,]$/.test(text.replace(/\.\s*$/, (stop) => (text.length < 40 ? '' : stop))) && !isCue(text, 'abstract') && !isCue(text, 'keywords') && !isCue(text, 'contents') && !/@|https?:|\b10\.\d{4,9}\//.test(text);

/** The heading with the lines that continue it; one in the text's own type has one line. */
function headingAt(lines: readonly PageLine[], { index, line, runIn, prominence }: Candidate, level: number, levels: ReadonlyMap<number, number>): HeadingLines {
  if (runIn !== null) return { first: line, lines: [], heading: { level, text: runIn, page: line.page, box: line.box } };
  const taken = [line];
  for (let i = index + 1; taken.length < (prominence < SET_APART ? 1 : MOST_LINES); i++) {
    const last = taken[taken.length - 1];
    const next = lines[i];
    if (!last || !next || levels.has(i) || !continues(last, next, taken.length === 1)) break;
    taken.push(next);
  }
  return { first: line, lines: taken, heading: { level, text: joinLines(taken.map((l) => l.text)), page: line.page, box: taken.map((l) => l.box).reduce(union) } };
}

/** Is the line in one weight, but for a few signs (not a heading that runs into its text)? */
const isUniform = (line: PageLine): boolean => line.runs.filter((run) => run.bold !== line.bold && !run.raised).reduce((sum, run) => sum + (run.text.match(/\p{L}/gu)?.length ?? 0), 0) < 6;

const NUMBER_ALONE = /^(?:(?:[Cc]hapter|CHAPTER|[Cc]hapitre|CHAPITRE|[Kk]apitel|KAPITEL|[Aa]ppendix|APPENDIX|[Aa]nhang|ANHANG|[Aa]nnexe|ANNEXE)\s+)?(?:\d{1,2}|[IVX]{1,5}|[A-Z])(?:\.\d+)*[.:]?$/u;

function continues(last: PageLine, next: PageLine, isFirst: boolean): boolean {
  if (next.page !== last.page || next.baseline - last.baseline > LEADING * Math.max(last.size, next.size) * (isFirst && NUMBER_ALONE.test(last.text) ? 2 : 1) || next.baseline < last.baseline - 1) return false;
  if (isFirst && NUMBER_ALONE.test(last.text)) return next.size >= last.size * 0.95 || next.bold;
  if (readNumbering(next.text).some((n) => n.scheme === 'arabic') || isCue(next.text, 'unnumbered')) return false;
  return sameSize(last.size, next.size) && last.bold === next.bold && isUniform(next) && (last.font === next.font || last.bold) && !isProse(next.text.slice(0, 60)) === !isProse(next.text) && (last.bold || isCapitals(last.text) === isCapitals(next.text)) && (last.bold || isCapitals(last.text) || last.font === next.font);
}
