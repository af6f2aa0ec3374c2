import type { CorrectionsReport, CutFigure, MissedFigure } from '../model/figure';
import type { Paper } from '../model/paper';
import type { RunReport, RunResult } from '../model/ports';
import { en, type Messages } from './en';
import { failureSentence } from './failure-sentence';

/** What the summary of a run looks at; a RunResult has it all. */
export interface SummarisedRun {
  readonly status: RunResult['status'];
  readonly report: Pick<RunReport, 'notePath' | 'index' | 'imagesAdded' | 'imagesKept' | 'failedPages' | 'notRecorded' | 'corrections' | 'refreshed' | 'drafted'> & {
    readonly figures: readonly Pick<CutFigure, 'kind' | 'loweredDpi'>[];
    readonly missed: readonly Pick<MissedFigure, 'kind'>[];
    readonly paper: Pick<Paper, 'text'>;
  };
}

/**
 * What a run did, as sentences for the reader: the note, figures and tables, and then only what needs a word (images that were kept,
 * pages that failed, missing text).
 */
export function runSummary({ status, report }: SummarisedRun, messages: Messages = en): string[] {
  const words = messages.ui.summary;
  const figures = report.figures.filter((figure) => figure.kind === 'figure').length;
  const missed = report.missed.length;
  const lowered = report.figures.filter((figure) => figure.loweredDpi !== undefined).length;
  return [
    words[status](nameOf(report.notePath)),
    ...draftedSentences(report.drafted, messages),
    ...refreshSentences(report.refreshed, messages),
    words.whole(words.found(figures, report.figures.length - figures) + (missed > 0 ? words.missed(missed) : '')),
    ...(lowered > 0 ? [words.lowered(lowered)] : []),
    ...(report.imagesAdded.length > 0 ? [words.imagesAdded(report.imagesAdded)] : []),
    ...(report.imagesKept.length > 0 ? [words.imagesKept(report.imagesKept.length)] : []),
    ...(report.failedPages.length > 0 ? [words.failedPages(report.failedPages.map(({ page }) => page))] : []),
    ...correctionSentences(report.corrections, messages),
    ...(report.index.ok ? [] : [words.indexFailed(failureSentence(report.index.failure, messages))]),
    ...(report.notRecorded === undefined ? [] : [words.notRecorded(report.notRecorded)]),
    ...(report.paper.text === 'none' ? [words.noText] : []),
    ...(report.paper.text === 'garbled' ? [words.garbledText] : []),
  ];
}

/** Who drafted it, and what that cost; nothing when nothing was sent. A model that failed may have cost something all the same. */
function draftedSentences(drafted: RunReport['drafted'], { ui: { summary: words } }: Messages): string[] {
  if (!drafted?.receipt) return [];
  const { receipt, by } = drafted;
  return [by === receipt.model ? words.draftedBy(receipt.model, receipt.usd) : words.paidAllTheSame(receipt.model, receipt.usd)];
}

/** What a refresh changed, and what it left to the reader. */
function refreshSentences(refreshed: RunReport['refreshed'], { ui: { summary: words } }: Messages): string[] {
  if (!refreshed) return [];
  const { renewed, merged, kept, properties, lost } = refreshed;
  return [
    ...(renewed.length > 0 ? [words.renewed(renewed)] : []),
    ...(merged.length > 0 ? [words.mergedSections(merged)] : []),
    ...(kept.length > 0 ? [words.keptSections(kept)] : []),
    ...(renewed.length + merged.length + properties.length === 0 ? [words.nothingNew] : []),
    ...(lost.length > 0 ? [words.lost(lost)] : []),
  ];
}

/** What there is to say of the reader's corrections: nothing when all of them were applied. */
export function correctionSentences(corrections: CorrectionsReport | undefined, messages: Messages = en): string[] {
  if (!corrections) return [];
  const { problem, unknown } = corrections;
  return [...(problem === null ? [] : [problem]), ...(unknown.length > 0 ? [messages.corrections.unknown(unknown)] : [])];
}

/** Name of a note without folder and ending. */
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
