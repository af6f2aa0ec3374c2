import { contains, type Box } from '../model/box';
import type { FigureType } from '../model/figure';
import type { PageContent } from '../model/page';
import type { Caption, Heading, Paper } from '../model/paper';
import { folded } from './description';

/*
 * What a figure shows where its caption does not say ("Figure 4: Zurich, 2019."): a plot is known by the numbers along its axes, all else by the section
 * that speaks of it first.
 */

/** A number along an axis: "0.5", "1,000", "50%", "-2", "1e-3". */
const NUMBER = /^[+\-−–]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:[.,]\d+)?(?:e[+\-−]?\d+)?\s?[%kM]?$/u;
/** An axis has so many different numbers, level or one below the other within this many points. */
const ON_AXIS = 4;
const SAME_LINE = 1.5;

/** Words of headings in the order in which they decide; stems, without accents. */
const SECTIONS: readonly (readonly [FigureType, RegExp])[] = [
  ['ablation', /ablat|消融|アブレーション|절제/u],
  ['compare', /\bcompari[sn]|\bcompara|vergleich|对比|比較|비교/u],
  ['result', /\bresult|\bexperiment|\bevaluat|\bfinding|\bperformance|\bempirical|\bcase stud|\bsimulation|\bnumerical|\bapplication|\bdiscussion|ergebnis|auswertung|\bresultat|\bexperience|\bresultado|实验|结果|実験|結果|評価|결과|실험/u],
  ['arch', /\barchitecture|\bsystem\b|\bframework|\boverview|\barchitektur|\barquitectura|架构|系统|構成|システム/u],
  ['method', /\bmethod|\bapproach|\balgorithm|\bprocedure|\bmaterial|\bproposed|\bimplementation|\bmodel|\bverfahren|\bmethode|\bmetodo|方法|算法|手法|방법/u],
];

/**
 * The type of a figure from what surrounds it; "other" where that does not tell either.
 *
 * @param box the figure's box on its page
 */
export function typeFromContext(caption: Caption, box: Box, page: Pick<PageContent, 'items'> | undefined, paper: Pick<Paper, 'sentences' | 'headings'>): FigureType {
  if (caption.kind === 'figure' && page && hasAxis(box, page)) return 'result';
  const heading = sectionOf(caption, paper);
  if (heading === null) return 'other';
  const text = folded(heading);
  return SECTIONS.find(([, words]) => words.test(text))?.[0] ?? 'other';
}

/** Are there the numbers of an axis in the box: several different ones on one line? */
function hasAxis(box: Box, { items }: Pick<PageContent, 'items'>): boolean {
  const numbers = items.filter((item) => contains(box, item.box, 2) && /\d/.test(item.text) && item.text.trim().split(/\s+/).every((part) => NUMBER.test(part)));
  const onLine = (at: (item: Box) => number): boolean =>
    numbers.some((one) => new Set(numbers.filter((other) => Math.abs(at(other.box) - at(one.box)) <= SAME_LINE).flatMap(({ text }) => text.trim().split(/\s+/))).size >= ON_AXIS);
  return onLine(({ y1 }) => y1) || onLine(({ x1 }) => x1);
}

/** The headings of the section that names the figure first, from its own up to the top level; null where no section does. */
function sectionOf({ label, number }: Caption, { sentences, headings }: Pick<Paper, 'sentences' | 'headings'>): string | null {
  const word = (label.split(' ').at(-2) ?? '').slice(0, SHORT_WORD);
  const mention = new RegExp(`(?:^|[^\\p{L}])${escaped(word)}\\p{L}*\\.?\\s?\\(?${escaped(number)}(?![\\p{L}\\d.]\\d|\\d)`, 'iu');
  const first = sentences.find((sentence) => sentence.section >= 0 && mention.test(sentence.text));
  if (!first) return null;
  const path: string[] = [];
  let level = Infinity;
  for (let index = first.section; index >= 0 && level > 1; index--) {
    const heading: Heading | undefined = headings[index];
    if (!heading || heading.level >= level) continue;
    path.push(heading.text);
    ({ level } = heading);
  }
  return path.join(' / ');
}

/** "Fig." and "Figure", "Tab." and "Table", "Abb." and "Abbildung" begin alike. */
const SHORT_WORD = 3;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
