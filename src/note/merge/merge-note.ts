import { madeTitles } from '../../i18n/note-words';
import { success, type Outcome } from '../../model/outcome';
import { replaceLedger, type Ledger, type LedgerSection } from '../ledger';
import type { RoleOf } from '../fold-section';
import { readProperties } from '../properties';
import { INFO, MADE } from '../section';
import type { WrittenNote } from '../write';
import { decideSection, type Decided } from './decide';
import { parseNote, type ParsedNote } from './parse-note';
import type { Decisions, MergedNote } from './plan';
import { lineEndOf, planSections, type PlannedSection } from './plan-sections';
import { mergeProperties } from './properties';
import { recogniseSections, sectionHash } from './recognise';
import { understandNote, type MergeRefusal } from './refusal';
import { rolesInNote, type LinkedFiles } from './roles';
import type { RefreshChoice } from './scope';

/** What a note is merged from. */
export interface MergeInput {
  /** The note as it is now. */
  readonly note: string;
  /** The note as it would be made now. */
  readonly draft: WrittenNote;
  /** Where its files are now; see roles.ts. */
  readonly files: Omit<LinkedFiles, 'ledger'>;
  readonly choice: RefreshChoice;
  readonly decisions: Decisions;
  /** Heading under which a draft stands that the reader wants beside their own text. */
  readonly bothHeading: string;
}

/** A section with what it is to hold. */
type DecidedSection = PlannedSection & Decided;

/** A change of the note's text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A note that has its reader's changes in it, and a new draft of it. Sections that are as they were generated become those of the draft; whatever the reader
 * wrote, moved, renamed or deleted stays. The note is changed only where a generated text, known by its hash, gives place to another; all other bytes are
 * the note's own. A note that cannot be understood is refused.
 */
export function mergeNote({ note, draft, files, choice, decisions, bothHeading }: MergeInput): Outcome<MergedNote, MergeRefusal> {
  const understood = understandNote(note);
  if (!understood.ok) return understood;
  const { ledger } = understood.value;
  const roles = rolesInNote({ ...files, ledger });
  const marks = [INFO, MADE].map((id) => ({ id, hash: byId(ledger.sections, id)?.hash ?? null, draft: byId(draft.sections, id)?.text ?? '', titles: id === MADE ? madeTitles : [] }));
  const parsed = parseNote(note, understood.value, marks, roles.roleOf);
  const found = recogniseSections(note, parsed, ledger, roles.roleOf);
  const sections = planSections({ note, draft, ledger, found, roles, choice }).map((section) => ({ ...section, ...decideSection(section, decisions, bothHeading) }));

  const body = applyEdits(note, editsOf(sections, parsed, lineEndOf(note)));
  const { plan, note: edited, properties, readers } = mergeProperties(body, draft.properties, ledger, choice, roles.roleOf);
  const next: Ledger = { ...ledger, sections: ledgerSections(sections, ledger, draft.ledger, roles.roleOf), properties, readers };
  const text = replaceLedger(edited, next);
  const read = readProperties(text);
  return success({
    plan: { sections: sections.map((section) => section.plan), properties: plan },
    text,
    ledger: next,
    renewed: sections.flatMap((section) => (section.renewed ? [section.plan.id] : [])),
    properties: read.ok ? read.value : {},
  });
}

const byId = <T extends { readonly id: string }>(sections: readonly T[], id: string): T | undefined => sections.find((section) => section.id === id);

/** The changes of the note; a section that it has not comes behind the one that stands before it in a new note. */
function editsOf(sections: readonly DecidedSection[], { top, partEnd }: ParsedNote, lineEnd: string): readonly Edit[] {
  const gap = lineEnd.repeat(2);
  const edits: Edit[] = [];
  let place: number | null = null;
  for (const { plan, found, fresh, text } of sections) {
    const content = text?.replace(/\r\n|\n/g, lineEnd) ?? null;
    if (found) {
      const { start, end } = found.content;
      const isEmpty = start === end;
      // Nothing stays as it is so surely as what is not written again.
      if (content !== null && text !== plan.yours) edits.push(isEmpty ? { start: found.headingEnd, end: found.headingEnd, text: gap + content } : { start, end, text: content });
      place = isEmpty ? found.headingEnd : end;
    } else if (content !== null) {
      const whole = fresh?.heading == null ? content : `## ${fresh.heading}${gap}${content}`;
      // What the reader wrote behind a callout, in a section that goes on behind it, must not come under another heading.
      const at: number | null = place !== null && fresh?.heading != null ? partEnd(place) : place;
      edits.push(at === null ? { start: top.end, end: top.end, text: whole + gap } : { start: at, end: at, text: gap + whole });
    }
  }
  return edits;
}

/** Edits from the last to the first, so that places stay true; those at one place in their order, what is replaced there before what comes behind it. */
function applyEdits(note: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, index) => ({ ...edit, index })).sort((a, b) => b.end - a.end || b.start - a.start || b.index - a.index);
  return ordered.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), note);
}

/**
 * What was generated, as of now: the draft where it came in, the old where it did not. A deleted section stays known, so that it stays deleted; a renamed
 * one is known by its reader's heading; a draft that was declined is known by its hash, so that it is not pressed on its reader again.
 */
function ledgerSections(sections: readonly DecidedSection[], before: Ledger, drafted: Ledger, roleOf: RoleOf): readonly LedgerSection[] {
  const after = [...before.sections];
  let place = 0;
  for (const { plan, found, known, renewed, declined } of sections) {
    const entry = renewed ? byId(drafted.sections, plan.id) : known;
    if (!entry) continue;
    const section = { ...entry, ...(found?.heading == null ? {} : { heading: found.heading }), ...(declined ? { declined: sectionHash(plan.draft, roleOf) } : {}) };
    const index = after.findIndex(({ id }) => id === plan.id);
    if (index < 0) after.splice(place, 0, section);
    else after[index] = section;
    place = (index < 0 ? place : index) + 1;
  }
  return after;
}
