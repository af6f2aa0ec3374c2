import type { Excerpt, ExcerptKind } from '../model/excerpt';
import type { Block, BlockKind, Equation, Paper } from '../model/paper';

/** Which blocks are shown as they are printed, and what their ids begin with; proofs are read in the paper. */
const SHOWN: Partial<Readonly<Record<BlockKind, { readonly kind: ExcerptKind; readonly prefix: string }>>> = {
  algorithm: { kind: 'algorithm', prefix: 'alg' },
  listing: { kind: 'algorithm', prefix: 'lst' },
  theorem: { kind: 'theorem', prefix: 'thm' },
  definition: { kind: 'definition', prefix: 'def' },
};

/** "A.1" to "A1": what file names may hold. */
const plain = (number: string): string => number.replace(/[^\dA-Za-z]/g, '');

/** The parts of a paper that can be shown as they are printed: equations with a number, then algorithms, listings and theorems with a label, both in the order of print. */
export function excerptsOf({ equations, blocks }: Pick<Paper, 'equations' | 'blocks'>): Excerpt[] {
  const found = [...equations.flatMap(ofEquation), ...blocks.flatMap(ofBlock)];
  const ids = new Set<string>();
  // A number that is used twice (chapters count anew) names the first.
  return found.filter(({ id }) => !ids.has(id) && ids.add(id));
}

const ofEquation = ({ number, page, box }: Equation): Excerpt[] => (number === null ? [] : [{ id: `eq${plain(number)}`, kind: 'equation', label: number, page, box }]);

function ofBlock({ kind, label, page, box }: Block): Excerpt[] {
  const shown = SHOWN[kind];
  const number = label?.split(/\s+/u).at(-1) ?? '';
  return shown && label !== null && /\d/u.test(number) ? [{ id: `${shown.prefix}${plain(number)}`, kind: shown.kind, label, page, box }] : [];
}
