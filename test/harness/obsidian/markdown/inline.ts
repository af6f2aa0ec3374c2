// Text of a block to spans. Source: help, "Basic formatting syntax", "Internal links", "Embed files".
import { decodeTarget, splitAlias } from '../links';

export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'math'; readonly text: string }
  | { readonly kind: 'strong' | 'em' | 'del' | 'mark'; readonly spans: readonly Span[] }
  | { readonly kind: 'internal'; readonly target: string; readonly spans: readonly Span[] }
  | { readonly kind: 'external'; readonly url: string; readonly spans: readonly Span[] }
  | { readonly kind: 'embed'; readonly target: string; readonly alias: string | null }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  | { readonly kind: 'tag'; readonly text: string };

interface Rule {
  readonly pattern: RegExp;
  read(match: RegExpExecArray): Span;
}

const isExternal = (target: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(target);

const TARGET = String.raw`\((<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)`;

const pair = (mark: string, kind: 'strong' | 'em' | 'del' | 'mark', inner: string): Rule => ({
  pattern: new RegExp(`${mark}(?=\\S)(${inner})${mark}`, 'sy'),
  read: (match) => ({ kind, spans: parseInline(match[1] ?? '') }),
});

/** Tried in this order at each place. */
const RULES: readonly Rule[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, read: (match) => ({ kind: 'text', text: match[1] ?? '' }) },
  { pattern: /\n/y, read: () => ({ kind: 'break' }) },
  { pattern: /(`+)([^`][\s\S]*?)\1(?!`)/y, read: (match) => ({ kind: 'code', text: (match[2] ?? '').trim() }) },
  { pattern: /\$(?![\s$])((?:\\.|[^$\\\n])*?(?:\\\S|[^\s$\\]))\$(?!\d)/y, read: (match) => ({ kind: 'math', text: match[1] ?? '' }) },
  {
    pattern: /!\[\[([^[\]\n]+)\]\]/y,
    read: (match) => {
      const { link, alias } = splitAlias(match[1] ?? '');
      return { kind: 'embed', target: link, alias };
    },
  },
  {
    pattern: /\[\[([^[\]\n]+)\]\]/y,
    read: (match) => {
      const { link, alias } = splitAlias(match[1] ?? '');
      // Without an alias the app shows "Note > Heading".
      return { kind: 'internal', target: link, spans: [{ kind: 'text', text: alias ?? link.replace(/^#/, '').replaceAll('#', ' > ') }] };
    },
  },
  {
    pattern: new RegExp(String.raw`!\[([^\[\]]*)\]${TARGET}`, 'y'),
    read: (match) => {
      const target = unwrapped(match[2] ?? '');
      return isExternal(target) ? { kind: 'image', url: target, alt: match[1] ?? '' } : { kind: 'embed', target: decodeTarget(target), alias: match[1] ?? null };
    },
  },
  {
    pattern: new RegExp(String.raw`\[((?:\\.|[^\[\]\\])+)\]${TARGET}`, 'y'),
    read: (match) => {
      const target = unwrapped(match[2] ?? '');
      const spans = parseInline(match[1] ?? '');
      return isExternal(target) ? { kind: 'external', url: target, spans } : { kind: 'internal', target: decodeTarget(target), spans };
    },
  },
  { pattern: /<?(https?:\/\/[^\s<>)\]]*[^\s<>)\].,;:!?])>?/y, read: (match) => ({ kind: 'external', url: match[1] ?? '', spans: [{ kind: 'text', text: match[1] ?? '' }] }) },
  pair('\\*\\*', 'strong', '.+?(?<=\\S)'),
  pair('__', 'strong', '.+?(?<=\\S)'),
  pair('~~', 'del', '.+?'),
  pair('==', 'mark', '.+?'),
  pair('\\*', 'em', '[^*]+?(?<=\\S)'),
  { pattern: /(?<![\p{L}\p{N}])_(?=\S)([^_]+?(?<=\S))_(?![\p{L}\p{N}])/uy, read: (match) => ({ kind: 'em', spans: parseInline(match[1] ?? '') }) },
  { pattern: /(?<=^|\s)#(?=[\p{L}\p{N}_/-]*[\p{L}_/-])[\p{L}\p{N}_/-]+/uy, read: (match) => ({ kind: 'tag', text: match[0] }) },
];

const unwrapped = (target: string): string => (target.startsWith('<') ? target.slice(1, -1) : target);

/** Reads the text of one block. */
export function parseInline(text: string): Span[] {
  const spans: Span[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') spans.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = firstAt(text, at);
    if (found === null) {
      plain += text[at] ?? '';
      at += 1;
      continue;
    }
    if (found.span.kind === 'text') plain += found.span.text;
    else {
      flush();
      spans.push(found.span);
    }
    at = found.end;
  }
  flush();
  return spans;
}

function firstAt(text: string, at: number): { span: Span; end: number } | null {
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    // Reading nests: parseInline uses the same patterns, so the end is kept before.
    const end = at + match[0].length;
    return { span: rule.read(match), end };
  }
  return null;
}
