import type { Paper } from '../model/paper';
import type { VaultFiles } from '../model/ports';
import { shortNames } from '../note/names';

/** Where a new note and its images go; vault paths. */
export interface PaperFolder {
  readonly folder: string;
  readonly note: string;
  readonly images: string;
  /** Was the folder there before (the reader keeps the PDF in it)? */
  readonly existed: boolean;
}

/** Folder part of a vault path, "" at the top. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Last part of a vault path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `folder/name`; the name alone at the top of the vault. */
export const inFolder = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/**
 * The folder of a paper that has no note yet: the first of its names that nothing in the vault uses, so that neither another paper's
 * note nor anything of the reader's is touched. A folder in which the reader keeps this very PDF, and no note or images, is its own.
 */
export async function choosePaperFolder(files: VaultFiles, papersFolder: string, paper: Paper, draftName: string, pdfPath: string): Promise<PaperFolder> {
  const notes = await files.noteNames();
  for (const short of shortNames({ ...paper, shortName: draftName })) {
    const folder = inFolder(papersFolder, short);
    const place = { folder, note: `${folder}/${short}.md`, images: `${folder}/images`, existed: await files.exists(folder) };
    if (notes.has(short)) continue;
    if (!place.existed) return place;
    if (parentOf(pdfPath).toLowerCase() === folder.toLowerCase() && !(await files.exists(place.note)) && !(await files.exists(place.images))) return place;
  }
  throw new Error('names never end');
}
