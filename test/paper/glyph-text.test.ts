import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, composeAccents, tidyText } from '../../src/paper/glyph-text';

describe('accents', () => {
  it.each([
    ['Fern´andez', 'Fernández', 'before its letter, as TeX prints it'],
    ['Ferna´ndez', 'Fernández', 'behind it'],
    ['M¨uller and Erd˝os', 'Müller and Erdős', 'several'],
    ['Bal´azs K´egl', 'Balázs Kégl', 'both neighbours could bear it'],
    ['cafe´ society', 'café society', 'at the end of a word'],
    ['na¨ıve', 'naïve', 'over a dotless i'],
    ['Fran¸cois', 'François', 'below its letter'],
    ['voil`a', 'voilà', 'grave inside a word'],
    ['the `analytic engine', 'the `analytic engine', 'an opening quotation mark stays'],
  ])('%s is %s: %s', (printed, text) => {
    expect(composeAccents(printed)).toBe(text);
  });
});

describe('text of a run', () => {
  it('resolves ligatures and drops invisible characters', () => {
    expect(cleanText('e\uFB03cient\u200B \u00A0work\u202C')).toBe('efficient work');
  });

  it('is the same when it is cleaned again, and never has two blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = tidyText(cleanText(text));
        expect(once).not.toMatch(/\s\s|^\s|\s$/);
        expect(tidyText(cleanText(once))).toBe(once);
      }),
    );
  });
});

describe('radicals', () => {
  it('are the characters that they look like', () => {
    expect(cleanText('\u2F45\u6CD5\u7684\u2F24\u5C0F')).toBe('\u65B9\u6CD5\u7684\u5927\u5C0F');
  });
});
