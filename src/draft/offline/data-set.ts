import type { Candidate } from './candidates';

/** Words that begin a sentence and no name. */
const NO_NAME = '(?:The|This|These|Those|Our|We|In|On|For|All|Each|Both|Using|With|And|However|Table|Figure|Fig)';

/** A name as data sets have them ("ImageNet", "CIFAR-10", "Penn Treebank"), before the word that says what it is. */
const NAMED = new RegExp(
  `(?:^|[\\s(])(?!${NO_NAME}\\s)([A-Z][\\w-]*[A-Z0-9][\\w-]*|(?:[A-Z][a-z]+ ){1,2}[A-Z][\\w-]+)\\s+(?:data ?sets?|corpus|corpora|benchmarks?|collection|-?Datensatz|-?Korpus)(?![\\p{L}])`,
  'gu',
);

/** A name is taken for one when the paper gives it more than once. */
const FEWEST_MENTIONS = 2;

/** The data set that the paper names most often, with the word "data set" or its like beside it; null when it names none twice. */
export function dataSetOf(sentences: readonly Candidate[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of sentences) {
    for (const [, name = ''] of text.matchAll(NAMED)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best] = [...counts].filter(([, count]) => count >= FEWEST_MENTIONS).sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}
