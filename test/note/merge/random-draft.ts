import type { Claim, Draft } from '../../../src/model/draft';
import { emptyDraft } from '../../../src/model/draft';
import { writeNote, type WrittenNote } from '../../../src/note/write';
import { claimOf, findingOf } from '../../builders/draft';
import { auditedOf, noteFigureOf, noteInputOf } from '../../builders/note';
import { paperOf } from '../../builders/paper';

/** Where the files of a note are. */
export interface Place {
  readonly pdfPath: string;
  readonly notePath: string;
  readonly images: string;
}

/** Numbers from a seed; the same seed gives the same numbers (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Ids of all figures that some draft shows. */
export const FIGURES = ['fig1', 'fig2', 'tab1', 'fig3'];

/** Where the picture of a figure is. */
export const imagePath = ({ images }: Pick<Place, 'images'>, id: string): string => `${images}/${id}_other.png`;

/** A note as one of many drafts of the same paper would have it; drafts share some of their statements. */
export function randomNote(seed: number, { pdfPath, notePath, images }: Place): WrittenNote {
  const next = numbersFrom(seed);
  const sentence = (about: string): string => `The ${about} of version ${next(4)} is ${next(40)} percent better than ${next(3)} others.`;
  const claims = (about: string, most: number): Claim[] => Array.from({ length: next(most + 1) }, () => claimOf(sentence(about), 1 + next(3)));
  const modules = Array.from({ length: next(3) }, (_, index) => ({
    name: `Part ${index + 1}`,
    inputs: next(2) === 0 ? '' : 'a patch',
    outputs: next(2) === 0 ? '' : `a map of ${next(9)}`,
    intuition: claims('intuition', 2),
    details: claims('detail', 3),
    formulas: [],
    code: next(3) === 0 ? [{ language: 'python', text: `def f(x):\n\n  return x + ${next(9)}\n# not a heading`, reconstructed: true }] : [],
    rationale: claims('reason', 1),
    figures: [],
    excerpts: [],
  }));
  const draft: Draft = {
    ...emptyDraft,
    metadata: { ...emptyDraft.metadata, shortName: 'Shells', difficulty: next(6), readingMinutes: next(30), topics: next(2) === 0 ? [] : ['shells'] },
    tldr: [claimOf(sentence('gist')), ...claims('gist', 2)],
    overview: { problem: claims('problem', 2), solution: claims('solution', 2), contributions: claims('contribution', 4) },
    background: { before: claims('past', 2), failure: claims('failure', 2), rootCause: claims('cause', 1) },
    method: {
      ...emptyDraft.method,
      architecture: claims('architecture', 3),
      architectureFigures: ['fig1'],
    definitions: [],
      modules,
      hyperparameters: Array.from({ length: next(3) }, (_, index) => ({ name: `rate ${index}`, value: `0.${next(99)}`, evidence: [] })),
    },
    experiments: { ...emptyDraft.experiments, main: Array.from({ length: next(4) }, () => findingOf(sentence('result'), 2, next(2) === 0 ? ['tab1'] : [])), ablations: [] },
    questions: Array.from({ length: next(3) }, (_, index) => ({ kind: 'detail' as const, question: `Why is ${index} not ${next(5)}?`, answer: next(2) === 0 ? [] : claims('answer', 2) })),
    summary: { contributions: claims('merit', 3), limitations: claims('limit', 3), applies: claims('use', 1), doesNotApply: [] },
  };
  const paper = paperOf({ id: '3f9a1c0d2b7e4455', pageCount: 3, title: 'Shells: Counting Them', authors: ['A. One', 'B. Two'], year: 2020 + next(3), venue: next(2) === 0 ? null : 'Shore 2024' });
  const figures = FIGURES.slice(0, 2 + next(3)).map((id) => ({
    ...noteFigureOf({ id, label: id.startsWith('tab') ? 'Table 1' : `Figure ${id.slice(3)}`, kind: id.startsWith('tab') ? 'table' : 'figure', caption: `Caption of ${id}, wording ${next(2)}.` }),
    imagePath: imagePath({ images }, id),
  }));
  return writeNote(noteInputOf({ paper, audited: auditedOf(draft), figures, pdfPath, notePath, drafter: next(2) === 0 ? 'offline' : 'model', draftedOn: new Date(2026, 10, 1 + next(28)) }));
}
