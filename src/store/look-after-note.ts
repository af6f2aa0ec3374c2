import type { CutExcerpt } from '../model/excerpt';
import type { CutFigure } from '../model/figure';
import { failed, success, type Failure, type Outcome } from '../model/outcome';
import type { Ports } from '../model/ports';
import { splitFrontMatter } from '../note/front-matter';
import { findLedger, withImage } from '../note/ledger';
import { attempt } from './attempt';
import { currentImages, imagesFolder, newImagePaths } from './image-paths';
import { pathsOf, planImages, writeImage, type ImagePlan } from './note-images';

/** What became of the images of a note that was there. */
export interface LookedAfter {
  readonly written: readonly string[];
  /** Of these the new figures, which no section shows. */
  readonly added: readonly string[];
  /** Left alone, because their bytes are not the ones that were written. */
  readonly kept: readonly string[];
}

/** What was cut out of the paper this time. */
export interface CutPictures {
  readonly figures: readonly CutFigure[];
  readonly excerpts: readonly CutExcerpt[];
}

/** Ids of the pictures that a note was written with; none when its ledger cannot be understood. */
export async function picturesOf(notePath: string, files: Pick<Ports['files'], 'readText'>): Promise<ReadonlySet<string>> {
  const ledger = findLedger((await files.readText(notePath)) ?? '');
  return new Set(ledger.ok && !ledger.value.doubled ? ledger.value.ledger.images.map(({ figure }) => figure) : []);
}

/**
 * A second run over a paper that renews nothing: the note's text stays as it is. An image file is replaced while its bytes are those the ledger recorded, or made
 * again when it is gone but the note still shows it. A figure that the ledger does not know, found or added by hand since, gets a picture beside the others, under a
 * name that is free; a refresh shows it. The ledger then records the new bytes, and nothing else of the note changes.
 */
export async function lookAfterNote(notePath: string, { figures, excerpts }: CutPictures, { files, signal }: Pick<Ports, 'files' | 'signal'>): Promise<Outcome<LookedAfter, Failure>> {
  const text = (await files.readText(notePath)) ?? '';
  const ledger = findLedger(text);
  // Without a ledger that can be understood, everything is the reader's.
  if (!ledger.ok || ledger.value.doubled) return success({ written: [], added: [], kept: [] });
  // Front matter and ledger name the images too; what the reader sees is the body.
  const body = text.slice(splitFrontMatter(text).bodyStart, ledger.value.start);
  const known = ledger.value.ledger.images;
  const folder = imagesFolder(await currentImages(known, text, files), notePath);
  const added = await newImagePaths(figures, known, folder, files);
  const plans = await planImages({ known, cut: [...figures, ...excerpts], pathOf: (id) => added.get(id) ?? null, isShown: (path) => body.includes(path), addsNew: (id) => added.has(id) }, files);
  const written: string[] = [];
  for (const plan of plans.filter(({ png }) => png !== null)) {
    if (signal.aborted) return failed({ code: 'cancelled' });
    const replaced = await attempt(plan.path, () => writeImage(plan, files));
    if (!replaced.ok) return replaced;
    written.push(plan.path);
    const recorded = await attempt(notePath, () => files.process(notePath, (now) => recordImage(now, plan)));
    if (!recorded.ok) return recorded;
  }
  return success({ written, added: pathsOf(plans, 'added'), kept: pathsOf(plans, 'kept') });
}

function recordImage(note: string, { figure, path, hash }: ImagePlan): string {
  const changed = withImage(note, { figure, path, hash: hash ?? '' });
  return changed.ok ? changed.value : note;
}
