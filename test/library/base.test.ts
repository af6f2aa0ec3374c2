import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { baseFile } from '../../src/library/base';
import { approved } from '../builders/approved';

describe('baseFile', () => {
  it('has a table, cards with their cover, and what is still to be read', () => {
    expect(baseFile()).toBe(approved('note/Papers.base', baseFile()));
  });

  it('is YAML that names only properties of notes', () => {
    const base = parse(baseFile()) as { views: readonly { type: string; order: readonly string[] }[] };
    const known = ['file.name', 'title', 'authors', 'year', 'venue', 'difficulty', 'reading-time', 'status', 'tldr', 'drafted-on'];
    expect(base.views.map((view) => view.type)).toEqual(['table', 'cards', 'table']);
    expect(base.views.flatMap((view) => view.order).filter((key) => !known.includes(key))).toEqual([]);
  });
});
