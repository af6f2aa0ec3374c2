/** A caption in two parts: what it names, and what it says of it. */
export interface CaptionParts {
  /** The first sentence or title, without the label. */
  readonly head: string;
  readonly rest: string;
}

/** The label's number stands within this many characters of the caption. */
const LABEL_LENGTH = 40;
/** Shorter first parts ("ICA:") name too little to stand alone, in letters. */
const SHORTEST_HEAD = 8;

/**
 * Takes a caption apart.
 *
 * @param caption with its label
 * @param label as printed or in standard form; null when not known
 */
export function captionParts(caption: string, label: string | null): CaptionParts {
  const text = withoutAsides(withoutLabel(caption.normalize('NFKC'), label));
  for (const end of text.matchAll(/[.:;](?=\s+[^a-z\s])|[。：；]| [–—] /g)) {
    const head = text.slice(0, end.index).trim();
    if (head.replace(/[^\p{L}]/gu, '').length >= SHORTEST_HEAD && !/\b(?:vs|e\.g|i\.e|et al|cf|resp|approx|no|fig|eq|sec|tab)$/i.test(head)) return { head, rest: text.slice(end.index + end[0].length).trim() };
  }
  return { head: text.trim(), rest: '' };
}

/** The caption after its label: the number is found again, and what stands before it (word, series) goes too. */
function withoutLabel(caption: string, label: string | null): string {
  const number = label?.split(' ').pop();
  const at = number === undefined ? -1 : caption.indexOf(number);
  const after = at >= 0 && at < LABEL_LENGTH ? caption.slice(at + (number?.length ?? 0)) : caption;
  return after.replace(/^[\s.:|\])）】–—-]+/, '');
}

/** Without citations, remarks in brackets, and the names of panels at the beginning. */
function withoutAsides(text: string): string {
  const plain = text.replace(/\s*[(（][^()（）]*[)）]|\s*\[[^\]]*\]/g, '').replace(/\s+/g, ' ').trim();
  return plain.replace(/^(?:(?:left|right|top|bottom|upper|lower|links|rechts|oben|unten|gauche|droite)(?: panels?)?\s*[:.,–-]\s*)+/i, '');
}
