/** On white paper a reader sees ink below this brightness (of 255): pale grey rules count. */
export const INK_BELOW = 245;

/** Paper is at least this light, and takes this part of a page at least; darker pages are pictures. */
const DARKEST_PAPER = 128;
const PAPER_PART = 0.3;
/** Tones this near belong to one paper. */
const SAME_TONE = 8;
/** From here on paper is white. */
const WHITE_FROM = 253;
/** Scanned paper has no one tone: of all light pixels this part lies a little below the commonest tone. */
const NOISY_PART = 0.15;
const NOISE_FROM = 15;
const NOISE_TO = 2;
/** Ink is darker than the paper by this much: on a tinted ground, and on noisy paper. */
const DARKER_THAN_TINT = 20;
const DARKER_THAN_NOISE = 60;

/**
 * The brightness below which a pixel of a page is ink, from how often each brightness occurs: below 245 on white paper; on tinted or scanned paper below what
 * its ground and its noise are.
 *
 * @param counts how many pixels have each brightness, 256 values
 */
export function inkThreshold(counts: ArrayLike<number>): number {
  const sum = (from: number, to: number): number => {
    let all = 0;
    for (let tone = Math.max(0, from); tone <= Math.min(255, to); tone++) all += counts[tone] ?? 0;
    return all;
  };
  let paper = 255;
  for (let tone = 255; tone >= DARKEST_PAPER; tone--) if ((counts[tone] ?? 0) > (counts[paper] ?? 0)) paper = tone;
  if (sum(paper - SAME_TONE, paper + SAME_TONE) < PAPER_PART * sum(0, 255)) return INK_BELOW;
  const isNoisy = sum(paper - NOISE_FROM, paper - NOISE_TO) > NOISY_PART * sum(paper - NOISE_FROM, 255);
  if (isNoisy) return Math.min(INK_BELOW, paper - DARKER_THAN_NOISE);
  return paper >= WHITE_FROM ? INK_BELOW : Math.min(INK_BELOW, paper - DARKER_THAN_TINT);
}
