import { describe, expect, it } from '@jest/globals';
import { readSentences } from '../../../src/draft/offline/candidates';
import { Chooser } from '../../../src/draft/offline/chooser';
import { contributions } from '../../../src/draft/offline/contributions';
import { paperOf } from '../../builders/paper';

const contributionsOf = (...paragraphs: string[][]): string[] => {
  const reading = readSentences(paperOf({ sections: [{ heading: '1 Introduction', paragraphs }] }));
  return contributions(reading, new Chooser(reading.titleTerms, reading.sentences)).map(({ text }) => text);
};

describe('contributions', () => {
  it('are what the paper counts up', () => {
    expect(
      contributionsOf([
        'Our contributions are threefold.',
        'First, we publish the readings of eleven harbours over a year.',
        'These readings were checked by hand for every single day.',
        'Second, we fit a harmonic model to a month of readings only.',
        'Harbour masters were asked what they thought of the tables.',
      ]),
    ).toEqual(['First, we publish the readings of eleven harbours over a year.', 'Second, we fit a harmonic model to a month of readings only.']);
  });

  it('are the sentences after a short announcement that say what the authors do', () => {
    expect(
      contributionsOf([
        'Overall, this paper makes two contributions.',
        'We characterize the tides of small harbours by their walls.',
        'We describe sensors that cost less than a meal in town.',
      ]),
    ).toHaveLength(2);
  });

  it('are sentences that claim one, where there is no list', () => {
    expect(contributionsOf(['Tides have been known for a very long time to everybody.', 'We present a novel method that predicts tides from cheap sensors.'])).toEqual([
      'We present a novel method that predicts tides from cheap sensors.',
    ]);
  });
});
