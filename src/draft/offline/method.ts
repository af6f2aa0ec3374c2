import type { Draft, MethodModule } from '../../model/draft';
import type { Figure } from '../../model/figure';
import type { Candidate, Reading } from './candidates';
import { claimOf, isAboutOthers, type Chooser } from './chooser';
import { headingCase } from './heading-case';
import { keyExcerpts } from './key-excerpts';
import type { Mentions } from './mentions';
import { headingName } from './section-roles';
import { termsOf } from './terms';

/** Parts of a method that a reader keeps in view; with more subsections the sections above them are the parts. */
const MOST_MODULES = 8;

/** Sentences of a part, by how many parts there are (at most): the whole stays two screens or less. */
const DETAILS: readonly { readonly modules: number; readonly details: number }[] = [
  { modules: 3, details: 3 },
  { modules: 5, details: 2 },
  { modules: MOST_MODULES, details: 1 },
];

/** Sentences of a part at most, also where the note has little else to say. */
const MOST_DETAILS = 4;

const MOST = { architecture: 2, definitions: 3, training: 2, architectureFigures: 1 } as const;

const OPENING_BONUS = 0.5;

/** For the share of the words of its heading that a sentence has: headings say what a section is about (Edmundson's title words). */
const HEADING_BONUS = 0.6;

/** For a sentence about others' work: a method is told in sentences about it. */
const OTHERS_BONUS = -1;

/** A section of the method with the headings below it. */
interface Part {
  readonly heading: number;
  readonly sections: ReadonlySet<number>;
}

/**
 * The method by its sections: one module a subsection, its best sentences in it, and the figures that it speaks of first.
 *
 * @param fullness how many times more sentences than usual a part may have
 */
export function method(reading: Reading, figures: readonly Figure[], mentions: Mentions, chooser: Chooser, fullness = 1): Draft['method'] {
  const { sentences } = reading;
  const nameOf = headingCase(sentences);
  const tops = topSections(reading);
  const parts = chooseParts(reading, tops);
  const excerptsOf = keyExcerpts(reading, parts.map(({ sections }) => sections));
  const inParts = new Set(parts.flatMap(({ sections }) => [...sections]));
  const ofMethod = sentences.filter(({ role }) => role === 'method');

  // What a section says before its first subsection is about all of them.
  const isOpening = ({ section }: Candidate): boolean => !inParts.has(section) && tops.some(({ heading }) => heading === section);
  const architecture = chooser.choose({
    pool: ofMethod,
    count: MOST.architecture,
    cues: { overview: 1.2, approach: 0.6, prior: -0.4 },
    bonus: (one) => (isOpening(one) ? OPENING_BONUS : 0) + (isAboutOthers(one) ? OTHERS_BONUS : 0),
    // An assumption is asked about among the questions.
    only: (one) => (isOpening(one) && !one.cues.has('assumption')) || (one.cues.has('overview') && (!inParts.has(one.section) || one.section === parts[0]?.heading)),
  });
  const architectureFigures = figures.filter(({ type, kind }) => type === 'arch' && kind === 'figure').slice(0, MOST.architectureFigures).map(({ id }) => id);
  const definitions = chooser.choose({
    pool: sentences.filter(({ role }) => role === 'introduction' || role === 'method' || role === 'setup'),
    count: MOST.definitions * fullness,
    cues: { defines: 1, definition: 0.3, own: 0.2, prior: -0.4, procedure: -0.4, finding: -0.3 },
    only: (one) => one.cues.has('defines') && one.citations === 0 && !isAboutOthers(one),
    pairs: false,
  });
  const details = Math.min(MOST_DETAILS, (DETAILS.find(({ modules }) => parts.length <= modules)?.details ?? 1) * fullness);
  const modules = parts.map((part) => moduleOf(part, details)).filter((module) => module.details.length + module.figures.length + module.excerpts.length > 0);
  const training = chooser.choose({
    pool: sentences.filter(({ role }) => role === 'setup'),
    count: MOST.training,
    cues: { setup: 1 },
    only: ({ cues }) => cues.has('setup'),
  });
  return { architecture: architecture.map(claimOf), architectureFigures, definitions: definitions.map(claimOf), modules, training: training.map(claimOf), hyperparameters: [], tricks: [] };

  function moduleOf({ heading, sections }: Part, count: number): MethodModule {
    const pool = sentences.filter(({ section }) => sections.has(section));
    const name = nameOf(headingName(reading.paper.headings[heading]?.text ?? ''));
    const topic = new Set([...sections].flatMap((section) => termsOf(headingName(reading.paper.headings[section]?.text ?? ''))));
    const bonus = (one: Candidate): number => (HEADING_BONUS * new Set(one.terms.filter((term) => topic.has(term))).size) / Math.max(1, topic.size) + (isAboutOthers(one) ? OTHERS_BONUS : 0);
    const chosen = chooser.choose({ pool, count, bonus, cues: { approach: 0.4, definition: 0.5, overview: 0.3, cause: 0.2, prior: -0.4, finding: -0.2, outlook: -1 } });
    return {
      name,
      inputs: '',
      outputs: '',
      intuition: [],
      details: chosen.map(claimOf),
      formulas: [],
      code: [],
      rationale: [],
      excerpts: excerptsOf(sections, chosen),
      figures: figures.filter(({ id }) => !architectureFigures.includes(id) && sections.has(mentions.first(id)?.section ?? -1)).map(({ id }) => id),
    };
  }
}

/** The top sections of the method, each with all below it that plays no other role. */
function topSections({ paper, roles }: Reading): Part[] {
  const top = Math.min(...paper.headings.map(({ level }) => level));
  return paper.headings.flatMap(({ level }, heading) => (level === top && roles[heading] === 'method' ? [partOf(paper.headings, roles, heading)] : []));
}

function partOf(headings: Reading['paper']['headings'], roles: Reading['roles'], heading: number): Part {
  const level = headings[heading]?.level ?? 0;
  const after = headings.findIndex((other, index) => index > heading && other.level <= level);
  const end = after < 0 ? headings.length : after;
  const below = headings.map((_, index) => index).filter((index) => index > heading && index < end && roles[index] === 'method');
  return { heading, sections: new Set([heading, ...below]) };
}

/** The parts that become modules: subsections where there are some and not too many, else whole sections, the longest of them. */
function chooseParts(reading: Reading, tops: readonly Part[]): Part[] {
  const { paper, roles, sentences } = reading;
  const children = ({ heading, sections }: Part): Part[] => {
    const next = Math.min(...[...sections].filter((index) => index !== heading).map((index) => paper.headings[index]?.level ?? Infinity));
    return [...sections].filter((index) => index !== heading && paper.headings[index]?.level === next).map((index) => partOf(paper.headings, roles, index));
  };
  const fine = tops.flatMap((part) => (part.sections.size > 1 ? children(part) : [part]));
  if (fine.length <= MOST_MODULES) return fine;
  const length = ({ sections }: Part): number => sentences.filter((sentence: Candidate) => sections.has(sentence.section)).length;
  const longest = new Set([...tops].sort((a, b) => length(b) - length(a)).slice(0, MOST_MODULES));
  return tops.filter((part) => longest.has(part));
}
