import { seenByMarkdownIt } from './markdown-it';
import { seenByMicromark } from './micromark';
import { seenInRawText } from './raw';
import { acting, type Seen } from './seen';
import { seenByStandIn } from './stand-in';

/** What acts in the Markdown of one field, by any reader: each with the reader's name. Empty when nothing does. */
export function actingForReaders(markdown: string): readonly string[] {
  const named = (reader: string, all: readonly Seen[]): readonly string[] => acting(all).map(({ kind, about }) => `${reader}: ${kind} ${about}`.trim());
  return [
    ...named('markdown-it', seenByMarkdownIt(markdown)),
    ...named('micromark', seenByMicromark(markdown)),
    ...named('stand-in', seenByStandIn(markdown)),
    ...named('raw text', seenInRawText(markdown)),
  ];
}
