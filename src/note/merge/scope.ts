import type { Ledger } from '../ledger';
import { INFO, MADE, MY_NOTES } from '../section';

/** What a run over a paper that has a note is to renew. */
export type RefreshChoice =
  | { readonly kind: 'all' }
  /** Pictures alone. */
  | { readonly kind: 'figures' }
  /** Properties of the paper and the callout at the top. */
  | { readonly kind: 'metadata' }
  /** Sections by their ids. */
  | { readonly kind: 'sections'; readonly ids: readonly string[] }
  /** What was not there last time: sections and properties without content, pictures that are gone or were not found. */
  | { readonly kind: 'failed' };

/** Properties that say what paper it is; the others say what was drafted. */
const METADATA: ReadonlySet<string> = new Set(['title', 'aliases', 'authors', 'year', 'venue', 'doi', 'arxiv', 'pdf', 'cover', 'difficulty', 'reading-time']);

/** May the run change this section? */
export function isSectionChosen(choice: RefreshChoice, id: string, ledger: Ledger): boolean {
  if (id === MY_NOTES) return false;
  switch (choice.kind) {
    case 'all':
      return true;
    case 'figures':
      return false;
    case 'metadata':
      return id === INFO;
    case 'sections':
      return choice.ids.includes(id);
    case 'failed':
      return id === MADE || !ledger.sections.some((section) => section.id === id);
  }
}

/** May the run change this property? */
export function isPropertyChosen(choice: RefreshChoice, key: string, ledger: Ledger): boolean {
  switch (choice.kind) {
    case 'all':
      return true;
    case 'figures':
      return key === 'cover';
    case 'metadata':
      return METADATA.has(key);
    case 'sections':
      return key === 'tldr' && choice.ids.includes('tldr');
    case 'failed':
      return (ledger.properties[key] ?? null) === null;
  }
}
