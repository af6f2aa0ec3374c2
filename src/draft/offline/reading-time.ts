import type { Figure } from '../../model/figure';
import type { Paper } from '../../model/paper';
import { CJK } from './language';

/**
 * Words a minute, silent reading of non-fiction in English: M. Brysbaert, "How many words do we read per minute? A review and
 * meta-analysis of reading rate", Journal of Memory and Language 109 (2019).
 */
const WORDS_A_MINUTE = 238;

/**
 * Chinese characters a minute: S. Trauzettel-Klosinski and K. Dietz, "Standardized assessment of reading performance: the new
 * International Reading Speed Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012): 255 (Japanese, with its kana, 357).
 */
const CHARACTERS_A_MINUTE = 255;

/** Minutes for a figure or table: its caption and a first look, about half a minute each. An estimate of our own. */
const MINUTES_A_FIGURE = 0.5;

/** Minutes for a formula set apart: a quarter, to go through its symbols once. An estimate of our own. */
const MINUTES_A_FORMULA = 0.25;

/** Minutes that a first reading of the whole paper takes, at least 1; 0 when there is no text to tell by. */
export function readingMinutes(paper: Paper, figures: readonly Figure[]): number {
  if (paper.text !== 'ok') return 0;
  const characters = paper.sentences.reduce((sum, { text }) => sum + (text.match(CJK)?.length ?? 0), 0);
  // Where a text is written in characters its count of words, told by blanks, says little.
  const text = characters > paper.wordCount ? characters / CHARACTERS_A_MINUTE : paper.wordCount / WORDS_A_MINUTE;
  return Math.max(1, Math.round(text + figures.length * MINUTES_A_FIGURE + paper.equations.length * MINUTES_A_FORMULA));
}
