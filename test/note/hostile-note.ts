import type { Claim, Draft, Evidence, Finding } from '../../src/model/draft';
import { writeNote } from '../../src/note/write';
import { findingOf } from '../builders/draft';
import { auditedOf, noteFigureOf, noteInputOf } from '../builders/note';
import { paperOf } from '../builders/paper';

/** A draft with these texts in all its fields. */
function hostileDraft(text: (index: number) => string): Draft {
  let next = 0;
  const one = (): string => text(next++);
  const quote = (): Evidence => ({ page: 1, quote: one() });
  const claims = (): Claim[] => [{ text: one(), basis: 'paper', evidence: [quote()] }, { text: one(), basis: 'inferred', evidence: [] }];
  const findings = (): Finding[] => [{ ...findingOf(one(), 1, ['fig1', one()]) }];
  return {
    kind: 'method',
    metadata: { shortName: one(), publication: one(), difficulty: 2, difficultyNeeds: one(), readingMinutes: 3, prerequisites: [one(), one()], topics: [one()] },
    tldr: claims(),
    overview: { problem: claims(), solution: claims(), contributions: claims() },
    background: { before: claims(), failure: claims(), rootCause: claims() },
    method: {
      architecture: claims(),
      architectureFigures: [one()],
      definitions: claims(),
      modules: [
        {
          name: one(), inputs: one(), outputs: one(), intuition: claims(), details: claims(),
          formulas: [{ latex: one(), symbols: [{ symbol: one(), meaning: one() }], evidence: [quote()] }],
          code: [{ language: one(), text: one(), reconstructed: true }],
          rationale: claims(), figures: ['fig2'], excerpts: [],
        },
      ],
      training: claims(),
      hyperparameters: [{ name: one(), value: one(), evidence: [quote()] }],
      tricks: claims(),
    },
    experiments: { main: findings(), ablations: findings(), scaling: findings(), weaknesses: findings() },
    figures: [{ id: 'fig1', type: 'arch', description: one(), shows: one(), notice: one(), section: one(), mention: [quote()] }],
    questions: [{ kind: 'principle', question: one(), answer: claims() }, { kind: 'detail', question: one(), answer: [] }],
    focus: [{ question: one(), answer: claims() }],
    summary: { contributions: claims(), limitations: claims(), applies: claims(), doesNotApply: claims() },
    relations: [{ kind: 'uses', reference: 0, text: one() }],
    suspicious: [quote()],
  };
}

/** The note of a paper and draft whose every text is one of these, in their order and over again. */
export function hostileNote(texts: readonly string[], drafter: string): string {
  const text = (index: number): string => texts[index % texts.length] ?? '';
  const paper = paperOf({
    title: text(1), authors: [text(2), text(3)], venue: text(4), doi: text(5), arxiv: text(6), failedPages: [{ page: 1, reason: text(7) }],
    references: [{ raw: text(8), title: text(9), authors: [], year: null, doi: null, arxiv: null, url: null }],
    hidden: [{ page: 1, text: text(15), reason: 'background' }],
  });
  const drafting = { receipt: { model: text(16), usd: 0.2, usage: { input: 1, cacheRead: 0, cacheWrite: 0, output: 2 } }, failure: { code: 'bad-request', detail: text(17) }, shortfalls: [text(18)] } as const;
  const figures = [
    noteFigureOf({ id: 'fig1', label: text(10), caption: text(11) }),
    noteFigureOf({ id: 'fig2', label: null, caption: text(12) }),
  ];
  const missed = [{ page: 1, kind: 'figure', label: text(13), caption: text(14), reason: 'no-region' } as const];
  return writeNote(noteInputOf({ paper, figures, missed, audited: auditedOf(hostileDraft(text)), drafter, drafting })).text;
}
