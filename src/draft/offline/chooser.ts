import type { Claim, Evidence } from '../../model/draft';
import { together, type Candidate } from './candidates';
import type { Cue } from './cue-table';
import { lexRank } from './lexrank';

/** What a part of the note asks for. */
export interface Wish {
  /** Sentences to choose from, in the order of the paper. */
  readonly pool: readonly Candidate[];
  readonly count: number;
  /** What each cue adds to a sentence's score; see SCORE for the measure. */
  readonly cues?: Partial<Readonly<Record<Cue, number>>>;
  /** Only these may be chosen; the others help to tell what is central. */
  readonly only?: (candidate: Candidate) => boolean;
  /** What else counts, on the same measure. */
  readonly bonus?: (candidate: Candidate) => number;
  /** Would the note lack too much without this part? Then a sentence that leans on the one before it is better than none. */
  readonly needed?: boolean;
  /** May a sentence be given together with the one before it that it leans on? Where room is short it may not. */
  readonly pairs?: boolean;
}

/**
 * What counts for a sentence and against it. The unit is the centrality of the most central sentence of the pool: a cue outweighs being
 * central. Set by reading drafts of papers of many kinds.
 */
const SCORE = {
  central: 1,
  /** For the share of the title's words that it has. */
  title: 1,
  /** For the first sentence of a pool, falling to 0 at the last: writers say first what matters. */
  early: 0.3,
  /** For the first sentence of a paragraph, which most often says what the paragraph is about. */
  opens: 0.25,
  /** For each work cited: a sentence about others is seldom the point. */
  citation: -0.1,
  /** For each sign of mathematics, figure, number in brackets or "this" that has to be looked up to understand the sentence. */
  pointer: -0.25,
  /** For a beginning that goes on from the sentence before ("Moreover, …", "We also …"): what comes second is seldom the point. */
  second: -0.3,
  /** For a sentence that needs the one before it, and has it. */
  pair: -0.4,
  /** For a sentence about a lone letter ("T is the number of leaves."). */
  symbol: -0.7,
  /** For the number of a footnote in the text. */
  note: -0.3,
  /** For each word over LONG_WORDS. */
  longWord: -0.02,
  /** For each word under SHORT_WORDS. */
  shortWord: -0.1,
} as const;

/** Lengths in words beyond which a sentence is tiring to read, or says little. */
const LONG_WORDS = 35;
const SHORT_WORDS = 12;

/** Share of the shorter sentence's terms that another has too, above which it says the same again. */
const SAME_SHARE = 0.7;

/** Fewer terms than this are compared as a whole only. */
const FEW_TERMS = 4;

/** Two sentences given together have at most so many words. */
const MOST_PAIR_WORDS = 50;

/** Shorter sentences that say "this X" say little: what counts stands before them. */
const SHORT_POINTING = 15;

const THIS_THING = /\b(?:this|these|those|such) (?!(?:paper|work|article|study|thesis|report|section|as|is|was|has)\b)\p{Ll}/iu;
const SECOND = /^(?:\p{L}+ ){0,2}also\b/iu;
const SYMBOL = /^(?![AI] |(?:It|We|He|Es|Er|Il|On|El) )(?:[Ee]ach |[Hh]ere )?\p{L}\p{Ll}? (?:is|are|denotes?|represents?|corresponds?)\b/u;
const NOTE = /(?:\]|\p{Ll}{4})\d{1,2}(?=[\s.,;]|$)/u;
const POINTER = /§|\bsect?(?:ions?|s?\.) ?\d|\b(?:eqs?\.|equations?|lemma|theorem|proposition|corollary|definition|algorithm|line|fig(?:ure)?s?\.?|tables?) ?\(?\d|[=∈∑≤≥]|\(\d{1,3}\)|\b(?:this|these|those|such) (?!(?:paper|work|article|study|thesis|report|section|as)\b)/giu;

/** How central the sentences of a pool are, by the places of its sentences: the same pools are asked for again when a note is drafted with less room. */
export type Ranks = Map<string, readonly number[]>;

/**
 * Chooses sentences for the parts of one note and remembers what it gave: no sentence, and none that says the same, is given twice.
 * Ranking is LexRank in the pool with cue words, after H. P. Edmundson, "New Methods in Automatic Extracting", Journal of the ACM
 * 16 (1969): cue words, words of the title, and place in the text; the first sentence of a paragraph counts more, after P. B. Baxendale, "Machine-Made
 * Index for Technical Literature: An Experiment", IBM Journal of Research and Development 2 (1958), who found the topic there in 85 of 100 paragraphs.
 */
export class Chooser {
  readonly #given: Candidate[] = [];
  readonly #titleTerms: ReadonlySet<string>;
  readonly #before: ReadonlyMap<number, Candidate>;
  readonly #room: number;
  readonly #ranks: Ranks;
  /** What rounding left over, from 0 to 1; at first one half, as in usual rounding. */
  #carried = 0.5;

  /**
   * @param sentences all of the paper, in its order: where a sentence leans on the one before it
   * @param options.room share of the sentences asked for that may be given; at least one a part
   * @param options.ranks of pools of the same paper that were ranked before
   */
  constructor(titleTerms: ReadonlySet<string>, sentences: readonly Candidate[] = [], { room = 1, ranks = new Map() }: { readonly room?: number; readonly ranks?: Ranks } = {}) {
    this.#titleTerms = titleTerms;
    this.#room = room;
    this.#ranks = ranks;
    this.#before = new Map(sentences.map((sentence) => [sentence.index + 1, sentence]));
  }

  /**
   * The best sentences of the pool that were not given yet, in the order of the paper. One that leans on the sentence before it ("However, …") is
   * given together with it; alone only where the part is needed and there is no other (and never "However, it …"). What tells how the paper is laid
   * out, or only that a figure is there, is never taken.
   */
  choose({ pool, count, cues = {}, only = () => true, bonus = () => 0, needed = false, pairs = true }: Wish): Candidate[] {
    const most = this.#share(count);
    const quotable = pool.filter(worthQuoting);
    const central = this.#rank(quotable);
    const ranked = quotable
      .map((candidate, index) => ({ candidate, score: SCORE.central * (central[index] ?? 0) + this.#score(candidate, index / quotable.length, cues) + bonus(candidate) }))
      .sort((a, b) => b.score - a.score)
      .map(({ candidate }) => candidate)
      .filter(only);
    const chosen: Candidate[] = [];
    for (const candidate of ranked) {
      if (chosen.length >= most) break;
      const whole = candidate.leans === 'no' ? candidate : pairs ? this.#withLead(candidate) : null;
      if (whole && this.take(whole)) chosen.push(whole);
    }
    const last = ranked.find(({ leans }) => leans === 'word');
    if (chosen.length === 0 && most > 0 && needed && last && this.take(last)) chosen.push(last);
    return chosen.sort((a, b) => a.index - b.index);
  }

  /** Gives this very sentence when it is not in the note yet, in these or other words. */
  take(candidate: Candidate): boolean {
    if (this.#given.some((given) => saysTheSame(given, candidate))) return false;
    this.#given.push(candidate);
    return true;
  }

  /** How many of so many sentences there is room for, at least one; what is lost by rounding goes to the parts that follow. */
  #share(count: number): number {
    if (count < 2) return count;
    const exact = count * this.#room + this.#carried;
    const most = Math.max(1, Math.floor(exact));
    this.#carried = Math.max(0, exact - most);
    return most;
  }

  #rank(pool: readonly Candidate[]): readonly number[] {
    const key = pool.map(({ index }) => index).join(' ');
    const rank = this.#ranks.get(key) ?? lexRank(pool.map(({ terms }) => terms));
    this.#ranks.set(key, rank);
    return rank;
  }

  /** A sentence with the one before it in its paragraph; null when that cannot be quoted alone, or the two are too long. */
  #withLead(candidate: Candidate): Candidate | null {
    const lead = this.#before.get(candidate.index);
    if (!lead || lead.paragraph !== candidate.paragraph || lead.section !== candidate.section || lead.leans !== 'no' || lead.cues.has('joined') || !worthQuoting(lead)) return null;
    return lead.words + candidate.words > MOST_PAIR_WORDS || this.#given.some((given) => saysTheSame(given, lead) || saysTheSame(given, candidate)) ? null : together(lead, candidate);
  }

  #score(candidate: Candidate, position: number, cues: Wish['cues'] & object): number {
    const { text, terms, words, citations } = candidate;
    const cueScore = [...candidate.cues].reduce((sum, cue) => sum + (cues[cue] ?? 0), 0);
    const titleShare = this.#titleTerms.size > 0 ? new Set(terms.filter((term) => this.#titleTerms.has(term))).size / this.#titleTerms.size : 0;
    return (
      cueScore +
      SCORE.title * titleShare +
      SCORE.early * (1 - position) +
      (candidate.opens ? SCORE.opens : 0) +
      SCORE.citation * citations +
      SCORE.pointer * (text.match(POINTER)?.length ?? 0) +
      (candidate.cues.has('joined') || SECOND.test(text) ? SCORE.second : 0) +
      (candidate.leans === 'no' ? 0 : SCORE.pair) +
      (SYMBOL.test(text) ? SCORE.symbol : 0) +
      (NOTE.test(text) ? SCORE.note : 0) +
      SCORE.longWord * Math.max(0, words - LONG_WORDS) +
      SCORE.shortWord * Math.max(0, SHORT_WORDS - words)
    );
  }
}

/** A work of others as the subject: "Smith et al. [3] show", "Smith and Jones (2009) show". */
const OTHERS_SUBJECT = /^\p{Lu}[\p{L}’'-]+(?: (?:and|&|und|et|y) \p{Lu}[\p{L}’'-]+| et al\.?| and others)? ?(?:\(\d{4}|\[\d)|^\p{Lu}[\p{L}’'-]+ et al/u;

/** Does a sentence tell what other authors did? */
export const isAboutOthers = ({ pieces }: Candidate): boolean => pieces.some(({ text }) => OTHERS_SUBJECT.test(text));

/** Can the sentence be quoted, and does it say something? */
function worthQuoting({ quotable, cues, words, text }: Candidate): boolean {
  return quotable && !cues.has('roadmap') && !cues.has('pointing') && !(words < SHORT_POINTING && THIS_THING.test(text));
}

function saysTheSame(a: Candidate, b: Candidate): boolean {
  if (a.pieces.some(({ text }) => b.pieces.some((piece) => piece.text === text))) return true;
  const [few, many] = a.terms.length < b.terms.length ? [a, b] : [b, a];
  if (few.terms.length < FEW_TERMS) return false;
  const held = new Set(many.terms);
  return few.terms.filter((term) => held.has(term)).length > few.terms.length * SAME_SHARE;
}

/** The words of the paper that a sentence of the note stands for. */
export const evidenceOf = ({ pieces }: Candidate): Evidence[] => pieces.map(({ page, text }) => ({ page, quote: text }));

/** A sentence of the paper as a claim: its own words are its evidence. */
export const claimOf = (candidate: Candidate): Claim => ({ text: candidate.text, basis: 'paper', evidence: evidenceOf(candidate) });
