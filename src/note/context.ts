import type { AuditedDraft } from '../audit/audit-draft';
import type { Messages } from '../i18n/en';
import type { Claim, Evidence } from '../model/draft';
import type { Drafted } from '../model/drafting';
import type { Excerpt } from '../model/excerpt';
import type { CutDetails, Figure, MissedFigure } from '../model/figure';
import type { PageContent } from '../model/page';
import type { Paper, Place } from '../model/paper';
import { link, placeSubpath, rectangleSubpath, type LinkOptions } from './links';
import { beginsWithBlock, hang, safeMarkdown, safeMarkdownLine } from './safe-markdown';
import { safeCell, safeHeading, safeText } from './safe-text';

/** The image file of something that the note shows. */
export interface NoteImage {
  /** Vault path of the picture. */
  readonly imagePath: string;
  /** SHA-256 of the picture's bytes, hex digits. */
  readonly imageHash: string;
}

/** A figure with the image file that shows it. */
export interface NoteFigure extends Figure, CutDetails, NoteImage {}

/** An equation, algorithm or theorem with the image file that shows it. */
export interface NoteExcerpt extends Excerpt, NoteImage {}

/** All that a note is written from. */
export interface NoteInput {
  readonly paper: Paper;
  readonly audited: AuditedDraft;
  /** The pages as read: their maps to PDF user space. */
  readonly pages: readonly Pick<PageContent, 'page' | 'toUserSpace'>[];
  /** In the order of the paper. */
  readonly figures: readonly NoteFigure[];
  /** Those that the draft shows. */
  readonly excerpts: readonly NoteExcerpt[];
  readonly missed: readonly MissedFigure[];
  /** Vault paths. */
  readonly pdfPath: string;
  readonly notePath: string;
  /** "offline" or the model's name. */
  readonly drafter: string;
  /** What it cost, why a model did not write it, what it lacks; absent when nothing is to be said. */
  readonly drafting?: Pick<Drafted, 'receipt' | 'failure' | 'shortfalls'>;
  /** When the draft was made. */
  readonly draftedOn: Date;
  readonly words: Messages['note'];
  /** For why a model did not write it; English when absent. */
  readonly messages?: Messages;
}

/** Drafts by quoting: their text is the paper's, in which a dollar sign is no math. */
export const OFFLINE = 'offline';

/** Markdown for the pieces that all sections have: text, claims, links to pages, figures not yet shown. */
export interface NoteContext {
  readonly input: NoteInput;
  readonly words: Messages['note'];
  /** Text of the draft on one line: a model's with emphasis, code and math, literal offline. */
  readonly text: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly cell: (text: string) => string;
  /** A link to the page of a place, a little above it. */
  readonly placeLink: (place: Place, options?: Pick<LinkOptions, 'cell'>) => string;
  /** A link to the page with the place's rectangle, shown as its page, after the name of what stands there when one is given. */
  readonly rectangleLink: (place: Place, name?: string) => string;
  /** Links to where the evidence stands, one for what can be seen from it; evidence that was not found has none. "" without any. */
  readonly evidenceLinks: (evidence: readonly Evidence[], options?: Pick<LinkOptions, 'cell'>) => string;
  /** Does the paper say it: has the claim evidence, and does all of it stand in the PDF? */
  readonly isFound: (claim: Claim) => boolean;
  /**
   * One claim with its marks (inferred, source not found), links and what is said after them; "" when it has no text. A model's may go on with
   * lists, tables and code below its first paragraph; the marks then stand after that paragraph.
   */
  readonly claim: (claim: Claim, after?: string) => string;
  /** Takes the figures of these ids that no section has shown yet, in the given order. */
  readonly take: (ids: readonly string[]) => readonly NoteFigure[];
  /** The label of a figure that was shown before, or null when it was not or is not known. */
  readonly shown: (id: string) => string | null;
}

/** Joins the parts that are there with blanks. */
export const spaced = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** What a figure is called: its label, or its page when it has none. */
export function figureName(figure: Pick<Figure, 'label' | 'kind' | 'page'>, words: Messages['note']): string {
  return figure.label === null ? words.figures.unlabelled[figure.kind](figure.page) : safeText(figure.label);
}

/** What stands within this many points of a linked place, some ten lines, is in sight. */
const IN_SIGHT = 120;

const isBeside = (a: Place, b: Place): boolean => a.page === b.page && Math.abs(a.box.x0 - b.box.x0) < IN_SIGHT && Math.abs(a.box.y0 - b.box.y0) < IN_SIGHT;

/** The pieces for one note. Sections are to be written in the order of the note: the first to take a figure shows it. */
export function noteContext(input: NoteInput): NoteContext {
  const { words, pdfPath, audited } = input;
  const isQuoted = input.drafter === OFFLINE;
  const maps = new Map(input.pages.map((page) => [page.page, page]));
  const waiting = new Map(input.figures.map((figure) => [figure.id, figure]));
  const byId = new Map(waiting);

  const placeLink: NoteContext['placeLink'] = (place, options = {}) => {
    const subpath = placeSubpath(place.page, place.box, maps.get(place.page) ?? null);
    return link(pdfPath, { alias: words.claims.page(place.page), subpath, ...options });
  };
  const evidenceLinks: NoteContext['evidenceLinks'] = (evidence, options = {}) => {
    const places = evidence.map((one) => audited.placeOf(one)).filter((place) => place !== null);
    const apart = places.filter((place, index) => !places.slice(0, index).some((before) => isBeside(before, place)));
    return apart.map((place) => placeLink(place, options)).join(' ');
  };
  const blocksOf = (value: string): readonly string[] => (isQuoted ? present([safeText(value)]) : safeMarkdown(value));
  const isFound = (claim: Claim): boolean => claim.evidence.length > 0 && claim.evidence.every((one) => audited.placeOf(one) !== null);

  return {
    input,
    words,
    text: isQuoted ? safeText : (value) => safeMarkdownLine(value),
    heading: isQuoted ? safeHeading : (value) => safeMarkdownLine(value, 'heading'),
    cell: isQuoted ? safeCell : (value) => safeMarkdownLine(value, 'cell'),
    placeLink,
    rectangleLink: (place, name) => {
      const page = words.claims.page(place.page);
      return link(pdfPath, { alias: name === undefined ? page : `${name}, ${page}`, subpath: rectangleSubpath(place, maps.get(place.page) ?? null) });
    },
    evidenceLinks,
    isFound,
    claim: (claim, after = '') => {
      const [first = '', ...rest] = blocksOf(claim.text);
      if (first === '') return '';
      const mark = claim.basis === 'inferred' ? words.claims.inferred : isFound(claim) ? '' : words.claims.unfound;
      const marks = [mark, evidenceLinks(claim.evidence), after];
      const blocks = beginsWithBlock(first) ? [first, ...rest, spaced(...marks)] : [spaced(first, ...marks), ...rest];
      return present(blocks).join('\n\n');
    },
    take: (ids) =>
      ids.flatMap((id) => {
        const figure = waiting.get(id);
        waiting.delete(id);
        return figure ? [figure] : [];
      }),
    shown: (id) => {
      const figure = waiting.has(id) ? undefined : byId.get(id);
      return figure ? figureName(figure, words) : null;
    },
  };
}

/** "**Label**: text", the label above what begins with a list, table or code; "" without text. */
export const labelled = (label: string, text: string): string => (text === '' ? '' : `**${label}**${beginsWithBlock(text) ? '\n\n' : ': '}${text}`);

/**
 * A text and a colon. Two colons would make the text the key of a field, a colon after a bracket at the start of a line would make it a definition of a
 * link: there the colon has a backslash.
 */
export const withColon = (text: string): string => (/[:\]]$/.test(text) ? `${text}\\:` : `${text}:`);

/** Texts as a list, numbered or with dashes; "" without any. */
export function list(items: readonly string[], kind: 'numbered' | 'dashes'): string {
  return items
    .filter((item) => item !== '')
    .map((item, index) => {
      const mark = kind === 'numbered' ? `${index + 1}. ` : '- ';
      return mark + hang(item, mark.length);
    })
    .join('\n');
}

/**
 * Claims below a label: one alone beside it, several as a list. Each has its link, and links inside running text are hard to read across; sentences quoted
 * from different places are no running text either.
 */
export function labelledClaims(context: NoteContext, label: string, claims: readonly Claim[], kind: 'numbered' | 'dashes' = 'dashes'): string {
  const items = claims.map((claim) => context.claim(claim)).filter((item) => item !== '');
  return items.length < 2 && kind === 'dashes' ? labelled(label, items.join('')) : items.length === 0 ? '' : `**${label}**\n\n${list(items, kind)}`;
}

/** Claims as a list; one alone is a paragraph. */
export function claimList(context: NoteContext, claims: readonly Claim[], kind: 'numbered' | 'dashes' = 'dashes'): string {
  const items = claims.map((claim) => context.claim(claim)).filter((item) => item !== '');
  return items.length === 1 ? (items[0] ?? '') : list(items, kind);
}

/** The blocks that have content. */
export const present = (blocks: readonly string[]): readonly string[] => blocks.filter((block) => block !== '');

/** A heading of level 3 with its blocks; nothing when the blocks are empty. */
export function subsection(heading: string, blocks: readonly string[]): readonly string[] {
  const content = present(blocks);
  return content.length === 0 ? [] : [`### ${heading}`, ...content];
}

/** Lines as a callout. The title stands beside its sign; lines may be empty to part paragraphs. */
export function callout(type: string, title: string, lines: readonly string[], fold: '' | '-' = ''): string {
  return [`[!${type}]${fold} ${title}`.trimEnd(), ...lines].map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}
