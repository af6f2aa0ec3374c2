import { markdownIt } from './markdown-it';

const reader = markdownIt();

/** The text that a reader of Markdown is shown for one line, without any marks. */
export const shownByMarkdownIt = (line: string): string =>
  reader
    .parseInline(line, {})
    .flatMap((token) => token.children ?? [])
    .map((token) => token.content)
    .join('');
