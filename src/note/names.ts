import type { Figure } from '../model/figure';
import type { Paper } from '../model/paper';
import { nameBeforeColon } from '../paper/short-title';
import { asciiWords, joinWords } from './ascii';

/** Names of the files of a paper. ASCII only: the same on every file system, in every link, without encoding. */

/** Longer folder names make paths that Windows and archives refuse. */
const LONGEST_SHORT_NAME = 40;
/** With ".png". */
const LONGEST_IMAGE_NAME = 60;
/** Digits of the paper id in the name of a paper whose title and author have no ASCII form. */
const ID_DIGITS = 8;

/** Names that Windows keeps for devices, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** Words that say nothing of a paper's matter at the start of its title. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  ('a an the on in of for from to towards toward with without via by at as and or is are be can do does how what when where which who why ' +
    'use using some more it its this that these we our your not no ein eine der die das den zur zum uber von und le la les un une des du de sur ' +
    'et el los las una y il lo gli e').split(' '),
);

/** Suffixes of personal names. */
const NAME_SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)$/i;

/** Family name: before the comma, else the last word that is no suffix. ASCII, lower case, "" when it has no ASCII form. */
function familyName(author: string): string {
  const [beforeComma = '', afterComma = ''] = author.split(',');
  const isInverted = afterComma.trim() !== '' && !NAME_SUFFIX.test(afterComma.replace(/[.\s]/g, ''));
  // Hyphens join a family name ("Kingsbury-Hall"); the words of one written part count as one.
  const parts = beforeComma.trim().split(/\s+/).filter((part) => !NAME_SUFFIX.test(part.replace(/\./g, '')));
  const family = isInverted ? parts.join(' ') : (parts.at(-1) ?? '');
  return asciiWords(family).join('-').toLowerCase();
}

/** What a short name is made of. */
export interface ShortNameSource {
  readonly title: Paper['title'];
  readonly authors: Paper['authors'];
  readonly year: Paper['year'];
  readonly id: Paper['id'];
  /** The drafter's name for the work ("HSTU"); "" when it has none. */
  readonly shortName?: string;
}

/** Words of a title used when no author is known: one alone would say too little. */
const WORDS_WITHOUT_AUTHOR = 4;

/** Parts of "zhai-2024-actions", those that are known and have an ASCII form; none when neither author nor title has one. */
function descriptiveParts({ title, authors, year }: ShortNameSource): readonly string[] {
  const family = familyName(authors[0] ?? '');
  const words = asciiWords(title ?? '').map((word) => word.toLowerCase());
  const content = words.filter((word) => !FUNCTION_WORDS.has(word) && !/^[a-z]$/.test(word));
  const chosen = (content.length > 0 ? content : words).slice(0, family === '' ? WORDS_WITHOUT_AUTHOR : 1);
  if (family === '' && chosen.length === 0) return [];
  return [family, year === null ? '' : String(year), ...chosen].filter((part) => part !== '');
}

/**
 * The name of a paper's folder and note, `<short>` of NOTE.md: lower case, ASCII, words joined by "-", at most 40 characters. The drafter's
 * short name; else the name before a colon in the title; else first author, year and first content word; else "paper", year and id.
 */
export function shortName(source: ShortNameSource): string {
  const named = [source.shortName ?? '', nameBeforeColon(source.title ?? '') ?? '']
    .map((name) => asciiWords(name).map((word) => word.toLowerCase()))
    .find((words) => words.some((word) => /[a-z]/.test(word)));
  const parts = named ?? descriptiveParts(source);
  const fallback = ['paper', ...(source.year === null ? [] : [String(source.year)]), source.id.slice(0, ID_DIGITS)];
  const name = joinWords(parts.length > 0 ? parts : fallback, '-', LONGEST_SHORT_NAME);
  return RESERVED.test(name) ? `${name}-paper` : name;
}

/** The name itself, then with -2, -3, … before the extension; each at most `length` characters. Endless. */
function* withSuffixes(base: string, extension: string, length: number): Generator<string> {
  yield base + extension;
  for (let count = 2; ; count += 1) {
    const suffix = `-${count}`;
    const kept = base.slice(0, length - suffix.length - extension.length).replace(/[-_]+$/, '');
    yield kept + suffix + extension;
  }
}

/** Names to try for a paper, best first: "hstu", "hstu-2", "hstu-3", … without end. For a caller that has to ask a file system. */
export const shortNames = (source: ShortNameSource): Generator<string> => withSuffixes(shortName(source), '', LONGEST_SHORT_NAME);

/** File name of a figure without regard to others: "fig1_arch_overall.png", "tabA2_result.png", "page4-1_other_map.png". */
function imageBase(figure: Pick<Figure, 'id' | 'type' | 'description'>): string {
  const id = asciiWords(figure.id).join('-') || 'figure';
  const room = LONGEST_IMAGE_NAME - '.png'.length;
  const start = `${id}_${figure.type}`.slice(0, room).replace(/[-_]+$/, '');
  const words = asciiWords(figure.description).map((word) => word.toLowerCase());
  // What the first word has to lose is cut; a name that has no room for a word has none.
  const description = joinWords(words, '-', Math.max(0, room - start.length - 1));
  return description === '' ? start : `${start}_${description}`;
}

/** File name of a figure's picture, at most 60 characters with ".png"; "-2", "-3" when `taken` knows it. */
export function imageName(figure: Pick<Figure, 'id' | 'type' | 'description'>, taken: (name: string) => boolean): string {
  const base = imageBase(figure);
  for (const name of withSuffixes(base, '.png', LONGEST_IMAGE_NAME)) if (!taken(name)) return name;
  return `${base}.png`;
}

/** File names for all figures of a paper, in their order, no two alike in any letter case; `taken` knows names in use (lower case). */
export function imageNames(
  figures: readonly Pick<Figure, 'id' | 'type' | 'description'>[],
  taken: (name: string) => boolean = () => false,
): readonly string[] {
  const given = new Set<string>();
  return figures.map((figure) => {
    const name = imageName(figure, (candidate) => given.has(candidate.toLowerCase()) || taken(candidate.toLowerCase()));
    given.add(name.toLowerCase());
    return name;
  });
}
