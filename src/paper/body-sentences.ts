import type { Sentence } from '../model/paper';
import type { IsCompound } from './compounds';
import type { PageLine, PageLines } from './page-lines';
import { paragraphsOf, type FlowLine } from './paragraphs';
import { withoutRunIn } from './run-in';
import { hasBrokenFormula, sentencesOf } from './sentences';
import { cjkShare, wordsOf, type TextStyle } from './text-style';

/** Shorter sentences are labels and remains. */
const LEAST_WORDS = 4;
/** Marks of list items in front of a sentence. */
const ITEM_MARK = /^(?:[•◦▪■●–—*·\uE000-\uF8FF-]\s*)+/u;
/** A paragraph that begins in small letters, with a mark or a citation goes on from what could not be read; a name like "iPhone" may begin one. */
const GOES_ON = /^(?:\p{Ll}[\p{Ll}’'-]*(?:[\s,.;:)]|$)|[.,;:)\]}=+]|\[\d)/u;

/** A sentence with the numbers that are raised behind its words (see CutPassage). */
export interface BodySentence extends Sentence {
  readonly raised: readonly string[];
}

/**
 * Sentences of the running text with their sections and paragraphs. What a display cut (an equation inside a sentence) or what has no end is left
 * out, since it cannot be quoted.
 *
 * @param flow the running text with what interrupts it
 * @param headings first lines of the sections' headings, in order
 */
export function sentencesOfBody(pages: readonly PageLines[], flow: readonly FlowLine[], style: TextStyle, isCompound: IsCompound, headings: readonly PageLine[]): BodySentence[] {
  const sectionAt = new Map(headings.map((line, section) => [line, section]));
  const sections = new Map<PageLine, number>();
  let section = -1;
  for (const line of pages.flatMap((page) => page.lines)) {
    section = sectionAt.get(line) ?? section;
    sections.set(line, section);
  }
  return paragraphsOf(flow, style).flatMap((paragraph) => {
    const first = paragraph.lines[0];
    const own = first ? (sections.get(first) ?? -1) : -1;
    const found = sentencesOf(withoutRunIn(paragraph.lines, style.bold), isCompound);
    return found
      .map((sentence) => ({ ...sentence, text: sentence.text.replace(ITEM_MARK, '') }))
      .filter((sentence, i) => sentence.complete && sentence.flawless && !(i === 0 && (paragraph.cutBefore || GOES_ON.test(sentence.text))) && wordCountOf(sentence.text) >= LEAST_WORDS && !hasBrokenFormula(sentence.text))
      .map(({ text, page, box, raised }) => ({ text, page, box, raised, section: own, paragraph: paragraph.number }));
  });
}

/** Words of a text; of scripts without blanks two characters are counted as one word. */
export function wordCountOf(text: string): number {
  return cjkShare(text) > 0.4 ? Math.round((text.match(/\p{L}/gu)?.length ?? 0) / 2) : wordsOf(text).length;
}
