import { parse, stringify } from 'yaml';

/** Source: obsidian.d.ts `FrontMatterInfo`. */
export interface FrontMatterInfo {
  exists: boolean;
  frontmatter: string;
  from: number;
  to: number;
  contentStart: number;
}

/** Is it a plain object of properties? */
export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Source: obsidian.d.ts `parseYaml`. Throws YAMLParseError. */
export const parseYaml = (yaml: string): unknown => parse(yaml) as unknown;

/** As the app writes YAML: nothing for null, no folding. Source: obsidian.d.ts `stringifyYaml`; the options are those of obsidian-importer's own stand-in. */
export const stringifyYaml = (value: unknown): string => stringify(value, { nullStr: '', lineWidth: 0 });

const BLOCK = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Where the front matter of a note stands. Source: obsidian.d.ts `getFrontMatterInfo`. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const match = BLOCK.exec(content);
  if (match === null) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const frontmatter = match[1] ?? '';
  const from = content.indexOf('\n') + 1;
  return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: match[0].length };
}

/** The properties of a note, or null when it has none or they are not valid YAML (the app shows them as invalid and knows none). */
export function readProperties(content: string): Record<string, unknown> | null {
  const info = getFrontMatterInfo(content);
  if (!info.exists) return null;
  try {
    const value = parseYaml(info.frontmatter);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Writes the note with other properties. The text of the old ones is not kept: comments and quotes go, as in the app. */
export function withProperties(content: string, properties: Record<string, unknown>): string {
  const info = getFrontMatterInfo(content);
  const body = content.slice(info.contentStart);
  return Object.keys(properties).length === 0 ? body : `---\n${stringifyYaml(properties)}---\n${body}`;
}

/** Value of the first property whose name matches. Source: obsidian.d.ts `parseFrontMatterEntry`. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  if (!isRecord(frontmatter)) return null;
  const found = Object.keys(frontmatter).find((name) => (typeof key === 'string' ? name === key : key.test(name)));
  return found === undefined ? null : (frontmatter[found] ?? null);
}

/** A property as a list of texts: a list, or one text with commas. Source: obsidian.d.ts `parseFrontMatterStringArray`. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(String);
  if (typeof value === 'string') return value.split(',').map((item) => item.trim()).filter((item) => item !== '');
  return null;
}

/** Source: obsidian.d.ts `parseFrontMatterAliases`. */
export const parseFrontMatterAliases = (frontmatter: unknown): string[] | null => parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i);

/** Tags with their "#". Source: obsidian.d.ts `parseFrontMatterTags`. */
export const parseFrontMatterTags = (frontmatter: unknown): string[] | null =>
  parseFrontMatterStringArray(frontmatter, /^tags?$/i)?.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)) ?? null;
