import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentInfo, OutlineEntry } from '../model/page';

/** Bookmarks deeper than this are not sections of a paper any more. */
const DEEPEST_LEVEL = 4;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** Title, author, subject and year as the file states them; XMP before Info. Nothing when the metadata is broken. */
export async function readDocumentInfo(pdf: PDFDocumentProxy): Promise<DocumentInfo> {
  const metadata = await pdf.getMetadata().catch(() => null);
  const info = new Map<string, unknown>(Object.entries(metadata?.info ?? {}));
  // Null for a PDF without XMP, whatever pdf.js's types say.
  const packet: { get(name: string): unknown } | null = metadata?.metadata ?? null;
  const xmp = (name: string): string | null => {
    const value = packet?.get(name);
    return textOrNull(Array.isArray(value) ? value.join(', ') : value);
  };
  const created = /^D?:?(\d{4})/.exec(textOrNull(info.get('CreationDate')) ?? '')?.[1];
  return {
    title: xmp('dc:title') ?? textOrNull(info.get('Title')),
    author: xmp('dc:creator') ?? textOrNull(info.get('Author')),
    subject: xmp('dc:description') ?? textOrNull(info.get('Subject')),
    createdYear: created ? Number(created) : null,
  };
}

interface RawOutline {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly unknown[];
}

const isOutline = (value: unknown): value is RawOutline => typeof value === 'object' && value !== null && 'title' in value && 'items' in value && 'dest' in value;

/** The bookmarks in reading order; empty when there are none or they are broken. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const visit = async (items: readonly unknown[], level: number): Promise<void> => {
    for (const item of items.filter(isOutline)) {
      const title = item.title.replace(/\s+/g, ' ').trim();
      if (title) entries.push({ title, level, page: await pageOf(pdf, item.dest).catch(() => null) });
      if (level < DEEPEST_LEVEL) await visit(item.items, level + 1);
    }
  };
  const outline: unknown = await pdf.getOutline().catch(() => null);
  if (Array.isArray(outline)) await visit(outline, 1);
  return entries;
}

/** Page number (from 1) of a destination, named or explicit. */
async function pageOf(pdf: PDFDocumentProxy, destination: unknown): Promise<number | null> {
  const explicit: unknown = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
  const target: unknown = Array.isArray(explicit) ? explicit[0] : null;
  if (typeof target === 'number') return target + 1;
  if (typeof target !== 'object' || target === null || !('num' in target) || !('gen' in target)) return null;
  const { num, gen } = target;
  return typeof num === 'number' && typeof gen === 'number' ? (await pdf.getPageIndex({ num, gen })) + 1 : null;
}
