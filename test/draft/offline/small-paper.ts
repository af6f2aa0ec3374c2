import type { Figure } from '../../../src/model/figure';
import type { Paper } from '../../../src/model/paper';
import { figureOf } from '../../builders/figure';
import { paperOf } from '../../builders/paper';

/** A made-up paper with all that a paper has: every part of a draft has something to quote, and much that must not be quoted. */
export const smallPaper: Paper = paperOf({
  title: 'TideClock: Predicting Harbour Tides from Cheap Pressure Sensors',
  authors: ['Ada Marsh', 'Ben Quay'],
  year: 2021,
  venue: 'Journal of Coastal Measurement',
  abstract: [
    'Small harbours need tide predictions, but tide gauges are too expensive for most of them.',
    'We present TideClock, a method that predicts the tide of a harbour from pressure sensors that cost less than a meal.',
    'It fits a harmonic model to a month of readings and corrects it for the weather.',
    'In eleven harbours TideClock predicts high water to within 4.1 centimetres, three times better than published tables.',
    'This is enough for the pilots that we asked.',
  ],
  sections: [
    {
      heading: '1 Introduction',
      page: 1,
      paragraphs: [
        [
          'Every harbour has a tide of its own, which its bottom and its walls shape.',
          'Published tables are computed for a few large ports, and small harbours must make do with tables that are wrong by a quarter of a metre.',
          'However, this is not their fault.',
          'Tide gauges would solve the problem, but a gauge is expensive and its upkeep is difficult.',
          'The tables fail because they are made for the open sea and know nothing of the harbour walls.',
        ],
        ['In this paper we show that pressure sensors from weather stations can take the place of gauges.', 'We make the following contributions:'],
        ['• a harmonic model whose terms are chosen by the length of the record;'],
        ['• a correction for air pressure and wind that needs no weather service;'],
        ['• A year of readings from eleven harbours, which we publish with this paper.'],
        ['The rest of this paper is organized as follows.', 'Section 2 describes earlier work.'],
      ],
    },
    {
      heading: '2 Related work',
      page: 2,
      paragraphs: [
        [
          'Harmonic analysis has been used for tides for more than a century [1, 2].',
          'Previous methods require a year of gauge readings, and most small harbours do not have them [3].',
          'Neural networks have been proposed recently, yet they ignore what is known of the moon [4].',
        ],
      ],
    },
    {
      heading: '3 The TideClock method',
      page: 2,
      paragraphs: [['TideClock consists of a sensor, a harmonic model and a correction for the weather (Figure 1).', 'We assume that the sensor does not move during the month of its record.']],
    },
    {
      heading: '3.1 Harmonic model',
      level: 2,
      page: 2,
      paragraphs: [
        [
          'The harmonic model writes the water level as a sum of waves whose periods follow from the motions of sun and moon.',
          'Let h ( t ) = Σ a i cos ( ω i t + φ i ) + ε for i = 1 , … , n be the level.',
          'A month of readings tells apart the twelve strongest waves of the harmonic model, as Figure 2 shows.',
          'Weaker waves are borrowed from the nearest large port, scaled by the strongest wave.',
        ],
      ],
    },
    {
      heading: '3.2 Weather correction',
      level: 2,
      page: 3,
      paragraphs: [
        [
          'Low air pressure lifts the water by about a centimetre for each hectopascal.',
          'The weather correction takes the air pressure from the sensor itself, which measures it at low water when it stands dry.',
          'Wind is corrected by a single number for each harbour, fitted to the days of the record.',
        ],
      ],
    },
    {
      heading: '4 Experiments',
      page: 3,
      paragraphs: [
        [
          'We used eleven harbours of the Harbour24 data set.',
          'The Harbour24 data set holds a year of readings from sensors and from gauges that were lent to us.',
          'Table 1 compares TideClock with published tables and with a network trained on gauges.',
          'TideClock errs by 4.1 centimetres on average, while published tables err by 13.0 centimetres.',
          'The network is better by 0.2 centimetres where a year of gauge readings is at hand, and worse by 9.5 centimetres elsewhere.',
        ],
        ['In the two harbours behind locks TideClock does worse than the tables, since it cannot know when the locks are opened.'],
      ],
    },
    {
      heading: '4.1 Ablation',
      level: 2,
      page: 4,
      paragraphs: [['Removing the weather correction raises the error from 4.1 to 7.7 centimetres.', 'Removing the borrowed waves costs 0.9 centimetres more than we had expected.']],
    },
    {
      heading: '5 Discussion',
      page: 4,
      paragraphs: [
        [
          'TideClock can be used wherever a sensor can be fixed to a wall that falls dry at low water.',
          'It does not apply to rivers, whose level follows the rain.',
          'One limitation of our study is that all eleven harbours lie on the same coast.',
          'We leave harbours behind locks to future work.',
        ],
      ],
    },
    {
      heading: '6 Conclusion',
      page: 4,
      paragraphs: [
        [
          'We have shown that a month of cheap readings predicts the tide of a small harbour better than published tables do.',
          'We thank the harbour masters for their patience and for many cups of tea.',
        ],
      ],
    },
    { heading: 'Acknowledgements', page: 4, paragraphs: [['This work was supported by nobody and improved significantly by many people who found better words.']] },
  ],
  captions: [
    { kind: 'figure', label: 'Figure 1', number: '1', text: 'Figure 1: The parts of TideClock.', page: 2 },
    { kind: 'figure', label: 'Figure 2', number: '2', text: 'Figure 2: Waves told apart by a month of readings.', page: 3 },
    { kind: 'table', label: 'Table 1', number: '1', text: 'Table 1: Errors in eleven harbours.', page: 3 },
  ],
});

export const smallPaperFigures: readonly Figure[] = [
  figureOf({ id: 'fig1', page: 2, type: 'arch', label: 'Figure 1', description: 'parts' }),
  figureOf({ id: 'fig2', page: 3, type: 'method', label: 'Figure 2', description: 'waves' }),
  figureOf({ id: 'tab1', page: 3, kind: 'table', type: 'result', label: 'Table 1', description: 'errors' }),
];
