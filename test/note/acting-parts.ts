import { RAW_IN_TEXT } from './readers/raw';

/**
 * What in a Markdown line would act, found in two ways: as readers of Markdown see it (after backslash escapes), and as tools see it that scan the raw
 * text. Written from the documentation of CommonMark, Obsidian, Dataview and Templater, and apart from the code it checks.
 */

/** An escaped character cannot act; this stands for it. It is punctuation for the rules on emphasis, as the character itself is. */
const ESCAPED = '\u2020';

const maskEscapes = (markdown: string): string => markdown.replace(/\\[!-/:-@[-`{-~]/g, ESCAPED);

/** For Markdown readers, on masked text of one line. */
const PARSED: readonly (readonly [string, RegExp])[] = [
  ['heading', /^ {0,3}#{1,6}(?: |$)/],
  ['quotation or callout', /^ {0,3}>/],
  ['list item', /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?: |$)/],
  ['task', /^\[[^\]]\](?: |$)/],
  ['thematic break', /^ {0,3}([-*_])(?: *\1){2,} *$/],
  ['setext underline', /^ {0,3}(?:=+|-+) *$/],
  ['table row of dashes', /^[ |]*:?-[-:| ]*$/],
  ['indented code', /^(?: {4}|\t)/],
  ['fence', /^ {0,3}(?:`{3,}|~{3,})/],
  ['code span', /`/],
  ['HTML', /<[A-Za-z/!?]/],
  ['e-mail autolink', /<[\w.!#$%&'*+/=?^`{|}~-]+@[^\s<>]+>/],
  ['entity', /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/i],
  ['link', /\]\(/],
  ['reference link', /\]\[/],
  ['link definition', /^\[[^\]]+\]:/],
  ['footnote', /\[\^|\^\[/],
  ['wikilink', /\[\[/],
  ['image', /!\[/],
  ['callout sign', /\[!/],
  ['emphasis by asterisks', /\*(?! )|[^ ]\*/],
  ['emphasis by underscores', /(?:^|[^\p{L}\p{N}])_(?! )|(?:[^ ])_(?:$|[^\p{L}\p{N}])/u],
  ['strike-through', /~~/],
  ['highlight', /==/],
  ['comment', /%%/],
  ['tag', /(?:^|[^\p{L}\p{N}/])#(?!\d+(?:[^\p{L}\p{N}_/-]|$))[\p{L}\p{N}_/-]/u],
  ['block id', /(?:^|[^\p{L}\p{N})\]}])\^[A-Za-z0-9-]+$/u],
  ['math', /\$/],
  ['foreign address', /(?:^|[^A-Za-z])(?!https?:)[A-Za-z][A-Za-z\d+.-]*:\/\//i],
];

/** For tools that look at the raw text, and for the app's own tokens of several characters. */
const RAW: readonly (readonly [string, RegExp])[] = [
  ...RAW_IN_TEXT,
  ['template tag', /<%/],
  ['more than one line', /[\n\r\u2028\u2029]/],
  ['invisible character', /(?! )(?:\p{Cc}|\u00AD|\u200B|\u200E|\u200F|[\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}])/u],
  ['half character', /\p{Surrogate}/u],
];

/** Names of what would act in one line of Markdown; empty when nothing does. Math is taken out first when it is allowed. */
export function actingParts(markdown: string, options: { readonly math?: boolean } = {}): readonly string[] {
  const masked = maskEscapes(markdown);
  const text = options.math === true ? masked.replace(/\$(?! )[^$]+\$/g, ESCAPED) : masked;
  const parsed = PARSED.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  const raw = RAW.filter(([, pattern]) => pattern.test(markdown)).map(([name]) => `raw ${name}`);
  return [...parsed, ...raw];
}

/** The text as a reader of Markdown shows it: backslash escapes undone. */
export const shownText = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
