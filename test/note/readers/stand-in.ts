import { parseBlocks, type Block } from '../../harness/obsidian/markdown/blocks';
import { parseInline, type Span } from '../../harness/obsidian/markdown/inline';
import { readMetadata } from '../../harness/obsidian/note-metadata';
import { seen, type Seen } from './seen';

function spanSeen(span: Span): readonly Seen[] {
  const inner = 'spans' in span ? span.spans.flatMap(spanSeen) : [];
  switch (span.kind) {
    case 'text':
    case 'break':
      return [];
    case 'external':
      return [seen('address', span.url), ...inner];
    case 'internal':
    case 'embed':
      return [seen(span.kind === 'embed' ? 'embed' : 'wikilink', span.target), ...inner];
    case 'image':
      return [seen('image', span.url)];
    default:
      return [seen(span.kind, ''), ...inner];
  }
}

const textSeen = (text: string): readonly Seen[] => parseInline(text).flatMap(spanSeen);

function blockSeen(block: Block): readonly Seen[] {
  switch (block.kind) {
    case 'heading':
      return [seen('heading', block.text), ...textSeen(block.text)];
    case 'paragraph':
      return textSeen(block.text);
    case 'quote':
      return [seen('quotation', ''), ...block.blocks.flatMap(blockSeen)];
    case 'callout':
      return [seen('callout', block.type), ...textSeen(block.title), ...block.blocks.flatMap(blockSeen)];
    case 'list':
      return [seen('list', ''), ...block.items.flatMap((item) => [...(item.done === null ? [] : [seen('task', '')]), ...item.blocks.flatMap(blockSeen)])];
    case 'table':
      return [seen('table', ''), ...[...block.header, ...block.rows.flat()].flatMap(textSeen)];
    case 'code':
      return [seen('fence', block.language)];
    case 'math':
      return [seen('math', '')];
    case 'rule':
      return [seen('rule', '')];
  }
}

/** What the stand-in of the app sees in Markdown (without front matter): its drawing, and what its metadata cache knows of it. */
export function seenByStandIn(markdown: string): readonly Seen[] {
  const { links = [], embeds = [], tags = [], blocks = {} } = readMetadata(`\n${markdown}`);
  return [
    ...parseBlocks(markdown).flatMap(blockSeen),
    ...links.map(({ link }) => seen('wikilink', link)),
    ...embeds.map(({ link }) => seen('embed', link)),
    ...tags.map(({ tag }) => seen('tag', tag)),
    ...Object.keys(blocks).map((id) => seen('block id', id)),
  ];
}
