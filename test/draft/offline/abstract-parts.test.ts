import { describe, expect, it } from '@jest/globals';
import { openedPart } from '../../../src/draft/offline/abstract-parts';
import { readSentences } from '../../../src/draft/offline/candidates';
import { paperOf } from '../../builders/paper';

describe('the parts of a structured abstract', () => {
  it.each([
    ['Background: Tides differ from harbour to harbour.', 'problem', 'Tides differ from harbour to harbour.'],
    ['Objective. We predict them.', 'approach', 'We predict them.'],
    ['Patients and methods: Eleven harbours took part.', 'procedure', 'Eleven harbours took part.'],
    ['RESULTS — 93% were right.', 'finding', '93% were right.'],
    ['结论：该方法有效。', 'finding', '该方法有效。'],
  ])('%s', (text, cue, rest) => {
    expect(openedPart(text)).toEqual({ cue, rest });
  });

  it.each(['Results were good.', 'Methods for tides are old.', 'Background: and so on'])('are not opened by "%s"', (text) => {
    expect(openedPart(text)).toBeNull();
  });

  it('go on until the next label', () => {
    const { sentences } = readSentences(paperOf({ abstract: ['Results: The error is small.', 'It stays so all year.', 'Conclusions: Sensors suffice.'] }));
    expect(sentences.map(({ text, cues }) => [text, cues.has('finding')])).toEqual([
      ['The error is small.', true],
      ['It stays so all year.', true],
      ['Sensors suffice.', true],
    ]);
  });
});
