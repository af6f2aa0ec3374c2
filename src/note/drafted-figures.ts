import { describe } from '../figures/description';
import type { FigureNote } from '../model/draft';
import type { Figure } from '../model/figure';

/**
 * The figures with the type and the description that the draft has for them: they name the files of figures that have none yet. Words of a drafter go through the
 * same rules as those of a caption (1 to 4 ASCII words that carry matter); where nothing is left of them the caption's stay. A table is no architecture, and
 * "other" knows less than a caption that says what it is.
 */
export function asDrafted<F extends Pick<Figure, 'id' | 'kind' | 'type' | 'description'>>(figures: readonly F[], notes: readonly FigureNote[]): readonly F[] {
  const noted = new Map(notes.map((note) => [note.id, note]));
  return figures.map((figure) => {
    const note = noted.get(figure.id);
    if (!note) return figure;
    const isKnown = note.type !== 'other' && !(note.type === 'arch' && figure.kind === 'table');
    return { ...figure, type: isKnown ? note.type : figure.type, description: descriptionOf(note.description, figure.description) };
  });
}

/** What `describe` says when it finds no word. */
const NOTHING = 'figure';

function descriptionOf(drafted: string, ofCaption: string): string {
  if (drafted === ofCaption) return ofCaption;
  const words = describe(drafted.replaceAll('_', ' '), null);
  return words === NOTHING ? ofCaption : words;
}
