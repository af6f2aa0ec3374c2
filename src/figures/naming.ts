import type { FigureType } from '../model/figure';
import type { FigureKind } from '../model/paper';
import { readCaptionLabel } from '../paper/caption-label';
import { firstCue } from './caption-cues';
import { captionParts } from './caption-head';
import { describe, folded } from './description';

export { describe };

/** What is compared or left out is the point of a figure, wherever its first sentence says so. */
const POINTED: readonly FigureType[] = ['ablation', 'compare'];
/** Of the others, the one named first: captions name their subject first. A table is no architecture. */
const NAMED: Readonly<Record<FigureKind, readonly FigureType[]>> = { figure: ['arch', 'result', 'method'], table: ['result', 'method'] };
/** What a caption says after its first sentence counts this far, in characters. */
const DETAILS_LENGTH = 300;

/**
 * What a figure shows, by the words of its caption: of its first sentence, then by the sort of picture that is named there, then by
 * what later sentences explain. "other" when nothing tells.
 *
 * @param caption with its label; null without one
 */
export function figureType(caption: string | null): FigureType {
  if (caption === null) return 'other';
  const { label = null, kind = 'figure' } = readCaptionLabel(caption) ?? {};
  const parts = captionParts(caption, label);
  const head = folded(parts.head);
  const rest = folded(parts.rest.slice(0, DETAILS_LENGTH));
  const named = NAMED[kind];
  return (
    POINTED.find((type) => firstCue(head, 'subject', type) < Infinity) ??
    earliest(named, (type) => Math.min(firstCue(head, 'subject', type), firstCue(head, 'noun', type))) ??
    earliest(named, (type) => firstCue(head, 'picture', type)) ??
    earliest(named, (type) => firstCue(`${head}. ${rest}`, 'detail', type)) ??
    POINTED.find((type) => firstCue(rest, 'subject', type) < Infinity) ??
    earliest(named, (type) => firstCue(rest, 'subject', type)) ??
    'other'
  );
}

/** The type whose cue stands first; undefined when none has one. */
function earliest(types: readonly FigureType[], at: (type: FigureType) => number): FigureType | undefined {
  const places = types.map(at);
  const first = Math.min(...places);
  return first === Infinity ? undefined : types[places.indexOf(first)];
}

/** Gives out ids that are unique in a paper: "fig3", "tab1", "figA1", "scheme2"; the same label again gets a suffix. */
export class FigureIds {
  private readonly used = new Set<string>();
  private readonly unnamed = new Map<number, number>();

  /** Id of a figure with a caption. */
  labelled(kind: FigureKind, label: string, number: string): string {
    // Before the number; before the word stands the series, which the number's letter tells.
    const word = (label.split(' ').at(-2) ?? '').toLowerCase();
    const ascii = word.normalize('NFKD').replace(/[^a-z]/g, '');
    const prefix = word === 'figure' || ascii === '' ? (kind === 'table' ? 'tab' : 'fig') : word === 'table' ? 'tab' : ascii;
    return this.unique(`${prefix}${number.replace(/[^A-Za-z0-9-]/g, '')}`);
  }

  /** Id of a figure without one: "page4-1". */
  unlabelled(page: number): string {
    const count = (this.unnamed.get(page) ?? 0) + 1;
    this.unnamed.set(page, count);
    return this.unique(`page${page}-${count}`);
  }

  private unique(id: string): string {
    let name = id;
    for (let n = 2; this.used.has(name); n++) name = `${id}-${n}`;
    this.used.add(name);
    return name;
  }
}
