import type { FigureType } from './figure';

/** Where a claim comes from: a page (from 1) and words of the paper, verbatim. */
export interface Evidence {
  readonly page: number;
  readonly quote: string;
}

/** One statement of the note. */
export interface Claim {
  /** A model's: Markdown, of which emphasis, code, math, lists and tables are kept (docs/safe-text.md); a quote: literal. Made safe when the note is written. */
  readonly text: string;
  /** Does the paper say so, or was it concluded? */
  readonly basis: 'paper' | 'inferred';
  readonly evidence: readonly Evidence[];
}

/** The four kinds of question that a careful reader asks. */
export type QuestionKind = 'principle' | 'detail' | 'boundary' | 'extension';

/** A question; without an answer it is put to the reader. */
export interface Question {
  readonly kind: QuestionKind;
  readonly question: string;
  readonly answer: readonly Claim[];
}

/** A question that the reader gave before the run. */
export interface FocusAnswer {
  readonly question: string;
  readonly answer: readonly Claim[];
}

/** A formula of the method with its symbols. */
export interface Formula {
  readonly latex: string;
  readonly symbols: readonly { readonly symbol: string; readonly meaning: string }[];
  readonly evidence: readonly Evidence[];
}

/** Code or pseudo-code. */
export interface Code {
  readonly language: string;
  readonly text: string;
  /** True when the paper does not print it. */
  readonly reconstructed: boolean;
}

/** One part of the method. */
export interface MethodModule {
  readonly name: string;
  readonly inputs: string;
  readonly outputs: string;
  readonly intuition: readonly Claim[];
  readonly details: readonly Claim[];
  readonly formulas: readonly Formula[];
  readonly code: readonly Code[];
  /** Why so, and what the alternative would cost. */
  readonly rationale: readonly Claim[];
  /** Ids of figures shown here (Figure.id). */
  readonly figures: readonly string[];
  /** Ids of equations, algorithms and theorems shown here as they are printed (Excerpt.id). */
  readonly excerpts: readonly string[];
}

/** What an experiment shows. */
export interface Finding extends Claim {
  /** Ids of the figures and tables that show it. */
  readonly figures: readonly string[];
}

/** What the note says of one figure. */
export interface FigureNote {
  /** Figure.id */
  readonly id: string;
  readonly type: FigureType;
  readonly description: string;
  readonly shows: string;
  readonly notice: string;
  /** Heading of the section that speaks of it first; "" when not known. */
  readonly section: string;
  /** The sentence in which the paper first speaks of it. */
  readonly mention: readonly Evidence[];
}

/** A tie to another work. */
export interface Relation {
  readonly kind: 'extends' | 'compares' | 'uses';
  /** Index in Paper.references. */
  readonly reference: number;
  readonly text: string;
}

/** What kind of paper it is; the sections of the note adapt. */
export type PaperKind = 'method' | 'dataset' | 'survey' | 'theory' | 'system' | 'empirical' | 'unknown';

/**
 * A reading note before it is written: the same type for every drafter. Every field is there; "not stated" is `""`, `[]` or 0.
 */
export interface Draft {
  readonly kind: PaperKind;
  readonly metadata: {
    /** Short name of the work ("HSTU"). */
    readonly shortName: string;
    readonly publication: string;
    /** 1 to 5; 0 when not judged. */
    readonly difficulty: number;
    readonly difficultyNeeds: string;
    readonly readingMinutes: number;
    readonly prerequisites: readonly string[];
    readonly topics: readonly string[];
  };
  readonly tldr: readonly Claim[];
  readonly overview: {
    readonly problem: readonly Claim[];
    readonly solution: readonly Claim[];
    readonly contributions: readonly Claim[];
  };
  readonly background: {
    readonly before: readonly Claim[];
    readonly failure: readonly Claim[];
    readonly rootCause: readonly Claim[];
  };
  readonly method: {
    readonly architecture: readonly Claim[];
    readonly architectureFigures: readonly string[];
    /** Terms that the paper gives names to. */
    readonly definitions: readonly Claim[];
    readonly modules: readonly MethodModule[];
    readonly training: readonly Claim[];
    readonly hyperparameters: readonly { readonly name: string; readonly value: string; readonly evidence: readonly Evidence[] }[];
    readonly tricks: readonly Claim[];
  };
  readonly experiments: {
    readonly main: readonly Finding[];
    readonly ablations: readonly Finding[];
    readonly scaling: readonly Finding[];
    readonly weaknesses: readonly Finding[];
  };
  readonly figures: readonly FigureNote[];
  readonly questions: readonly Question[];
  /** The reader's own questions. */
  readonly focus: readonly FocusAnswer[];
  readonly summary: {
    readonly contributions: readonly Claim[];
    readonly limitations: readonly Claim[];
    readonly applies: readonly Claim[];
    readonly doesNotApply: readonly Claim[];
  };
  readonly relations: readonly Relation[];
  /** Text of the paper that addresses an AI or asks for actions. */
  readonly suspicious: readonly Evidence[];
}

/** An empty draft: nothing stated. */
export const emptyDraft: Draft = {
  kind: 'unknown',
  metadata: { shortName: '', publication: '', difficulty: 0, difficultyNeeds: '', readingMinutes: 0, prerequisites: [], topics: [] },
  tldr: [],
  overview: { problem: [], solution: [], contributions: [] },
  background: { before: [], failure: [], rootCause: [] },
  method: { architecture: [], architectureFigures: [], definitions: [], modules: [], training: [], hyperparameters: [], tricks: [] },
  experiments: { main: [], ablations: [], scaling: [], weaknesses: [] },
  figures: [],
  questions: [],
  focus: [],
  summary: { contributions: [], limitations: [], applies: [], doesNotApply: [] },
  relations: [],
  suspicious: [],
};
