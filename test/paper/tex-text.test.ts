import { describe, expect, it } from '@jest/globals';
import { texText } from '../../src/paper/tex-text';

describe('text of TeX fonts without a map to Unicode', () => {
  it('reads codes of ligatures, quotation marks and dashes inside words', () => {
    expect(texText('coe\u001ecients are \u0010modi\u001ced\u0011', 'Times')).toBe('coefficients are “modified”');
  });

  it('leaves codes of signs alone, which mean something else in fonts for mathematics', () => {
    expect(texText('\u000f', 'CMMI10')).toBe('\u000f');
  });

  it('reads glyph names of drawn fonts that were taken for dingbats', () => {
    expect(texText('❆♥❛❧②s✐♥❣ ✜✈❡', 'Type3')).toBe('Analysing five');
    expect(texText('✓', 'ZapfDingbats')).toBe('✓');
  });
});
