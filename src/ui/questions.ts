/** More questions than this make no note that is read. */
export const MOST_QUESTIONS = 10;

/** A mark at the beginning of a line of a list. */
const LIST_MARK = /^\s*(?:[-*•]|\d+[.)])\s+/;

/** The reader's own questions as typed, one a line. */
export const questionsFrom = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.replace(LIST_MARK, '').trim())
    .filter((line) => line !== '')
    .slice(0, MOST_QUESTIONS);
