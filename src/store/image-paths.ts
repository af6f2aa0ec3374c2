import type { CutFigure } from '../model/figure';
import type { VaultFiles } from '../model/ports';
import type { LedgerImage } from '../note/ledger';
import { decodePath } from '../note/links';
import { imageNames } from '../note/names';
import { inFolder, nameOf, parentOf } from './paper-folder';

const EMBED = /!\[\[([^[\]|#\n]+)(?:[#|][^[\]\n]*)?\]\]|!\[[^[\]\n]*\]\(<?([^()\s<>#]+)[^()\n]*\)/g;

/** Vault paths of the files that a note shows, as they are written in it. */
const shownPaths = (note: string): readonly string[] => [...note.matchAll(EMBED)].map(([, wiki, markdown]) => wiki?.trim() ?? decodePath(markdown ?? ''));

/**
 * The pictures of a ledger at their paths of now. One that is no longer where it was written is where the note shows a file of its name, since the app
 * has then rewritten the link; without such a file it stays where it was.
 */
export async function currentImages(images: readonly LedgerImage[], note: string, files: Pick<VaultFiles, 'exists'>): Promise<readonly LedgerImage[]> {
  const shown = shownPaths(note);
  const now: LedgerImage[] = [];
  for (const image of images) {
    const moved = shown.find((path) => path !== image.path && path.includes('/') && nameOf(path) === nameOf(image.path));
    const isMoved = moved !== undefined && !(await files.exists(image.path)) && (await files.exists(moved));
    now.push(isMoved ? { ...image, path: moved } : image);
  }
  return now;
}

/** Where new pictures of a note go: beside those that it has, else into its folder for images. */
export const imagesFolder = (images: readonly LedgerImage[], notePath: string): string => (images[0] ? parentOf(images[0].path) : inFolder(parentOf(notePath), 'images'));

/** The first path for a picture that nothing in the vault uses. */
export async function freeImagePath(folder: string, name: string, files: Pick<VaultFiles, 'exists'>): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const path = inFolder(folder, copy === 1 ? name : name.replace(/(\.png)?$/, `-${copy}$1`));
    if (!(await files.exists(path))) return path;
  }
}

/** Where the pictures of figures go that the ledger does not know, by their ids: into the folder, under names that nothing in the vault uses. */
export async function newImagePaths(figures: readonly CutFigure[], known: readonly LedgerImage[], folder: string, files: Pick<VaultFiles, 'exists'>): Promise<ReadonlyMap<string, string>> {
  const names = imageNames(figures);
  const paths = new Map<string, string>();
  const exists = async (path: string): Promise<boolean> => [...paths.values()].includes(path) || files.exists(path);
  for (const [index, { id }] of figures.entries()) {
    if (known.some(({ figure }) => figure === id)) continue;
    paths.set(id, await freeImagePath(folder, names[index] ?? `${id}.png`, { exists }));
  }
  return paths;
}
