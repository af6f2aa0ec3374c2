import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { seen, type Seen } from './seen';

const DANGEROUS = { allowDangerousHtml: true, allowDangerousProtocol: true } as const;

const KINDS: Readonly<Record<string, string>> = { em: 'em', strong: 'strong', code: 'code', ul: 'list', ol: 'list', table: 'table', img: 'image', del: 'strike-through', br: 'hard break', blockquote: 'quotation', hr: 'rule', input: 'task', sup: 'footnote', section: 'footnote' };
/** Elements that are structure of the others. */
const PARTS: ReadonlySet<string> = new Set(['p', 'li', 'pre', 'thead', 'tbody', 'tr', 'th', 'td']);

/** Elements in HTML whose text has no "<" of its own. */
function seenInHtml(html: string): readonly Seen[] {
  const found: Seen[] = [];
  for (const [, name = '', attributes = ''] of html.matchAll(/<([A-Za-z!?/][^\s>]*)([^>]*)>/g)) {
    const element = name.replace(/\/$/, '');
    if (element.startsWith('/') || PARTS.has(element)) continue;
    const address = /href="([^"]*)"/.exec(attributes)?.[1];
    const language = /class="language-([^"]*)"/.exec(attributes)?.[1];
    if (element === 'a') found.push(seen('address', address ?? ''));
    else if (language !== undefined) found.push(seen('fence', language));
    else found.push(seen(KINDS[element] ?? (/^h\d$/.test(element) ? 'heading' : 'HTML'), element));
  }
  return found;
}

/** What micromark sees in Markdown: as CommonMark alone (which lets all HTML through), and with GitHub's extensions. Links are "address". */
export function seenByMicromark(markdown: string): readonly Seen[] {
  return [
    ...seenInHtml(micromark(markdown, DANGEROUS)),
    ...seenInHtml(micromark(markdown, { ...DANGEROUS, extensions: [gfm()], htmlExtensions: [gfmHtml()] })),
  ];
}
