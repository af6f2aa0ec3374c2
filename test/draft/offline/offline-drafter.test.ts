import { describe, expect, it } from '@jest/globals';
import { auditDraft } from '../../../src/audit/audit-draft';
import { claimsOf } from '../../../src/audit/claims';
import { quoteDraft } from '../../../src/draft/offline';
import type { Draft } from '../../../src/model/draft';
import type { Figure } from '../../../src/model/figure';
import type { Paper } from '../../../src/model/paper';
import { approved } from '../../builders/approved';
import { paperOf, type SectionSpec } from '../../builders/paper';
import { renderDraft } from './render-draft';
import { smallPaper, smallPaperFigures } from './small-paper';

const draftOf = (paper: Paper, figures: readonly Figure[] = []): Draft => quoteDraft(paper, figures);
const texts = (draft: Draft): string[] => claimsOf(draft).map(({ text }) => text);

describe('the draft of a small paper', () => {
  it('is as approved', () => {
    const draft = renderDraft(draftOf(smallPaper, smallPaperFigures));
    expect(draft).toBe(approved('draft/small-paper.txt', draft));
  });

  it('is quoted word for word but for marks of references, and every quote is found', () => {
    const draft = draftOf(smallPaper, smallPaperFigures);
    const { counts, missed } = auditDraft(smallPaper, draft);
    expect(missed).toEqual([]);
    expect(counts.claimsFound).toBe(counts.claims);
    for (const claim of claimsOf(draft)) expect(claim.evidence.map(({ quote }) => quote.replace(/ \[[\d, ]+\]/g, '')).join(' ')).toBe(claim.text);
  });

  it('says nothing twice', () => {
    const said = texts(draftOf(smallPaper, smallPaperFigures));
    expect(new Set(said).size).toBe(said.length);
  });

  it('judges and guesses nothing', () => {
    const { metadata } = draftOf(smallPaper, smallPaperFigures);
    expect(metadata).toMatchObject({ difficulty: 0, difficultyNeeds: '', prerequisites: [], topics: [] });
  });

  it('asks at least one question of each kind and answers none', () => {
    const { questions } = draftOf(smallPaper, smallPaperFigures);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['principle', 'detail', 'boundary', 'extension']));
    expect(questions.flatMap(({ answer }) => answer)).toEqual([]);
  });

  it('is the same each time', () => {
    expect(draftOf(smallPaper, smallPaperFigures)).toEqual(draftOf(smallPaper, smallPaperFigures));
  });

  it('quotes neither how the paper is laid out nor thanks, formulas or leaning sentences', () => {
    const said = texts(draftOf(smallPaper, smallPaperFigures)).join('\n');
    expect(said).not.toMatch(/organized|Section 2|thank|supported|Let h|^However|^It does|This is enough/mu);
  });
});

describe('a paper that lacks something', () => {
  const onlyQuestions = (draft: Draft): void => {
    expect(texts(draft)).toEqual([]);
    expect(draft.questions).toHaveLength(4);
  };

  it('without text gives questions alone', () => {
    onlyQuestions(draftOf(paperOf({ text: 'none' })));
  });

  it('whose text is garbled is not quoted', () => {
    const draft = draftOf({ ...smallPaper, text: 'garbled' });
    expect(texts(draft)).toEqual([]);
    expect(draft.figures.flatMap(({ mention }) => mention)).toEqual([]);
    expect(draft.metadata.readingMinutes).toBe(0);
  });

  it('without an abstract has its TL;DR from introduction and conclusion', () => {
    const { tldr } = draftOf({ ...smallPaper, abstract: [] });
    expect(tldr.map(({ text }) => text)).toContain('In this paper we show that pressure sensors from weather stations can take the place of gauges.');
  });

  it('without headings is read as one introduction', () => {
    const paragraphs = smallPaper.sentences.map((sentence) => ({ ...sentence, section: -1 }));
    const draft = draftOf({ ...smallPaper, headings: [], sentences: paragraphs });
    expect(draft.overview.problem.length).toBeGreaterThan(0);
    expect(draft.method.modules).toEqual([]);
  });

  it('says what is needed where nothing is called a problem, and how it is done where that is said in passing', () => {
    const needed = 'Every harbour must know the hour of high water on each day of the year.';
    const done = 'The clock consists of a sensor under the quay, a harmonic model and a small screen.';
    const { overview } = draftOf(
      paperOf({
        abstract: ['We present a clock that predicts the tide of any harbour on the coast.'],
        sections: [
          { heading: '1 Introduction', paragraphs: [[needed, 'In this paper we present a clock that predicts the tide of any harbour on the coast.']] },
          { heading: '2 The clock', paragraphs: [[done]] },
          { heading: '3 Conclusion', paragraphs: [['The clock was right on most days of the year.']] },
        ],
      }),
    );
    expect(overview.problem.map(({ text }) => text)).toEqual([needed]);
    expect(overview.solution.map(({ text }) => text)).toEqual([done]);
  });

  it('whose name is written small is quoted where a sentence begins with it', () => {
    const said = texts(draftOf(paperOf({ title: 'tideclock: Tides in Small Harbours', abstract: ['tideclock is a package for the prediction of tides in small harbours.', 'tides are predicted in this sentence, which lost its beginning somewhere.'] })));
    expect(said).toEqual(['tideclock is a package for the prediction of tides in small harbours.']);
  });

  it('tells where the work applies, not the works that its introduction speaks of', () => {
    const applies = 'TideClock can be used in every harbour that has a wall.';
    const { summary } = draftOf(
      paperOf({
        title: 'TideClock: Tides',
        sections: [
          { heading: '1 Introduction', paragraphs: [['We present a model that predicts high water to the minute.', 'Applications of tide tables include fishing, ferries and the harvest of kelp.']] },
          { heading: '2 Discussion', paragraphs: [[applies]] },
        ],
      }),
    );
    expect(summary.applies.map(({ text }) => text)).toEqual([applies]);
  });

  it('does not take the limits of others for its own', () => {
    const { summary } = draftOf(
      paperOf({ title: 'TideClock', sections: [{ heading: '1 Discussion', paragraphs: [['The limitation of LibTide is that it needs a whole year of readings.', 'It shares a limitation of many prior clocks, which need the moon.', 'The screen is lit at night, which overcomes a drawback of existing clocks.', 'The limitation of TideClock is that its sensor must not move.']] }] }),
    );
    expect(summary.limitations.map(({ text }) => text)).toEqual(['The limitation of TideClock is that its sensor must not move.']);
  });

  it('with much to say in every part still has a note of a few screens', () => {
    // No two sentences share more than a few words.
    const about = (section: number, paragraph: number): string[] =>
      Array.from({ length: 6 }, (_, index) => {
        const words = Array.from({ length: 22 }, (__, word) => `tide${'abcdefghij'.charAt(section)}${'klmno'.charAt(paragraph)}${'pqrstu'.charAt(index)}${'abcdefghijklmnopqrstuv'.charAt(word)}`);
        return `We propose the ${words.slice(0, 11).join(' ')} and find an error of ${index}.${paragraph} centimetres, lower than ${words.slice(11).join(' ')} on the coast.`;
      });
    const headings = ['1 Introduction', '2 Related work', '3 Sensors', '4 Models', '5 Clocks', '6 Experiments', '7 Ablation study', '8 Discussion', '9 Conclusion'];
    const paper = paperOf({ title: 'Tides', sections: headings.map((heading, section) => ({ heading, paragraphs: Array.from({ length: 5 }, (_, index) => about(section, index)) })) });
    const words = texts(draftOf(paper)).join(' ').split(' ').length;
    expect(words).toBeGreaterThan(400);
    expect(words).toBeLessThan(800);
  });

  it('of one sentence gives that sentence', () => {
    const sentence = 'We present a method that predicts the tide of any harbour.';
    expect(texts(draftOf(paperOf({ sections: [{ heading: 'Note', paragraphs: [[sentence]] }] })))).toEqual([sentence]);
  });
});

describe('papers in other languages', () => {
  it.each<readonly [string, readonly SectionSpec[], string]>([
    [
      'German',
      [
        { heading: '1 Einleitung', paragraphs: [['Kleine Häfen haben das Problem, dass die Tabellen für die Gezeiten nicht stimmen.', 'In diesem Beitrag wird ein Verfahren für die Vorhersage der Gezeiten vorgestellt.']] },
        { heading: '2 Ergebnisse', paragraphs: [['Die Ergebnisse zeigen, dass der Fehler mit 4,1 Zentimetern deutlich geringer als der Fehler der Tabellen ist.']] },
      ],
      'In diesem Beitrag wird ein Verfahren für die Vorhersage der Gezeiten vorgestellt.',
    ],
    [
      'Chinese',
      [
        { heading: '1 引言', paragraphs: [['小型港口缺乏准确的潮汐预报，现有的潮汐表误差较大。', '本文提出了一种利用廉价压力传感器预测港口潮汐的方法。']] },
        { heading: '2 实验结果', paragraphs: [['实验结果表明，该方法的平均误差为4.1厘米，明显优于已公布的潮汐表。']] },
      ],
      '本文提出了一种利用廉价压力传感器预测港口潮汐的方法。',
    ],
  ])('%s', (_, sections, approach) => {
    const draft = draftOf(paperOf({ sections }));
    expect(draft.tldr.map(({ text }) => text)).toContain(approach);
    expect(draft.experiments.main).toHaveLength(1);
  });
});

it('keeps a long paper short', () => {
  const sections = Array.from({ length: 40 }, (_, chapter): SectionSpec => {
    const one = (part: number): string => `Chapter ${chapter} presents its method number ${part} for harbour${chapter} and wave${part}, which improves on basin${chapter * part} by ${part}.5 percent.`;
    return { heading: `${chapter + 1} Harbour ${chapter}`, page: chapter * 7 + 1, paragraphs: Array.from({ length: 30 }, (__, part) => [one(part)]) };
  });
  const draft = draftOf(paperOf({ sections, pageCount: 300 }));
  expect(texts(draft).join(' ').split(' ').length).toBeLessThan(1200);
  expect(draft.method.modules.length).toBeLessThanOrEqual(8);
});
