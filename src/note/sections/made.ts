import { claimsOf } from '../../audit/claims';
import { modelFailureSentence } from '../../i18n/model-sentence';
import { callout, figureName, OFFLINE, present, spaced, type NoteContext } from '../context';
import { isoDate } from '../properties';
import { safeText } from '../safe-text';

/** The folded callout that says what was read and what was not. */
export function madeSection(context: NoteContext): readonly string[] {
  const { made } = context.words;
  const lines = [drafted(context), ...drafting(context), ...pages(context), ...figures(context), ...claims(context), ...suspicious(context)];
  return [callout('note', made.title, present(lines).map((line) => `- ${line}`), '-')];
}

function drafted({ input, words }: NoteContext): string {
  const date = isoDate(input.draftedOn);
  return input.drafter === OFFLINE ? words.made.offline(date) : words.made.model(safeText(input.drafter), date);
}

/** What the draft cost, why a model did not write it or not all of it, what it lacks. */
function drafting({ input, words }: NoteContext): readonly string[] {
  const { receipt = null, failure = null, shortfalls = [] } = input.drafting ?? {};
  const why = failure === null ? '' : safeText(modelFailureSentence(failure));
  const read = receipt === null ? 0 : receipt.usage.input + receipt.usage.cacheRead + receipt.usage.cacheWrite;
  return [
    receipt === null ? '' : safeText(words.made.cost(receipt.usd, read, receipt.usage.output)),
    failure === null ? '' : input.drafter === OFFLINE ? words.made.notByModel(why) : words.made.notAll(why),
    ...shortfalls.map((what) => words.made.lacks(safeText(what))),
  ];
}

function pages({ input, words }: NoteContext): readonly string[] {
  const { paper } = input;
  return [
    words.made.pagesRead(paper.pageCount - paper.failedPages.length, paper.pageCount),
    ...paper.failedPages.map(({ page, reason }) => words.made.failedPage(page, safeText(reason))),
    paper.text === 'none' ? words.made.noText : '',
    paper.text === 'garbled' ? words.made.garbledText : '',
  ];
}

function figures({ input, words }: NoteContext): readonly string[] {
  const tables = input.figures.filter((figure) => figure.kind === 'table').length;
  const pictureOnly = input.figures.filter((figure) => figure.cells === null).map((figure) => figureName(figure, words));
  return [
    words.made.figures(input.figures.length - tables, tables),
    ...input.missed.map((missed) => {
      const named = missed.label === null ? words.made.missed[missed.kind](missed.page) : `${figureName(missed, words)} (${words.claims.page(missed.page)})`;
      return words.made.missedBecause[missed.reason](named);
    }),
    ...input.figures.flatMap((figure) => (figure.loweredDpi === undefined ? [] : [words.made.lowered(figureName(figure, words), figure.loweredDpi)])),
    pictureOnly.length > 0 ? words.made.pictureOnly(pictureOnly.join(', ')) : '',
  ];
}

/** How many statements of the paper were found in it; conclusions are counted apart. */
function claims({ input, words, isFound }: NoteContext): readonly string[] {
  const all = claimsOf(input.audited.draft).filter((claim) => claim.text.trim() !== '');
  const ofPaper = all.filter((claim) => claim.basis === 'paper');
  const found = ofPaper.filter(isFound);
  const inferred = all.length - ofPaper.length;
  return [words.made.claims(found.length, ofPaper.length), inferred > 0 ? words.made.inferred(inferred) : ''];
}

function suspicious({ input, words, evidenceLinks }: NoteContext): readonly string[] {
  const quotes = input.audited.draft.suspicious.map((evidence) => spaced(`“${safeText(evidence.quote)}”`, evidenceLinks([evidence])));
  return quotes.length === 0 ? [] : [spaced(words.made.suspicious, quotes.join('; '))];
}
