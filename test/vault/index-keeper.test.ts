import { afterEach, describe, expect, it } from '@jest/globals';
import { keepIndex, refreshIndex } from '../../src/store/keep-index';
import { IndexKeeper } from '../../src/vault/index-keeper';
import { ObsidianFiles } from '../../src/vault/obsidian-files';
import { appOf } from '../builders/app';
import { tempVault, type TempVault } from '../harness/temp-vault';

const INDEX = 'Papers/Paper index.md';
const note = (title: string, more = ''): string => `---\ntitle: ${title}\npdf: "[[${title}.pdf]]"\npaper-id: ${title}-id\n${more}---\nText\n`;
const pathOf = (title: string): string => `Papers/${title}/${title}.md`;

/** A vault with readings, an index and a keeper that runs when it is told. */
async function kept(titles: readonly string[]) {
  const readings = Object.fromEntries(titles.map((title) => [pathOf(title), note(title)]));
  const vault = await tempVault({ ...readings, 'Diary.md': 'Monday' });
  const app = appOf(vault);
  const files = new ObsidianFiles(app);
  await keepIndex(files, { papersFolder: 'Papers' });
  await vault.metadata.$settle();
  let pending: (() => void) | null = null;
  let done: Promise<unknown> = Promise.resolve();
  const keeper = new IndexKeeper(app, () => (done = refreshIndex(files, 'Papers')), (work) => {
    pending = work;
    return () => (pending = null);
  });
  keeper.start();
  const quiet = async (): Promise<number> => {
    await vault.metadata.$settle();
    const before = vault.events.filter((event) => event === `modify ${INDEX}`).length;
    pending?.();
    pending = null;
    await done;
    return vault.events.filter((event) => event === `modify ${INDEX}`).length - before;
  };
  await quiet();
  const index = (path = INDEX): Promise<string> => vault.vault.read(vault.file(path));
  return { ...vault, keeper, files, quiet, index, isWaiting: () => pending !== null };
}

let open: TempVault | null = null;
afterEach(() => open?.remove());
async function begin(...titles: string[]): Promise<Awaited<ReturnType<typeof kept>>> {
  const made = await kept(titles);
  open = made;
  return made;
}

describe('the index', () => {
  it('is written once for a burst of changes', async () => {
    const { vault, file, quiet, index } = await begin('ants', 'bees');
    for (const title of ['cats', 'dogs', 'eels']) await vault.createFolder(`Papers/${title}`).then(() => vault.create(pathOf(title), note(title)));
    await vault.process(file(pathOf('ants')), (text) => text.replace('title: ants', 'title: Great ants'));
    await vault.delete(file(pathOf('bees')));
    expect(await quiet()).toBe(1);
    const text = await index();
    for (const title of ['Great ants', 'cats', 'dogs', 'eels']) expect(text).toContain(title);
    expect(text).not.toContain('bees');
  });

  it('is left alone when what changed does not concern it', async () => {
    const { vault, file, metadata, isWaiting } = await begin('ants');
    await vault.process(file(pathOf('ants')), (text) => `${text}More of my own.\n`);
    await vault.process(file('Diary.md'), (text) => `${text}\nTuesday\n`);
    await vault.process(file(INDEX), (text) => text.replace('%% paper-index:start', 'My readings\n\n%% paper-index:start'));
    await metadata.$settle();
    expect(isWaiting()).toBe(false);
  });

  it('follows notes that are renamed and moved, alone or with their folder', async () => {
    const { manager, vault, file, quiet, index } = await begin('ants', 'bees');
    await manager.renameFile(file(pathOf('ants')), 'Papers/ants/Emmets.md');
    await quiet();
    expect(await index()).toContain('[[Papers/ants/Emmets\\|ants]]');
    const folder = vault.getFolderByPath('Papers/bees');
    if (!folder) throw new Error('no folder');
    await manager.renameFile(folder, 'Papers/hymenoptera');
    await quiet();
    expect(await index()).toContain('[[Papers/hymenoptera/bees\\|bees]]');
  });

  it('takes over what comes and goes by sync, and a note that is restored', async () => {
    const { store, vault, file, quiet, index } = await begin('ants');
    await store.mkdir('Papers/bees');
    await store.write(pathOf('bees'), new TextEncoder().encode(note('bees')));
    await vault.$syncFromDisk();
    await quiet();
    expect(await index()).toContain('bees');
    const text = await vault.read(file(pathOf('bees')));
    await store.remove(pathOf('bees'));
    await vault.$syncFromDisk();
    await quiet();
    expect(await index()).not.toContain('bees');
    await vault.create(pathOf('bees'), text);
    await quiet();
    expect(await index()).toContain('bees');
  });

  it('lists a copy that the reader made beside its original, and drops a note whose properties were taken away', async () => {
    const { vault, file, quiet, index } = await begin('ants', 'bees');
    await vault.copy(file(pathOf('ants')), 'Papers/ants/ants 1.md');
    await quiet();
    expect(await index()).toContain('[[Papers/ants/ants 1\\|ants (ants 1)]]');
    await vault.modify(file(pathOf('bees')), 'Only text\n');
    await quiet();
    expect(await index()).not.toContain('bees');
  });

  it('is kept where the reader moved it, gets its part back when markers are damaged, and stays away when it was removed', async () => {
    const { vault, manager, file, quiet, index } = await begin('ants');
    await manager.renameFile(file(INDEX), 'Reading list.md');
    await vault.process(file('Reading list.md'), (text) => text.replace('%% paper-index:end %%', ''));
    await vault.process(file(pathOf('ants')), (text) => text.replace('title: ants', 'title: Great ants'));
    await quiet();
    const text = await index('Reading list.md');
    expect(text.match(/paper-index:start/g)).toHaveLength(2);
    expect(text.trimEnd().endsWith('%% paper-index:end %%')).toBe(true);
    expect(text).toContain('Great ants');
    await vault.delete(file('Reading list.md'));
    await vault.create('Papers/new.md', note('new'));
    await quiet();
    expect(vault.getFileByPath(INDEX)).toBeNull();
    expect(vault.getMarkdownFiles().map(({ path }) => path).filter((path) => /index|list/i.test(path))).toEqual([]);
  });

  it('catches up with what changed while the plugin was off, and does nothing after it has ended', async () => {
    const { vault, file, files, metadata, keeper, quiet, index, isWaiting } = await begin('ants');
    keeper.end();
    await vault.process(file(pathOf('ants')), (text) => text.replace('title: ants', 'title: Great ants'));
    await metadata.$settle();
    keeper.end();
    expect(isWaiting()).toBe(false);
    await refreshIndex(files, 'Papers');
    await quiet();
    expect(await index()).toContain('Great ants');
  });

  it('holds 2,000 readings, and one change among them is one write', async () => {
    const titles = Array.from({ length: 2000 }, (_, number) => `paper-${number}`);
    const { vault, file, quiet, index } = await begin(...titles);
    expect((await index()).match(/^\| \[\[/gm)).toHaveLength(2000);
    for (const title of titles.slice(0, 100)) await vault.process(file(pathOf(title)), (text) => text.replace('---\nText', 'status: read\n---\nText'));
    expect(await quiet()).toBe(1);
    expect((await index()).match(/\| Read \|/g)).toHaveLength(100);
  });
});
