import { describe, expect, it } from '@jest/globals';
import { getFrontMatterInfo, parseFrontMatterAliases, parseFrontMatterTags, parseYaml, stringifyYaml } from './obsidian/front-matter';

// obsidian.d.ts, FrontMatterInfo
describe('getFrontMatterInfo', () => {
  it.each([
    ['---\na: 1\nb: 2\n---\nbody', { exists: true, frontmatter: 'a: 1\nb: 2', from: 4, to: 13, contentStart: 18 }],
    ['---\n---\nbody', { exists: true, frontmatter: '', from: 4, to: 4, contentStart: 8 }],
    ['---\r\na: 1\r\n---\r\nbody', { exists: true, frontmatter: 'a: 1', from: 5, to: 9, contentStart: 16 }],
    ['text\n---\na: 1\n---\n', { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 }],
    ['---\na: 1\n', { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 }],
  ])('%j', (text, expected) => {
    expect(getFrontMatterInfo(text)).toEqual(expected);
  });
});

// obsidian.d.ts, stringifyYaml, parseYaml; form of the output as in obsidianmd/obsidian-importer, web/obsidian/core.ts
it('writes null as nothing and does not fold', () => {
  const value = { none: null, list: ['a'], long: `${'word '.repeat(40)}end`, link: '[[a]]' };
  const text = stringifyYaml(value);
  expect(text).toContain('none:\n');
  expect(text.split('\n')).toHaveLength(6);
  expect(parseYaml(text)).toEqual(value);
});

// obsidian.d.ts, parseFrontMatterAliases, parseFrontMatterTags
it('reads lists and texts with commas', () => {
  expect(parseFrontMatterAliases({ aliases: ['A', 'B'] })).toEqual(['A', 'B']);
  expect(parseFrontMatterAliases({ alias: 'A, B' })).toEqual(['A', 'B']);
  expect(parseFrontMatterAliases(null)).toBeNull();
  expect(parseFrontMatterTags({ tags: ['paper', '#x'] })).toEqual(['#paper', '#x']);
});
