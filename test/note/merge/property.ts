import fc from 'fast-check';
import { parse } from 'yaml';
import { mergeNote } from '../../../src/note/merge/merge-note';
import { FIGURES, imagePath, randomNote, type Place } from './random-draft';
import { Reader, type Edit } from './reader';

/** A paper read, then some rounds of a reader's changes and another run. */
export interface Story {
  readonly first: number;
  readonly rounds: readonly { readonly edits: readonly Edit[]; readonly draft: number; readonly windows: boolean }[];
}

/** What the stories counted. */
export interface Told {
  stories: number;
  edits: number;
  runs: number;
}

const KINDS = 13;
const nat = fc.nat(10_000);

export const stories: fc.Arbitrary<Story> = fc.record({
  first: nat,
  rounds: fc.array(
    fc.record({
      edits: fc.array(fc.record({ kind: fc.nat(KINDS - 1), at: nat, where: nat, how: nat }), { minLength: 1, maxLength: 10 }),
      draft: nat,
      windows: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

const START: Place = { pdfPath: 'Attachments/sample.pdf', notePath: 'Papers/sample/sample.md', images: 'Papers/sample/images' };

/** Text without what a formatter changes: white space, marks of lists. */
const loose = (text: string): string => text.replace(/^[*-] /gm, '').replace(/\s+/g, '');

const tokensOf = (note: string): string[] => Reader.typedLines(note).flatMap((line) => line.match(/tok\d+k/g) ?? []);
const bodyOf = (note: string): string => note.replace(/^---\n[\s\S]*?^---\n/m, '');

/** Tells a story; throws where a promise is broken. */
export function tell({ first, rounds }: Story, told: Told): void {
  const reader = new Reader(randomNote(first, START).text, START);
  told.stories += 1;
  for (const { edits, draft, windows } of rounds) {
    for (const edit of edits) reader.apply(edit);
    told.edits += edits.length;
    const { place } = reader;
    const fresh = randomNote(draft, place);
    const before = reader.note;
    const merged = mergeNote({
      note: windows ? before.replace(/\n/g, '\r\n') : before,
      draft: fresh,
      files: { notePath: place.notePath, pdfPath: place.pdfPath, imagePaths: new Map(FIGURES.map((figure) => [figure, imagePath(place, figure)])) },
      choice: { kind: 'all' },
      decisions: {},
      bothHeading: 'New draft',
    });
    told.runs += 1;
    if (!merged.ok) throw new Error(`The note was refused: ${merged.failure.code} ${merged.failure.detail ?? ''}\n${before}`);
    if (windows && /[^\r]\n/.test(merged.value.text)) throw new Error('Line breaks are mixed.');
    const after = merged.value.text.replace(/\r\n/g, '\n');
    const broken = brokenPromise(reader, before, after, fresh);
    if (broken !== null) throw new Error(`${broken}\n======== before\n${before}\n======== after\n${after}\n======== draft\n${fresh.text}\n======== plan\n${merged.value.plan.sections.map(({ id, action, heading }) => `${id} (${heading ?? ''}): ${action}`).join('\n')}`);
    reader.note = after;
    reader.watch(after);
  }
}

/** What of the promises does not hold between a note before and after a run; null when all do. */
function brokenPromise(reader: Reader, before: string, after: string, fresh: ReturnType<typeof randomNote>): string | null {
  if (tokensOf(after).join() !== tokensOf(before).join()) return `Typed text is lost, doubled or in another order: ${tokensOf(before).join(' ')} | ${tokensOf(after).join(' ')}`;
  const [typed, kept] = [Reader.typedLines(bodyOf(before)), Reader.typedLines(bodyOf(after))];
  const changed = typed.findIndex((line, index) => line !== kept[index]);
  if (changed >= 0) return `A line with typed text is another: ${typed[changed] ?? ''} | ${kept[changed] ?? ''}`;

  const front: unknown = parse(/^---\n([\s\S]*?)^---\n/m.exec(after)?.[1] ?? '');
  for (const [key, value] of Object.entries(fresh.properties)) {
    const now: unknown = typeof front === 'object' && front !== null ? Reflect.get(front, key) : undefined;
    if (!reader.ownProperties.has(key) && JSON.stringify(now ?? null) !== JSON.stringify(value)) return `Property ${key} is not that of the draft: ${JSON.stringify(now)} | ${JSON.stringify(value)}`;
  }

  const callouts = new Map(fresh.sections.filter(({ heading }) => heading === null).map(({ id, text }) => [id, text]));
  for (const [first, care] of reader.care) {
    const callout = callouts.get(first);
    const draft = callout ?? fresh.sections.find(({ heading }) => heading !== null && `## ${heading}` === first)?.text;
    const heading = reader.headings.get(first) ?? '';
    const body = callout === undefined ? Reader.sectionOf(after, heading) : after;
    if (care === 'deleted' && callout === undefined && body !== null) return `${heading} was deleted and is there again.`;
    if (draft === undefined || first === '## My notes' || (care !== 'untouched' && care !== 'appended')) continue;
    if (body === null) return `${heading} is gone.`;
    const now = loose(body.replace(/^%% reading-note:[\s\S]*/m, ''));
    if (care === 'untouched' && callout === undefined && now !== loose(draft)) return `${heading} was not touched and is not the draft.`;
    if (!now.includes(loose(draft)) && !(first === 'made' && loose(after).includes(loose(draft)))) return `${first} was not changed and does not hold the draft.`;
  }
  return null;
}
