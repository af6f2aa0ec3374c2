/** A file as far as choosing looks at it. */
export interface ChoosableFile {
  readonly path: string;
  readonly extension: string;
  readonly stat: { readonly mtime: number };
}

/** What is open when the reader asks for a note, from the nearest to the farthest meaning of "this paper". */
export interface Situation<F extends ChoosableFile> {
  /** The active file, of whatever kind. */
  readonly active: F | null;
  /** Is the active file a reading note, and which PDF does it belong to (null: its link leads nowhere)? */
  readonly readingPdf: { readonly pdf: F | null } | null;
  /** The PDFs that the active note links to, in the order of the note, each once. */
  readonly linkedPdfs: readonly F[];
}

/** take: this PDF; linked: one of these; vault: any PDF of the vault (`lost`: a reading note asked, and its PDF is gone). */
export type PdfChoice<F> =
  | { readonly kind: 'take'; readonly pdf: F }
  | { readonly kind: 'linked'; readonly pdfs: readonly F[] }
  | { readonly kind: 'vault'; readonly lost: boolean };

/** Which PDF the reader means: the active one, else the active reading note's, else the linked ones, else any. */
export function choosePdf<F extends ChoosableFile>({ active, readingPdf, linkedPdfs }: Situation<F>): PdfChoice<F> {
  if (active && isPdf(active)) return { kind: 'take', pdf: active };
  if (readingPdf?.pdf) return { kind: 'take', pdf: readingPdf.pdf };
  const [first, ...others] = linkedPdfs;
  if (first && others.length === 0) return { kind: 'take', pdf: first };
  if (first) return { kind: 'linked', pdfs: linkedPdfs };
  return { kind: 'vault', lost: readingPdf !== null };
}

/** Is it a PDF by its ending, in whatever case? */
export const isPdf = (file: Pick<ChoosableFile, 'extension'>): boolean => file.extension.toLowerCase() === 'pdf';

/**
 * Files in the order in which they are likely wanted: those opened lately in that order, then the others, last changed first.
 * @param lastOpened paths, last opened first
 */
export function recentFirst<F extends ChoosableFile>(files: readonly F[], lastOpened: readonly string[]): F[] {
  const rank = new Map(lastOpened.map((path, index) => [path, index]));
  const rankOf = (file: F): number => rank.get(file.path) ?? lastOpened.length;
  return [...files].sort((a, b) => rankOf(a) - rankOf(b) || b.stat.mtime - a.stat.mtime || (a.path < b.path ? -1 : 1));
}
