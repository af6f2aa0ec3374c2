import type { PageLine } from './page-lines';

/** A heading that runs into its paragraph has at most this many letters. */
const MOST_LETTERS = 70;

/** A line that begins with its heading ("Selecting papers. We ..."), taken apart. */
export interface RunIn {
  readonly heading: string;
  readonly rest: string;
}

/** The heading that a line runs in with: its first runs, in bold (or italics) where the rest is not. Null when there is none, or its words go on as a sentence. */
export function runInHeading(line: PageLine, type: 'bold' | 'italic' = 'bold'): RunIn | null {
  const end = line.runs.findIndex((run) => !run[type] && !run.raised && /\p{L}/u.test(run.text));
  if (end <= 0) return null;
  const bold = line.runs.slice(0, end).map((run) => run.text).join('');
  if (!/\p{L}{3}|\p{Lo}{2}/u.test(bold) || bare(bold).length > MOST_LETTERS) return null;
  const cut = indexAfter(line.text, bold);
  return cut === null ? null : { heading: line.text.slice(0, cut).trim(), rest: line.text.slice(cut).trim() };
}

/** Lines of a paragraph without the heading that the first one runs in with. */
export function withoutRunIn(lines: readonly PageLine[], boldText: boolean): PageLine[] {
  const [first, ...rest] = lines;
  const runIn = first && !boldText ? runInHeading(first) : null;
  return first && runIn ? [{ ...first, text: runIn.rest }, ...rest] : [...lines];
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Index in `text` behind `part`, blanks disregarded; null when the text does not begin with it or does not go on with a new sentence. */
function indexAfter(text: string, part: string): number | null {
  const wanted = bare(part);
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character.trim() === '') continue;
    if (character !== wanted.charAt(seen)) return null;
    seen++;
    if (seen === wanted.length) return startsSentence(text.slice(i + 1)) ? i + 1 : null;
  }
  return null;
}

/** After a heading a sentence begins; after a word in bold type it goes on. */
const startsSentence = (text: string): boolean => /^\s*[:.—–-]?\s*[\p{Lu}\p{Lo}“"(]/u.test(text);
