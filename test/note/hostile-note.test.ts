import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitFrontMatter } from '../../src/note/front-matter';
import { findLedger } from '../../src/note/ledger';
import { readProperties } from '../../src/note/properties';
import { readMetadata } from '../harness/obsidian/note-metadata';
import { propertyRuns } from '../property-seed';
import { ATTACKS } from './attacks';
import { SPLIT_ATTACKS } from './attacks/split';
import { hostile, hostileLines } from './hostile';
import { hostileNote } from './hostile-note';
import { seenByMarkdownIt } from './readers/markdown-it';
import { seenInRawText } from './readers/raw';
import { acting, type Seen } from './readers/seen';
import { seenByStandIn } from './readers/stand-in';

/** What is before the ledger, which is a comment; without its front matter. */
function bodyOf(note: string): string {
  const found = findLedger(note);
  return note.slice(splitFrontMatter(note).bodyStart, found.ok ? found.value.start : undefined);
}

const OUR_LINK = /\[\[Attachments\/sample\.pdf(?:#page=1(?:&(?:offset=72,560,0|rect=72,292,300,392))?)?\\?\|[^[\]|]*\]\]|\[((?:[^[\]\\]|\\.)*)\]\(Attachments\/sample\.pdf(?:#page=1&rect=72,292,300,392)?\)/g;
const OUR_EMBED = /!\[\[Papers\/sample\/images\/fig[12]\.png\]\]/g;
const OUR_DOI = /\[(?:DOI|arXiv)\]\(https:\/\/(?:doi|arxiv)\.org\/[^\s()]+\)/g;
const OUR_CALLOUT = /^> \[!(?:info|example|note|question|abstract)\]-?/gm;

/** Headings that the note has of its own or that are names and questions of the draft; callouts. */
const OWN: ReadonlySet<string> = new Set(['heading', 'quotation', 'callout']);

const foreign = (all: readonly Seen[]): readonly Seen[] => acting(all).filter(({ kind }) => !OWN.has(kind));

/** What of a note's body is not ours and acts. Our links, embeds and callouts are taken out first, to their very characters. */
function foreignParts(note: string): readonly Seen[] {
  const body = bodyOf(note)
    .replace(OUR_EMBED, '†')
    .replace(OUR_DOI, '†')
    .replace(OUR_LINK, (_whole, text?: string) => text ?? '†')
    .replace(OUR_CALLOUT, '> †');
  return [...foreign(seenByMarkdownIt(body)), ...foreign(seenByStandIn(body)), ...foreign(seenInRawText(body))];
}

describe('a note of hostile texts', () => {
  const attack = fc.constantFrom(...ATTACKS.map(([, text]) => text), 'plain words', '$x_1$', 'E = mc^2', '10.1234/a(b)', '2402.17152');
  /** A mark that is split between two texts that follow one another: in neighbouring fields, or in fields of one line. */
  const split = fc
    .tuple(attack, fc.nat(20))
    .map(([text, at]) => [text.slice(0, at), text.slice(at)]);
  const some = fc.oneof(attack.map((text) => [text]), fc.tuple(attack, attack).map((pair) => [pair.join('')]), hostile.map((text) => [text]), hostileLines.map((text) => [text]), split);
  const texts = fc.array(some, { minLength: 3, maxLength: 40 }).map((lists) => lists.flat());

  it('has our links, embeds, headings and blocks, and nothing else that acts', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('offline', 'a-model'), (all, drafter) => {
        const note = hostileNote(all, drafter);
        const { links = [], embeds = [], tags, blocks } = readMetadata(note);
        expect(links.filter(({ link }) => !/^Attachments\/sample\.pdf(?:#page=1(?:&(?:offset=72,560,0|rect=72,292,300,392))?)?$/.test(link))).toEqual([]);
        expect(embeds.map(({ link }) => link).sort()).toEqual(['Papers/sample/images/fig1.png', 'Papers/sample/images/fig2.png']);
        expect(tags).toBeUndefined();
        expect(blocks).toBeUndefined();
        expect(readProperties(note).ok).toBe(true);
        expect(findLedger(note)).toMatchObject({ ok: true, value: { doubled: false } });
        expect(foreignParts(note)).toEqual([]);
        // Templates are looked for in the raw file, front matter, code and ledger included.
        expect(note).not.toContain('<%');
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  it.each(SPLIT_ATTACKS)('has nothing that acts where a %s is split between neighbours', (_what, first, second) => {
    for (const drafter of ['offline', 'a-model']) {
      expect(foreignParts(hostileNote([first, second], drafter))).toEqual([]);
      expect(foreignParts(hostileNote([second, first, second], drafter))).toEqual([]);
    }
  });

  it('writes quotes of a paper literally: no emphasis, no code but of our own, no math but of formulas', () => {
    const marked = ['*a*', '**b**', '`c`', '$x_1$', '- one\n- two'];
    const kinds = new Set(seenByMarkdownIt(bodyOf(hostileNote(marked, 'offline'))).map(({ kind }) => kind));
    expect([...kinds].filter((kind) => ['em', 'code'].includes(kind))).toEqual([]);
    expect(bodyOf(hostileNote(marked, 'a-model'))).toMatch(/^- \*a\* /m);
  });
});
