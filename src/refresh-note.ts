import { auditDraft } from './audit/audit-draft';
import { cutExcerpts, excerptsShown } from './cut-excerpts';
import { examinePaper } from './examine-paper';
import { findReadings } from './library/find';
import { paperId } from './model/digest';
import { emptyDraft } from './model/draft';
import type { Drafted, DraftingStep } from './model/drafting';
import { failed, success, type Failure, type Outcome } from './model/outcome';
import type { Ports, ReadSettings, RunResult } from './model/ports';
import type { Decisions } from './note/merge/plan';
import type { RefreshChoice } from './note/merge/scope';
import type { ReadInput } from './read-paper';
import { stageTimer } from './stage-timer';
import { afterwards } from './store/attempt';
import { picturesOf } from './store/look-after-note';
import { readCorrections } from './store/figure-corrections';
import { prepareMerge, type Refresh } from './store/merge-with-note';

/** How far the run is, of its whole, when the stage begins. */
const DRAFTING_BEGINS = 0.9;
const WRITING_BEGINS = 0.94;

/** For a run that needs no text. */
const NOTHING_DRAFTED: Drafted = { draft: emptyDraft, by: 'offline', receipt: null, failure: null, shortfalls: [], settled: () => Promise.resolve() };

/** A run over a paper that has a note, ready to be looked at; `finish` does it. */
export interface PreparedRefresh extends Refresh {
  /** How the draft came about. */
  readonly drafted: Pick<Drafted, 'by' | 'receipt' | 'failure'>;
  finish(decisions: Decisions): Promise<Outcome<RunResult, Failure>>;
}

/**
 * Reads a paper again whose note is there, up to the moment before anything is changed: the reader looks at what would change, decides, and `finish`
 * does it. The plugin and the command line call this same function.
 */
export async function prepareRefresh(input: ReadInput, choice: RefreshChoice, settings: ReadSettings, ports: Ports): Promise<Outcome<PreparedRefresh, Failure>> {
  const { files, signal } = ports;
  const timer = stageTimer(ports);
  const id = await paperId(input.bytes);
  const [existing, ...others] = findReadings(await files.readings(), input.pdfPath, id);
  if (!existing) return failed({ code: 'no-note', path: input.pdfPath });
  if (others.length > 0) return failed({ code: 'several-notes', paths: [existing, ...others].map(({ reading }) => reading.path) });
  const notePath = existing.reading.path;
  const corrected = await readCorrections(notePath, files);
  const opened = await timer.ports.pdf.open(input.bytes, input.password);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const examined = await examinePaper(pdf, settings.dpi, timer.ports, corrected.corrections);
    if (!examined.ok) return examined;
    const { paper, figures, missed, unknown } = examined.value;
    timer.ports.progress({ stage: 'drafting', fraction: DRAFTING_BEGINS });
    const material = { paper, figures, bytes: input.bytes, isLocked: input.password !== null };
    const onStep = (drafting: DraftingStep): void => ports.progress({ stage: 'drafting', fraction: DRAFTING_BEGINS, drafting });
    // Pictures alone need no draft, and a model's costs money.
    const draft = choice.kind === 'figures' ? success(NOTHING_DRAFTED) : await ports.drafter.draft(material, onStep, signal);
    if (!draft.ok) return draft;
    const drafted = draft.value;
    const audited = auditDraft(paper, drafted.draft);
    const wanted = new Set([...excerptsShown(audited.draft), ...(await picturesOf(notePath, files))]);
    const excerpts = await cutExcerpts(pdf, examined.value, wanted, settings.dpi, signal);
    if (signal.aborted) return failed({ code: 'cancelled' });
    timer.ports.progress({ stage: 'writing', fraction: WRITING_BEGINS });
    const prepared = await prepareMerge({ notePath, pdfPath: input.pdfPath, paperId: id, examined: examined.value, drafted, audited, excerpts, choice }, settings, ports);
    if (!prepared.ok) return prepared;
    const refresh = prepared.value;
    return success({
      ...refresh,
      drafted,
      finish: async (decisions) => {
        const done = await refresh.apply(decisions);
        if (!done.ok) return done;
        const { report, ...changed } = done.value;
        const settled = await afterwards(() => drafted.settled());
        return success({
          status: 'refreshed',
          report: {
            notePath, ...settled, ...changed, figures, missed, paper, drafted, refreshed: report,
            corrections: { problem: corrected.problem, unknown },
            failedPages: paper.failedPages,
            timings: timer.timings(),
          },
        });
      },
    });
  } finally {
    await pdf.close();
  }
}
