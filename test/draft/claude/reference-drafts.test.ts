import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodePdfReader } from '../../../scripts/node/pdf-on-node';
import { auditDraft } from '../../../src/audit/audit-draft';
import { assemble } from '../../../src/draft/claude/assemble';
import { draftShape } from '../../../src/draft/claude/draft-shape';
import { quoteDraft } from '../../../src/draft/offline';
import { examinePaper } from '../../../src/examine-paper';
import type { DraftInput } from '../../../src/model/drafting';
import { readProperties } from '../../../src/note/properties';
import { approved } from '../../builders/approved';
import { BY_HAND, referenceDraft } from '../../builders/reference-draft';
import { newFolder, running, tree } from '../../cli/command';
import { startFakeApi, type FakeApi } from '../../messages-api/server';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const papers = join(process.env['CORPUS_DIR'] ?? join(root, '../shared/corpus'), 'papers');

/** The drafts with their PDFs; those of others are no part of the project, and are read where a set of papers is at hand. */
const DRAFTS = [
  { name: 'margin-notes', pdf: join(root, 'src/sample/sample-paper.pdf') },
  { name: 's2orc', pdf: join(papers, 'conf-acl20-s2orc.pdf') },
  { name: 'dedoc', pdf: join(papers, 'jnl-natcomm18.pdf') },
].map((draft) => ({ ...draft, isThere: existsSync(draft.pdf) }));

const DPI = 72;
/** A paper with vector maps takes a minute on a busy machine. */
const PATIENCE_MS = 600_000;

async function examined(pdf: string): Promise<DraftInput> {
  const bytes = new Uint8Array(readFileSync(pdf));
  const opened = await nodePdfReader.open(bytes.slice(), null);
  if (!opened.ok) throw new Error(opened.failure.code);
  const paper = await examinePaper(opened.value, DPI, { progress: () => undefined, signal: new AbortController().signal });
  await opened.value.close();
  if (!paper.ok) throw new Error(paper.failure.code);
  return { paper: paper.value.paper, figures: paper.value.figures, bytes, isLocked: false };
}

let api: FakeApi;
beforeAll(async () => {
  api = await startFakeApi();
});
afterAll(() => api.close());

describe.each(DRAFTS)('the reference draft $name', ({ name, pdf, isThere }) => {
  it('has exactly the fields that a model is asked for, within its limits', () => {
    const { answer } = referenceDraft(name);
    const misfits: string[] = [];
    expect(draftShape.read(answer, '', misfits)).toEqual(answer);
    expect(misfits).toEqual([]);
  });

  const onPaper = isThere ? it : it.skip;
  const absent = isThere ? '' : ' (skipped: the set of papers is absent)';

  onPaper(`stands in its paper: every quote, figure and reference, nothing asked for again${absent}`, async () => {
    const { text, answer, works } = referenceDraft(name);
    const input = await examined(pdf);
    const quoted = quoteDraft(input.paper, input.figures);
    const assembled = assemble([text], input, { figures: input.figures, focus: [] }, quoted);
    if (!assembled) throw new Error('no draft');
    expect(assembled.shortfalls).toEqual([]);
    expect(auditDraft(input.paper, assembled.draft).missed).toEqual([]);
    const shown = JSON.stringify(answer).match(/"(?:fig|tab)[A-Z]?\d+"/g) ?? [];
    expect(shown.filter((id) => !input.figures.some((figure) => `"${figure.id}"` === id))).toEqual([]);
    const meant = assembled.draft.relations.map(({ reference }) => input.paper.references[reference]?.raw.replace(/\s+/g, ' ') ?? '');
    expect(meant).toEqual(works.map((work) => expect.stringMatching(new RegExp(work, 'i'))));
  }, PATIENCE_MS);

  onPaper(`becomes a note through the API, labelled as written by hand${absent}`, async () => {
    api.script({ kind: 'answer', text: referenceDraft(name).text, model: BY_HAND, usage: false });
    const vault = newFolder();
    const ended = await running({ ANTHROPIC_API_KEY: 'sk-ant-none' }, 'read', pdf, '--vault', vault, '--dpi', String(DPI), '--base-url', api.url, '--profile', 'anthropic', '--yes');
    expect(ended).toMatchObject({ code: 0 });
    const path = tree(vault).find((one) => /^Papers\/[^/]+\/[^/]+\.md$/.test(one)) ?? '';
    const note = readFileSync(join(vault, path), 'utf8');
    const properties = readProperties(note);
    expect(properties.ok ? properties.value['drafted-by'] : null).toBe(BY_HAND);
    expect(note).toContain(`- Drafted by ${BY_HAND} on `);
    const [, found, all] = /Statements whose evidence was found in the PDF: (\d+) of (\d+)/.exec(note) ?? [];
    expect(found).toBe(all);
    expect(note).not.toMatch(/The draft lacks|source not found/);
    // The note of a paper of others would be long quotation of it: only the project's own is kept.
    if (name === 'margin-notes') expect(lasting(note)).toBe(approved(`note/${basename(path)}`, lasting(note)));
  }, PATIENCE_MS);
});

/** Without what differs by machine and day: pictures (fonts, anti-aliasing) and their hashes, the date. */
const lasting = (note: string): string => note.replace(/"hash":"[0-9a-f]{64}"/g, '"hash":"(of the picture)"').replace(/\b20\d\d-\d\d-\d\d\b/g, '2026-11-23');
