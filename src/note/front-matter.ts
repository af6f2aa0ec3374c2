/** A note taken apart at its front matter. */
export interface SplitNote {
  /** The YAML between the two lines of dashes, without them; null when the note has none. */
  readonly yaml: string | null;
  /** Index in the note where the YAML begins; 0 when there is none. */
  readonly yamlStart: number;
  /** Index in the note where the body begins. */
  readonly bodyStart: number;
}

/** Finds the front matter of a note as Obsidian does: the first line is "---", and so is a later one. Any line ends. */
export function splitFrontMatter(note: string): SplitNote {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(note);
  if (!opening) return { yaml: null, yamlStart: 0, bodyStart: 0 };
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(note.slice(yamlStart));
  if (!closing) return { yaml: null, yamlStart: 0, bodyStart: 0 };
  return {
    yaml: note.slice(yamlStart, yamlStart + closing.index),
    yamlStart,
    bodyStart: yamlStart + closing.index + closing[0].length,
  };
}
