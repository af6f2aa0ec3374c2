import { contains, unionOf, type Box } from '../model/box';
import type { Figure, FigureSearch, FigureType, MissedFigure } from '../model/figure';
import type { InkMap, PageContent, PaperSource } from '../model/page';
import type { Caption, Paper } from '../model/paper';
import { seenPage } from '../paper/seen-page';
import { fitToInk, inkWithout } from './ink';
import { describe, FigureIds, figureType } from './naming';
import { placeCaptions } from './placing';
import type { Scene } from './scene';
import { scenesOf, type InkOf } from './scenes';
import { restsOfTables } from './table-rest';
import { typeFromContext } from './type-from-context';
import { largeGraphics, SMALLEST_UNCAPTIONED, withoutRepeated } from './uncaptioned';

/** Resolution of the ink in pixels a point: a tight box needs half points. */
const INK_SCALE = 2;

/** What a reader may set for one paper whose figures come out wrong. */
export interface FindOptions {
  /** How far apart the parts of one figure may be, as a multiple of the usual: less where neighbours are taken together, more where figures come in pieces. */
  readonly tolerance: number;
  /** The longer side of the smallest graphic without a caption that counts, in points. */
  readonly smallestUncaptioned: number;
}

/** What holds where nothing is set. */
const USUAL_OPTIONS: FindOptions = { tolerance: 1, smallestUncaptioned: SMALLEST_UNCAPTIONED };

/**
 * Finds the figures and tables of a paper and where they stand.
 *
 * Captions first (after PDFFigures 2): for each caption the regions around it that hold no running text are proposed, in four directions; for all captions
 * of a page at once the best ones are chosen, in a second round with the paper's own habit of setting captions above or below; the
 * boxes are fitted to the ink. Captions without a region and large graphics without a caption are reported, not guessed; a
 * paper without any caption gets its large graphics as unnamed figures.
 */
export async function findFigures(read: PaperSource, paper: Paper, inkOf: InkOf, options: Partial<FindOptions> = {}): Promise<FigureSearch> {
  const source: PaperSource = { ...read, pages: read.pages.map(seenPage) };
  const { tolerance, smallestUncaptioned } = { ...USUAL_OPTIONS, ...options };
  const scenes = (await scenesOf(source, paper, inkOf)).map((scene): Scene => ({ ...scene, tolerance }));
  const labelled = placeCaptions(scenes);
  const rests = restsOfTables(labelled, scenes, source, paper);
  const placed = [...labelled, ...rests.sure];
  const ids = new FigureIds();
  const figures: Figure[] = [];
  const missed: MissedFigure[] = [];
  const inks = inkStore(inkOf);
  for (const { caption, region } of placed) {
    const box = region && (await fitted(region.box, region.scene, inks));
    if (region && box) figures.push(captioned(caption, region.scene.page, box, ids, typeOf(caption, box, source.pages[region.scene.page - 1], paper)));
    else missed.push({ page: caption.page, kind: caption.kind, label: caption.label, caption: caption.text, reason: 'no-region' });
  }
  for (const { caption, page } of rests.unsure) missed.push({ page, kind: caption.kind, label: caption.label, caption: caption.text, reason: 'unsure-rest' });
  const graphics = scenes.flatMap((scene) => {
    const taken = placed.flatMap(({ region }) => (region?.scene === scene ? [region.box] : []));
    return largeGraphics(scene, taken, smallestUncaptioned).map((box) => ({ scene, box }));
  });
  for (const { scene, box: graphic } of withoutRepeated(graphics)) {
    const box = paper.captions.length === 0 ? await fitted(graphic, scene, inks) : null;
    if (box) figures.push(unnamed(scene.page, box, ids));
    else missed.push({ page: scene.page, kind: 'figure', label: null, caption: null, reason: 'no-caption' });
  }
  return { figures: figures.sort((a, b) => a.page - b.page || a.box.y0 - b.box.y0), missed };
}

/** Keeps the last page's ink: figures are fitted page by page, and the ink of a whole book is too much for a phone. */
function inkStore(inkOf: InkOf): (page: number) => Promise<InkMap | null> {
  let last: { page: number; ink: Promise<InkMap | null> } | null = null;
  return (page) => {
    if (last?.page !== page) last = { page, ink: inkOf(page, INK_SCALE) };
    return last.ink;
  };
}

/** The box fitted to its ink; as it is where the page cannot be rendered or has a tinted ground there; null when nothing can be seen in it. */
async function fitted(box: Box, scene: Scene, inkAt: (page: number) => Promise<InkMap | null>): Promise<Box | null> {
  if (scene.grounds.some((ground) => contains(ground, box, 1))) return box;
  const map = await inkAt(scene.page);
  if (!map) return box;
  const foreign = scene.obstacles.filter((other) => !((scene.yielding.includes(other) || scene.blocks.includes(other)) && contains(box, other, 1)));
  return fitToInk(inkWithout(map, [...foreign, ...scene.captions.flatMap((caption) => caption.lines)]), box);
}

/** What the caption says, else what surrounds the figure. */
function typeOf(caption: Caption, box: Box, page: PageContent | undefined, paper: Paper): FigureType {
  const type = figureType(caption.text);
  return type === 'other' ? typeFromContext(caption, box, page, paper) : type;
}

const captioned = (caption: Caption, page: number, box: Box, ids: FigureIds, type: FigureType): Figure => ({
  id: ids.labelled(caption.kind, caption.label, caption.number),
  page,
  box,
  kind: caption.kind,
  type,
  label: caption.label,
  caption: caption.text,
  captionPlace: { page: caption.page, box: unionOf(caption.lines) ?? caption.box },
  description: describe(caption.text, caption.label),
});

const unnamed = (page: number, box: Box, ids: FigureIds): Figure => ({
  id: ids.unlabelled(page),
  page,
  box,
  kind: 'figure',
  type: 'other',
  label: null,
  caption: null,
  captionPlace: null,
  description: 'figure',
});
