import { auditDraft } from './audit/audit-draft';
import { cutExcerpts, excerptsShown } from './cut-excerpts';
import { examinePaper } from './examine-paper';
import { findReading, findSamePaper } from './library/find';
import { paperId } from './model/digest';
import { failed, success, type Failure, type Outcome } from './model/outcome';
import type { Ports, ReadSettings, RunReport, RunResult, VaultFiles } from './model/ports';
import { readCorrections } from './store/figure-corrections';
import { stageTimer } from './stage-timer';
import { afterwards } from './store/attempt';
import { basePath, indexNotesOf, keepIndex } from './store/keep-index';
import { lookAfterNote, picturesOf } from './store/look-after-note';
import { recordNewNote } from './store/record-new-note';
import { beforeRun } from './store/run-record';
import { writeNewNote } from './store/write-new-note';

/** A PDF to read. */
export interface ReadInput {
  /** Vault path. */
  readonly pdfPath: string;
  readonly bytes: Uint8Array;
  readonly password: string | null;
  /** The reader knows that another PDF of this paper was read, and wants it read all the same. */
  readonly allowDuplicate?: boolean;
}

/** How far the run is, of its whole, when the stage begins. */
const BEGINS: Readonly<Record<'drafting' | 'writing' | 'index', number>> = { drafting: 0.9, writing: 0.94, index: 0.98 };

/**
 * The main job: a PDF becomes a reading note with its figures and a line in the index. A paper that has a note already keeps it: its pictures
 * and its index line are looked after. The plugin and the command line call this same function.
 */
export async function readPaper(input: ReadInput, settings: ReadSettings, ports: Ports): Promise<Outcome<RunResult, Failure>> {
  const { files, signal } = ports;
  const timer = stageTimer(ports);
  const readings = await files.readings();
  const found = findReading(readings, input.pdfPath, await paperId(input.bytes));
  const existing = found?.reading;
  const isOtherFile = found?.by === 'paper-id' && found.reading.pdfPath !== null;
  if (existing && isOtherFile && input.allowDuplicate !== true) return failed({ code: 'duplicate', path: existing.path, by: 'bytes' });
  const corrected = existing ? await readCorrections(existing.path, files) : null;
  const opened = await timer.ports.pdf.open(input.bytes, input.password);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const examined = await examinePaper(pdf, settings.dpi, timer.ports, corrected?.corrections);
    if (!examined.ok) return examined;
    const { paper, figures, missed, unknown } = examined.value;
    const corrections = corrected ? { corrections: { problem: corrected.problem, unknown } } : {};
    const finish = (
      status: RunResult['status'],
      notePath: string,
      index: Outcome<string, Failure>,
      written: Pick<RunReport, 'imagesWritten' | 'imagesAdded' | 'imagesKept' | 'notRecorded'>,
      drafted?: RunReport['drafted'],
    ): Outcome<RunResult, Failure> =>
      success({
        status,
        report: { notePath, index, ...written, figures, missed, ...corrections, ...(drafted ? { drafted } : {}), paper, failedPages: paper.failedPages, timings: timer.timings() },
      });

    if (existing) {
      timer.ports.progress({ stage: 'writing', fraction: BEGINS.writing });
      const excerpts = await cutExcerpts(pdf, examined.value, await picturesOf(existing.path, files), settings.dpi, signal);
      const looked = await lookAfterNote(existing.path, { figures, excerpts }, ports);
      if (!looked.ok) return looked;
      timer.ports.progress({ stage: 'index', fraction: BEGINS.index });
      return finish('exists', existing.path, await keepIndex(files, settings), { imagesWritten: looked.value.written, imagesAdded: looked.value.added, imagesKept: looked.value.kept });
    }

    const same = input.allowDuplicate === true ? null : findSamePaper(readings, paper);
    if (same) return failed({ code: 'duplicate', path: same.reading.path, by: same.by });
    timer.ports.progress({ stage: 'drafting', fraction: BEGINS.drafting });
    const material = { paper, figures, bytes: input.bytes, isLocked: input.password !== null };
    const drafted = await ports.drafter.draft(material, (drafting) => ports.progress({ stage: 'drafting', fraction: BEGINS.drafting, drafting }), signal);
    if (!drafted.ok) return drafted;
    const audited = auditDraft(paper, drafted.value.draft);
    const excerpts = await cutExcerpts(pdf, examined.value, excerptsShown(audited.draft), settings.dpi, signal);
    if (signal.aborted) return failed({ code: 'cancelled' });

    timer.ports.progress({ stage: 'writing', fraction: BEGINS.writing });
    const note = await writeNewNote({ examined: examined.value, excerpts, drafted: drafted.value, audited, pdfPath: input.pdfPath, bytes: input.bytes }, settings, ports);
    if (!note.ok) return note;

    timer.ports.progress({ stage: 'index', fraction: BEGINS.index });
    const { notePath, properties, pdfPath, images, sections } = note.value;
    const indexNotes = await indexNotesOf(files, settings.papersFolder);
    const before = await Promise.all([...indexNotes.map((path) => beforeRun(path, 'index', files)), beforeRun(basePath(settings.papersFolder), 'base', files)]);
    const index = await keepIndex(files, settings, { path: notePath, properties, pdfPath });
    const pdfMove = { from: input.pdfPath, to: pdfPath, placement: settings.pdfPlacement };
    const recorded = await afterwards(async () => {
      await recordNewNote({ notePath, paperId: paper.id, images, pdf: pdfMove, index: before, sections }, ports);
      await drafted.value.settled();
    });
    return finish('written', notePath, index, { imagesWritten: images, imagesAdded: [], imagesKept: [], ...recorded }, drafted.value);
  } finally {
    await pdf.close();
  }
}

/** Writes the index note anew from the properties of all readings; gives its path. */
export const rebuildPaperIndex = (files: VaultFiles, settings: ReadSettings): Promise<Outcome<string, Failure>> => keepIndex(files, settings);
