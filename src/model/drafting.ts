import type { Draft } from './draft';
import type { CutFigure } from './figure';
import type { Paper } from './paper';

/** Tokens of a call or of several, as the server counted them. */
export interface TokenUsage {
  /** Not read from a cache and not written to one. */
  readonly input: number;
  readonly cacheWrite: number;
  readonly cacheRead: number;
  /** Thinking included. */
  readonly output: number;
}

/** What a draft has cost. */
export interface Receipt {
  /** Id of the model that answered. */
  readonly model: string;
  readonly usage: TokenUsage;
  /** US dollars by the price table; null when the table does not know the model, or the server counted nothing. */
  readonly usd: number | null;
}

/** Why a model did not write the note, or not all of it; i18n has the sentence for each. */
export type ModelFailure =
  | {
      readonly code:
        | 'no-key'
        | 'wrong-key'
        | 'no-credit'
        | 'no-permission'
        | 'too-large'
        | 'overloaded'
        | 'timeout'
        | 'stalled'
        | 'reset'
        /** Nothing came of an answer that was under way. */
        | 'lost'
        | 'cut'
        | 'too-long'
        | 'broken-answer'
        | 'captive-portal'
        | 'offline'
        | 'blocked'
        | 'not-read'
        | 'declined'
        | 'cancelled'
        | 'no-text';
    }
  /** `offer`: the newest model of its line, when one is known. */
  | { readonly code: 'model-gone'; readonly model: string; readonly offer: string | null }
  | { readonly code: 'rate-limit'; readonly seconds: number | null }
  | { readonly code: 'refused'; readonly category: string | null }
  /** The server read fewer tokens than were sent: its context is too small. */
  | { readonly code: 'context-cut'; readonly read: number; readonly sent: number }
  /** Refused for a reason of its own; the server's own words. */
  | { readonly code: 'bad-request'; readonly detail: string }
  | { readonly code: 'server-error'; readonly status: number | null; readonly detail: string }
  | { readonly code: 'over-cap'; readonly usd: number; readonly cap: number };

/** What a drafter is doing. */
export type DraftingStep =
  /** whole: the answer comes in one piece, and cannot be ended. */
  | { readonly kind: 'sending' | 'thinking' | 'whole' | 'asking-again' }
  /** Parts of the draft written so far. */
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  /** Seconds until the next try. */
  | { readonly kind: 'waiting'; readonly why: 'rate-limit' | 'overloaded' | 'connection'; readonly seconds: number };

/** What a drafter works from. */
export interface DraftInput {
  readonly paper: Paper;
  readonly figures: readonly CutFigure[];
  /** The PDF as it is. */
  readonly bytes: Uint8Array;
  /** Was it opened with a password? Then it is never sent as a file. */
  readonly isLocked: boolean;
}

/** A draft with how it came about. */
export interface Drafted {
  readonly draft: Draft;
  /** "offline" or the id of the model: property `drafted-by`. */
  readonly by: string;
  /** Null when nothing was sent. */
  readonly receipt: Receipt | null;
  /** Why the model did not write it, or not all of it. */
  readonly failure: ModelFailure | null;
  /** What the draft still lacks, in words for the reader. */
  readonly shortfalls: readonly string[];
  /** To be called when the note is written: a draft that was paid for is kept until then. */
  readonly settled: () => Promise<void>;
}
