import type { PageLine } from './page-lines';
import type { TextStyle } from './text-style';

/** A heading that runs into its paragraph has at most this many letters. */
const MOST_LETTERS = 70;

/** Paragraph lines without the heading that the first one runs in with: its first runs, in bold where the text is not ("Selecting papers. We ..."). */
export function withoutRunIn(lines: readonly PageLine[], style: TextStyle): PageLine[] {
  const [first, ...rest] = lines;
  if (!first || style.bold) return [...lines];
  const end = first.runs.findIndex((run) => !run.bold && !run.raised && /\p{L}/u.test(run.text));
  const heading = first.runs.slice(0, Math.max(0, end)).map((run) => run.text.trim()).join('');
  const letters = bare(heading).length;
  if (letters < 3 || letters > MOST_LETTERS) return [...lines];
  const cut = indexAfter(first.text, heading);
  return cut === null ? [...lines] : [{ ...first, text: first.text.slice(cut).trimStart() }, ...rest];
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Index in `text` behind `part`, blanks disregarded; null when the text does not begin with it or a bracket or comma follows (then it is emphasis). */
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
