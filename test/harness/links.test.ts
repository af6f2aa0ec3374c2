import { afterEach, describe, expect, it } from '@jest/globals';
import { getLinkpath, parseLinktext } from './obsidian/links';
import { normalizePath } from './obsidian/paths';
import { tempVault, type TempVault } from './temp-vault';

let open: TempVault | null = null;
const vaultWith = async (files: readonly string[], config = {}): Promise<TempVault> => (open = await tempVault(Object.fromEntries(files.map((path) => [path, ''])), { config }));
afterEach(() => open?.remove());

// Developer docs, "Plugin guidelines": slashes, non-breaking spaces, NFC
it.each([
  ['/Papers//HSTU/', 'Papers/HSTU'],
  ['a\\b', 'a/b'],
  ['a\u00A0b\u202Fc', 'a b c'],
  ['caf\u0065\u0301', 'caf\u00E9'],
  ['', '/'],
  ['/', '/'],
])('normalizePath(%j) is %j', (path, expected) => {
  expect(normalizePath(path)).toBe(expected);
});

// obsidian.d.ts, parseLinktext, getLinkpath
it('takes a link text apart at the first #', () => {
  expect(parseLinktext('a.pdf#page=3&rect=1,2,3,4')).toEqual({ path: 'a.pdf', subpath: '#page=3&rect=1,2,3,4' });
  expect(parseLinktext('a')).toEqual({ path: 'a', subpath: '' });
  expect(getLinkpath('#Heading')).toBe('');
});

// obsidian.d.ts, MetadataCache.getFirstLinkpathDest; help, "Internal links"
describe('resolving a link', () => {
  const FILES = ['Papers/hstu/hstu.md', 'Papers/other/hstu.md', 'Attachments/hstu.pdf', 'Notes/Deep/x.md', 'Note.md', 'Notes/Note.md'];
  it.each([
    ['Note', 'Papers/hstu/hstu.md', 'Note.md'],
    ['note', '', 'Note.md'],
    ['Note', 'Notes/Deep/x.md', 'Note.md'],
    ['hstu', 'Papers/other/a.md', 'Papers/other/hstu.md'],
    ['hstu', 'Note.md', 'Papers/hstu/hstu.md'],
    ['other/hstu', 'Note.md', 'Papers/other/hstu.md'],
    ['hstu.pdf', 'Note.md', 'Attachments/hstu.pdf'],
    ['Attachments/hstu.pdf', 'Papers/hstu/hstu.md', 'Attachments/hstu.pdf'],
    ['../other/hstu', 'Papers/hstu/hstu.md', 'Papers/other/hstu.md'],
    ['./hstu.md', 'Papers/hstu/a.md', 'Papers/hstu/hstu.md'],
    ['/Note', 'Notes/Deep/x.md', 'Note.md'],
    ['', 'Note.md', 'Note.md'],
    ['stu', 'Note.md', null],
    ['hstu.png', 'Note.md', null],
    ['../../../Note', 'Notes/Deep/x.md', null],
  ])('[[%s]] in "%s" leads to %s', async (linkpath, source, target) => {
    const { metadata } = await vaultWith(FILES);
    expect(metadata.getFirstLinkpathDest(linkpath, source)?.path ?? null).toBe(target);
  });
});

// obsidian.d.ts, MetadataCache.fileToLinktext: "If file name is unique, use the filename. If not unique, use full path."
it('writes the name of a file that is unique, else its path', async () => {
  const { metadata, file } = await vaultWith(['Papers/a.md', 'Notes/b.md', 'Other/b.md', 'Files/a.pdf']);
  expect(metadata.fileToLinktext(file('Papers/a.md'), '')).toBe('a');
  expect(metadata.fileToLinktext(file('Papers/a.md'), '', false)).toBe('a.md');
  expect(metadata.fileToLinktext(file('Files/a.pdf'), '')).toBe('a.pdf');
  expect(metadata.fileToLinktext(file('Other/b.md'), '')).toBe('Other/b');
});

// obsidian.d.ts, FileManager.generateMarkdownLink; no "!" since 1.10 (release notes)
describe('generateMarkdownLink', () => {
  const FILES = ['Files/my paper (1).pdf', 'Papers/a.md'];
  it.each([
    [{}, ['#page=3', ''], '[[my paper (1).pdf#page=3]]'],
    [{}, ['', 'PDF'], '[[my paper (1).pdf|PDF]]'],
    [{ newLinkFormat: 'absolute' }, ['', ''], '[[Files/my paper (1).pdf]]'],
    [{ newLinkFormat: 'relative' }, ['', ''], '[[../Files/my paper (1).pdf]]'],
    [{ newLinkFormat: 'absolute', useMarkdownLinks: true }, ['#page=3', 'p. 3'], '[p. 3](Files/my%20paper%20%281%29.pdf#page=3)'],
    [{ useMarkdownLinks: true }, ['', ''], '[my paper (1).pdf](my%20paper%20%281%29.pdf)'],
  ])('with %j', async (config, [subpath, alias], expected) => {
    const { manager, file } = await vaultWith(FILES, config);
    expect(manager.generateMarkdownLink(file('Files/my paper (1).pdf'), 'Papers/a.md', subpath, alias)).toBe(expected);
  });

  it('leaves the name out within a note, and wants its subpath with #', async () => {
    const { manager, file } = await vaultWith(FILES);
    expect(manager.generateMarkdownLink(file('Papers/a.md'), 'Papers/a.md', '#Summary')).toBe('[[#Summary]]');
    expect(() => manager.generateMarkdownLink(file('Papers/a.md'), '', 'Summary')).toThrow('begins with "#"');
  });
});
