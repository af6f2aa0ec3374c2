import { describe, expect, it } from '@jest/globals';
import { auditDraft } from '../../src/audit/audit-draft';
import { emptyDraft, type Claim, type Draft } from '../../src/model/draft';
import { paperOf } from '../builders/paper';

const paper = paperOf({ sections: [{ heading: '1 Introduction', paragraphs: [['Captions name the figures of a paper.', 'Their labels are counted from one.']] }] });

const claim = (text: string, ...quotes: string[]): Claim => ({ text, basis: 'paper', evidence: quotes.map((quote) => ({ page: 1, quote })) });

describe('the audit of a draft', () => {
  const draft: Draft = {
    ...emptyDraft,
    tldr: [claim('Captions name figures.', 'Captions name the figures of a paper.')],
    overview: { ...emptyDraft.overview, problem: [claim('Labels are counted from zero.', 'Their labels are counted from zero.')], solution: [claim('No source is given.')] },
    experiments: { ...emptyDraft.experiments, main: [{ ...claim('Half is made up.', 'Captions name the figures of a paper.', 'All of them.'), figures: [] }] },
    figures: [{ id: 'fig1', type: 'other', description: '', shows: '', notice: '', section: '', mention: [{ page: 1, quote: 'Their labels are counted from one.' }] }],
  };
  const audited = auditDraft(paper, draft);

  it('counts claims by whether all their evidence stands in the paper', () => {
    expect(audited.counts).toEqual({ claims: 4, claimsWithEvidence: 3, claimsFound: 1, evidence: 5, found: 3 });
  });

  it('names the evidence that does not, in the order of the note', () => {
    expect(audited.missed.map(({ quote }) => quote)).toEqual(['Their labels are counted from zero.', 'All of them.']);
  });

  it('tells where evidence stands', () => {
    expect(audited.placeOf({ page: 1, quote: 'Captions name the figures of a paper.' })).toEqual({ page: 1, box: paper.lines[0]?.[1]?.box });
    expect(audited.placeOf({ page: 1, quote: 'All of them.' })).toBeNull();
  });
});
