import type { CaptionLine } from './caption-candidates';

/** A label whose number is in Chinese numerals, alone. */
const LABEL_ALONE = /^[附付补補续續]?[图圖図表][一二三四五六七八九十]{1,3}$/u;
/** A gap from this part of the font size on was printed as a blank; characters of one word touch. */
const LEAST_GAP = 0.12;

/**
 * The line with a blank behind a label in Chinese numerals that a gap parts from its text: reading closes blanks between Chinese characters, and without one
 * "图一 般" (figure one) cannot be told from "图一般" (figures in general).
 */
export function withLabelGap(line: CaptionLine): CaptionLine {
  const runs = line.runs ?? [];
  let label = '';
  for (const [index, run] of runs.entries()) {
    label += run.text.normalize('NFKC').replace(/\s/g, '');
    const next = runs[index + 1];
    if (next && LABEL_ALONE.test(label) && next.box.x0 - run.box.x1 >= LEAST_GAP * line.size && line.text.startsWith(label)) return { ...line, text: `${label} ${line.text.slice(label.length).trimStart()}` };
  }
  return line;
}
