import { failed, success, type Outcome } from '../../model/outcome';
import { splitFrontMatter } from '../front-matter';
import { findLedger, type FoundLedger } from '../ledger';
import { readProperties } from '../properties';
import { linesOf } from './lines';

/** Why a note is left as it is: it cannot be told what in it is the reader's. i18n has the sentence for each. */
export interface MergeRefusal {
  readonly code: 'broken-properties' | 'no-ledger' | 'newer-ledger' | 'broken-ledger' | 'doubled-ledger' | 'sync-conflict';
  /** What YAML says of broken properties. */
  readonly detail?: string;
}

/** Lines by which version control marks two versions of a place: `<<<<<<< ours`, `>>>>>>> theirs`. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)/;

/** The ledger of a note that can be understood, or why it cannot. */
export function understandNote(note: string): Outcome<FoundLedger, MergeRefusal> {
  if (linesOf(note).some(({ text, code }) => !code && CONFLICT.test(text))) return failed({ code: 'sync-conflict' });
  const { yaml } = splitFrontMatter(note);
  if (yaml === null && /^\uFEFF?---[ \t]*\r?\n/.test(note)) return failed({ code: 'broken-properties', detail: '---' });
  const properties = readProperties(note);
  if (!properties.ok) return failed({ code: 'broken-properties', detail: properties.failure.detail });
  const ledger = findLedger(note);
  if (!ledger.ok) return ledger;
  return ledger.value.doubled ? failed({ code: 'doubled-ledger' }) : success(ledger.value);
}
