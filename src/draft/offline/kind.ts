import type { PaperKind } from '../../model/draft';
import type { Reading } from './candidates';

/** What a title says of the kind of paper; the first row that matches decides. */
const TITLE: readonly (readonly [PaperKind, RegExp])[] = [
  ['survey', /(?:^|[^\p{L}])(?:survey|systematic review|literature review|review of|an overview of|überblick|état de l[’']art|revisión)(?![\p{L}])|综述|サーベイ|調査/iu],
  ['dataset', /(?:^|[^\p{L}])(?:data ?sets?|corpus|benchmark)(?![\p{L}])|数据集|データセット/iu],
];

/** The kind of paper where its title or its sections tell it; "unknown" where they do not. */
export function kindOf({ paper, roles }: Reading): PaperKind {
  const byTitle = TITLE.find(([, pattern]) => pattern.test(paper.title ?? ''))?.[0];
  if (byTitle) return byTitle;
  return roles.includes('method') && roles.includes('experiments') ? 'method' : 'unknown';
}
