import { emptyDraft, type Claim, type Draft, type Finding } from '../../src/model/draft';

/** A statement of the paper, quoted from a page. */
export const claimOf = (text: string, page = 1, quote = text): Claim => ({ text, basis: 'paper', evidence: [{ page, quote }] });

/** A conclusion: no page says so. */
export const inferredOf = (text: string): Claim => ({ text, basis: 'inferred', evidence: [] });

/** A finding with the figures that show it. */
export const findingOf = (text: string, page: number, figures: readonly string[] = []): Finding => ({ ...claimOf(text, page), figures });

/** A draft of which only these parts are stated. */
export const draftOf = (parts: Partial<Draft> = {}): Draft => ({ ...emptyDraft, ...parts });
