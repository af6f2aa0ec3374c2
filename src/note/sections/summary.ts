import { claimList, labelled, subsection, type NoteContext } from '../context';

/** Contributions, limitations, where the work applies and where it does not. */
export function summarySection(context: NoteContext): readonly string[] {
  const { contributions, limitations, applies, doesNotApply } = context.input.audited.draft.summary;
  const { headings, labels } = context.words;
  const fits = claimList(context, applies);
  const unfit = claimList(context, doesNotApply);
  const bothKnown = fits !== '' && unfit !== '';
  return [
    ...subsection(headings.contributions, [claimList(context, contributions)]),
    ...subsection(headings.limitations, [claimList(context, limitations)]),
    ...subsection(headings.applies, [
      bothKnown ? labelled(labels.applies, fits) : fits,
      labelled(labels.doesNotApply, unfit),
    ]),
  ];
}
