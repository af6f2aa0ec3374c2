import { unionOf } from '../model/box';
import type { Passage } from '../model/paper';
import { joinLines } from './join-lines';
import type { PageLine } from './page-lines';

/** Words after which a full stop does not end a sentence, in small letters, without their last stop. */
const ABBREVIATIONS = new Set(
  `fig figs eq eqs eqn eqns ref refs sec secs sect tab tabs thm lem prop def cor alg algs no nos vol pp p ch chap app appx al cf vs viz resp ca approx e.g i.e eg ie etc
  dr mr mrs ms prof st jr sr inc ltd co corp dept univ assoc jan feb mar apr jun jul aug sep sept oct nov dec w.r.t wrt i.i.d iid a.k.a aka u.s u.k e.u ph.d m.sc b.sc
  et.al ex bsp z.b d.h u.a vgl abb bzw usw nr s bd hrsg evtl ggf inkl max min avg std dev ed eds art no ff`.split(/\s+/),
);
/** These may end a sentence too: they do when the next word has a capital and is no name's beginning. */
const MAY_END = new Set(['etc', 'al', 'inc', 'ltd', 'co', 'u.s', 'u.k', 'e.u', 'ph.d']);

/** A mark that may end a sentence, with closing brackets and quotation marks, and superscript marks of notes behind it. */
const END = /(?:[.!?…]+[)\]”"’'»]*(?:\d{1,3}(?:[,–-]\d{1,3})*)?(?=\s|$))|[。！？．](?:[」』）)”"’]*)/gu;

/** Ends of sentences in a text: indices behind the last character of each; the text's end is not among them unless it ends one. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(END)) {
    const at = match.index;
    const end = at + match[0].length;
    if (/^[。！？．]/.test(match[0])) {
      // A full-width full stop between digits is a decimal point.
      if (!(/\d．$/.test(text.slice(0, at + 1)) && /^\d/.test(text.slice(end)))) ends.push(end);
      continue;
    }
    // Digits directly behind a full stop are a note's mark only after a word, else part of a number.
    if (/\d$/.test(match[0]) && !/\p{L}{2}$/u.test(text.slice(0, at)) && !/[)\]”%]$/.test(text.slice(0, at))) continue;
    if (endsSentence(text, at, end, match[0])) ends.push(end);
  }
  return ends;
}

function endsSentence(text: string, at: number, end: number, mark: string): boolean {
  const after = text.slice(end).trimStart();
  if (after === '') return true;
  if (/^[\p{Ll}]/u.test(after) && !/^(?:i|e)[A-Z]/.test(after)) return false;
  // "x1, . . . , xn": dots set apart.
  if (/^[.,;:)\]}]/.test(after) || /(?:^|[.,]\s*)$/.test(text.slice(0, at))) return false;
  if (!mark.startsWith('.') || mark.startsWith('...')) return !mark.startsWith('...') || /^\p{Lu}/u.test(after);
  const before = /[\p{L}\p{N}.’'-]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const word = before.toLowerCase().replace(/^[('"“]+/, '');
  // "z. B.", "d. h.", "u. a.": abbreviations of several words, spaced out.
  if (/^\p{Ll}$/u.test(before) && /^\p{L}\.(?:\s|$)/u.test(after)) return false;
  if (/^\p{Lu}$/u.test(before) && /(?:^|\s)\p{Ll}\.\s?\p{Lu}$/u.test(text.slice(0, at))) return false;
  if (/^\p{Lu}$/u.test(before) && isInitial(text.slice(0, at), after)) return false;
  if (MAY_END.has(word)) return /^\p{Lu}\p{Ll}/u.test(after) && !/^(?:\p{Lu}\.|\()/u.test(after) && word !== 'al';
  if (ABBREVIATIONS.has(word)) return word.length <= 2 ? false : !/^[\p{Lu}\d([]/u.test(after);
  // "3. Results" at the start is a number, not a sentence.
  return !/^\s*\d{1,2}$/.test(text.slice(0, at));
}

/** Words that begin sentences, seldom family names. */
const STARTER = /^(?:The|This|These|Those|That|There|It|We|Our|They|He|She|In|On|At|By|For|From|With|To|If|When|While|As|A|An|All|Each|Every|Some|Then|Thus|Hence|Therefore|However|Here|Let|Note|Since|So|Such|Both|Moreover|Finally|First|Second|Next|Also|But|And|Or|See|What|Where|Which|How|Why|Is|Are|Can|Note|Suppose|Assume|Consider|Given|Using|After|Before|Der|Die|Das|Es|Wir|Ein|Eine|Le|La|Les|Un|Une|El|Los|Se)\b/;

/** "by J. Smith", "A. B. Smith": an initial goes on with another one, or stands where a name may and before what can be one. "The set A. It" is none. */
function isInitial(before: string, after: string): boolean {
  if (/^\p{Lu}\.(?:\s|-)/u.test(after)) return true;
  const mayBeName = /(?:^|[.,;&(]\s*|\b(?:and|by|with|from|et|und|y|Dr\.|Prof\.)\s+|\p{Lu}\p{Ll}+\s+)\p{Lu}$/u.test(before);
  return mayBeName && /^\p{Lu}[\p{Ll}’'-]/u.test(after) && !STARTER.test(after);
}

/** A sign that lacks what belongs to it, because the formula stands on more lines than one. */
const BROKEN = /[√∑∏∫=+×≤≥<>∈≈]\s*[.,;:)](?:\s|$)|[(]\s*[=+×≤≥∈≈]|^\s*[=+×≤≥∈≈]|[([]\s+[\d,)]|\p{L}\s[.,](?:\s|$)/u;
/** Signs of fonts for mathematics that are read as letters and fractions, and characters that no text has. */
const MISREAD = /(?:^|[\s(])[¼ðÞ](?=[\s\p{P}\p{Lu}\p{Script=Greek}]|$)|\p{L}[¼Þ](?=\s|$)|[\uE000-\uF8FF\uFFFD]/u;

/** Did a formula in the sentence lose parts that stand above or below its line, or signs that its font does not name? */
export const hasBrokenFormula = (text: string): boolean => BROKEN.test(text) || MISREAD.test(text);

/** A sentence with whether its beginning and its end were found, and whether all of it reads as printed (see PageLine.flaws). */
export interface CutPassage extends Passage {
  readonly complete: boolean;
  readonly flawless: boolean;
  /** Numbers raised behind its words, as printed: marks of references or of notes. */
  readonly raised: readonly string[];
}

/**
 * Cuts a run of printed lines into sentences, each with the page it begins on and the box of its lines there.
 *
 * @param isCompound see joinLines
 */
export function sentencesOf(lines: readonly PageLine[], isCompound: (left: string, right: string) => boolean): CutPassage[] {
  const { text, starts } = joinWithStarts(lines, isCompound);
  const ends = sentenceEnds(text);
  const cuts = ends[ends.length - 1] === text.length ? ends : [...ends, text.length];
  const flaws = lines.flatMap((line, i) => line.flaws.map((at) => (starts[i] ?? 0) + at));
  const marks = lines.flatMap((line, i) => raisedNumbers(line).map(({ at, mark }) => ({ mark, at: (starts[i] ?? 0) + at })));
  let from = 0;
  return cuts.flatMap((to, i) => {
    const raw = text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    from = to;
    const sentence = raw.trim();
    if (sentence === '') return [];
    const place = placeOf(lines, starts, start, to);
    return place ? [{ text: sentence, ...place, complete: i < ends.length, flawless: !flaws.some((at) => at >= start && at <= to), raised: marks.filter(({ at }) => at >= start && at < to).map(({ mark }) => mark) }] : [];
  });
}

/** A raised run of numbers ("3", "4,7", "5–8"), and what stands before it: a word or a mark, not a letter of a formula or a number. */
const RAISED = /^\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*$/u;
const BEFORE_MARK = /(?:\p{L}{2}|[.,;:)\]”"’])$/u;

/** Raised numbers of a line with the index in its text where they begin; runs that touch are one. */
function raisedNumbers(line: PageLine): { readonly at: number; readonly mark: string }[] {
  const found: { readonly at: number; readonly mark: string }[] = [];
  let at = 0;
  let open = '';
  const close = (): void => {
    const start = line.text.indexOf(open, Math.max(0, at - open.length));
    if (RAISED.test(open) && start >= 0 && BEFORE_MARK.test(line.text.slice(0, start))) found.push({ at: start, mark: open });
    open = '';
  };
  for (const run of line.runs) {
    if (!run.raised) close();
    const start = line.text.indexOf(run.text.trim(), at);
    if (start >= 0) at = start + run.text.trim().length;
    if (run.raised) open += run.text.trim();
  }
  close();
  return found;
}

/** Joined text, and where in it each line begins. */
function joinWithStarts(lines: readonly PageLine[], isCompound: (left: string, right: string) => boolean): { readonly text: string; readonly starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    const joined = joinLines([text, line.text], isCompound);
    starts.push(text === '' ? 0 : Math.max(0, joined.length - line.text.trim().length));
    text = keepsSoftHyphen(line.text) ? `${joined}\u00AD` : joined;
  }
  return { text: text.replace(/\u00AD$/, ''), starts };
}

/** joinLines drops a soft hyphen at the end; it is needed until the next line is there. */
const keepsSoftHyphen = (text: string): boolean => text.trimEnd().endsWith('\u00AD');

function placeOf(lines: readonly PageLine[], starts: readonly number[], from: number, to: number): Pick<Passage, 'page' | 'box'> | null {
  const own = lines.filter((_, i) => (starts[i] ?? 0) < to && (starts[i + 1] ?? Infinity) > from);
  const first = own[0];
  const box = first ? unionOf(own.filter((line) => line.page === first.page && line.column === first.column).map((line) => line.box)) : null;
  return first && box ? { page: first.page, box } : null;
}
