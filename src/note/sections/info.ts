import { callout, labelled, present, type NoteContext } from '../context';
import { stars } from '../difficulty';
import { encodePath, link } from '../links';
import { safeText } from '../safe-text';

/** A DOI as a link, as text when it is none. */
const doiLink = (doi: string): string =>
  /^10\.\d{4,9}\/[^\s]+$/.test(doi) ? `[DOI](https://doi.org/${encodePath(doi)})` : safeText(doi);

/** An arXiv id as a link, as text when it is none. */
const arxivLink = (id: string): string =>
  /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/.test(id) ? `[arXiv](https://arxiv.org/abs/${id})` : safeText(id);

/** Where and when: the drafter's words, else the venue, with the year when it does not name one ("ICML 2024"). */
function publicationOf({ input, text }: NoteContext): string {
  const { venue, year } = input.paper;
  const hasYear = venue !== null && /\b(?:19|20)\d{2}\b/.test(venue);
  const printed = [venue, hasYear ? null : year].filter((part) => part !== null).join(' ');
  return text(input.audited.draft.metadata.publication) || safeText(printed);
}

/** The callout at the top: title, authors, where published, links, reading time, difficulty. Lines without content are left out. */
export function infoSection(context: NoteContext): readonly string[] {
  const { input, words, text } = context;
  const { paper, audited, pdfPath } = input;
  const { metadata } = audited.draft;
  const places = [
    publicationOf(context),
    paper.doi === null ? '' : doiLink(paper.doi),
    paper.arxiv === null ? '' : arxivLink(paper.arxiv),
    link(pdfPath, { alias: words.info.pdf }),
  ];
  const needs = text(metadata.difficultyNeeds);
  const difficulty = stars(metadata.difficulty);
  const lines = [
    labelled(words.info.authors, safeText(paper.authors.join(', '))),
    labelled(words.info.publication, present(places).join(' · ')),
    labelled(words.info.readingTime, metadata.readingMinutes > 0 ? words.info.minutes(metadata.readingMinutes) : ''),
    labelled(words.info.difficulty, difficulty !== '' && needs !== '' ? `${difficulty} (${words.info.needs(needs)})` : difficulty),
    labelled(words.info.prerequisites, present(metadata.prerequisites.map(text)).join(', ')),
    labelled(words.info.topics, present(metadata.topics.map(text)).join(', ')),
  ];
  return [callout('info', safeText(paper.title ?? '') || words.info.untitled, present(lines))];
}
