import { overlapArea, type Box } from '../model/box';
import type { Caption } from '../model/paper';
import { choose, habitOf, type Habit } from './choice';
import { plateFor } from './plates';
import { proposalsFor, type Proposal } from './proposals';
import { withYielding, type Scene } from './scene';

/** A caption with its figure's place, on its own page or on a plate next to it; region null: none was found. */
export interface PlacedCaption {
  readonly caption: Caption;
  readonly region: { readonly scene: Scene; readonly box: Box } | null;
}

/**
 * Gives each caption of a paper its region: proposals, a joint choice for each page, and the choice once more with the habit that the first one showed
 * (figures above their captions, tables below theirs, or as the paper has it). Captions left without a region get the plate on a facing page.
 */
export function placeCaptions(scenes: readonly Scene[]): PlacedCaption[] {
  const options = scenes.map((scene) => ({ scene, captions: scene.captions.map((caption) => ({ caption, proposals: proposalsFor(scene, caption) })) }));
  const chooseAll = (habit: Habit): Choice[] =>
    options.flatMap(({ scene, captions }) => {
      const chosen = choose(captions, scene, habit);
      const taken = chosen.flatMap((proposal) => (proposal ? [proposal.box] : []));
      return captions.map(({ caption }, index) => ({ scene, caption, kind: caption.kind, proposal: chosen[index] ?? secondChoice(scene, caption, taken, habit) }));
    });
  return withPlates(chooseAll(habitOf(chooseAll({ figure: null, table: null }))), scenes);
}

/** The best region for a caption that got none, when prose in another size than the body's may be part of it: a figure of text, a table above its notes. */
function secondChoice(scene: Scene, caption: Caption, taken: readonly Box[], habit: Habit): Proposal | null {
  if (scene.yielding.length + scene.blocks.length === 0) return null;
  const relaxed = withYielding(scene, caption.kind);
  const free = proposalsFor(relaxed, caption).filter(({ box }) => !taken.some((other) => overlapArea(other, box) > 0));
  return choose([{ caption, proposals: free }], relaxed, habit)[0] ?? null;
}

interface Choice {
  readonly scene: Scene;
  readonly caption: Caption;
  readonly kind: Caption['kind'];
  readonly proposal: Proposal | null;
}

/** Captions left without a region get the plate on the facing page, each plate once. */
function withPlates(choices: readonly Choice[], scenes: readonly Scene[]): PlacedCaption[] {
  const used = new Set<number>();
  return choices.map(({ scene, caption, proposal }) => {
    if (proposal) return { caption, region: { scene, box: proposal.trimmed } };
    const plate = plateFor(caption, scenes);
    if (!plate || used.has(plate.scene.page)) return { caption, region: null };
    used.add(plate.scene.page);
    return { caption, region: plate };
  });
}
