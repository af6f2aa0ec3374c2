import type { Properties } from '../model/ports';
import { noteContext, type NoteContext, type NoteFigure, type NoteInput } from './context';
import { foldSection, type RoleOf } from './fold-section';
import { ledgerLine, type Ledger, type LedgerSection } from './ledger';
import { propertyLink } from './links';
import { blockHashes } from './merge/blocks';
import { frontMatter, noteProperties } from './properties';
import { INFO, MADE, MY_NOTES, type NoteSection } from './section';
import { experimentsSection } from './sections/experiments';
import { infoSection } from './sections/info';
import { madeSection } from './sections/made';
import { methodSection } from './sections/method';
import { backgroundSection, overviewSection, tldrSection } from './sections/overview';
import { focusSection, questionsSection } from './sections/questions';
import { summarySection } from './sections/summary';
import { textHash } from './text-hash';

/** A note as it is to be written. */
export interface WrittenNote {
  /** The whole file, "\n" between lines. */
  readonly text: string;
  /** What its front matter says. */
  readonly properties: Properties;
  /** What its last line says. */
  readonly ledger: Ledger;
  /** In the order of the note. */
  readonly sections: readonly NoteSection[];
}

/**
 * The reading note of a paper: properties, the sections of NOTE.md that have content, the reader's own (empty), how it was made, the ledger.
 * All text of the paper and the draft passes through safe-text; each figure is shown once.
 */
export function writeNote(input: NoteInput): WrittenNote {
  const sections = writeSections(noteContext(input));
  const properties = propertiesOf(input);
  const ledger = ledgerOf(input, sections, properties);
  const body = sections.map(({ heading, text }) => (heading === null ? text : `## ${heading}${text === '' ? '' : `\n\n${text}`}`));
  return { text: `${frontMatter(properties)}${[...body, ledgerLine(ledger)].join('\n\n')}\n`, properties, ledger, sections };
}

/** The sections in the order of the note; written in this order, since the first to speak of a figure shows it. */
function writeSections(context: NoteContext): readonly NoteSection[] {
  const { headings } = context.words;
  const section = (id: string, heading: string | null, blocks: readonly string[]): NoteSection => ({ id, heading, text: blocks.join('\n\n') });
  const generated = [
    section(INFO, null, infoSection(context)),
    section('tldr', headings.tldr, tldrSection(context)),
    section('overview', headings.overview, overviewSection(context)),
    section('background', headings.background, backgroundSection(context)),
    section('method', headings.method, methodSection(context)),
    section('experiments', headings.experiments, experimentsSection(context)),
    section('questions', headings.questions, questionsSection(context)),
    section('focus', headings.focus, focusSection(context)),
    section('summary', headings.summary, summarySection(context)),
  ];
  const made = section(MADE, null, madeSection(context));
  return [...generated.filter(({ text }) => text !== ''), section(MY_NOTES, headings.myNotes, []), made];
}

/** The picture for cards: the architecture, else the first figure that is no table. */
function coverOf(figures: readonly NoteFigure[]): NoteFigure | undefined {
  const pictures = figures.filter((figure) => figure.kind === 'figure');
  return pictures.find((figure) => figure.type === 'arch') ?? pictures[0];
}

/** Hundredths of a cent are enough. */
const rounded = (usd: number | null): number | null => (usd === null ? null : Math.round(usd * 10_000) / 10_000);

function propertiesOf(input: NoteInput): Properties {
  const { paper, audited } = input;
  const { metadata, tldr } = audited.draft;
  const cover = coverOf(input.figures);
  return noteProperties({
    title: paper.title,
    aliases: [metadata.shortName],
    authors: paper.authors,
    year: paper.year,
    venue: paper.venue ?? metadata.publication,
    doi: paper.doi,
    arxiv: paper.arxiv,
    pdf: propertyLink(input.pdfPath),
    cover: cover ? propertyLink(cover.imagePath) : null,
    tldr,
    difficulty: metadata.difficulty,
    readingMinutes: metadata.readingMinutes,
    draftedBy: input.drafter,
    draftedOn: input.draftedOn,
    ...(input.drafting?.receipt ? { costUsd: rounded(input.drafting.receipt.usd) } : {}),
    paperId: paper.id,
  });
}

/** The roles of the files that the note links to; the extension of a note may be missing, as in wikilinks. */
export function rolesOf(input: Pick<NoteInput, 'pdfPath' | 'notePath' | 'figures' | 'excerpts'>): RoleOf {
  const roles = new Map([...input.figures, ...input.excerpts].map(({ imagePath, id }) => [imagePath, `figure ${id}`]));
  roles.set(input.pdfPath, 'pdf');
  roles.set(input.notePath, 'note');
  roles.set(input.notePath.replace(/\.md$/, ''), 'note');
  return (path) => roles.get(path) ?? null;
}

/** What a ledger says of a section with this text. */
function ledgerSection({ id, heading, text }: NoteSection, roleOf: RoleOf): LedgerSection {
  const hash = textHash(foldSection(text, roleOf));
  const blocks = blockHashes(text, roleOf);
  return { id, heading: heading ?? '', hash, ...(blocks === '' || blocks === hash ? {} : { blocks }) };
}

function ledgerOf(input: NoteInput, sections: readonly NoteSection[], properties: Properties): Ledger {
  const roleOf = rolesOf(input);
  return {
    v: 1,
    sections: sections.map((section) => ledgerSection(section, roleOf)),
    properties,
    images: [...input.figures, ...input.excerpts].map(({ id, imagePath, imageHash }) => ({ figure: id, path: imagePath, hash: imageHash })),
  };
}
