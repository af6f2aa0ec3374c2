import { afterEach, describe, expect, it } from '@jest/globals';
import type { TFile } from './obsidian/files';
import { readMetadata } from './obsidian/note-metadata';
import { tempVault, type TempVault } from './temp-vault';

let open: TempVault | null = null;
const vaultWith = async (files: Readonly<Record<string, string>>): Promise<TempVault> => (open = await tempVault(files));
afterEach(() => open?.remove());

// obsidian.d.ts, CachedMetadata; help, "Properties"
describe('what is known of a note', () => {
  it('links and embeds with their places, aliases, targets decoded; not those in code, comments, math, outside of the vault', () => {
    const { links, embeds } = readMetadata('[[a|A]] ![[b.png|40]]\n[c](d%20e.md) [x](https://x.org) `[[no]]` %% [[no]] %% $[[no]]$\n```\n[[no]]\n```\n| [[t\\|T]] |\n');
    expect(links?.map(({ link, displayText, position }) => [link, displayText, position.start])).toEqual([
      ['a', 'A', { line: 0, col: 0, offset: 0 }],
      ['d e.md', 'c', { line: 1, col: 0, offset: 22 }],
      ['t', 'T', expect.anything()],
    ]);
    expect(embeds?.map(({ link, original }) => [link, original])).toEqual([['b.png', '![[b.png|40]]']]);
  });

  it('links in properties: a text that is one wikilink, also in lists', () => {
    const { frontmatter, frontmatterLinks } = readMetadata('---\npdf: "[[f/a.pdf]]"\nlist: ["[[b|B]]", plain]\nnot: "see [[c]]"\nmd: "[d](d.md)"\n---\n');
    expect(frontmatter?.pdf).toBe('[[f/a.pdf]]');
    expect(frontmatterLinks).toEqual([
      { key: 'pdf', link: 'f/a.pdf', original: '[[f/a.pdf]]' },
      { key: 'list.0', link: 'b', original: '[[b|B]]', displayText: 'B' },
    ]);
  });

  it('headings, tags, block ids', () => {
    const { headings, tags, blocks } = readMetadata('# One\n## Two #\ntext #tag/sub and #12 ^id-1\n');
    expect(headings?.map(({ heading, level }) => [heading, level])).toEqual([['One', 1], ['Two', 2]]);
    expect(tags?.map(({ tag }) => tag)).toEqual(['#tag/sub']);
    expect(Object.keys(blocks ?? {})).toEqual(['id-1']);
  });

  it('no properties where the YAML is broken, dates as text', () => {
    expect(readMetadata('---\na: [\n---\n').frontmatter).toBeUndefined();
    expect(readMetadata('---\ndate: 2026-11-23\nnothing:\n---\n').frontmatter).toEqual({ date: '2026-11-23', nothing: null });
  });

  it('cannot be changed, and says what it does not have', () => {
    const metadata = readMetadata('---\na: 1\n---\n');
    expect(() => Object.assign(metadata.frontmatter ?? {}, { a: 2 })).toThrow(TypeError);
    expect(() => Reflect.get(metadata, 'listItems') as unknown).toThrow('not modelled: CachedMetadata.listItems');
  });
});

// obsidian.d.ts, MetadataCache.on('changed' | 'deleted' | 'resolved'), resolvedLinks, unresolvedLinks
describe('following the vault', () => {
  it('has the old state for a while after a write, then tells', async () => {
    const { vault, metadata, file } = await vaultWith({ 'a.md': '---\nn: 1\n---\n' });
    const told: string[] = [];
    metadata.on('changed', (changed: TFile, data: string) => told.push(`changed ${changed.path} ${data.length}`));
    metadata.on('resolved', () => told.push('resolved'));
    await vault.modify(file('a.md'), '---\nn: 2\n---\n');
    expect(metadata.getFileCache(file('a.md'))?.frontmatter?.n).toBe(1);
    const made = await vault.create('b.md', '[[a]]');
    expect(metadata.getFileCache(made)).toBeNull();
    await metadata.$settle();
    expect(metadata.getFileCache(file('a.md'))?.frontmatter?.n).toBe(2);
    expect(told).toEqual(['changed a.md 13', 'changed b.md 5', 'resolved']);
  });

  it('counts links that are resolved and those that are not, from body and properties', async () => {
    const { vault, metadata, file } = await vaultWith({ 'a.md': '---\npdf: "[[f.pdf]]"\n---\n[[f.pdf#page=2]] [[gone]]', 'x/f.pdf': '' });
    expect(metadata.resolvedLinks['a.md']).toEqual({ 'x/f.pdf': 2 });
    expect(metadata.unresolvedLinks['a.md']).toEqual({ gone: 1 });
    await vault.delete(file('x/f.pdf'));
    await metadata.$settle();
    expect(metadata.unresolvedLinks['a.md']).toEqual({ 'f.pdf': 2, gone: 1 });
  });

  // "This is not called when a file is renamed for performance reasons."
  it('moves an entry along with its note, without telling', async () => {
    const { vault, metadata, file } = await vaultWith({ 'a.md': '# One' });
    let told = 0;
    metadata.on('changed', () => (told += 1));
    await vault.rename(file('a.md'), 'b.md');
    expect(metadata.getCache('a.md')).toBeNull();
    expect(metadata.getCache('b.md')?.headings?.[0]?.heading).toBe('One');
    await metadata.$settle();
    expect(told).toBe(0);
  });

  it('tells of a deleted note with what was known of it', async () => {
    const { vault, metadata, file } = await vaultWith({ 'a.md': '# One' });
    let last = '';
    metadata.on('deleted', (_file: TFile, previous: ReturnType<typeof readMetadata> | null) => (last = previous?.headings?.[0]?.heading ?? ''));
    await vault.delete(file('a.md'));
    expect(last).toBe('One');
  });
});

it('resolves the links of two thousand notes at once', async () => {
  const notes = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`Papers/p${n}/p${n}.md`, `---\npdf: "[[Files/p${n}.pdf]]"\n---\n[[p${(n + 1) % 2000}]]\n`]));
  const { metadata } = await vaultWith(notes);
  expect(metadata.resolvedLinks['Papers/p7/p7.md']).toEqual({ 'Papers/p8/p8.md': 1 });
  expect(metadata.unresolvedLinks['Papers/p7/p7.md']).toEqual({ 'Files/p7.pdf': 1 });
});
