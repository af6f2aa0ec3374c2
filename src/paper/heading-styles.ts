import { blockLabel } from './block-label';
import { isCue } from './cues';
import { SET_APART, type Candidate } from './heading-candidates';
import { isContinuation, isUniform } from './heading-lines';
import { sameSize } from './text-style';

/** Headings without numbers in a style of their own: the style occurs this often. */
const STYLE_REPEATS = 2;
/** Least prominence of headings of the second level where the first has numbers: larger and bold. */
const OWN_TYPE = 2;

/** Adds headings without numbers: in the type of the sections' headings, or known names that are set apart. */
export function addByStyle(candidates: readonly Candidate[], levels: Map<number, number>, numbered: boolean, outlined: boolean): void {
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
  if ([...levels.values()].includes(2)) addThirdLevel(candidates, byIndex, levels);
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
  addBestStyle(candidatesBelow(candidates, byIndex, levels).filter((c) => c.prominence >= least && !topStyles.has(c.style)), levels, 2);
}

/** Below the second level: lines without numbers set apart by a type that no section has, each with text right below it. */
function addThirdLevel(candidates: readonly Candidate[], byIndex: ReadonlyMap<number, Candidate>, levels: Map<number, number>): void {
  const used = new Set(candidates.filter((c) => levels.has(c.index)).map((c) => c.style));
  const rest = candidatesBelow(candidates, byIndex, levels).filter((c) => c.prominence >= SET_APART && !used.has(c.style));
  const loose = new Set(rest.filter((c) => !c.leadsText || blockLabel(c.line) !== null || !isUniform(c.line) || c.numberings.some((n) => n.parts.length === 1)).map((c) => c.style));
  addBestStyle(rest.filter((c) => !loose.has(c.style)), levels, 3);
}

const candidatesBelow = (candidates: readonly Candidate[], byIndex: ReadonlyMap<number, Candidate>, levels: ReadonlyMap<number, number>): Candidate[] => {
  const first = Math.min(...levels.keys());
  return candidates.filter((c) => !levels.has(c.index) && c.index > first && c.startsBlock && !c.hasNeighbour && c.runIn === null && looksLikeTitle(c.line.text) && !isContinuation(c, byIndex, levels));
};

/** Gives a level to the most prominent style among the candidates that occurs repeatedly. */
function addBestStyle(candidates: readonly Candidate[], levels: Map<number, number>, level: number): void {
  const styles = new Map<string, Candidate[]>();
  for (const c of candidates) styles.set(c.style, [...(styles.get(c.style) ?? []), c]);
  const [best] = [...styles.values()].filter((same) => same.length >= STYLE_REPEATS).sort((a, b) => (b[0]?.prominence ?? 0) - (a[0]?.prominence ?? 0) || (b[0]?.line.size ?? 0) - (a[0]?.line.size ?? 0) || b.length - a.length);
  for (const c of best ?? []) levels.set(c.index, level);
}

const looksLikeTitle = (text: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}\d(“"'¿«■]/u.test(text) && !/[.;,]$/.test(text.replace(/\.\s*$/, (stop) => (text.length < 40 ? '' : stop))) && !isCue(text, 'abstract') && !isCue(text, 'keywords') && !isCue(text, 'contents') && !/@|https?:|\b10\.\d{4,9}\//.test(text);

