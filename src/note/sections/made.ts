import { claimsOf } from '../../audit/claims';
import { onlyReported } from '../../audit/text-for-machines';
import { modelFailureSentence } from '../../i18n/model-sentence';
import { callout, figureName, OFFLINE, present, spaced, type NoteContext } from '../context';
import { isoDate } from '../properties';
import { safeText } from '../safe-text';

/** The folded callout that says what was read and what was not. */
export function madeSection(context: NoteContext): readonly string[] {
  const { made } = context.words;
  const lines = [drafted(context), ...drafting(context), ...pages(context), ...figures(context), ...claims(context), ...suspicious(context), ...hidden(context)];
  return [callout('note', made.title, present(lines).map((line) => `- ${line}`), '-')];
}

function drafted({ input, words }: NoteContext): string {
  const date = isoDate(input.draftedOn);
  return input.drafter === OFFLINE ? words.made.offline(date) : words.made.model(safeText(input.drafter), date);
}

/** What the draft cost, why a model did not write it or not all of it, what it lacks. */
function drafting({ input, words }: NoteContext): readonly string[] {
  const { receipt = null, failure = null, shortfalls = [] } = input.drafting ?? {};
  const why = failure === null ? '' : safeText(modelFailureSentence(failure, input.messages));
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

/** Quotes of text for machines that are shown: a paper about attacks prints them by the dozen. */
const MOST_FOR_MACHINES = 10;

function suspicious({ input, words, evidenceLinks }: NoteContext): readonly string[] {
  const { draft, forMachines } = input.audited;
  const found = forMachines.map((one) => spaced(`“${safeText(one.quote)}”`, one.isHidden ? words.made.hiddenAt(one.page) : evidenceLinks([one]) || `(${words.claims.page(one.page)})`));
  const reported = onlyReported(draft.suspicious, forMachines).map((evidence) => spaced(`“${safeText(evidence.quote)}”`, evidenceLinks([evidence])));
  const quotes = [...found.slice(0, MOST_FOR_MACHINES), ...reported];
  const more = found.length - MOST_FOR_MACHINES;
  return quotes.length === 0 ? [] : [spaced(words.made.suspicious, quotes.join('; '), more > 0 ? words.made.moreSuspicious(more) : '')];
}

/** Characters of a hidden text that tell what it is. */
const SHOWN_OF_HIDDEN = 200;

/** What the PDF holds and nobody sees: a reader should know what a model would have been told. */
function hidden({ input, words }: NoteContext): readonly string[] {
  return input.paper.hidden.map(({ page, text, reason }) => {
    const shown = text.length <= SHOWN_OF_HIDDEN ? text : `${text.slice(0, SHOWN_OF_HIDDEN)}…`;
    return words.made.hidden(words.made.hiddenBecause[reason], safeText(`“${shown}”`), words.claims.page(page));
  });
}
