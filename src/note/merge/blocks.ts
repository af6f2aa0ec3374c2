import { foldSection, type RoleOf } from '../fold-section';
import { textHash } from '../text-hash';
import { linesOf, type Line } from './lines';

/** A piece of a section that is kept or replaced as a whole: a paragraph, an item of a list, a callout, a table, a code fence, a heading. */
export interface Block {
  /** Verbatim, without the line break behind it. */
  readonly text: string;
  /** What stands between it and the next block: line breaks and white space. */
  readonly gap: string;
  readonly hash: string;
  readonly kind: BlockKind;
}

export type BlockKind = 'heading' | 'item' | 'quote' | 'row' | 'code' | 'text';

const isBlank = (line: Line): boolean => !line.code && line.text.trim() === '';

function kindOf({ text, code }: Line): BlockKind {
  if (code) return 'code';
  if (/^ {0,3}#{1,6}(?:[ \t]|$)/.test(text)) return 'heading';
  if (/^ {0,3}>/.test(text)) return 'quote';
  if (/^ {0,3}\|/.test(text)) return 'row';
  return /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(text) ? 'item' : 'text';
}

/** Does a line begin a block of its own though no blank line stands before it? */
function begins(kind: BlockKind, before: BlockKind): boolean {
  if (kind === 'heading' || kind === 'item' || before === 'heading') return true;
  // The lines below an item belong to it, whatever they are.
  return kind !== before && before !== 'item';
}

/**
 * The blocks of a section's text. Joined with their gaps they are the text again; white space before the first one is left out. A block's hash is that of its
 * folded text, so that a formatter's changes do not make it another.
 */
export function blocksOf(text: string, roleOf: RoleOf): readonly Block[] {
  const spans: { start: number; end: number; kind: BlockKind }[] = [];
  let open = false;
  for (const line of linesOf(text)) {
    const last = spans.at(-1);
    const kind = kindOf(line);
    if (isBlank(line)) open = false;
    else if (last && open && !begins(kind, last.kind)) last.end = line.end;
    else spans.push({ start: line.start, end: line.end, kind });
    open = !isBlank(line);
  }
  return spans.map(({ start, end, kind }, index) => {
    const content = text.slice(start, end);
    return { text: content, gap: text.slice(end, spans[index + 1]?.start ?? text.length), hash: textHash(foldSection(content, roleOf)), kind };
  });
}

/** The hashes of a section's blocks as a ledger keeps them: one after the other. */
export const blockHashes = (text: string, roleOf: RoleOf): string => blocksOf(text, roleOf).map(({ hash }) => hash).join('');

/** A block with the text it comes from, by which neighbours that stood together keep the gap between them. */
export interface SourcedBlock extends Block {
  readonly source: readonly Block[];
  readonly index: number;
}

/** Blocks that know where they come from. */
export const sourced = (source: readonly Block[]): readonly SourcedBlock[] => source.map((block, index) => ({ ...block, source, index }));

/**
 * Blocks of two texts as one text: what stood side by side keeps its gap, items of lists follow line on line, all else is parted by a blank line.
 *
 * @param lineEnd line break of the note
 */
export function joinBlocks(blocks: readonly SourcedBlock[], lineEnd: string): string {
  return blocks
    .map((block, index) => {
      const next = blocks[index + 1];
      if (!next) return block.text;
      if (next.source === block.source && next.index === block.index + 1) return block.text + block.gap;
      return block.text + (block.kind === 'item' && next.kind === 'item' ? lineEnd : lineEnd + lineEnd);
    })
    .join('');
}
