import { describe, expect, it } from '@jest/globals';
import { readSentences, type Candidate } from '../../../src/draft/offline/candidates';
import { Chooser, isAboutOthers } from '../../../src/draft/offline/chooser';
import { paperOf } from '../../builders/paper';

const poolOf = (...sentences: string[]): readonly Candidate[] => readSentences(paperOf({ sections: [{ heading: '1 Introduction', paragraphs: [sentences] }] })).sentences;
const chooser = (title = ''): Chooser => new Chooser(new Set(title.split(' ')));
const textsOf = (candidates: readonly Candidate[]): string[] => candidates.map(({ text }) => text);

const PLAIN = 'The harbours of the coast are listed in an old almanac.';
const PROPOSAL = 'We propose a method that predicts the tide of every harbour.';
const LEANING = 'However, tide gauges are too expensive for the harbours of the coast.';

describe('choosing sentences', () => {
  it('prefers those with the cues asked for', () => {
    expect(textsOf(chooser().choose({ pool: poolOf(PLAIN, PROPOSAL), count: 1, cues: { approach: 1 } }))).toEqual([PROPOSAL]);
  });

  it('prefers those with the words of the title', () => {
    const pool = poolOf('Ships are moored along the quay with ropes and chains.', 'Sensors are fixed under the quay with bolts and glue.');
    expect(textsOf(chooser('sensor glue').choose({ pool, count: 1 }))).toEqual(['Sensors are fixed under the quay with bolts and glue.']);
  });

  it('gives them in the order of the paper', () => {
    expect(textsOf(chooser().choose({ pool: poolOf(PLAIN, PROPOSAL), count: 2, cues: { approach: 5 } }))).toEqual([PLAIN, PROPOSAL]);
  });

  it('gives none twice, nor one that says the same again', () => {
    const one = chooser();
    const again = 'We propose a new method that predicts the tide of every harbour on earth.';
    expect(textsOf(one.choose({ pool: poolOf(PROPOSAL), count: 1 }))).toEqual([PROPOSAL]);
    expect(one.choose({ pool: poolOf(PROPOSAL), count: 1 })).toEqual([]);
    expect(one.choose({ pool: poolOf(again), count: 1 })).toEqual([]);
  });

  it('takes one that leans on the sentence before it only where it must', () => {
    const pool = poolOf(LEANING, PLAIN);
    expect(textsOf(chooser().choose({ pool, count: 2, cues: { problem: 5 } }))).toEqual([PLAIN]);
    expect(chooser().choose({ pool: poolOf(LEANING), count: 1 })).toEqual([]);
    expect(textsOf(chooser().choose({ pool: poolOf(LEANING), count: 1, needed: true }))).toEqual([LEANING]);
    expect(chooser().choose({ pool: poolOf('However, it is too expensive for the harbours of the coast.'), count: 1, needed: true })).toEqual([]);
  });

  it('gives a leaning sentence together with the one before it, when it has that', () => {
    const pool = poolOf(PLAIN, LEANING);
    const [pair] = new Chooser(new Set(), pool).choose({ pool, count: 1, cues: { problem: 5 } });
    expect(pair?.text).toBe(`${PLAIN} ${LEANING}`);
    expect(pair?.pieces.map(({ text }) => text)).toEqual([PLAIN, LEANING]);
  });

  it('never gives a sentence again that was given in a pair', () => {
    const pool = poolOf(PLAIN, LEANING);
    const one = new Chooser(new Set(), pool);
    one.choose({ pool, count: 1, cues: { problem: 5 } });
    expect(one.choose({ pool, count: 2, needed: true })).toEqual([]);
  });

  it('never takes what only says that a figure is there', () => {
    expect(chooser().choose({ pool: poolOf('Figure 2 shows a case that no caption on the page can settle alone.'), count: 1, needed: true })).toEqual([]);
    expect(chooser().choose({ pool: poolOf('Figure 2 shows that tides are predicted twice as well by the sensors.'), count: 1 })).toHaveLength(1);
  });

  it('prefers the first sentence of a paragraph', () => {
    const paper = paperOf({ sections: [{ heading: '1 Tides', paragraphs: [['Tides are read from the gauge every hour of the day.', 'Winds are read from the mast every hour of the day.'], ['Waves are read from the buoy every hour of the day.']] }] });
    const [, second, third] = readSentences(paper).sentences;
    const pool = [second, third].filter((one) => one !== undefined);
    expect(textsOf(chooser().choose({ pool, count: 1 }))).toEqual(['Waves are read from the buoy every hour of the day.']);
  });

  it('gives less where there is less room, and never nothing', () => {
    const pool = poolOf(PLAIN, PROPOSAL, 'Sensors are fixed under the quay with bolts and glue, out of reach of ships.');
    const given = (room: number): number => new Chooser(new Set(), pool, { room }).choose({ pool, count: 2 }).length;
    expect([given(1), given(0.8), given(0.5), given(0.1)]).toEqual([2, 2, 1, 1]);
  });

  it('tells sentences about others', () => {
    expect(poolOf('Tidewater and Skjell (2009) count snails by hand on every shore.', 'Skjell et al. [3] count snails by hand on every shore.', 'We count snails by hand on every shore of the coast.').map(isAboutOthers)).toEqual([true, true, false]);
  });

  it('never takes what tells how the paper is laid out', () => {
    expect(chooser().choose({ pool: poolOf('The remainder of this paper is organized in five short sections.'), count: 1, needed: true })).toEqual([]);
  });
});
