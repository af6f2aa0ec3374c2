/** A line of a note with its place. */
export interface Line {
  /** Without its line break. */
  readonly text: string;
  /** Index of its first character. */
  readonly start: number;
  /** Index behind its last character, the line break not included. */
  readonly end: number;
  /** Does it stand in a code fence, or is it one of the fence's two lines? */
  readonly code: boolean;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The lines of a part of a note, and which of them are code. A fence is ended as foldSection has it; one without an end goes to the end of the text.
 *
 * @param from index where the part begins; places are counted from the text's start
 */
export function linesOf(text: string, from = 0, to = text.length): readonly Line[] {
  const lines: Line[] = [];
  let fence: string | null = null;
  const breaks = /\r\n|\r|\n/g;
  breaks.lastIndex = from;
  for (let start = from; start <= to; ) {
    const found = breaks.exec(text);
    const end = found === null || found.index >= to ? to : found.index;
    const line = text.slice(start, end);
    const mark = FENCE.exec(line)?.[1];
    const code = fence !== null || mark !== undefined;
    if (fence === null && mark !== undefined) fence = mark;
    else if (fence !== null && mark !== undefined && mark.startsWith(fence)) fence = null;
    lines.push({ text: line, start, end, code });
    if (found === null || end === to) break;
    start = found.index + found[0].length;
  }
  return lines;
}
