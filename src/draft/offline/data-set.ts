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

/** What comes after a word of comparison and looks like the name of a method: capitals or digits inside ("LibTide", "ARIMA"). */
const RIVAL = /\b(?:than|over|outperforms?|outperformed|beats?|compar(?:ed|ison) (?:to|with)|versus|vs\.) (?:the |that of |those of )?([A-Z][a-z]*[A-Z0-9][\w-]*)(?![\p{L}])/gu;

/** Names of measures and machines, which nothing is better than. */
const NO_RIVAL = /^(?:F1|AP|AUC|BLEU|GPUs?|CPUs?|RAM|SSD|PDFs?|API|I?SQL|\w+-\d+)$/u;

/**
 * The name of what the paper compares itself with most; null when it compares itself with none twice.
 *
 * @param own names that are none: of the work, its title, its data
 */
export function rivalOf(sentences: readonly Candidate[], own: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of sentences) {
    for (const [, name = ''] of text.matchAll(RIVAL)) if (!NO_RIVAL.test(name) && !own.some((one) => one.includes(name))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [best] = [...counts].filter(([, count]) => count >= FEWEST_MENTIONS).sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}
