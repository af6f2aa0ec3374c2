import type { Place } from './paper';
import type { Picture } from './ports';

/** What is shown as it is printed, since its text alone would lose its form. */
export type ExcerptKind = 'equation' | 'algorithm' | 'theorem' | 'definition';

/** A part of a page that is shown as it is printed: a numbered equation, an algorithm, a theorem, a definition. */
export interface Excerpt extends Place {
  /** Unique in the paper and short: "eq3", "alg1", "thm2". It is the name of its picture, too. */
  readonly id: string;
  readonly kind: ExcerptKind;
  /** The number of an equation ("3", "A.1"), the label of another ("Algorithm 1"). */
  readonly label: string;
}

/** An excerpt with its picture. */
export interface CutExcerpt extends Excerpt, Picture {}
