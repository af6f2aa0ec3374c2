import MarkdownIt from 'markdown-it';
import { seen, type Seen } from './seen';

/**
 * Markdown as markdown-it reads it (CommonMark, tables, strike-through, addresses, HTML), with Obsidian's own syntax as its help has it:
 * wikilinks, embeds, comments, highlights, math, footnotes, tags, block ids, callouts.
 */
export function markdownIt(): InstanceType<typeof MarkdownIt> {
  const reader = new MarkdownIt({ html: true, linkify: true });
  reader.validateLink = () => true; // No address is too bad: what is let through shall be seen.
  reader.linkify.add('//', null); // "//host" is a link for this reader alone
  for (const { name, pattern } of INLINE) {
    reader.renderer.rules[name] = (tokens, index) => reader.utils.escapeHtml(tokens[index]?.content ?? '');
    reader.inline.ruler.before('escape', name, (state, silent) => {
      // "escape" goes first in the reader; our rules look at places that no backslash stands before.
      pattern.lastIndex = state.pos;
      const match = pattern.exec(state.src);
      if (match === null) return false;
      if (!silent) state.push(name, '', 0).content = match[0];
      state.pos += match[0].length;
      return true;
    });
  }
  // The reader jumps over text to characters that may act; these are more of them.
  reader.inline.ruler.at('text', (state, silent) => {
    const start = state.pos;
    while (state.pos < state.posMax && !/[^\p{L}\p{N} .,;'"()/?]/u.test(state.src.charAt(state.pos))) state.pos += 1;
    if (state.pos === start) return false;
    if (!silent) state.pending += state.src.slice(start, state.pos);
    return true;
  });
  return reader;
}

/** Sources: help, "Basic formatting syntax", "Advanced formatting syntax", "Internal links", "Embed files", "Tags", "Callouts". */
const INLINE: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'comment', pattern: /%%/y },
  { name: 'embed', pattern: /!\[\[[^\n]+?\]\]/y },
  { name: 'wikilink', pattern: /\[\[[^\n]+?\]\]/y },
  { name: 'footnote', pattern: /\[\^[^\]\s]+\]|\^\[/y },
  { name: 'highlight', pattern: /==(?=\S)[^]*?\S==/y },
  { name: 'math', pattern: /\$\$[^]+?\$\$|\$(?![\s$])(?:\\[^]|[^$\\\n])*?(?:\\\S|[^\s$\\])\$(?!\d)/y },
  { name: 'tag', pattern: /(?<![\p{L}\p{N}_/&#])#(?=[^\s\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]*[^\s\d\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\])[^\s\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]+/uy },
  { name: 'block id', pattern: /(?<=^|[ \n])\^[A-Za-z0-9-]+(?=\s*(?:\n|$))/y },
];

/** Names of ours for the reader's tokens; tokens without one show text or are structure. */
const NAMES: Readonly<Record<string, string>> = {
  em_open: 'em', strong_open: 'strong', code_inline: 'code', fence: 'fence', code_block: 'indented code', heading_open: 'heading', hr: 'rule',
  blockquote_open: 'quotation', bullet_list_open: 'list', ordered_list_open: 'list', table_open: 'table', image: 'image', html_inline: 'HTML',
  html_block: 'HTML', s_open: 'strike-through', hardbreak: 'hard break', comment: 'comment', embed: 'embed', wikilink: 'wikilink',
  footnote: 'footnote', highlight: 'highlight', math: 'math', tag: 'tag', 'block id': 'block id',
}; // prettier-ignore

const reader = markdownIt();

/** What a reader sees in Markdown besides text, in its order. */
export function seenByMarkdownIt(markdown: string): readonly Seen[] {
  const found: Seen[] = [];
  const tokens = reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const texts = tokens.filter((token) => token.type === 'text').map((token) => token.content);
  for (const token of tokens) {
    const name = NAMES[token.type];
    if (name !== undefined) found.push(seen(name, token.type === 'fence' ? token.info : token.content));
    if (token.type === 'link_open') {
      const address = String(token.attrGet('href') ?? '');
      found.push(seen(token.markup === 'linkify' || token.markup === 'autolink' ? 'address' : 'link', address));
    }
    // A callout is a quotation that begins with its sign; a task is an item that begins with its box.
    if (token.type === 'inline' && /^\[(?:!|.\](?: |$))/.test(token.content)) found.push(seen('callout or task', token.content));
  }
  if (texts.some((text) => /\p{Cc}/u.test(text))) found.push(seen('control character', ''));
  return found;
}
