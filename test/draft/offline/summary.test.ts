import { describe, expect, it } from '@jest/globals';
import { quoteDraft } from '../../../src/draft/offline';
import type { Draft } from '../../../src/model/draft';
import { paperOf } from '../../builders/paper';

/** The draft of a paper whose method and experiments say these sentences, among others. */
const draftOf = (method: readonly string[], experiments: readonly string[] = [], title = 'TideClock: Predicting Harbour Tides from Cheap Sensors'): Draft =>
  quoteDraft(
    paperOf({
      title,
      abstract: ['Small harbours need tide predictions, but gauges are too expensive for most.', 'We present TideClock, a method that predicts the tide from cheap sensors of pressure.'],
      sections: [
        { heading: '1 Introduction', paragraphs: [['Every harbour has a tide of its own, which its bottom and its walls shape.', 'In this paper we let weather stations take the place of gauges, wherever there is one.']] },
        { heading: '2 Method', page: 2, paragraphs: [['The harmonic model writes the level of the water as a sum of twelve waves.', ...method]] },
        { heading: '3 Experiments', page: 3, paragraphs: [['TideClock errs by 4.1 centimetres on average, while published tables err by 13.0 centimetres.', ...experiments]] },
        { heading: '4 Conclusion', page: 4, paragraphs: [['We have shown that a month of readings predicts the tide better than tables do.']] },
      ],
    }),
    [],
  );
const texts = (claims: Draft['tldr']): string[] => claims.map(({ text }) => text);

describe('limits', () => {
  it.each([
    'TideClock answers at once, at the cost of levels that may be an hour old in winter.',
    'We do not consider harbours behind locks, whose level follows no moon.',
    'Our method is limited to harbours in which a wall falls dry at low water.',
  ])('are found where they are said in passing: %s', (admitted) => {
    expect(texts(draftOf([], [admitted]).summary.limitations)).toEqual([admitted]);
    expect(texts(draftOf([admitted]).summary.limitations)).toEqual([admitted]);
  });

  it.each([
    'Our method overcomes the two main limitations of tables, their age and their price.',
    'Our method does not require a gauge, which is limited to large harbours anyway.',
    'We observe that the network performs poorly in harbours that it has never seen.',
    'Smith et al. [3] show that gauges fail when the water of the harbour freezes.',
  ])('are none that are overcome or others’: %s', (said) => {
    expect(texts(draftOf([said], [said]).summary.limitations)).toEqual([]);
  });
});

describe('where a work applies', () => {
  it('is found in the method as well', () => {
    const fits = 'TideClock works well for harbours whose walls fall dry at low water.';
    expect(texts(draftOf([fits]).summary.applies)).toEqual([fits]);
  });

  it('is not what can be done with one of its parts', () => {
    expect(draftOf(['An optional argument can be used to change the number of waves in the sum.']).summary.applies).toEqual([]);
  });

  it('is told by its other side, too', () => {
    const unfit = 'Our method is not suitable for rivers, whose level follows the rain.';
    expect(texts(draftOf([unfit]).summary.doesNotApply)).toEqual([unfit]);
  });
});

describe('terms', () => {
  it('that the paper defines stand by themselves, at most three', () => {
    const defined = ['We define the range as the difference between high and low water.', 'The highest water of a month is called spring tide by sailors and clerks.'];
    expect(texts(draftOf(defined).method.definitions)).toEqual(defined);
  });

  it('are not the names of others', () => {
    expect(draftOf(['Smith et al. [3] say that the lowest water is called neap tide.']).method.definitions).toEqual([]);
  });
});

describe('a paper that says little in most parts', () => {
  it('tells more of its method', () => {
    const parts: readonly (readonly [string, readonly string[]])[] = [
      ['Mooring', ['Ships are tied by two ropes at the bow and one at the stern.', 'Captains pay the harbour clerk before sunset on every working day.', 'Ice in winter is broken by the tug that lies nearest.']],
      ['Dredging', ['Mud from the basin goes to the fields behind the northern dike.', 'Buckets are counted twice and written into the yellow book.', 'Stones that are found belong to the mason of the town.']],
      ['Lighting', ['Lamps on the mole burn oil from dusk until the first bell.', 'Broken glass has to be replaced within a week by the glazier.', 'Fog turns the white light into a red one by a slide.']],
      ['Weighing', ['Grain is weighed on the large scale beside the customs house.', 'Merchants may bring weights of their own when they are sealed.', 'Differences below one pound are shared by buyer and seller.']],
    ];
    const manual = quoteDraft(paperOf({ title: 'The Harbour Manual', sections: parts.map(([heading, sentences]) => ({ heading, paragraphs: [sentences] })) }), []);
    expect(manual.method.modules.flatMap(({ details }) => details).length).toBeGreaterThan(2 * manual.method.modules.length);
  });
});
