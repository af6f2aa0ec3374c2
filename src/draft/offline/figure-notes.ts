import type { FigureNote } from '../../model/draft';
import type { Figure } from '../../model/figure';
import type { Reading } from './candidates';
import { evidenceOf } from './chooser';
import type { Mentions } from './mentions';

/**
 * What the note says of each figure: where the paper speaks of it first. What it shows is for the reader to see; words
 * that cannot stand alone are not quoted, their section is named all the same.
 */
export function figureNotes({ paper }: Reading, figures: readonly Figure[], mentions: Mentions): FigureNote[] {
  return figures.map(({ id, type, description }) => {
    const first = mentions.first(id);
    return {
      id,
      type,
      description,
      shows: '',
      notice: '',
      section: first ? (paper.headings[first.section]?.text ?? '') : '',
      mention: first?.quotable ? evidenceOf(first) : [],
    };
  });
}
