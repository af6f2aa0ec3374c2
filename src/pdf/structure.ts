import { areaOf, intersection, unionOf, type Box } from '../model/box';
import type { TaggedBox } from '../model/page';
import { listFrom, mapBox, rectangleFrom, type Matrix } from './matrix';

/** Standard structure types (ISO 32000-1, 14.8.4) that name a figure or a table. */
const KINDS: Readonly<Record<string, TaggedBox['kind']>> = { Figure: 'figure', Table: 'table' };
/** Trees are walked no deeper than this; pdf.js stops at the same depth. */
const MAX_DEPTH = 40;

/**
 * Figures and tables that the structure tree of a tagged PDF names on a page: by their bounding box, else by the boxes of the marked content that they
 * hold. They say what the maker of the file thinks; logos and icons are often tagged as figures.
 *
 * @param tree what pdf.js's getStructTree gives (null without tags)
 * @param marked boxes of the page's marked content by its id
 */
export function taggedBoxes(tree: unknown, marked: ReadonlyMap<number, Box>, toDisplay: Matrix, page: Box): TaggedBox[] {
  const found: TaggedBox[] = [];
  const visit = (node: unknown, depth: number): void => {
    if (typeof node !== 'object' || node === null || depth > MAX_DEPTH) return;
    const kind = 'role' in node && typeof node.role === 'string' ? KINDS[node.role] : undefined;
    const stated = kind && 'bbox' in node ? statedBox(node.bbox, toDisplay) : null;
    const box = kind ? (stated ?? unionOf(contentIds(node).flatMap((id) => marked.get(id) ?? []))) : null;
    const visible = box && intersection(box, page);
    if (kind && visible && areaOf(visible) > 0) found.push({ kind, box: visible });
    // Figures in figures are panels; tables hold nothing that is looked for.
    if (!kind) childrenOf(node).forEach((child) => visit(child, depth + 1));
  };
  visit(tree, 0);
  return found;
}

const childrenOf = (node: object): readonly unknown[] => ('children' in node ? listFrom(node.children) : []);

/** A stated box in display points; null without one. Where only a size is stated, pdf.js puts that at the origin: no place. */
function statedBox(value: unknown, toDisplay: Matrix): Box | null {
  const rectangle = rectangleFrom(value);
  return rectangle && (rectangle[0] !== 0 || rectangle[1] !== 0) ? mapBox(toDisplay, rectangle) : null;
}

/** Ids of the marked content within an element: pdf.js writes "p12R_mc3". */
function contentIds(node: unknown, depth = 0): number[] {
  if (typeof node !== 'object' || node === null || depth > MAX_DEPTH) return [];
  const own = 'type' in node && node.type === 'content' && 'id' in node && typeof node.id === 'string' ? /_mc(\d+)$/.exec(node.id)?.[1] : undefined;
  return [...(own === undefined ? [] : [Number(own)]), ...childrenOf(node).flatMap((child) => contentIds(child, depth + 1))];
}
