import { sha256Hex } from '../model/digest';
import { failed, success, type Failure, type Outcome } from '../model/outcome';
import type { Ports } from '../model/ports';
import { splitFrontMatter } from '../note/front-matter';
import { findLedger, withImageHash, type LedgerImage } from '../note/ledger';
import { attempt } from './attempt';

/** What became of the images of a note that was there. */
export interface LookedAfter {
  readonly written: readonly string[];
  /** Left alone, because their bytes are not the ones that were written. */
  readonly kept: readonly string[];
}

/** A picture as it would be cut today: of a figure, an equation, an algorithm, a theorem. */
export interface CutPicture {
  readonly id: string;
  readonly png: Uint8Array;
}

/** Ids of the pictures that a note was written with; none when its ledger cannot be understood. */
export async function picturesOf(notePath: string, files: Pick<Ports['files'], 'readText'>): Promise<ReadonlySet<string>> {
  const ledger = findLedger((await files.readText(notePath)) ?? '');
  return new Set(ledger.ok && !ledger.value.doubled ? ledger.value.ledger.images.map(({ figure }) => figure) : []);
}

/**
 * A second run over a paper: the note's text stays as it is. An image file is replaced while its bytes are those the ledger recorded, or made again
 * when it is gone but the note still shows it; the ledger then records the new bytes, and nothing else of the note changes.
 */
export async function lookAfterNote(notePath: string, pictures: readonly CutPicture[], { files, signal }: Pick<Ports, 'files' | 'signal'>): Promise<Outcome<LookedAfter, Failure>> {
  const text = (await files.readText(notePath)) ?? '';
  const ledger = findLedger(text);
  // Without a ledger that can be understood, everything is the reader's.
  if (!ledger.ok || ledger.value.doubled) return success({ written: [], kept: [] });
  // Front matter and ledger name the images too; what the reader sees is the body.
  const body = text.slice(splitFrontMatter(text).bodyStart, ledger.value.start);
  const written: string[] = [];
  const kept: string[] = [];
  for (const image of ledger.value.ledger.images) {
    if (signal.aborted) return failed({ code: 'cancelled' });
    const picture = pictures.find((candidate) => candidate.id === image.figure);
    if (!picture) continue;
    const replaced = await replaceOwn(image, picture.png, body.includes(image.path), files);
    if (!replaced.ok) return replaced;
    if (replaced.value === 'kept') kept.push(image.path);
    if (replaced.value !== 'written') continue;
    written.push(image.path);
    const hash = await sha256Hex(picture.png);
    const recorded = await attempt(notePath, () => files.process(notePath, (now) => recordHash(now, image.path, hash)));
    if (!recorded.ok) return recorded;
  }
  return success({ written, kept });
}

async function replaceOwn(image: LedgerImage, png: Uint8Array, shown: boolean, files: Ports['files']): Promise<Outcome<'written' | 'kept' | 'unchanged', Failure>> {
  const { path } = image;
  const there = await files.readBinary(path);
  if (!there && (!shown || (await files.exists(path)))) return success('unchanged');
  const hash = there ? await sha256Hex(there) : null;
  if (hash !== null && hash !== image.hash) return success('kept');
  if (hash === (await sha256Hex(png))) return success('unchanged');
  const done = await attempt(path, () => (there ? files.overwriteBinary(path, png) : files.createBinary(path, png)));
  return done.ok ? success('written') : done;
}

function recordHash(note: string, path: string, hash: string): string {
  const changed = withImageHash(note, path, hash);
  return changed.ok ? changed.value : note;
}
