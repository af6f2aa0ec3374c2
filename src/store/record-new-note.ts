import type { Ports } from '../model/ports';
import type { NoteSection } from '../note/section';
import { draftName, packDraft } from './kept-drafts';
import { afterRun, keepRecord, type RecordedFile } from './run-record';

/** What a run that made a note is recorded from. */
export interface NewNoteRun {
  readonly notePath: string;
  readonly paperId: string;
  readonly images: readonly string[];
  /** Where the PDF was, and where it is now. */
  readonly pdf: { readonly from: string; readonly to: string; readonly placement: 'leave' | 'move' | 'copy' };
  /** Index and base as they were before. */
  readonly index: readonly Omit<RecordedFile, 'after'>[];
  readonly sections: readonly NoteSection[];
}

/** Keeps what a run has made, so that it can be taken back, and the text that it generated. Nothing where nothing can be kept. */
export async function recordNewNote({ notePath, paperId, images, pdf, index, sections }: NewNoteRun, { files, own, now }: Pick<Ports, 'files' | 'own' | 'now'>): Promise<void> {
  if (!own) return;
  const isElsewhere = pdf.from !== pdf.to;
  const made = [
    { path: notePath, role: 'note' as const, before: null },
    ...index,
    ...images.map((path) => ({ path, role: 'image' as const, before: null })),
    ...(isElsewhere && pdf.placement === 'copy' ? [{ path: pdf.to, role: 'pdf' as const, before: null }] : []),
  ];
  const name = draftName(paperId);
  await keepRecord(
    {
      notePath,
      at: now().toISOString(),
      files: await afterRun(made, files),
      moved: isElsewhere && pdf.placement === 'move' ? { from: pdf.from, to: pdf.to } : null,
      draft: { name, before: await own.read(name) },
    },
    own,
  );
  await own.write(name, packDraft(new Map(), sections));
}
