import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../../src/note/clean-text';

describe('cleanText', () => {
  it.each([
    ['controls and escape sequences', 'a\u0000b\u001b[31mc', 'ab[31mc'],
    ['all white space', ' a\t\n\u00A0b\u2028c\u3000d ', 'a b c d'],
    ['bidirectional overrides and isolates', 'abc\u202Egnp\u202C \u2066x\u2069', 'abcgnp x'],
    ['zero-width characters', 'pass\u200Bword\u2060\uFEFF', 'password'],
    ['soft hyphens', 'hyphen\u00ADation', 'hyphenation'],
    ['hidden tag characters', 'hi\u{E0069}\u{E0067}', 'hi'],
    ['half surrogate pairs', 'a\uD83Db', 'a\uFFFDb'],
    ['a joiner between Latin letters', 'a\u200Db', 'ab'],
  ])('takes care of %s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each([
    ['joiners of emoji', '👩‍💻 👍🏽'],
    ['the emoji form of a sign', '❤️ ☎︎'],
    ['non-joiners of Persian', 'می‌خواهم'],
    ['joiners of Indic scripts', 'क्‍ष'],
    ['selectors of Han characters', '葛󠄀城'],
    ['combining accents', 'e\u0301'],
  ])('keeps %s', (_what, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('does nothing to what is clean', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
  });
});
