import { failed, success, type Failure, type Outcome } from '../model/outcome';
import type { Ports } from '../model/ports';
import { splitFrontMatter } from '../note/front-matter';
import { findLedger, withImageHash } from '../note/ledger';
import { attempt } from './attempt';
import { planImages, writeImage, type CutPicture } from './note-images';

/** What became of the images of a note that was there. */
export interface LookedAfter {
  readonly written: readonly string[];
  /** Left alone, because their bytes are not the ones that were written. */
  readonly kept: readonly string[];
}

/** Ids of the pictures that a note was written with; none when its ledger cannot be understood. */
export async function picturesOf(notePath: string, files: Pick<Ports['files'], 'readText'>): Promise<ReadonlySet<string>> {
  const ledger = findLedger((await files.readText(notePath)) ?? '');
  return new Set(ledger.ok && !ledger.value.doubled ? ledger.value.ledger.images.map(({ figure }) => figure) : []);
}

/**
 * A second run over a paper that renews nothing: the note's text stays as it is. An image file is replaced while its bytes are those the ledger recorded, or made
 * again when it is gone but the note still shows it; the ledger then records the new bytes, and nothing else of the note changes.
 */
export async function lookAfterNote(notePath: string, pictures: readonly CutPicture[], { files, signal }: Pick<Ports, 'files' | 'signal'>): Promise<Outcome<LookedAfter, Failure>> {
  const text = (await files.readText(notePath)) ?? '';
  const ledger = findLedger(text);
  // Without a ledger that can be understood, everything is the reader's.
  if (!ledger.ok || ledger.value.doubled) return success({ written: [], kept: [] });
  // Front matter and ledger name the images too; what the reader sees is the body.
  const body = text.slice(splitFrontMatter(text).bodyStart, ledger.value.start);
  const plans = await planImages({ known: ledger.value.ledger.images, cut: pictures, pathOf: () => null, isShown: (path) => body.includes(path) }, files);
  const written: string[] = [];
  for (const plan of plans.filter(({ png }) => png !== null)) {
    if (signal.aborted) return failed({ code: 'cancelled' });
    const replaced = await attempt(plan.path, () => writeImage(plan, files));
    if (!replaced.ok) return replaced;
    written.push(plan.path);
    const recorded = await attempt(notePath, () => files.process(notePath, (now) => recordHash(now, plan.path, plan.hash ?? '')));
    if (!recorded.ok) return recorded;
  }
  return success({ written, kept: plans.filter(({ action }) => action === 'kept').map(({ path }) => path) });
}

function recordHash(note: string, path: string, hash: string): string {
  const changed = withImageHash(note, path, hash);
  return changed.ok ? changed.value : note;
}
