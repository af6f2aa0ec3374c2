import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toBase85 } from '../../scripts/build/base85.mjs';
import { BASE85, fromBase85 } from '../../src/model/base85';
import { propertyRuns } from '../property-seed';

describe('bytes as text', () => {
  it('are those of the specification', () => {
    expect(toBase85(new Uint8Array([0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b]))).toBe('HelloWorld');
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = toBase85(bytes);
        expect([...text].every((character) => BASE85.includes(character))).toBe(true);
        expect([...fromBase85(text)]).toEqual([...bytes]);
      }),
      { numRuns: propertyRuns(300) },
    );
    const highest = new Uint8Array(9).fill(255);
    expect([...fromBase85(toBase85(highest))]).toEqual([...highest]);
  });
});
