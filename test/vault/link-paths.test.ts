import { describe, expect, it } from '@jest/globals';
import { linkPaths } from '../../src/vault/link-paths';

describe('linkPaths', () => {
  it('leaves the page out', () => {
    expect(linkPaths('a/b.pdf#page=3&offset=72,540,0')[0]).toBe('a/b.pdf');
  });

  it('reads percent-encoding, after the path as it is written', () => {
    expect(linkPaths('My%20papers/a%23b.pdf#page=3').slice(0, 2)).toEqual(['My%20papers/a%23b.pdf', 'My papers/a#b.pdf']);
    expect(linkPaths('100%.pdf')).toEqual(['100%.pdf']);
  });

  it('allows for a # in the name', () => {
    expect(linkPaths('a#b.pdf#page=3')).toContain('a#b.pdf');
    expect(linkPaths('a#b.pdf')).toContain('a#b.pdf');
  });

  it('has no path for a link within the note', () => {
    expect(linkPaths('#Heading')).toEqual(['#Heading']);
    expect(linkPaths('')).toEqual([]);
  });
});
