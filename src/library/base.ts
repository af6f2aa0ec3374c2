import { stringify } from 'yaml';
import { en, type Messages } from '../i18n/en';

/**
 * The content of `Papers.base` (Obsidian's Bases): all notes with a `paper-id`, as a table, as cards with their cover, and those still to be
 * read. Made once; from then on it is the reader's. Format: help.obsidian.md, "Bases syntax" and "Cards view".
 */
export function baseFile(words: Messages['note'] = en.note): string {
  const { columns, table, cards, toRead } = words.base;
  const newestFirst = [{ property: 'drafted-on', direction: 'DESC' }];
  const base = {
    filters: { and: ['!note["paper-id"].isEmpty()'] },
    properties: {
      title: { displayName: columns.title },
      authors: { displayName: columns.authors },
      year: { displayName: columns.year },
      venue: { displayName: columns.venue },
      difficulty: { displayName: columns.difficulty },
      'reading-time': { displayName: columns.time },
      status: { displayName: columns.status },
      tldr: { displayName: columns.tldr },
      'drafted-on': { displayName: columns.draftedOn },
    },
    views: [
      {
        type: 'table',
        name: table,
        order: ['file.name', 'title', 'authors', 'year', 'venue', 'difficulty', 'reading-time', 'status', 'drafted-on', 'tldr'],
        sort: newestFirst,
      },
      { type: 'cards', name: cards, order: ['file.name', 'title', 'authors', 'year', 'status'], sort: newestFirst, image: 'note.cover', imageFit: 'contain' },
      {
        type: 'table',
        name: toRead,
        filters: { or: ['status == "unread"', 'status == "reading"'] },
        order: ['file.name', 'title', 'difficulty', 'reading-time', 'status', 'tldr'],
        sort: [{ property: 'difficulty', direction: 'ASC' }],
      },
    ],
  };
  return stringify(base, { lineWidth: 0, aliasDuplicateObjects: false });
}
