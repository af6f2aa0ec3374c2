import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256Text, textHash } from '../../src/note/text-hash';

describe('sha256Text', () => {
  it('gives the examples of the standard', () => {
    expect(sha256Text('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Text('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('agrees with Node for any text and every length around a block', () => {
    const ofNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    for (let length = 50; length < 140; length += 1) expect(sha256Text('a'.repeat(length))).toBe(ofNode('a'.repeat(length)));
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sha256Text(text) === ofNode(text)));
  });
});

describe('textHash', () => {
  it('is the first 16 digits', () => {
    expect(textHash('abc')).toBe('ba7816bf8f01cfea');
  });
});
