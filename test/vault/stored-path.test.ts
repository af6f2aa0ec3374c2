import { describe, expect, it } from '@jest/globals';
import { storedPath, type Entry } from '../../src/vault/stored-path';

const file = (name: string): Entry => ({ name });
const folder = (name: string, ...children: Entry[]): Entry => ({ name, children });
const vault = folder('', folder('Papers', folder('hstu', file('hstu.md')), file('Paper index.md')), file('Résumé.md'));

describe('storedPath', () => {
  it('finds a path as it is', () => {
    expect(storedPath(vault, 'Papers/hstu/hstu.md')).toEqual({ path: 'Papers/hstu/hstu.md', found: true });
  });

  it('finds it in another letter case and another Unicode form, and gives it as it is stored', () => {
    expect(storedPath(vault, 'papers/HSTU/Hstu.MD')).toEqual({ path: 'Papers/hstu/hstu.md', found: true });
    expect(storedPath(vault, 'résumé.md'.normalize('NFD'))).toEqual({ path: 'Résumé.md', found: true });
  });

  it('gives the spelling of what exists, and keeps the rest as asked', () => {
    expect(storedPath(vault, 'papers/New/Note.md')).toEqual({ path: 'Papers/New/Note.md', found: false });
    expect(storedPath(vault, 'Elsewhere/hstu')).toEqual({ path: 'Elsewhere/hstu', found: false });
  });

  it('looks for nothing below a file', () => {
    expect(storedPath(vault, 'papers/paper index.md/x')).toEqual({ path: 'Papers/Paper index.md/x', found: false });
  });

  it('where two spellings exist, takes the exact one, else the one that has the rest', () => {
    const twice = folder('', folder('Papers', file('a.md')), folder('papers', file('a.md'), file('b.md')));
    expect(storedPath(twice, 'papers/a.md').path).toBe('papers/a.md');
    expect(storedPath(twice, 'Papers/a.md').path).toBe('Papers/a.md');
    expect(storedPath(twice, 'Papers/b.md')).toEqual({ path: 'papers/b.md', found: true });
  });
});
