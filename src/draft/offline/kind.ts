import type { PaperKind } from '../../model/draft';
import type { BlockKind } from '../../model/paper';
import type { Reading } from './candidates';
import { headingName } from './section-roles';

/** What a title says of the kind of paper; the first row that matches decides. */
const TITLE: readonly (readonly [PaperKind, RegExp])[] = [
  ['survey', /(?:^|[^\p{L}])(?:survey|systematic review|literature review|review of|an overview of|überblick|état de l[’']art|revisión)(?![\p{L}])|综述|サーベイ|調査/iu],
  ['dataset', /(?:^|[^\p{L}])(?:data ?sets?|corpus|benchmark)(?![\p{L}])|数据集|データセット/iu],
];

/** Software described for its users. */
const SOFTWARE = /(?:^|[^\p{L}])(?:user[’'‘]?s?[’'‘]? (?:guide|manual)|manual|(?:package|toolbox|toolkit|library|software)(?: for| in)?|vignette|in R|using R)(?![\p{L}])|软件|ソフトウェア/iu;

/** A section of methods under no name of its own, as studies have it that measure and observe, and discuss what they saw. */
const METHODS = /^(?:(?:materials?|patients|subjects|data|study design)(?: and|,| &) )?methods(?: (?:and|&) (?:materials?|data))?$|^experimental (?:section|procedures?|methods?)|^materialien und methoden?$|^matériels? et méthodes?$|^materiales y métodos$|^材料(?:与|和)方法$/iu;

const DISCUSSED = /discussion|diskussion|discusión|evaluation|讨论|考察/iu;

/** Blocks that a theory is made of, and how many of them make one. */
const PROVED: ReadonlySet<BlockKind> = new Set(['theorem', 'lemma', 'proposition', 'corollary']);
const FEWEST_PROVED = 2;

/** The kind of paper where its title, its sections or its theorems tell it; "unknown" where they do not. */
export function kindOf({ paper, roles }: Reading): PaperKind {
  const byTitle = TITLE.find(([, pattern]) => pattern.test(paper.title ?? ''))?.[0];
  if (byTitle) return byTitle;
  if (SOFTWARE.test(paper.title ?? '')) return 'system';
  const tested = roles.includes('experiments');
  if (!tested && paper.blocks.filter(({ kind }) => PROVED.has(kind)).length >= FEWEST_PROVED) return 'theory';
  if (tested && DISCUSSED.test(paper.headings.map(({ text }) => text).join('\n')) && paper.headings.some(({ text }) => METHODS.test(headingName(text)))) return 'empirical';
  return roles.includes('method') && tested ? 'method' : 'unknown';
}
