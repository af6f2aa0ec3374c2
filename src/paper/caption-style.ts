import type { FigureKind } from '../model/paper';
import { differentSize, type Candidate, type CaptionLine, type CaptionPage } from './caption-candidates';

/**
 * Tells captions from mentions in the running text by the style that the paper keeps to: the word as printed, the
 * delimiter, the type. The idea is that of PDFFigures 2 (a document uses one caption style; find out which); its chain of
 * filters is replaced by one sum of evidence, so that a caption out of style survives when all else speaks for it.
 *
 * @returns the candidates that are captions; of several with one label on one page the best, of several on different pages the equally good ones
 */
export function captionsByStyle(candidates: readonly Candidate[], pages: readonly CaptionPage[]): Candidate[] {
  const body = bodyType(pages);
  const rated = candidates.map((candidate) => ({ candidate, evidence: ownEvidence(candidate, body) }));
  const style = { figure: commonStyle('figure', rated), table: commonStyle('table', rated) };
  const judged = rated.map(({ candidate, evidence }) => ({
    candidate,
    evidence: evidence + agreement(candidate, style[candidate.label.kind]),
  }));
  const accepted = judged.filter(({ evidence }) => evidence >= ENOUGH);
  return [...groupBy(accepted, ({ candidate }) => `${candidate.label.label}|${candidate.label.word.toLowerCase()}`).values()].flatMap((same) => {
    const most = Math.max(...same.map(({ evidence }) => evidence));
    const best = same.filter(({ candidate, evidence }) => evidence > most - 1 || candidate.label.goesOn);
    return best.length > MOST_OF_ONE_LABEL && !isOneTable(best.map(({ candidate }) => candidate)) ? [] : best.map(({ candidate }) => candidate);
  });
}

interface Rated {
  readonly candidate: Candidate;
  readonly evidence: number;
}

/** Points of evidence; a caption needs ENOUGH. */
const STARTS_BLOCK = 2;
const HAS_DELIMITER = 1;
const NOT_BODY_TYPE = 1;
const CAPITAL_FOLLOWS = 1;
const READS_AS_SENTENCE = -3;
/** A block of its own type may be a caption that begins with a small letter (a method's name, a quantity). */
const ODD_CAPTION = -1;
const IN_STYLE = 1.5;
const OUT_OF_STYLE = -1.5;
const ENOUGH = 3;
/** What speaks for itself and may vote on the style. */
const MAY_VOTE = 4;
/** One label this often is a running head or a word of the text (PDFFigures 2 drops it at the same number). */
const MOST_OF_ONE_LABEL = 3;

/** Evidence by the paper's style (null: it has none). Where a table goes on, its label is followed by that alone. */
function agreement(candidate: Candidate, style: string | null): number {
  if (candidate.label.goesOn) return IN_STYLE;
  if (style === null) return 0;
  return styleOf(candidate) === style ? IN_STYLE : OUT_OF_STYLE;
}

/** A table that goes on from page to page: its label stands once on each of a run of pages, or says that it goes on. */
function isOneTable(candidates: readonly Candidate[]): boolean {
  const pages = candidates.map(({ page }) => page).sort((a, b) => a - b);
  return candidates.every(({ label }) => label.kind === 'table') && (pages.every((page, index) => index === 0 || page === (pages[index - 1] ?? 0) + 1) || candidates.slice(1).every(({ label }) => label.goesOn));
}

function ownEvidence({ label, line, startsBlock, readsAsSentence }: Candidate, body: CaptionLine | null): number {
  let sum = 0;
  if (startsBlock) sum += STARTS_BLOCK;
  if (label.delimiter !== 'none') sum += HAS_DELIMITER;
  const ownType = body !== null && (differentSize(body, line) || body.font !== line.font);
  if (ownType) sum += NOT_BODY_TYPE;
  if (!/^\p{Ll}/u.test(label.rest)) sum += CAPITAL_FOLLOWS;
  if (readsAsSentence) sum += ownType && startsBlock ? ODD_CAPTION : READS_AS_SENTENCE;
  return sum;
}

/** Word as printed and delimiter, the two that a paper's captions have in common. */
const styleOf = ({ label }: Candidate): string => `${label.word} ${label.delimiter}`;

/** The style of most different labels of that kind; null when no candidate speaks for itself. */
function commonStyle(kind: FigureKind, rated: readonly Rated[]): string | null {
  const voters = rated.filter(({ candidate, evidence }) => candidate.label.kind === kind && evidence >= MAY_VOTE).map(({ candidate }) => candidate);
  let common: string | null = null;
  let most = 0;
  for (const [style, same] of groupBy(voters, styleOf)) {
    const labels = new Set(same.map(({ label }) => label.label)).size;
    if (labels > most) [common, most] = [style, labels];
  }
  return common;
}

/** A line in the size and font that most of the paper's characters have. */
function bodyType(pages: readonly CaptionPage[]): CaptionLine | null {
  const lines = pages.flatMap((page) => page.lines);
  let best: CaptionLine | null = null;
  let most = 0;
  for (const same of groupBy(lines, (line) => `${line.font} ${Math.round(line.size * 2)}`).values()) {
    const characters = same.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > most) [best, most] = [same[0] ?? null, characters];
  }
  return best;
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
