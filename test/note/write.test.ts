import { describe, expect, it } from '@jest/globals';
import { foldSection } from '../../src/note/fold-section';
import { findLedger } from '../../src/note/ledger';
import { readProperties } from '../../src/note/properties';
import { textHash } from '../../src/note/text-hash';
import { rolesOf, writeNote } from '../../src/note/write';
import { splitFrontMatter } from '../../src/note/front-matter';
import { approved } from '../builders/approved';
import { claimOf, draftOf } from '../builders/draft';
import { auditedOf, everywhere, noteFigureOf, noteInputOf } from '../builders/note';
import { paperOf } from '../builders/paper';
import { snailDraft, snailFigures, snailMissed, snailOfflineDraft, snailPaper } from '../builders/snail-paper';

const snailInput = noteInputOf({
  paper: snailPaper,
  pdfPath: 'Attachments/snails.pdf',
  notePath: 'Papers/snailnet/snailnet.md',
  figures: snailFigures,
  missed: snailMissed,
  audited: auditedOf(snailDraft, (evidence) => (evidence.quote === 'not there' ? null : everywhere(evidence))),
  drafter: 'claude-sonnet-5',
});

const body = (text: string): string => text.slice(splitFrontMatter(text).bodyStart);
const embeds = (text: string): readonly string[] => [...text.matchAll(/!\[\[([^\]]+)\]\]/g)].map((match) => match[1] ?? '');
const headings = (text: string): readonly string[] => [...body(text).matchAll(/^## (.*)$/gm)].map((match) => match[1] ?? '');

describe('writeNote', () => {
  it('writes every part of a model’s draft', () => {
    const { text } = writeNote(snailInput);
    expect(text).toBe(approved('note/snailnet-by-model.md', text));
  });

  it('writes an offline draft: quotes, and questions to the reader', () => {
    const { text } = writeNote({
      ...snailInput,
      audited: auditedOf(snailOfflineDraft),
      drafter: 'offline',
      missed: [],
      paper: { ...snailPaper, failedPages: [{ page: 4, reason: 'bad XRef | entry' }] },
    });
    expect(text).toBe(approved('note/snailnet-offline.md', text));
  });

  it('writes a paper of which nothing is known', () => {
    const { text } = writeNote(noteInputOf({ paper: paperOf({ text: 'none', pageCount: 2 }), pdfPath: 'In #1/scan [2].pdf' }));
    expect(text).toBe(approved('note/scan.md', text));
  });

  it('shows an equation as it is printed, in the size of the text, with a link to its place, and keeps its image in the ledger', () => {
    const module = { name: 'Loss', inputs: '', outputs: '', intuition: [], details: [claimOf('The loss forgives.', 3)], formulas: [], code: [], rationale: [], figures: [], excerpts: ['eq3', 'alg1', 'eq9'] };
    const image = (id: string) => ({ imagePath: `Papers/sample/images/${id}.png`, imageHash: 'e0'.repeat(32) });
    const box = { x0: 72, y0: 92, x1: 272, y1: 112 };
    const { text, ledger } = writeNote(
      noteInputOf({
        paper: paperOf({ pageCount: 4 }),
        audited: auditedOf(draftOf({ method: { ...draftOf().method, modules: [module] } })),
        excerpts: [
          { id: 'eq3', kind: 'equation', label: '3', page: 3, box, ...image('eq3') },
          { id: 'alg1', kind: 'algorithm', label: 'Algorithm 1', page: 4, box, ...image('alg1') },
        ],
      }),
    );
    expect(text).toContain('![[Papers/sample/images/eq3.png|360]]\n[[Attachments/sample.pdf#page=3&rect=72,680,272,700|Equation\u00A03,\u00A0p.\u00A03]]\n');
    expect(text).toContain('![[Papers/sample/images/alg1.png|360]]\n[[Attachments/sample.pdf#page=4&rect=72,680,272,700|Algorithm\u00A01,\u00A0p.\u00A04]]\n');
    expect(ledger.images.map(({ figure }) => figure)).toEqual(['eq3', 'alg1']);
  });

  it('shows each figure once, and loses none', () => {
    const { text } = writeNote(snailInput);
    expect([...embeds(text)].sort()).toEqual(snailFigures.map((figure) => figure.imagePath).sort());
  });

  it('shows a figure where the note speaks of it, and names it where it speaks of it again', () => {
    const { text } = writeNote(snailInput);
    const [, results = ''] = text.split('### Main results');
    expect(results.indexOf('halves the error')).toBeLessThan(results.indexOf('tab1_result.png'));
    expect(results).toMatch(/counts a shore in a minute\. .*\(see Table 1\)/);
  });

  it('leaves out sections without content, but for the reader’s own', () => {
    expect(headings(writeNote(noteInputOf()).text)).toEqual(['My notes']);
    const some = draftOf({ tldr: [claimOf('Short.')], summary: { contributions: [], limitations: [claimOf('Small.')], applies: [], doesNotApply: [] } });
    expect(headings(writeNote(noteInputOf({ audited: auditedOf(some) })).text)).toEqual(['TL;DR', 'Summary', 'My notes']);
  });

  it('renders math of a model, and none of a paper', () => {
    const draft = draftOf({ tldr: [claimOf('costs $5 or $x^2$')] });
    expect(writeNote(noteInputOf({ audited: auditedOf(draft), drafter: 'a-model' })).text).toContain('costs \\$5 or $x^2$ [[');
    expect(writeNote(noteInputOf({ audited: auditedOf(draft), drafter: 'offline' })).text).toContain('costs \\$5 or \\$x^2\\$ [[');
  });

  it('marks what the paper does not say: conclusions, and sources that were not found', () => {
    const draft = draftOf({ tldr: [{ text: 'So it is.', basis: 'inferred', evidence: [] }, claimOf('It says.', 2, 'nowhere')] });
    const { text } = writeNote(noteInputOf({ audited: auditedOf(draft, () => null) }));
    expect(text).toContain('- So it is. (inferred)\n- It says. (source not found)\n');
    expect(text).toContain('> - Statements whose evidence was found in the PDF: 0 of 1.\n> - One statement is a conclusion, marked as inferred.');
  });

  it('takes the architecture for the cover, else the first figure, never a table', () => {
    const table = noteFigureOf({ id: 'tab1', kind: 'table' });
    const plot = noteFigureOf({ id: 'fig1', type: 'result' });
    const architecture = noteFigureOf({ id: 'fig2', type: 'arch' });
    const coverOf = (...figures: readonly (typeof plot)[]): unknown => writeNote(noteInputOf({ figures })).properties['cover'];
    expect(coverOf(table, plot, architecture)).toBe('[[Papers/sample/images/fig2.png]]');
    expect(coverOf(table, plot)).toBe('[[Papers/sample/images/fig1.png]]');
    expect(coverOf(table)).toBeNull();
  });

  it('keeps a ledger of what it wrote, as its last line', () => {
    const written = writeNote(snailInput);
    const found = findLedger(written.text);
    expect(found.ok ? found.value.ledger : found.failure).toEqual(written.ledger);
    expect(written.text.trimEnd().split('\n').at(-1)).toMatch(/^%% reading-note: /);
    expect(readProperties(written.text)).toEqual({ ok: true, value: written.properties });
    expect(written.ledger.properties).toEqual(written.properties);
    expect(written.ledger.sections.map(({ id, heading }) => [id, heading])).toEqual([
      ['info', ''],
      ['tldr', 'TL;DR'],
      ['overview', 'Overview'],
      ['background', 'Background and motivation'],
      ['method', 'Core method'],
      ['experiments', 'Experiments'],
      ['questions', 'Questions and answers'],
      ['summary', 'Summary'],
      ['my-notes', 'My notes'],
      ['made', ''],
    ]);
    const [, rest = ''] = written.text.split('## Overview\n');
    const [overview = ''] = rest.split('\n## ');
    const hash = written.ledger.sections.find(({ id }) => id === 'overview')?.hash;
    expect(textHash(foldSection(overview, rolesOf(snailInput)))).toBe(hash);
  });

  it('is the same for the same input', () => {
    expect(writeNote(snailInput)).toEqual(writeNote(snailInput));
  });
});
