import type { AuditedDraft } from '../../src/audit/audit-draft';
import { en } from '../../src/i18n/en';
import type { Draft, Evidence } from '../../src/model/draft';
import type { Figure } from '../../src/model/figure';
import type { PageContent } from '../../src/model/page';
import type { Place } from '../../src/model/paper';
import type { Reading } from '../../src/model/ports';
import type { NoteFigure, NoteInput } from '../../src/note/context';
import { draftOf } from './draft';
import { figureOf } from './figure';
import { paperOf } from './paper';

/** Map of an upright letter page (792 points high) to user space. */
export const LETTER_MAP: PageContent['toUserSpace'] = [1, 0, 0, -1, 0, 792];

/** Where a test's evidence stands: everything is found, on the page it names, in one line of text. */
export const everywhere = ({ page }: Evidence): Place => ({ page, box: { x0: 72, y0: 242, x1: 300, y1: 252 } });

/** A draft whose evidence was looked up by `placeOf`. */
export const auditedOf = (draft: Draft, placeOf: (evidence: Evidence) => Place | null = everywhere): AuditedDraft => ({
  draft,
  counts: { claims: 0, claimsWithEvidence: 0, claimsFound: 0, evidence: 0, found: 0 },
  missed: [],
  forMachines: [],
  placeOf,
});

/** A figure that was cut into the paper's image folder. */
export const noteFigureOf = (figure: Partial<Figure> & Pick<Figure, 'id'>): NoteFigure => ({
  ...figureOf(figure),
  imagePath: `Papers/sample/images/${figure.id}.png`,
  imageHash: figure.id.padEnd(64, '0').replace(/[^0-9a-f]/g, '0'),
});

/** What a note is written from; what matters to a test is given. */
export function noteInputOf(parts: Partial<NoteInput> = {}): NoteInput {
  const paper = parts.paper ?? paperOf();
  return {
    paper,
    audited: auditedOf(draftOf()),
    pages: Array.from({ length: paper.pageCount }, (_, index) => ({ page: index + 1, toUserSpace: LETTER_MAP })),
    figures: [],
    excerpts: [],
    missed: [],
    pdfPath: 'Attachments/sample.pdf',
    notePath: 'Papers/sample/sample.md',
    drafter: 'offline',
    draftedOn: new Date(2026, 10, 23),
    words: en.note,
    ...parts,
  };
}

/** A reading note that exists. */
export const readingOf = (path: string, properties: Reading['properties'] = {}, pdfPath: string | null = null): Reading => ({ path, properties, pdfPath });
