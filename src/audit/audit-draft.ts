import type { Draft, Evidence } from '../model/draft';
import type { Paper, Place } from '../model/paper';
import { claimsOf, otherEvidenceOf } from './claims';
import { quoteIndex, type QuoteIndex } from './quote-index';
import { textForMachines, type TextForMachines } from './text-for-machines';

/** What was looked up, in numbers. A claim is found when it has evidence and all of it stands in the paper. */
export interface AuditCounts {
  readonly claims: number;
  readonly claimsWithEvidence: number;
  readonly claimsFound: number;
  /** Pieces of evidence, those of figures and formulas included, and how many of them stand in the paper. */
  readonly evidence: number;
  readonly found: number;
}

/** A draft with what became of its evidence. */
export interface AuditedDraft {
  readonly draft: Draft;
  readonly counts: AuditCounts;
  /** Evidence that does not stand in the paper, in the order of the note. */
  readonly missed: readonly Evidence[];
  /** Text of the paper that addresses an AI or asks for actions, found by plain code whoever drafted. */
  readonly forMachines: readonly TextForMachines[];
  /** Where evidence of this draft stands: page and box of its first line; null when it was not found. */
  readonly placeOf: (evidence: Evidence) => Place | null;
}

/**
 * Looks up every piece of evidence of a draft in the paper by plain code: white space, hyphens, ligatures and quotation marks
 * are folded (see fold), all else must be there, letter for letter.
 *
 * @param index of the same paper, when there is one already
 */
export function auditDraft(paper: Paper, draft: Draft, index: QuoteIndex = quoteIndex(paper)): AuditedDraft {
  const claims = claimsOf(draft);
  const evidence = [...claims.flatMap((claim) => claim.evidence), ...otherEvidenceOf(draft)];
  const places = new Map<string, Place | null>();
  const placeOf = (one: Evidence): Place | null => {
    const key = `${one.page} ${one.quote}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = index.locate(one);
    places.set(key, place);
    return place;
  };
  const missed = evidence.filter((one) => placeOf(one) === null);
  const withEvidence = claims.filter((claim) => claim.evidence.length > 0);
  return {
    draft,
    counts: {
      claims: claims.length,
      claimsWithEvidence: withEvidence.length,
      claimsFound: withEvidence.filter((claim) => claim.evidence.every((one) => placeOf(one) !== null)).length,
      evidence: evidence.length,
      found: evidence.length - missed.length,
    },
    missed,
    forMachines: textForMachines(paper),
    placeOf,
  };
}
