/** A result that says whether it is one: stages return failures, they do not throw them. */
export type Outcome<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

/** Wraps a good result. */
export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps a failure. */
export const failed = <F>(failure: F): { readonly ok: false; readonly failure: F } => ({ ok: false, failure });

/** Why a paper could not be read or its note not be written; i18n has the sentence for each. */
export type Failure =
  | { readonly code: 'empty' | 'not-pdf' | 'damaged' | 'locked' | 'wrong-password' | 'no-pages' | 'stalled' }
  /** `billed`: a model had begun to answer, and could be stopped, or not (its whole answer is under way). */
  | { readonly code: 'cancelled'; readonly billed?: 'begun' | 'whole' }
  | { readonly code: 'missing-file'; readonly path: string }
  /** The place where the note, a folder or an image should go is taken by something that is not ours. */
  | { readonly code: 'taken'; readonly path: string }
  /** What the run had made was moved, renamed or removed before the note was there. */
  | { readonly code: 'moved-meanwhile'; readonly path: string }
  /** Not read again: it has this note (a path). */
  | { readonly code: 'has-note'; readonly path: string }
  /** Not read: another PDF is the same file, or gives the same identifier for itself, and has this note (a path). */
  | { readonly code: 'duplicate'; readonly path: string; readonly by: 'bytes' | 'doi' | 'arxiv' }
  | { readonly code: 'write-failed'; readonly path: string; readonly detail: string }
  /** The note cannot be understood, so that nothing in it was touched. */
  | { readonly code: 'not-understood'; readonly path: string; readonly problem: NoteProblem; readonly detail: string }
  /** The note is another than the one that was looked at. */
  | { readonly code: 'changed-meanwhile'; readonly path: string }
  /** More than one note says that it is of this paper. */
  | { readonly code: 'several-notes'; readonly paths: readonly string[] }
  /** There is no note to renew, or no section of that name. */
  | { readonly code: 'no-note'; readonly path: string }
  | { readonly code: 'no-section'; readonly name: string }
  | { readonly code: 'unexpected'; readonly detail: string };

/** Why it cannot be told what in a note is the reader's. */
export type NoteProblem = 'broken-properties' | 'no-ledger' | 'newer-ledger' | 'broken-ledger' | 'doubled-ledger' | 'sync-conflict';

/** The message of whatever was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
