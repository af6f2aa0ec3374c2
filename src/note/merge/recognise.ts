import { foldSection, type RoleOf } from '../fold-section';
import type { Ledger, LedgerSection } from '../ledger';
import { HEX_DIGITS, textHash } from '../text-hash';
import { blocksOf } from './blocks';
import type { FoundSection, ParsedNote } from './parse-note';

/** Hash of a section with nothing in it. */
const hashOfNothing = (): string => textHash('');

/** Of the blocks of a section that has lost its heading, this share must be there for it to be recognised. */
const ENOUGH_BLOCKS = 0.5;

/** The hashes of the blocks that the ledger knows of a section. A section without them is one block, or was written when they were not kept. */
export const ledgerBlocks = ({ hash, blocks = hash }: LedgerSection): readonly string[] => blocks.match(new RegExp(`.{${HEX_DIGITS}}`, 'g')) ?? [];

/** Hash by which the ledger knows a section's text. */
export const sectionHash = (text: string, roleOf: RoleOf): string => textHash(foldSection(text, roleOf));

/** Is the text of a section the one that was generated? */
export const isUntouched = (text: string, section: Pick<LedgerSection, 'hash'>, roleOf: RoleOf): boolean => sectionHash(text, roleOf) === section.hash;

/**
 * Which part of the note is which section of the ledger, by id; one that is not among them was deleted. In this order, each in the order of the ledger:
 * heading and text as written; the text as written, under another heading; the heading as written; most of its blocks, under another heading. So a renamed
 * section is known as long as its text is, and a section that the reader wrote anew under an old heading does not hide it.
 */
export function recogniseSections(note: string, parsed: ParsedNote, ledger: Ledger, roleOf: RoleOf): ReadonlyMap<string, FoundSection> {
  const found = new Map(parsed.callouts);
  const textOf = ({ content }: FoundSection): string => note.slice(content.start, content.end);
  const hashes = new Map(parsed.sections.map((section) => [section, sectionHash(textOf(section), roleOf)]));
  const waiting = new Set(parsed.sections);
  const look = (matches: (section: FoundSection, known: LedgerSection) => boolean): void => {
    for (const known of ledger.sections) {
      if (found.has(known.id) || known.heading === '') continue;
      const section = [...waiting].find((candidate) => matches(candidate, known));
      if (!section) continue;
      found.set(known.id, section);
      waiting.delete(section);
    }
  };
  look((section, known) => section.heading === known.heading && hashes.get(section) === known.hash);
  look((section, known) => known.hash !== hashOfNothing() && hashes.get(section) === known.hash);
  look((section, known) => section.heading === known.heading);
  look((section, known) => holdsMost(textOf(section), known, roleOf));
  return found;
}

function holdsMost(text: string, known: LedgerSection, roleOf: RoleOf): boolean {
  const blocks = ledgerBlocks(known);
  const there = new Set(blocksOf(text, roleOf).map(({ hash }) => hash));
  return blocks.filter((hash) => there.has(hash)).length / blocks.length >= ENOUGH_BLOCKS;
}
