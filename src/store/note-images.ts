import { sha256Hex } from '../model/digest';
import type { VaultFiles } from '../model/ports';
import type { LedgerImage } from '../note/ledger';

/**
 * What becomes of one picture of a note. same: nothing new. replaced: still the one that was written, so the new one takes its place. made: not there, and the note
 * shows it. added: a figure that is new, and no section of the note shows it; its picture is made for the reader to use. kept: the reader has put another in its place. gone: the reader has removed it. lost: its figure was not found this time; the file stays. unshown: new,
 * no section of the note shows it, and the run is not about new figures, so it is not made.
 */
export type ImageAction = 'same' | 'replaced' | 'made' | 'added' | 'kept' | 'gone' | 'lost' | 'unshown';

/** One picture of a note, now and new. */
export interface ImagePlan {
  /** Id of the figure, equation, algorithm or theorem. */
  readonly figure: string;
  readonly path: string;
  readonly action: ImageAction;
  /** What is to be written; null when nothing is. */
  readonly png: Uint8Array | null;
  /** What is there; null when nothing is. */
  readonly before: Uint8Array | null;
  /** What the ledger is to say; null when the picture is none of ours. */
  readonly hash: string | null;
}

/** A picture as it was cut now. */
export interface CutPicture {
  readonly id: string;
  readonly png: Uint8Array;
}

/**
 * Looks at the pictures of a note.
 *
 * @param known those of the ledger, at their paths of now
 * @param cut the new ones
 * @param pathOf where a new picture goes that the ledger does not know
 * @param isShown does the note show the picture of that path?
 * @param addsNew is the picture of what the ledger does not know made though no section shows it?
 */
export async function planImages(
  { known, cut, pathOf, isShown, addsNew }: { known: readonly LedgerImage[]; cut: readonly CutPicture[]; pathOf: (id: string) => string | null; isShown: (path: string) => boolean; addsNew: (id: string) => boolean },
  files: Pick<VaultFiles, 'readBinary' | 'exists'>,
): Promise<readonly ImagePlan[]> {
  const plans: ImagePlan[] = [];
  for (const image of known) {
    const picture = cut.find(({ id }) => id === image.figure);
    plans.push(await planKnown(image, picture?.png ?? null, isShown(image.path), files));
  }
  for (const { id, png } of cut.filter((picture) => !known.some(({ figure }) => figure === picture.id))) {
    const path = pathOf(id);
    if (path === null) continue;
    const action = isShown(path) ? 'made' : addsNew(id) ? 'added' : 'unshown';
    plans.push({ figure: id, path, action, ...(action === 'unshown' ? { png: null, hash: null } : { png, hash: await sha256Hex(png) }), before: null });
  }
  return plans;
}

async function planKnown({ figure, path, hash }: LedgerImage, png: Uint8Array | null, shown: boolean, files: Pick<VaultFiles, 'readBinary' | 'exists'>): Promise<ImagePlan> {
  const before = await files.readBinary(path);
  const stays = (action: ImageAction): ImagePlan => ({ figure, path, action, png: null, before, hash });
  if (!png) return stays('lost');
  if (!before) return !shown || (await files.exists(path)) ? stays('gone') : { ...stays('made'), png, hash: await sha256Hex(png) };
  if ((await sha256Hex(before)) !== hash) return stays('kept');
  const fresh = await sha256Hex(png);
  return fresh === hash ? stays('same') : { ...stays('replaced'), png, hash: fresh };
}

/** The pictures as a ledger has them; those that are not ours are left out. */
export const ledgerImages = (plans: readonly ImagePlan[]): readonly LedgerImage[] => plans.flatMap(({ figure, path, hash }) => (hash === null ? [] : [{ figure, path, hash }]));

/** Paths of the pictures of which this becomes. */
export const pathsOf = (plans: readonly ImagePlan[], wanted: ImageAction): readonly string[] => plans.filter(({ action }) => action === wanted).map(({ path }) => path);

/** Writes one picture of a plan; nothing when nothing is to be written. */
export async function writeImage({ path, png, before }: ImagePlan, files: Pick<VaultFiles, 'createBinary' | 'overwriteBinary'>): Promise<void> {
  if (png) await (before ? files.overwriteBinary(path, png) : files.createBinary(path, png));
}
