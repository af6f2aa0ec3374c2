import { describe, expect, it } from '@jest/globals';
import { readSentences } from '../../../src/draft/offline/candidates';
import { findMentions, mentionsIn } from '../../../src/draft/offline/mentions';
import { figureOf } from '../../builders/figure';
import { paperOf } from '../../builders/paper';

describe('a text speaks of', () => {
  it.each([
    ['See Figure 3.', ['figure 3']],
    ['Fig. 3a shows it (Table 2).', ['figure 3', 'table 2']],
    ['Figs. 2 and 4 show it.', ['figure 2', 'figure 4']],
    ['Figures 2-4 show it.', ['figure 2', 'figure 3', 'figure 4', 'figure 2-4']],
    ['Tables 1, 2 and 5 list them.', ['table 1', 'table 2', 'table 5']],
    ['Table II lists them.', ['table II']],
    ['Figure A.1 and Figure A2 show it.', ['figure A1', 'figure A2']],
    ['Extended Data Fig. 2 shows it.', ['extended data figure 2']],
    ['Supplementary Figure S3 shows it.', ['supplementary figure S3']],
    ['Figure 4-2 of chapter 4 shows it.', ['figure 4', 'figure 2', 'figure 4-2']],
    ['Figure 4.2 of chapter 4 shows it.', ['figure 4.2']],
    ['wie Abb. 4 und Tabelle 1 zeigen', ['figure 4', 'table 1']],
    ['如图3所示，表2给出了结果', ['figure 3', 'table 2']],
    ['図 1 に示す', ['figure 1']],
    ['Figure 3(b) shows it.', ['figure 3']],
    ['We figure 3 of them are vegetable 2.', ['figure 3']],
    ['It is a table in a book.', []],
  ])('%s', (text, names) => {
    expect(mentionsIn(text)).toEqual(names);
  });
});

describe('figures and their sentences', () => {
  const paper = paperOf({
    abstract: ['Nothing is shown in the abstract of this paper.'],
    sections: [{ heading: '1 Stages', paragraphs: [['The stages are told here.', 'Figure 2 has all of them.', 'As Figure 2 shows, and Table 1, there are five.']] }],
  });
  const reading = readSentences(paper);
  const mentions = findMentions(reading, [
    figureOf({ id: 'fig2', label: 'Figure 2' }),
    figureOf({ id: 'tab1', label: 'Table 1', kind: 'table' }),
    figureOf({ id: 'fig9', label: 'Figure 9' }),
    figureOf({ id: 'page1-1' }),
  ]);

  it('ties a figure to the first sentence that speaks of it', () => {
    expect(mentions.first('fig2')?.text).toBe('Figure 2 has all of them.');
    expect(mentions.first('tab1')?.text).toBe('As Figure 2 shows, and Table 1, there are five.');
  });

  it('ties figures that nobody speaks of, or that have no label, to none', () => {
    expect(mentions.first('fig9')).toBeNull();
    expect(mentions.first('page1-1')).toBeNull();
  });

  it('names the figures of a sentence', () => {
    expect(reading.sentences.map((sentence) => mentions.of(sentence))).toEqual([[], [], ['fig2'], ['fig2', 'tab1']]);
  });
});
