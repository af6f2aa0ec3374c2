import { en, type Messages } from './en';
import { zh } from './zh';

/** Languages in which there are words for notes: headings, callouts, labels. */
export type NoteWords = 'en' | 'zh';

const ALL: Readonly<Record<NoteWords, Messages>> = { en, zh };

/** The sentences for a note; English where nothing is set. */
export const noteMessages = (words: NoteWords | undefined): Messages => ALL[words ?? 'en'];

/** The words nearest to a language that a note is drafted in, by its English name or its code ("Chinese", "zh-TW", "Portuguese"): English where there are none. */
export const noteWordsOf = (language: string): NoteWords => (/^\s*(?:zh\b|(?:simplified |traditional |mandarin )?chinese|mandarin|中文|汉语|漢語|简体|繁體)/i.test(language) ? 'zh' : 'en');

/** The titles, in every language, of the callout that says how a note was made: one that was written in another language is known by them. */
export const madeTitles: readonly string[] = Object.values(ALL).map(({ note }) => note.made.title);
