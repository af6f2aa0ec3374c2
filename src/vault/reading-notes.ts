import { getFrontMatterInfo, parseYaml, type App, type CachedMetadata, type TFile } from 'obsidian';
import { messageOf } from '../model/outcome';
import type { Properties, PropertyValue } from '../model/ports';
import { isIndex } from '../library/index-note';
import { isReading } from '../library/known-readings';
import { linkTarget } from '../note/links';
import { isPdf } from './choose-pdf';
import { linkPaths } from './link-paths';
import { recordOf } from '../model/record';

/** A note of ours, with the PDF that its `pdf` property leads to now. */
export interface ReadingNote {
  readonly note: TFile;
  readonly properties: Properties;
  readonly pdf: TFile | null;
}

/** All reading notes of the vault. */
export async function readingsOf(app: App): Promise<ReadingNote[]> {
  const readings: ReadingNote[] = [];
  for (const note of app.vault.getMarkdownFiles()) {
    const reading = await readingOf(app, note);
    if (reading) readings.push(reading);
  }
  return readings;
}

/** The note as a reading note: one with the properties `paper-id` and `pdf`; null when it is another kind of note. */
export async function readingOf(app: App, note: TFile): Promise<ReadingNote | null> {
  const properties = await propertiesOf(app, note);
  if (!isReading(properties)) return null;
  return { note, properties, pdf: pdfOfProperty(app, note, properties.pdf ?? null) };
}

/** Paths of the notes that are an index of readings. */
export async function indexNotesOf(app: App): Promise<string[]> {
  const paths: string[] = [];
  for (const note of app.vault.getMarkdownFiles()) if (isIndex(await propertiesOf(app, note))) paths.push(note.path);
  return paths;
}

/** Properties as the app has read them. */
export const cachedProperties = (cache: CachedMetadata): Properties => plainProperties(cache.frontmatter);

async function propertiesOf(app: App, note: TFile): Promise<Properties> {
  const cache = app.metadataCache.getFileCache(note);
  return cache ? cachedProperties(cache) : storedProperties(app, note);
}

/** The PDFs that a note links to, shows or names in its properties, in the order of the note, each once. */
export function linkedPdfs(app: App, note: TFile): TFile[] {
  const cache = app.metadataCache.getFileCache(note);
  const inBody = [...(cache?.links ?? []), ...(cache?.embeds ?? [])].sort((a, b) => a.position.start.offset - b.position.start.offset);
  const pdfs = [...(cache?.frontmatterLinks ?? []), ...inBody].map(({ link }) => linkedPdf(app, link, note.path));
  return [...new Set(pdfs)].filter((pdf) => pdf !== null);
}

/** The PDF that a link leads to from a note. */
function linkedPdf(app: App, link: string, notePath: string): TFile | null {
  for (const path of linkPaths(link)) {
    const file = app.metadataCache.getFirstLinkpathDest(path, notePath);
    if (file && isPdf(file)) return file;
  }
  return null;
}

function pdfOfProperty(app: App, note: TFile, value: PropertyValue): TFile | null {
  // The cache lists wikilinks only; a PDF whose path cannot stand in one is linked in Markdown.
  const cached = app.metadataCache.getFileCache(note)?.frontmatterLinks?.find(({ key }) => key === 'pdf')?.link;
  const link = cached ?? linkTarget(value);
  return link === null ? null : linkedPdf(app, link, note.path);
}

/** Front matter of a note that the app has not read yet (just made, or the vault is still loading): read from the file. */
async function storedProperties(app: App, note: TFile): Promise<Properties> {
  const { exists, frontmatter } = getFrontMatterInfo(await app.vault.cachedRead(note));
  if (!exists) return {};
  try {
    const parsed: unknown = parseYaml(frontmatter);
    return plainProperties(parsed);
  } catch (error) {
    // Broken front matter is not ours, and the app shows it to the reader.
    console.warn(`Properties of ${note.path} cannot be read: ${messageOf(error)}`);
    return {};
  }
}

function plainProperties(frontmatter: unknown): Properties {
  return Object.fromEntries(Object.entries(recordOf(frontmatter)).map(([key, value]) => [key, plainValue(value)]));
}

/** A value of the front matter as plain data; a nested object, which none of our properties is, as its JSON text. */
function plainValue(value: unknown): PropertyValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(plainValue) : JSON.stringify(value);
}
