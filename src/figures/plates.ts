import { areaOf, unionOf, type Box } from '../model/box';
import type { Caption } from '../model/paper';
import { holdsAny, type Scene } from './scene';
import { largeGraphics } from './uncaptioned';

/** A plate fills this part of its page at least. */
const PLATE_PART = 0.2;

/** A page of its own that a figure stands on, its caption being on the page before or after. */
export interface Plate {
  readonly scene: Scene;
  readonly box: Box;
}

/**
 * The plate that a caption without a region belongs to: journals print a page-size figure alone and its caption on the facing page.
 *
 * Only a neighbouring page without any caption and with one large graphic is a plate; all else stays reported.
 */
export function plateFor(caption: Caption, scenes: readonly Scene[]): Plate | null {
  if (caption.kind !== 'figure') return null;
  for (const page of [caption.page - 1, caption.page + 1]) {
    const scene = scenes.find((other) => other.page === page);
    if (!scene || scene.captions.length > 0) continue;
    const box = unionOf(largeGraphics(scene, []));
    if (box && areaOf(box) >= PLATE_PART * areaOf(scene.bounds) && !holdsAny(box, scene.obstacles)) return { scene, box };
  }
  return null;
}
