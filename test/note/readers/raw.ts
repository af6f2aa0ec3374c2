import { seen, type Seen } from './seen';

/** Fences, with the marks of callouts and lists before them. */
const FENCED = /^(?:[ >]|[-*+] |\d+[.)] )*(`{3,})[^\n]*\n[^]*?\n[ >]*\1/gm;
/** What a backslash takes away, code and math within a line. */
const CODE_OR_MATH = /\\[^]|(`+)(?!`)([^\n]*?[^`])\1(?!`)|\$\$[^]*?\$\$|\$(?:\\[^]|[^$\n\\])+\$/g;

/** Looked for in the whole text of a note, code or not. */
const RAW_EVERYWHERE: readonly (readonly [string, RegExp])[] = [
  ['template tag', /<%/],
  ['invisible character', /(?![\t\n])\p{Cc}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u],
  ['half character', /\p{Surrogate}/u],
  ['ledger', /^%%[ \t]*(?:reading-note|paper-index):/m],
];

/** Commands in inline code, as their plugins document them, and fields, which Dataview finds in code too. */
const IN_CODE: readonly (readonly [string, RegExp])[] = [
  ['inline query', /^\s*\$?=/],
  ['inline button', /^\s*(?:button-|BUTTON\[|INPUT\[|VIEW\[)/],
  ['inline command', /^\s*(?:dice:|dv:|iv-[\w-]+:|\[!!)/],
  ['inline field in code', /::/],
];

/** Looked for by tools that know code and math. */
export const RAW_IN_TEXT: readonly (readonly [string, RegExp])[] = [
  ['template field', /\{\{/],
  ['inline field', /::/],
  ['comment', /%%/],
  ['wikilink', /\[\[/],
  ['image', /!\[/],
  ['link', /\]\(/],
  ['highlight', /==/],
  ['HTML comment', /<!--/],
];

/** Marks that tools find by looking at the raw text of a note, without reading Markdown. */
export function seenInRawText(markdown: string): readonly Seen[] {
  const unfenced = markdown.replace(FENCED, '†');
  const codes = [...unfenced.matchAll(CODE_OR_MATH)].map((match) => match[2] ?? '');
  // What a backslash takes away is left to see: such tools know no backslashes.
  const text = unfenced.replace(CODE_OR_MATH, (part) => (part.startsWith('\\') ? part : '†'));
  return [
    ...RAW_EVERYWHERE.filter(([, pattern]) => pattern.test(markdown)),
    ...RAW_IN_TEXT.filter(([, pattern]) => pattern.test(text)),
    ...IN_CODE.filter(([, pattern]) => codes.some((code) => pattern.test(code))),
  ].map(([name]) => seen(name, ''));
}
