import { labelled, list, paragraph, present, type NoteContext } from '../context';

/** TL;DR: two or three sentences in one paragraph. */
export const tldrSection = (context: NoteContext): readonly string[] => present([paragraph(context, context.input.audited.draft.tldr)]);

/** Problem, solution, contributions. */
export function overviewSection(context: NoteContext): readonly string[] {
  const { problem, solution, contributions } = context.input.audited.draft.overview;
  const { labels } = context.words;
  const items = list(contributions.map(context.claim), 'numbered');
  return present([
    labelled(labels.problem, paragraph(context, problem)),
    labelled(labels.solution, paragraph(context, solution)),
    items === '' ? '' : `**${labels.contributions}**\n\n${items}`,
  ]);
}

/** How it was done, where that fails, why; works that this one builds on. */
export function backgroundSection(context: NoteContext): readonly string[] {
  const { input, words } = context;
  const { before, failure, rootCause } = input.audited.draft.background;
  return present([
    labelled(words.labels.before, paragraph(context, before)),
    labelled(words.labels.failure, paragraph(context, failure)),
    labelled(words.labels.rootCause, paragraph(context, rootCause)),
    relatedWork(context),
  ]);
}

/** The ties to other works, each with the title (else the whole entry) of its reference. */
function relatedWork({ input, words, text }: NoteContext): string {
  const items = input.audited.draft.relations.map((relation) => {
    const reference = input.paper.references[relation.reference];
    const work = text(reference?.title ?? reference?.raw ?? '');
    const statement = text(relation.text);
    return labelled(words.relations[relation.kind], work !== '' && statement !== '' ? `${work}: ${statement}` : work || statement);
  });
  const ties = list(items, 'dashes');
  return ties === '' ? '' : `**${words.labels.related}**\n\n${ties}`;
}
