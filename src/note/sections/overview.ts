import { claimList, labelled, labelledClaims, list, present, withColon, type NoteContext } from '../context';
import { safeText } from '../safe-text';

/** TL;DR: two or three sentences. */
export const tldrSection = (context: NoteContext): readonly string[] => present([claimList(context, context.input.audited.draft.tldr)]);

/** Problem, solution, contributions. */
export function overviewSection(context: NoteContext): readonly string[] {
  const { problem, solution, contributions } = context.input.audited.draft.overview;
  const { labels } = context.words;
  return present([
    labelledClaims(context, labels.problem, problem),
    labelledClaims(context, labels.solution, solution),
    labelledClaims(context, labels.contributions, contributions, 'numbered'),
  ]);
}

/** How it was done, where that fails, why; works that this one builds on. */
export function backgroundSection(context: NoteContext): readonly string[] {
  const { input, words } = context;
  const { before, failure, rootCause } = input.audited.draft.background;
  return present([
    labelledClaims(context, words.labels.before, before),
    labelledClaims(context, words.labels.failure, failure),
    labelledClaims(context, words.labels.rootCause, rootCause),
    relatedWork(context),
  ]);
}

/** The ties to other works, each with the title (else the whole entry) of its reference. */
function relatedWork({ input, words, text }: NoteContext): string {
  const items = input.audited.draft.relations.map((relation) => {
    const reference = input.paper.references[relation.reference];
    const work = safeText(reference?.title ?? reference?.raw ?? '');
    const statement = text(relation.text);
    return labelled(words.relations[relation.kind], work !== '' && statement !== '' ? `${withColon(work)} ${statement}` : work || statement);
  });
  const ties = list(items, 'dashes');
  return ties === '' ? '' : `**${words.labels.related}**\n\n${ties}`;
}
