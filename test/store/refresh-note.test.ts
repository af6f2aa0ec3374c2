import { describe, expect, it } from '@jest/globals';
import { offlineDrafter } from '../../src/draft/offline';
import { success } from '../../src/model/outcome';
import type { Drafter, PluginFiles, Ports } from '../../src/model/ports';
import type { Decisions } from '../../src/note/merge/plan';
import type { RefreshChoice } from '../../src/note/merge/scope';
import { readPaper } from '../../src/read-paper';
import { prepareRefresh, type PreparedRefresh } from '../../src/refresh-note';
import { planUndo, undoRun } from '../../src/undo-run';
import { claimOf } from '../builders/draft';
import { MemoryFiles } from '../builders/memory-files';
import { readOnce } from '../builders/read-once';
import { tinyPaper, tinyPdf } from '../builders/tiny-pdf';

const PDF = 'Attachments/tiny.pdf';
const NOTE = 'Papers/tiny-papers/tiny-papers.md';
const INDEX = 'Papers/Paper index.md';
const bytes = tinyPdf([tinyPaper('Tiny Papers: A Study of Size')]);
const input = { pdfPath: PDF, bytes, password: null };
const settings = (dpi = 72) => ({ papersFolder: 'Papers', dpi, pdfPlacement: 'leave' as const });

const reader = readOnce();

class MemoryFolder implements PluginFiles {
  readonly content = new Map<string, Uint8Array>();
  /** What every writing fails with; null when it works. */
  broken: string | null = null;
  read = (name: string): Promise<Uint8Array | null> => Promise.resolve(this.content.get(name) ?? null);
  write = (name: string, content: Uint8Array): Promise<void> => (this.broken === null ? Promise.resolve(void this.content.set(name, content)) : Promise.reject(new Error(this.broken)));
  remove = (name: string): Promise<void> => Promise.resolve(void this.content.delete(name));
}

/** Drafts with this gist. */
const drafterOf = (gist: string): Drafter => ({
  draft: async (...material) => {
    const drafted = await offlineDrafter.draft(...material);
    return drafted.ok ? success({ ...drafted.value, draft: { ...drafted.value.draft, tldr: [claimOf(gist)] } }) : drafted;
  },
});

interface Desk {
  readonly files: MemoryFiles;
  readonly own: MemoryFolder;
  readonly ports: (gist: string) => Ports;
}

/** A vault in which the paper was read, with a gist. */
async function desk(): Promise<Desk> {
  const files = new MemoryFiles({ [PDF]: bytes });
  const own = new MemoryFolder();
  const ports = (gist: string): Ports => ({ files, own, pdf: reader, drafter: drafterOf(gist), progress: () => undefined, now: () => new Date(2026, 10, 24, 12), signal: new AbortController().signal });
  expect(await readPaper(input, settings(), ports('First gist.'))).toMatchObject({ ok: true });
  return { files, own, ports };
}

const noteOf = (files: MemoryFiles): string => String(files.content.get(NOTE));
const edit = (files: MemoryFiles, from: string | RegExp, to: string): void => {
  expect(noteOf(files)).toMatch(from);
  files.content.set(NOTE, noteOf(files).replace(from, to));
};
const imageOf = (files: MemoryFiles): string => [...files.content.keys()].find((path) => path.endsWith('.png')) ?? '';

async function prepared({ ports }: Desk, gist: string, choice: RefreshChoice = { kind: 'all' }, dpi = 72): Promise<PreparedRefresh> {
  const refresh = await prepareRefresh(input, choice, settings(dpi), ports(gist));
  if (!refresh.ok) throw new Error(refresh.failure.code);
  return refresh.value;
}
const refreshed = async (from: Desk, gist: string, decisions: Decisions = {}, choice: RefreshChoice = { kind: 'all' }, dpi = 72) => (await prepared(from, gist, choice, dpi)).finish(decisions);

describe('refreshing a note', () => {
  it('changes nothing before it is finished', async () => {
    const vault = await desk();
    const before = vault.files.snapshot();
    const refresh = await prepared(vault, 'Second gist.', { kind: 'all' }, 100);
    const { merged, images } = await refresh.preview({});
    expect(merged.plan.sections.find(({ id }) => id === 'tldr')).toMatchObject({ action: 'replaced' });
    expect(images.map(({ action }) => action)).toContain('replaced');
    expect(vault.files.snapshot()).toEqual(before);
  });

  it('renews what is untouched, in the note, its pictures and its line in the index', async () => {
    const vault = await desk();
    const picture = imageOf(vault.files);
    const drawn = vault.files.content.get(picture);
    const done = await refreshed(vault, 'Second gist.', {}, { kind: 'all' }, 100);
    expect(done).toMatchObject({ ok: true, value: { status: 'refreshed', report: { refreshed: { kept: [] }, imagesWritten: [picture] } } });
    expect(noteOf(vault.files)).toContain('Second gist.');
    expect(vault.files.content.get(INDEX)).toContain('Second gist.');
    expect(vault.files.content.get(picture)).not.toEqual(drawn);
    expect(await refreshed(vault, 'Second gist.', {}, { kind: 'all' }, 100)).toMatchObject({ value: { report: { refreshed: { renewed: [], properties: [] }, imagesWritten: [] } } });
  });

  it('keeps what the reader wrote, and shows what was generated before', async () => {
    const vault = await desk();
    edit(vault.files, /^First gist\./m, 'First gist, says who?');
    const refresh = await prepared(vault, 'Second gist.');
    expect(refresh.lastDraft.get('tldr')).toMatch(/^First gist\./);
    expect(await refresh.finish({})).toMatchObject({ ok: true, value: { report: { refreshed: { kept: ['TL;DR'] } } } });
    expect(noteOf(vault.files)).toContain('First gist, says who?');
    expect((await prepared(vault, 'Third gist.')).lastDraft.get('tldr')).toMatch(/^First gist\./);
    await refreshed(vault, 'Third gist.', { tldr: 'take' });
    expect(noteOf(vault.files)).toMatch(/^Third gist\./m);
    expect((await prepared(vault, 'Third gist.')).lastDraft.get('tldr')).toMatch(/^Third gist\./);
  });

  it('is as safe without the plugin\'s folder, on another device', async () => {
    const vault = await desk();
    edit(vault.files, /^First gist\./m, 'First gist, says who?');
    vault.own.content.clear();
    const refresh = await prepared(vault, 'Second gist.');
    expect(refresh.lastDraft.size).toBe(0);
    await refresh.finish({});
    expect(noteOf(vault.files)).toContain('First gist, says who?');
  });

  it('leaves a picture that the reader put in place of ours, and knows ours when its folder has moved', async () => {
    const vault = await desk();
    const picture = imageOf(vault.files);
    vault.files.content.set(picture, new Uint8Array([1, 2, 3]));
    expect(await refreshed(vault, 'Second gist.', {}, { kind: 'figures' }, 100)).toMatchObject({ value: { report: { imagesKept: [picture], imagesWritten: [] } } });
    expect(noteOf(vault.files)).toContain('First gist.');

    const other = await desk();
    const moved = picture.replace('Papers/', 'Elsewhere/');
    other.files.content.set(moved, other.files.content.get(picture) ?? '');
    other.files.content.delete(picture);
    other.files.content.set(NOTE, noteOf(other.files).replace(`![[${picture}`, `![[${moved}`));
    expect(await refreshed(other, 'First gist.', {}, { kind: 'figures' }, 100)).toMatchObject({ value: { report: { imagesWritten: [moved] } } });
    expect(other.files.content.has(picture)).toBe(false);
  });

  it.each(['figures', 'failed'] as const)('makes the picture of a figure that the reader added by hand, names it, and takes it back, when the choice is "%s"', async (kind) => {
    const vault = await desk();
    const added = { change: 'added', figure: 'fig9', page: 1, box: { x0: 150, y0: 372, x1: 250, y1: 492 }, kind: 'figure', label: 'Figure 9', caption: null };
    vault.files.content.set('Papers/tiny-papers/figure-corrections.json', JSON.stringify({ version: 1, changes: [added] }));
    const before = vault.files.snapshot();
    const made = 'Papers/tiny-papers/images/fig9_other_figure.png';
    const metadata = await prepared(vault, 'First gist.', { kind: 'metadata' });
    expect((await metadata.preview({})).images).toContainEqual(expect.objectContaining({ figure: 'fig9', action: 'unshown', png: null }));
    const refresh = await prepared(vault, 'First gist.', { kind });
    expect((await refresh.preview({})).images).toContainEqual(expect.objectContaining({ path: made, action: 'added' }));
    expect(await refresh.finish({})).toMatchObject({ ok: true, value: { report: { imagesWritten: [made], imagesAdded: [made] } } });
    expect(vault.files.content.has(made)).toBe(true);
    expect(noteOf(vault.files)).toContain(`"figure":"fig9","path":"${made}"`);
    if (kind === 'figures') expect(noteOf(vault.files).replace(/^%% reading-note:.*$/m, '')).toBe(String(before[NOTE]).replace(/^%% reading-note:.*$/m, ''));
    await undoRun(false, settings(), vault);
    expect(vault.files.snapshot()).toEqual(before);
  });

  it('shows a figure that the reader added by hand in a section that is renewed', async () => {
    const vault = await desk();
    const added = { change: 'added', figure: 'fig9', page: 1, box: { x0: 150, y0: 372, x1: 250, y1: 492 }, kind: 'figure', label: 'Figure 9', caption: null };
    vault.files.content.set('Papers/tiny-papers/figure-corrections.json', JSON.stringify({ version: 1, changes: [added] }));
    const made = 'Papers/tiny-papers/images/fig9_other_figure.png';
    expect(await refreshed(vault, 'First gist.')).toMatchObject({ value: { report: { imagesWritten: [made], imagesAdded: [] } } });
    expect(noteOf(vault.files)).toContain(`![[${made}`);
  });

  it('touches nothing when the note is not the one that was looked at', async () => {
    const vault = await desk();
    const refresh = await prepared(vault, 'Second gist.', { kind: 'all' }, 100);
    edit(vault.files, '## My notes', '## My notes\n\nA thought.');
    const before = vault.files.snapshot();
    expect(await refresh.finish({})).toEqual({ ok: false, failure: { code: 'changed-meanwhile', path: NOTE } });
    expect(vault.files.snapshot()).toEqual(before);
  });

  it('puts back what it has written when a later step fails', async () => {
    for (const failAt of [1, 2]) {
      const vault = await desk();
      const before = vault.files.snapshot();
      const refresh = await prepared(vault, 'Second gist.', { kind: 'all' }, 100);
      vault.files.failAt = vault.files.writes + failAt;
      expect(await refresh.finish({})).toMatchObject({ ok: false, failure: { code: 'write-failed' } });
      expect(vault.files.snapshot()).toEqual(before);
    }
  });

  it('is done all the same when the plugin\'s own folder cannot be written, and says so', async () => {
    const vault = await desk();
    vault.own.broken = 'read-only';
    expect(await refreshed(vault, 'Second gist.')).toMatchObject({ ok: true, value: { status: 'refreshed', report: { notRecorded: 'read-only' } } });
    expect(noteOf(vault.files)).toMatch(/^Second gist\./m);
    vault.files.content.delete(NOTE);
    expect(await readPaper(input, settings(), vault.ports('Third gist.'))).toMatchObject({ ok: true, value: { status: 'written', report: { notRecorded: 'read-only' } } });
  });

  it('says why when the note cannot be understood, when there are two, and when there is none', async () => {
    const vault = await desk();
    const note = noteOf(vault.files);
    vault.files.content.set('Copy.md', note);
    expect(await prepareRefresh(input, { kind: 'all' }, settings(), vault.ports('x'))).toMatchObject({ failure: { code: 'several-notes', paths: [NOTE, 'Copy.md'] } });
    vault.files.content.delete('Copy.md');
    vault.files.content.set(NOTE, note.replace(/^%% reading-note.*$/m, ''));
    expect(await prepareRefresh(input, { kind: 'all' }, settings(), vault.ports('x'))).toMatchObject({ failure: { code: 'not-understood', problem: 'no-ledger', path: NOTE } });
    vault.files.content.delete(NOTE);
    expect(await prepareRefresh(input, { kind: 'all' }, settings(), vault.ports('x'))).toMatchObject({ failure: { code: 'no-note' } });
  });
});

describe('undoing the last run', () => {
  it('puts note, pictures, index and the kept draft back as they were', async () => {
    const vault = await desk();
    edit(vault.files, '## My notes', '## My notes\n\nA thought.');
    const before = vault.files.snapshot();
    const kept = [...vault.own.content].filter(([name]) => name.startsWith('drafts/'));
    await refreshed(vault, 'Second gist.', {}, { kind: 'all' }, 100);
    expect(await undoRun(false, settings(), vault)).toMatchObject({ ok: true, value: { removesNote: false, changed: [] } });
    expect(vault.files.snapshot()).toEqual(before);
    expect([...vault.own.content]).toEqual(kept);
    expect(await undoRun(false, settings(), vault)).toEqual({ ok: true, value: null });
  });

  it('takes away a note that the run made', async () => {
    const vault = await desk();
    expect(await planUndo(vault)).toMatchObject({ removesNote: true, changed: [] });
    await undoRun(false, settings(), vault);
    expect([...vault.files.content.keys()]).toEqual([PDF]);
  });

  it('says what was changed since, and loses it only when asked to', async () => {
    const vault = await desk();
    const before = noteOf(vault.files);
    await refreshed(vault, 'Second gist.', {}, { kind: 'all' }, 100);
    edit(vault.files, '## My notes', '## My notes\n\nA thought.');
    expect(await planUndo(vault)).toMatchObject({ changed: [NOTE] });
    const one = new Map(vault.own.content);
    await undoRun(false, settings(), vault);
    expect(noteOf(vault.files)).toContain('A thought.');
    for (const [name, content] of one) vault.own.content.set(name, content);
    await undoRun(true, settings(), vault);
    expect(noteOf(vault.files)).toBe(before);
  });

  it('keeps what was written into the index since', async () => {
    const vault = await desk();
    await refreshed(vault, 'Second gist.');
    vault.files.content.set(INDEX, `Mine.\n\n${String(vault.files.content.get(INDEX))}`);
    await undoRun(false, settings(), vault);
    expect(vault.files.content.get(INDEX)).toMatch(/^Mine\.[\s\S]*First gist\./);
  });
});
