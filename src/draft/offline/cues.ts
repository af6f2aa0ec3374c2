import { CUES, type Cue } from './cue-table';
import type { Language } from './language';

/** Tells what the sentences of one language are there for. */
export type CueReader = (sentence: string) => ReadonlySet<Cue>;

/** Cues that count at the start of a sentence alone. */
const AT_START: ReadonlySet<string> = new Set<Cue>(['subject', 'dangling', 'joined']);

/** Languages that mark no ends of words. */
const UNMARKED: ReadonlySet<Language> = new Set(['zh', 'ja']);

/** The reader of cues for a language; its table is compiled once. */
export function cueReader(language: Language): CueReader {
  const patterns = Object.entries(CUES[language]).map(([cue, words]) => ({ cue, pattern: patternOf(words, language, AT_START.has(cue)) }));
  return (sentence) => new Set(patterns.filter(({ pattern }) => pattern.test(sentence)).map(({ cue }) => cue).filter(isCue));
}

/** Whole words only, where words have ends; a leaning word counts at the start alone, opening marks before it or not. */
function patternOf(words: readonly string[], language: Language, atStart: boolean): RegExp {
  const marked = !UNMARKED.has(language);
  const before = atStart ? '^[^\\p{L}\\p{N}]*' : marked ? '(?:^|[^\\p{L}-])' : '';
  return new RegExp(`${before}(?:${words.join('|')})${marked ? '(?![\\p{L}])' : ''}`, 'iu');
}

const isCue = (name: string): name is Cue => name in CUES.en;
