/** Something in Markdown that is no text: its kind, and what it is about (an address, a target, a language). */
export interface Seen {
  readonly kind: string;
  readonly about: string;
}

export const seen = (kind: string, about: string): Seen => ({ kind, about });

/** Kinds that a field of a model may have: they show text in another form and do nothing. Addresses of the web become links by themselves. */
const ALLOWED: ReadonlySet<string> = new Set(['em', 'strong', 'code', 'math', 'list', 'table']);

/** Languages of fences that no plugin runs; the note writes no others. */
const LANGUAGES = /^(?:text|python|javascript|bash|r|c|cpp)?$/;

/** What of it acts, in a field of a model's. */
export const acting = (all: readonly Seen[]): readonly Seen[] =>
  all.filter(({ kind, about }) => {
    if (ALLOWED.has(kind)) return false;
    if (kind === 'address') return !/^(?:https?:\/\/|mailto:)/.test(about);
    return kind !== 'fence' || !LANGUAGES.test(about);
  });
